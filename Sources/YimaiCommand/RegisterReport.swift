internal import ArgumentParser
internal import Audit
internal import KnowledgeGraph
internal import OntologyModel

/// What the lines of a register are grouped by.
enum RegisterGrouping: String, CaseIterable, ExpressibleByArgument {
  case place, program
}

/// The lines of a register under headings.
struct RegisterSections {
  /// A heading and its lines.
  struct Section {
    let heading: String
    let entries: [RegisterEntry]
  }

  /// The sections, in order of their headings; lines without a place come last.
  let all: [Section]

  init(_ entries: [RegisterEntry], by grouping: RegisterGrouping, language: Language) {
    var sections: [String: [RegisterEntry]] = [:]
    for entry in entries {
      let headings = grouping == .place ? entry.places.map(\.name) : [entry.initiative.name]
      for heading in headings.isEmpty ? [""] : headings {
        sections[heading, default: []].append(entry)
      }
    }
    let unplaced = language == .chinese ? "未载明地区" : "no place stated"
    all = sections.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }
      .map { Section(heading: $0.key.isEmpty ? unplaced : $0.key, entries: $0.value) }
  }
}

/// The leadership register as a table for each section, as CSV, JSON or Markdown.
struct RegisterReport {
  private let sections: RegisterSections
  private let graph: Graph
  private let grouping: RegisterGrouping
  private let language: Language

  init(
    _ sections: RegisterSections, graph: Graph, by grouping: RegisterGrouping, language: Language
  ) {
    self.sections = sections
    self.graph = graph
    self.grouping = grouping
    self.language = language
  }

  func text(_ format: ReportFormat, terminal: Terminal) -> String {
    switch format {
    case .csv: AuditReportOptions.forSpreadsheets(wholeReport)
    case .json: wholeReport.text(.json, terminal: terminal)
    case .table, .markdown:
      sections.all.map { section in
        let heading =
          format == .markdown
          ? "## \(AuditMarkdown.escaped(section.heading))\n\n"
          : (terminal.isStyled ? TextStyle.bold(section.heading) : section.heading) + "\n"
        return heading + report(of: section).text(format, terminal: terminal)
      }.joined(separator: "\n")
    }
  }

  /// The columns that a section's table shows: the heading says the rest.
  private func report(of section: RegisterSections.Section) -> Report {
    let hidden = grouping == .place ? 0 : 1
    return Report(
      columns: columns.enumerated().filter { $0.offset != hidden }.map(\.element),
      rows: section.entries.map { entry in
        let cells = self.cells(entry, quotes: entry.statements.prefix(1))
        return Report.Row(
          cells: cells.enumerated().filter { $0.offset != hidden }.map(\.element), json: .null)
      })
  }

  /// Every line once, with every quote.
  private var wholeReport: Report {
    var seen = Set<String>()
    let entries = sections.all.flatMap(\.entries).filter { entry in
      let basis = if case .inferred(let id) = entry.basis { id.text } else { "" }
      return seen.insert(
        [entry.initiative.id.text, entry.leader.id.text, entry.role ?? "", basis]
          .joined(separator: "\u{1F}")
      ).inserted
    }
    return Report(
      columns: columns + [TextTable.Column(title: language == .chinese ? "来源" : "Documents")],
      rows: entries.map { entry in
        let documents = Set(entry.statements.map { graph.documentName(of: $0.evidence) }).sorted()
        return Report.Row(
          cells: cells(entry, quotes: entry.statements[...])
            + [documents.joined(separator: "; ")], json: json(entry))
      })
  }

  private var columns: [TextTable.Column] {
    let numbers: Set<Int> = [7, 8]
    let titles = RegisterLine.titles(language) + [language == .chinese ? "原句" : "Quote"]
    return titles.enumerated().map { place, title in
      TextTable.Column(title: title, alignment: numbers.contains(place) ? .trailing : .leading)
    }
  }

  private func cells(_ entry: RegisterEntry, quotes: ArraySlice<Statement>) -> [String] {
    RegisterLine(entry, language: language, graph: graph).cells
      + [quotes.map { Quote.oneLine($0.evidence.quote) }.joined(separator: " | ")]
  }

  private func json(_ entry: RegisterEntry) -> JSONValue {
    let through: JSONValue =
      if case .inferred(let id) = entry.basis { .string(id.text) } else { .null }
    return .object([
      ("initiative", RegisterReport.json(entry.initiative)),
      ("leader", RegisterReport.json(entry.leader)),
      ("role", JSONValue(entry.role)),
      (
        "posts",
        .array(
          entry.posts.map {
            .object([("body", RegisterReport.json($0.body)), ("role", JSONValue($0.role))])
          })
      ),
      ("places", .array(entry.places.map(RegisterReport.json))),
      ("since", JSONValue(entry.period?.start?.iso)), ("until", JSONValue(entry.period?.end?.iso)),
      ("periodInferred", .verbatim(entry.period?.isInferred == true ? "true" : "false")),
      ("basis", entry.basis == .stated ? "stated" : "inferred"), ("through", through),
      ("sources", .integer(entry.sources)), ("confidence", .number(entry.confidence)),
      ("evidence", .array(entry.statements.map { AuditOutcome.json($0, in: graph) })),
    ])
  }

  private static func json(_ entity: Entity) -> JSONValue {
    .object([
      ("id", .string(entity.id.text)), ("name", .string(entity.name)),
      ("type", .string(entity.type.name)),
    ])
  }
}
