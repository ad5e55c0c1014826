import KnowledgeGraph
import OntologyModel
import Testing

@testable import Audit
@testable import AuditSeeds

@Suite struct AuditPageTests {
  private static func graph(name: String = "试点", quote: String = "张任组长。") -> Graph {
    var builder = ArchiveBuilder()
    let document = builder.document("a&b", date: PartialDate(year: 2024, month: 3, day: 1))
    let program = builder.entity(.program, "p", name)
    let leader = builder.entity(.official, "o", "张")
    builder.state(leader, .leads, program, in: document, .init(role: "组长", quote: quote))
    return builder.graph
  }

  private static func page(
    _ graph: Graph, _ language: Language = .english, baseline: Baseline? = nil,
    context: @escaping EvidenceContext.Lookup = { _ in nil }
  ) -> String {
    AuditPage(
      graph, run: AuditRun(AuditRuleSet.standard.rules, on: graph),
      register: LeadershipRegister(graph), language: language, baseline: baseline,
      context: context
    ).html
  }

  @Test func `markup in names and quotes stays text`() {
    let page = Self.page(
      Self.graph(name: "<script>alert(1)</script>", quote: "甲 & \"乙\" </mark><b>\u{1}"))
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("<mark>甲 &amp; &quot;乙&quot; &lt;/mark&gt;&lt;b&gt; </mark>"))
    #expect(page.contains("a&amp;b.txt"))
    #expect(page.split(separator: "<script").count == 2)
  }

  @Test(arguments: Language.allCases)
  func `needs nothing from anywhere`(language: Language) {
    let page = Self.page(Self.graph(), language)
    for part in ["http://", "https://", "src=", "@import", "url(", "<link"] {
      #expect(!page.contains(part), "\(part)")
    }
    #expect(
      page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .chinese ? "zh-CN" : "en")"))
    #expect(page.hasSuffix("</html>\n"))
  }

  @Test func `shows the quote in its context with the way to the source`() {
    let page = Self.page(Self.graph()) { _ in
      EvidenceContext(before: "今年，", after: "任期三年。", link: "a%26b.txt", line: 1)
    }
    #expect(
      page.contains(
        "<span class=\"context\">今年，</span><mark>张任组长。</mark>"
          + "<span class=\"context\">任期三年。</span>"))
    #expect(page.contains("<a href=\"a%26b.txt\" title=\"open the source\">a&amp;b.txt</a>"))
  }

  @Test func `quotation marks inside quotation marks are single`() {
    let page = Self.page(Self.graph(name: "“一码通”工程"), .chinese)
    #expect(page.contains("“‘一码通’工程”"))
  }

  @Test func `marks what the baseline holds`() throws {
    let graph = Self.graph()
    let run = AuditRun(AuditRuleSet.standard.rules, on: graph)
    let baseline = Baseline(
      Baseline.text(of: run.findings), codes: Set(run.rules.map(\.code)))
    #expect(!run.findings.isEmpty)
    #expect(Self.page(graph, baseline: baseline).contains("in the baseline"))
    #expect(!Self.page(graph).contains("in the baseline"))
  }

  @Test func `a page without findings says so`() {
    let empty = Graph(documents: [], entities: [], statements: [])
    #expect(Self.page(empty).contains("Nothing was found."))
    #expect(Self.page(empty, .chinese).contains("没有发现问题。"))
  }

  @Test func `holds every finding with each quote, and every line of the register`() {
    let graph = SeededArchive(cities: 40, defects: 1).graph
    let run = AuditRun(AuditRuleSet.standard.rules, on: graph)
    let page = Self.page(graph, .chinese)
    for finding in run.findings {
      var text = HTMLText()
      text.write(finding.message.chinese)
      #expect(page.contains(text.text), "\(finding.message.chinese)")
    }
    let quotes =
      run.findings.map(\.evidence.count).reduce(0, +)
      + LeadershipRegister(graph).entries.map(\.statements.count).reduce(0, +)
    #expect(page.split(separator: "<blockquote>").count - 1 == quotes)
  }

  @Test func `Markdown keeps words from being markup`() {
    let graph = Self.graph(name: "*甲*\n# 乙 [x](y) <b>", quote: "一\n二 | 三")
    let text = AuditMarkdown(
      graph, run: AuditRun(AuditRuleSet.standard.rules, on: graph), language: .english
    ).text
    #expect(text.contains("\\*甲\\* \\# 乙 \\[x\\](y) &lt;b>"))
    #expect(text.contains("> 一 二 \\| 三 — a&amp;b.txt 1–2"))
  }
}
