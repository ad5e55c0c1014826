import Foundation
import TestSupport
import Testing

/// The audit as a user and a pipeline run it.
@Suite struct AuditCommandTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "2023年5月10日\n\n漯河市成立了以副市长陈丽华为组长的漯河市区域医疗中心建设领导小组。漯河市卫生健康委员会推进“健康驿站”建设。\n",
      to: "docs/甲 乙.txt")
    let built = try Tool.run(["build", "docs", "-o", "g"], in: folder.rootPath)
    try #require(built.status == 0)
    self.folder = folder
  }

  private func run(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(["audit"] + arguments, in: folder.rootPath)
  }

  private func json(_ run: Tool.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  @Test func `ends with 1 only where a finding is as heavy as asked`() throws {
    #expect(try run("g").status == 0)
    #expect(try run("check", "g", "--fail-on", "info").status == 1)
    #expect(try run("g", "--fail-on", "warning").status == 1)
    #expect(try run("g", "--fail-on", "none").status == 0)
    #expect(try run("g", "--fail-on", "warning", "--only", "dates").status == 0)
  }

  @Test func `fails on new findings alone where there is a baseline`() throws {
    #expect(try run("g", "--write-baseline", "known").status == 0)
    let known = try run("g", "--baseline", "known", "--fail-on", "info")
    #expect(known.status == 0, "\(known.messages)")
    #expect(known.text.isEmpty)
    #expect(known.messages.contains("more in the baseline"))
    let text = String(decoding: try folder.read("known"), as: UTF8.self)
    let lines = text.split(separator: "\n").dropLast().map(String.init) + ["leads.nobody|x"]
    try folder.write(lines.joined(separator: "\n") + "\n", to: "known")
    let new = try run("g", "--baseline", "known", "--fail-on", "info")
    #expect(new.status == 1)
    #expect(new.text.split(separator: "\n").count == 3)
    #expect(new.messages.contains("known:\(lines.count): there is no check 'leads.nobody'"))
  }

  @Test func `runs the user's checks, names the bad ones and ends with 2`() throws {
    let own = try run("rules", "--print", "leads.none").text
      .replacing("leads.none", with: "ours.none")
    try folder.write(own, to: "rules/ours.cypher")
    let good = try run("g", "--rules", "rules", "--only", "ours", "--fail-on", "warning")
    #expect(good.status == 1, "\(good.messages)")
    #expect(good.text.contains("ours.none"))
    try folder.write("// code: bad\nMATCH (n", to: "rules/bad.cypher")
    let bad = try run("g", "--rules", "rules", "--fail-on", "none")
    #expect(bad.status == 2)
    #expect(bad.messages.contains("rules/bad.cypher"))
    #expect(bad.text.contains("ours.none"))
    #expect(try run("g", "--rules", "nowhere").status == 66)
    #expect(try run("g", "--only", "nothing").status == 2)
    #expect(try run("g", "--set", "leads.none.limit=3").status == 2)
  }

  @Test func `writes CSV for spreadsheets, JSON and SARIF that parse`() throws {
    let csv = try run("g", "--format", "csv")
    #expect(csv.output.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = csv.text.split(separator: "\n")
    let findings = try #require(try json(run("g", "--format", "json"))["findings"] as? [Any])
    #expect(lines.count == findings.count + 1)
    let log = try json(run("g", "--format", "sarif", "--root", "docs"))
    let results = try #require(
      (log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    #expect(results.count == findings.count)
    let text = try run("g", "--format", "sarif", "--root", "docs").text
    #expect(text.contains("\"uri\": \"%E7%94%B2%20%E4%B9%99.txt\""))
    #expect(text.contains("\"startLine\": 3"))
  }

  @Test func `writes a page whose links lead to the sources`() throws {
    let run = try run("g", "--format", "html", "-o", "out/report.html", "--root", "docs")
    #expect(run.status == 74)
    try folder.write("", to: "out/keep")
    #expect(
      try self.run("g", "--format", "html", "-o", "out/report.html", "--root", "docs").status == 0)
    let page = String(decoding: try folder.read("out/report.html"), as: UTF8.self)
    #expect(page.contains("href=\"../docs/%E7%94%B2%20%E4%B9%99.txt#:~:text="))
    #expect(page.contains("<mark>"))
  }

  @Test func `lists the register by initiative and by place`() throws {
    let text = try run("leads", "g").text
    #expect(text.contains("陈丽华"))
    #expect(try run("leads", "g", "--by", "place", "--in", "漯河市").text.hasPrefix("漯河市\n"))
    #expect(try run("leads", "g", "--in", "郑州市").status == 1)
    #expect(try run("leads", "g", "--as-of", "2001").status == 1)
    #expect(try run("leads", "g", "--known-by", "2001").status == 1)
    let csv = try run("leads", "g", "--format", "csv")
    #expect(csv.output.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `writes Markdown under its short name too`() throws {
    let markdown = try run("g", "--format", "markdown", "--rule", "leads")
    #expect(markdown.text.hasPrefix("# Audit of who leads which initiative\n"))
    #expect(try run("g", "--format", "md", "--only", "leads").text == markdown.text)
  }

  @Test func `audits as of a date by what was known then`() throws {
    let now = try json(run("g", "--format", "json"))
    let then = try json(run("g", "--format", "json", "--as-of", "2020"))
    #expect((now["findings"] as? [Any])?.isEmpty == false)
    #expect((then["findings"] as? [Any])?.isEmpty == true)
    #expect(then["asOf"] as? String == "2020")
  }
}
