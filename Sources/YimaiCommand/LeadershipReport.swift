internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The rows of `who-leads`.
struct LeadershipReport {
  let report: Report

  init(_ rows: [Leadership], language: Language) {
    let titles =
      language == .chinese
      ? ["项目或小组", "牵头者", "角色", "起始", "来源", "原句"]
      : ["Initiative", "Leader", "Role", "Since", "Sources", "Sentence"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: rows.map { row in
        Report.Row(
          cells: [
            row.initiative.name, row.leader.name, row.role ?? "", row.since?.iso ?? "",
            row.sources.map(\.name).joined(separator: ", "),
            row.statements.first.map { Quote.oneLine($0.evidence.quote) } ?? "",
          ], json: LeadershipReport.json(row))
      })
  }

  private static func json(_ row: Leadership) -> JSONValue {
    .object([
      ("initiative", .string(row.initiative.name)),
      ("initiativeId", .string(row.initiative.id.text)),
      ("leader", .string(row.leader.name)),
      ("leaderId", .string(row.leader.id.text)),
      ("role", JSONValue(row.role)),
      ("since", JSONValue(row.since?.iso)),
      ("sources", .array(row.sources.map { .string($0.name) })),
      ("evidence", .array(row.statements.map { evidence($0, of: row.sources) })),
    ])
  }

  private static func evidence(_ statement: Statement, of sources: [SourceDocument]) -> JSONValue {
    let evidence = statement.evidence
    return .object([
      ("document", JSONValue(sources.first { $0.id == evidence.document }?.name)),
      ("start", .integer(evidence.characters.lowerBound)),
      ("end", .integer(evidence.characters.upperBound)),
      ("quote", .string(evidence.quote)),
    ])
  }
}

/// Quotes as they are shown in running text.
enum Quote {
  /// A quote without the line breaks and indents of the page; blanks inside a line stay one blank.
  ///
  /// Between Chinese characters a line break stands for nothing, elsewhere for a blank.
  static func oneLine(_ quote: String) -> String {
    var line = String.UnicodeScalarView()
    var pending = (blank: false, lineBreak: false)
    for scalar in quote.unicodeScalars {
      if scalar.properties.isWhitespace {
        pending.blank = true
        if scalar == "\n" || scalar == "\r" { pending.lineBreak = true }
        continue
      }
      if pending.blank, let last = line.last {
        let joins = pending.lineBreak && (!last.isASCII || !scalar.isASCII)
        if !joins { line.append(" ") }
      }
      pending = (false, false)
      line.append(scalar)
    }
    return String(line)
  }
}
