public import KnowledgeGraph
public import OntologyModel

/// The report of an audit as one HTML page that needs nothing else: no network, no other file.
///
/// It can be sorted and filtered, printed, read on a phone, in light or dark; every finding and line
/// stands with its quotes in their context. Without scripts it is still whole.
public struct AuditPage {
  /// The most rows that a table of the page holds; a browser cannot work with more.
  public static let maximumRows = 5000

  let graph: Graph
  let run: AuditRun
  let register: LeadershipRegister
  let words: PageWords
  let context: EvidenceContext.Lookup
  let baseline: Baseline?

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - baseline: findings that were known before; they are marked.
  ///   - context: finds the words around a quote; without it the quote stands alone.
  public init(
    _ graph: Graph, run: AuditRun, register: LeadershipRegister, language: Language,
    baseline: Baseline? = nil, context: @escaping EvidenceContext.Lookup = { _ in nil }
  ) {
    self.graph = graph
    self.run = run
    self.register = register
    self.words = PageWords(language: language)
    self.baseline = baseline
    self.context = context
  }

  /// The page, in UTF-8, the same for the same graph and checks.
  public var html: String {
    var page = HTMLText()
    page.markup("<!DOCTYPE html>\n")
    page.element("html", [("lang", words.tag)]) { page in
      page.newline()
      page.element("head") { head(&$0) }
      page.newline()
      page.element("body") { body(&$0) }
    }
    page.newline()
    return page.text
  }

  private func head(_ page: inout HTMLText) {
    page.markup(
      """

      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">

      """)
    page.element("title", words: words.title)
    page.element("style") { $0.markup("\n" + PageStyle.css + "\n") }
    page.newline()
  }

  private func body(_ page: inout HTMLText) {
    page.newline()
    page.element("a", [("class", "skip"), ("href", "#findings")], words: words.skipLink)
    page.element("header") { page in
      page.element("h1", words: words.title)
      page.element("p", [("class", "facts")], words: AuditPage.facts(graph, run, words))
    }
    page.newline()
    page.element("main") { page in
      summary(&page)
      findings(&page)
      registerTable(&page)
      skippedRules(&page)
    }
    page.newline()
    page.element("script") { $0.markup("\n" + PageScript.javaScript + "\n") }
  }

  /// One line on what was audited.
  static func facts(_ graph: Graph, _ run: AuditRun, _ words: PageWords) -> String {
    let counts =
      words.language == .chinese
      ? "\(graph.documents.count) 份文件，\(graph.statements.count) 条陈述，\(run.rules.count) 项检查"
      : "\(graph.documents.count) documents, \(graph.statements.count) statements, "
        + "\(run.rules.count) checks"
    guard let date = run.asOf else { return counts }
    return counts + (words.language == .chinese ? "，" : ", ") + "\(words.asOf) \(date.iso)"
  }

  private func summary(_ page: inout HTMLText) {
    page.element("section", [("aria-labelledby", "summary")]) { page in
      page.element("h2", [("id", "summary")], words: words.summary)
      let counts = Severity.allCases.reversed().map { severity in
        words.counted(run.findings.count { $0.severity == severity }, severity)
      }
      page.element(
        "p", words: counts.joined(separator: words.language == .chinese ? "，" : ", "))
      var found: [String: Int] = [:]
      for finding in run.findings { found[finding.code, default: 0] += 1 }
      if !found.isEmpty { checks(found, &page) }
      let quiet = run.rules.filter { found[$0.code] == nil }
      guard !quiet.isEmpty else { return }
      page.element("details") { page in
        page.element("summary", words: words.withoutFindings(quiet.count))
        page.element("ul") { page in
          for rule in quiet {
            page.element("li") { page in
              page.element("code", words: rule.code)
              page.write(" " + rule.title.text(words.language))
            }
          }
        }
      }
    }
  }

  /// How much each check found.
  private func checks(_ found: [String: Int], _ page: inout HTMLText) {
    let heads = [words.severity, words.check, words.checkTitle, words.number]
    table("checks", label: words.checks, heads: heads, &page) { page in
      for rule in run.rules {
        guard let count = found[rule.code] else { continue }
        page.element("tr") { page in
          severity(rule.severity, &page)
          page.element("td", [("data-label", words.check)]) {
            $0.element("code", words: rule.code)
          }
          page.element(
            "td", [("data-label", words.checkTitle)], words: rule.title.text(words.language))
          page.element(
            "td", [("class", "number"), ("data-label", words.number)], words: "\(count)")
        }
        page.newline()
      }
    }
  }

  private func skippedRules(_ page: inout HTMLText) {
    guard !run.skipped.isEmpty else { return }
    page.element("section", [("aria-labelledby", "skipped")]) { page in
      page.element("h2", [("id", "skipped")], words: words.skipped)
      page.element("ul") { page in
        for rule in run.skipped {
          page.element("li", words: rule.reason.text(words.language))
        }
      }
    }
  }

  /// A table whose columns can be sorted.
  func table(
    _ id: String, label: String, heads: [String], _ page: inout HTMLText,
    _ rows: (inout HTMLText) -> Void
  ) {
    page.element(
      "div", [("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", label)]
    ) { page in
      page.element("table", [("id", id + "-table"), ("class", "cards sortable")]) { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for head in heads {
              page.element("th", [("scope", "col")]) { page in
                page.element("button", [("type", "button")], words: head)
              }
            }
          }
        }
        page.newline()
        page.element("tbody") { page in
          page.newline()
          rows(&page)
        }
      }
    }
    page.newline()
  }

  func severity(_ severity: Severity, _ page: inout HTMLText) {
    let rank = Severity.allCases.firstIndex(of: severity) ?? 0
    page.element(
      "td",
      [
        ("class", "severity \(severity.rawValue)"), ("data-sort", "\(rank)"),
        ("data-label", words.severity),
      ], words: severity.label(words.language))
  }
}
