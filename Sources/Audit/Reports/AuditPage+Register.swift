internal import KnowledgeGraph
internal import OntologyModel

/// The leadership register of the page.
extension AuditPage {
  func registerTable(_ page: inout HTMLText) {
    page.element("section", [("aria-labelledby", "register")]) { page in
      page.element("h2", [("id", "register")], words: words.register)
      guard !register.entries.isEmpty else {
        page.element("p", words: words.noRegister)
        return
      }
      cutNote(register.entries.count, &page)
      filters(for: "register", withSeverity: false, &page)
      let heads = [
        words.places, words.initiative, words.leader, words.role, words.posts, words.period,
        words.basis, words.sources, words.confidence, words.evidence,
      ]
      table("register", heads: heads, &page) { page in
        for entry in register.entries.prefix(AuditPage.maximumRows) { row(entry, heads, &page) }
      }
    }
  }

  private func row(_ entry: RegisterEntry, _ heads: [String], _ page: inout HTMLText) {
    let line = RegisterLine(entry, language: words.language, graph: graph)
    page.element("tr") { page in
      for (head, cell) in zip(heads, line.cells) {
        let isNumber = head == words.sources || head == words.confidence
        let isSubject = head == words.initiative
        let isInferred = head == words.basis && entry.basis != .stated
        let style = isNumber ? "number" : isSubject ? "subject" : isInferred ? "inferred" : "plain"
        page.element("td", [("class", style), ("data-label", head)], words: cell)
      }
      page.element("td", [("data-label", words.evidence)]) { quotes(entry.statements, &$0) }
    }
    page.newline()
  }
}
