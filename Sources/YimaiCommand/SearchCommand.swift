internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai search`: sentences that hold some words.
struct SearchCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find the sentences that hold some words.",
    discussion: """
      Every word must stand in the sentence. Each sentence is shown with its document, its place in \
      characters and the statements read from it, the newest documents first. Exit status 1 where \
      nothing is found.

      Example: yimai search health.yimai 家庭医生 签约
      """)

  @Argument(
    help: "A graph file that `yimai build` wrote.", completion: .file(extensions: ["yimai"]))
  var graph: String

  @Argument(help: "The words.")
  var words: [String]

  @Option(help: "How many sentences to show at most.")
  var limit = 20

  @OptionGroup var options: ReportOptions

  var language: Language { options.language }

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let hits: [SentenceHit]
    do throws(StoreError) {
      hits = try SentenceLookup.find(words, in: graph, limit: limit)
    } catch {
      throw CommandFailure(error)
    }
    try options.print(SearchReport(hits, language: language).report)
    guard !hits.isEmpty else {
      let shown = words.joined(separator: " ")
      throw CommandFailure(
        .findings, Wording("没有含“\(shown)”的句子", "no sentence holds \(shown)"))
    }
  }
}

/// The rows of `search`.
struct SearchReport {
  let report: Report

  init(_ hits: [SentenceHit], language: Language) {
    let titles =
      language == .chinese
      ? ["文件", "日期", "字位", "原句", "陈述"]
      : ["Document", "Date", "Characters", "Sentence", "Statements"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: hits.map { hit in
        let range = "\(hit.characters.lowerBound)–\(hit.characters.upperBound)"
        return Report.Row(
          cells: [
            hit.document, hit.date ?? "", range, SearchReport.marked(hit),
            hit.statements.map(\.text).joined(separator: " "),
          ],
          json: .object([
            ("document", .string(hit.document)), ("date", JSONValue(hit.date)),
            ("start", .integer(hit.characters.lowerBound)),
            ("end", .integer(hit.characters.upperBound)), ("sentence", .string(hit.text)),
            (
              "hits",
              .array(
                hit.hits.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })
            ),
            ("statements", .array(hit.statements.map { .string($0.text) })),
          ]))
      })
  }

  /// The sentence with each hit in 【】: marks that a table can cut and any terminal shows.
  static func marked(_ hit: SentenceHit) -> String {
    let scalars = Array(hit.text.unicodeScalars)
    var marked = String.UnicodeScalarView()
    var position = 0
    for range in hit.hits {
      marked.append(contentsOf: scalars[position..<range.lowerBound])
      marked.append("【")
      marked.append(contentsOf: scalars[range])
      marked.append("】")
      position = range.upperBound
    }
    marked.append(contentsOf: scalars[position...])
    return String(marked)
  }
}
