internal import KnowledgeGraph
internal import OntologyModel

/// The findings of the page, with their quotes.
extension AuditPage {
  func findings(_ page: inout HTMLText) {
    page.element("section", [("aria-labelledby", "findings")]) { page in
      page.element("h2", [("id", "findings")], words: words.findings)
      guard !run.findings.isEmpty else {
        page.element("p", words: words.nothing)
        return
      }
      cutNote(run.findings.count, &page)
      filters(for: "findings", withSeverity: true, &page)
      let heads = [words.severity, words.check, words.subject, words.message]
      table("findings", label: words.findings, heads: heads, &page) { page in
        for finding in run.findings.prefix(AuditPage.maximumRows) { row(finding, &page) }
      }
    }
  }

  /// Says where a table does not hold all.
  func cutNote(_ count: Int, _ page: inout HTMLText) {
    guard count > AuditPage.maximumRows else { return }
    page.element("p", words: words.cut(count, AuditPage.maximumRows))
  }

  /// The form above a table that shows only some of its rows.
  func filters(for table: String, withSeverity: Bool, _ page: inout HTMLText) {
    page.element("form", [("class", "filters"), ("data-table", table + "-table")]) { page in
      page.element("label") { page in
        page.write(words.filter)
        page.markup("<input type=\"search\" placeholder=\"")
        page.write(words.filterHint)
        page.markup("\">")
      }
      if withSeverity {
        page.element("label") { page in
          page.write(words.severity)
          page.element("select") { page in
            page.element("option", [("value", "")], words: words.allSeverities)
            for severity in Severity.allCases.reversed() {
              page.element(
                "option", [("value", severity.rawValue)], words: severity.label(words.language))
            }
          }
        }
      }
      page.element("span", [("class", "hint")]) { page in
        page.write(words.shown + " ")
        page.element("output") { _ in }
        page.write(words.language == .chinese ? "；" : "; ")
        page.write(words.sortHint)
      }
    }
    page.newline()
  }

  private func row(_ finding: Finding, _ page: inout HTMLText) {
    page.element("tr", [("data-severity", finding.severity.rawValue)]) { page in
      severity(finding.severity, &page)
      page.element("td", [("data-label", words.check)]) {
        $0.element("code", words: finding.code)
      }
      page.element(
        "td", [("class", "subject"), ("data-label", words.subject)], words: finding.subject.name)
      page.element("td", [("data-label", words.message)]) { page in
        page.write(finding.message.text(words.language))
        if baseline?.contains(finding) == true {
          page.element("span", [("class", "hint")], words: " · " + words.known)
        }
        quotes(finding.evidence, &page)
      }
    }
    page.newline()
  }

  /// The quotes behind a row, folded away until wanted.
  func quotes(_ statements: [Statement], _ page: inout HTMLText) {
    guard !statements.isEmpty else {
      page.element("p", [("class", "hint")], words: words.noEvidence)
      return
    }
    page.element("details") { page in
      page.element("summary", words: "\(words.evidence) (\(statements.count))")
      for statement in statements { quote(statement.evidence, &page) }
    }
  }

  private func quote(_ evidence: Evidence, _ page: inout HTMLText) {
    let context = context(evidence)
    page.element("blockquote") { page in
      if let before = context?.before, !before.isEmpty {
        page.element("span", [("class", "context")], words: before)
      }
      page.element("mark", words: evidence.quote)
      if let after = context?.after, !after.isEmpty {
        page.element("span", [("class", "context")], words: after)
      }
      page.element("span", [("class", "source")]) { page in
        source(of: evidence, link: context?.link, &page)
      }
    }
  }

  private func source(of evidence: Evidence, link: String?, _ page: inout HTMLText) {
    let document = graph.document(evidence.document)
    let name = graph.documentName(of: evidence)
    if let link {
      page.element("a", [("href", link), ("title", words.openSource)], words: name)
    } else {
      page.write(name)
    }
    let place = "\(evidence.characters.lowerBound)–\(evidence.characters.upperBound)"
    page.write(
      words.language == .chinese ? "，第 \(place) 字" : ", characters \(place)")
    if let date = document?.date?.iso { page.write(" · \(date)") }
  }
}
