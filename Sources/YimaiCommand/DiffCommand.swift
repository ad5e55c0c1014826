internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai diff`: what two graphs say differently.
struct DiffCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two graphs statement by statement.",
    discussion: """
      Tells statements that are added or removed, that have other evidence, and that are read at the \
      same place but of other entities. Exit status 1 where the graphs differ.

      Example: yimai diff last-week.yimai health.yimai
      """)

  @Argument(help: "The older graph file.", completion: .file(extensions: ["yimai"]))
  var old: String

  @Argument(help: "The newer graph file.", completion: .file(extensions: ["yimai"]))
  var new: String

  @OptionGroup var options: ReportOptions

  var language: Language { options.language }

  func run() throws {
    let graphs: (old: Graph, new: Graph)
    do throws(StoreError) {
      graphs = (try GraphStore.read(old), try GraphStore.read(new))
    } catch {
      throw CommandFailure(error)
    }
    let difference = GraphDifference(from: graphs.old, to: graphs.new)
    let report = DifferenceReport(
      difference, old: graphs.old, new: graphs.new, language: language)
    try options.print(report.report)
    guard difference.items.isEmpty else {
      throw CommandFailure(.findings, DifferenceReport.summary(difference))
    }
    StandardStreams.message(
      Wording("两图的陈述相同", "the graphs state the same").text(language))
  }
}

/// The rows of `diff`.
struct DifferenceReport {
  let report: Report

  init(_ difference: GraphDifference, old: Graph, new: Graph, language: Language) {
    let titles =
      language == .chinese
      ? ["变化", "主语", "关系", "宾语", "职务", "文件", "原句"]
      : ["Change", "Subject", "Predicate", "Object", "Role", "Document", "Sentence"]
    let rows = difference.items.compactMap { item -> Report.Row? in
      guard let statement = item.new ?? item.old else { return nil }
      let graph = item.new == nil ? old : new
      let ends = DifferenceReport.ends(item, old, new)
      let document = graph.document(statement.evidence.document)?.name ?? ""
      return Report.Row(
        cells: [
          DifferenceReport.label(item.kind, language), ends.0,
          statement.predicate.label(language), ends.1, statement.role ?? "", document,
          Quote.oneLine(statement.evidence.quote),
        ],
        json: .object([
          ("change", .string(item.kind.rawValue)),
          ("old", DifferenceReport.json(item.old, old)),
          ("new", DifferenceReport.json(item.new, new)),
        ]))
    }
    report = Report(columns: titles.map { TextTable.Column(title: $0) }, rows: rows)
  }

  static func summary(_ difference: GraphDifference) -> Wording {
    let kinds = GraphDifference.Kind.allCases.filter { difference.count($0) > 0 }
    return Wording(
      kinds.map { "\(label($0, .chinese)) \(difference.count($0)) 条" }.joined(separator: "，"),
      kinds.map { "\(difference.count($0)) \(label($0, .english))" }.joined(separator: ", "))
  }

  private static func label(_ kind: GraphDifference.Kind, _ language: Language) -> String {
    switch (kind, language) {
    case (.added, .chinese): "新增"
    case (.removed, .chinese): "删去"
    case (.evidence, .chinese): "依据变化"
    case (.identity, .chinese): "归属变化"
    case (.added, _): "added"
    case (.removed, _): "removed"
    case (.evidence, _): "evidence changed"
    case (.identity, _): "identity changed"
    }
  }

  /// The names of the ends, with the id before and behind where an end is another entity now.
  private static func ends(
    _ item: GraphDifference.Item, _ old: Graph, _ new: Graph
  ) -> (String, String) {
    func shown(_ path: KeyPath<Statement, EntityID>) -> String {
      let ids = (item.old?[keyPath: path], item.new?[keyPath: path])
      let name = (ids.1.flatMap { new.entity($0) } ?? ids.0.flatMap { old.entity($0) })?.name
      guard let first = ids.0, let second = ids.1, first != second else {
        return name ?? (ids.1 ?? ids.0)?.text ?? ""
      }
      return "\(name ?? "") (\(first) → \(second))"
    }
    return (shown(\.subject), shown(\.object))
  }

  private static func json(_ statement: Statement?, _ graph: Graph) -> JSONValue {
    guard let statement else { return .null }
    let evidence = statement.evidence
    return .object([
      ("statement", .string(statement.id.text)), ("subject", .string(statement.subject.text)),
      ("subjectName", JSONValue(graph.entity(statement.subject)?.name)),
      ("predicate", .string(statement.predicate.name)),
      ("object", .string(statement.object.text)),
      ("objectName", JSONValue(graph.entity(statement.object)?.name)),
      ("role", JSONValue(statement.role)),
      ("validFrom", JSONValue(statement.validTime?.start?.iso)),
      ("validTo", JSONValue(statement.validTime?.end?.iso)),
      ("document", JSONValue(graph.document(evidence.document)?.name)),
      ("start", .integer(evidence.characters.lowerBound)),
      ("end", .integer(evidence.characters.upperBound)), ("quote", .string(evidence.quote)),
      ("rule", .string(statement.rule)), ("confidence", .number(statement.confidence)),
    ])
  }
}
