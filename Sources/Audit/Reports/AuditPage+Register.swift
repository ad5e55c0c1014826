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
        words.places, words.initiative, words.leader, words.role, words.period, words.basis,
        words.sources, words.confidence,
      ]
      table("register", label: words.register, heads: heads, &page) { page in
        for entry in register.entries.prefix(AuditPage.maximumRows) { row(entry, &page) }
      }
    }
  }

  private func row(_ entry: RegisterEntry, _ page: inout HTMLText) {
    let line = RegisterLine(entry, language: words.language, graph: graph)
    page.element("tr") { page in
      cell(line.places, words.places, &page)
      cell(line.initiative, words.initiative, style: "subject", &page)
      page.element("td", [("class", "quotes"), ("data-label", words.leader)]) { page in
        page.write(line.leader)
        if !line.posts.isEmpty {
          page.element("span", [("class", "source")], words: "\(words.posts): \(line.posts)")
        }
        quotes(entry.statements, &page)
      }
      cell(line.role, words.role, &page)
      cell(line.period, words.period, &page)
      cell(line.basis, words.basis, style: entry.basis == .stated ? "plain" : "inferred", &page)
      cell(line.sources, words.sources, style: "number", &page)
      cell(line.confidence, words.confidence, style: "number", &page)
    }
    page.newline()
  }

  private func cell(
    _ words: String, _ label: String, style: String = "plain", _ page: inout HTMLText
  ) {
    page.element("td", [("class", style), ("data-label", label)], words: words)
  }
}
