internal import ArgumentParser
internal import GraphExchange
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The formats of answers: rows, or the graph that the rows speak of.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, markdown, graphml

  init?(argument: String) { self.init(rawValue: ReportFormat.whole(argument)) }

  /// The format of rows; nil for a graph.
  var report: ReportFormat? { ReportFormat(rawValue: rawValue) }
}

/// Options of every command that answers with rows that speak of a part of the graph.
struct AnswerOptions: ParsableArguments {
  @Option(
    help:
      "How to print the answer: table, json, csv, markdown, or graphml for its part of the graph.")
  var format = AnswerFormat.table

  @Flag(help: "Print the sentences behind the answer, with document and offsets.")
  var evidence = false

  @OptionGroup var languageOptions: LanguageOptions

  var language: Language { languageOptions.language }

  var printer: AnswerPrinter {
    AnswerPrinter(
      format: format, showsEvidence: evidence, language: language,
      terminal: languageOptions.terminal)
  }
}

/// How answers are printed, however that was chosen.
struct AnswerPrinter {
  var format = AnswerFormat.table
  var showsEvidence = false
  var language: Language
  var terminal: Terminal

  /// Prints rows, or the graph of their nodes and edges; then, where asked for, the sentences.
  func print(
    _ report: @autoclosure () -> Report, part: @autoclosure () -> Graph,
    sentences: @autoclosure () -> [EdgeEvidence]
  ) throws {
    guard let rows = format.report else {
      try GraphExport(format: .graphml, includesUnasserted: false)
        .send(part(), to: nil, language)
      return
    }
    if showsEvidence, rows == .json {
      try StandardStreams.write(
        JSONValue.object([
          ("rows", .array(report().rows.map(\.json))),
          (
            "evidence",
            .array(EvidenceReport(sentences(), language: language).report.rows.map(\.json))
          ),
        ]).text() + "\n")
      return
    }
    try StandardStreams.write(report().text(rows, terminal: terminal))
    guard showsEvidence else { return }
    let behind = EvidenceReport(sentences(), language: language).report
    try StandardStreams.write("\n" + behind.text(rows, terminal: terminal))
  }
}

/// The sentences behind an answer.
struct EvidenceReport {
  let report: Report

  init(_ sentences: [EdgeEvidence], language: Language) {
    let titles =
      language == .chinese
      ? ["主语", "关系", "宾语", "文件", "位置", "原句"]
      : ["Subject", "Relation", "Object", "Document", "Characters", "Sentence"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: sentences.map { sentence in
        let characters = sentence.evidence.characters
        let label = sentence.predicate.label(language)
        return Report.Row(
          cells: [
            sentence.subject, sentence.role.map { "\(label) \($0)" } ?? label, sentence.object,
            sentence.document, "\(characters.lowerBound)–\(characters.upperBound)",
            Quote.oneLine(sentence.evidence.quote),
          ], json: EvidenceReport.json(sentence))
      })
  }

  static func json(_ sentence: EdgeEvidence) -> JSONValue {
    .object([
      ("subject", .string(sentence.subject)), ("predicate", .string(sentence.predicate.name)),
      ("object", .string(sentence.object)), ("role", JSONValue(sentence.role)),
      ("document", .string(sentence.document)),
      ("start", .integer(sentence.evidence.characters.lowerBound)),
      ("end", .integer(sentence.evidence.characters.upperBound)),
      ("byteStart", .integer(sentence.evidence.bytes.lowerBound)),
      ("byteEnd", .integer(sentence.evidence.bytes.upperBound)),
      ("quote", .string(sentence.evidence.quote)),
    ])
  }
}
