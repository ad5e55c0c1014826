internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai neighbors`: what an entity is tied to.
struct NeighborsCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "neighbors",
    abstract: "List what an entity is tied to, and how.",
    discussion: """
      NAME is a name, an alias, an id or a part of a name. With --hops 2 the neighbours of the \
      neighbours are listed too, and so on. Exit status 1 where there is nothing.

      Example: yimai neighbors health.yimai 南阳市中心医院 --type Official
      """)

  @OptionGroup var source: SnapshotArgument

  @Argument(help: "The entity.")
  var name: String

  @Option(help: "How many steps to go.")
  var hops = 1

  @Option(
    help: ArgumentHelp(
      "Only this relation, such as leads; may stand more than once.", valueName: "predicate"))
  var via: [Predicate] = []

  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      "List only entities of this type or below it; may stand more than once.", valueName: "type"))
  var types: [EntityType] = []

  @OptionGroup var answer: AnswerOptions

  var language: Language { answer.language }

  func validate() throws {
    guard hops >= 1 else { throw ValidationError("--hops must be 1 or more.") }
  }

  func run() throws {
    let graph = try source.open()
    let middle = try graph.nodes(name, language)
    let around = Neighborhood(
      of: middle, in: graph.snapshot, hops: hops, predicates: Set(via), types: Set(types))
    guard !around.rows.isEmpty else {
      throw CommandFailure(.findings, Wording("没有相符的关系", "nothing is tied to it in that way"))
    }
    let edges = around.rows.map(\.edge)
    try answer.printer.print(
      NeighborsReport(around, in: graph, language: language).report,
      part: graph.snapshot.part(nodes: middle, edges: edges),
      sentences: EdgeEvidence.sentences(behind: edges, in: graph.snapshot))
  }
}

/// The rows of `neighbors`.
struct NeighborsReport {
  let report: Report

  init(_ around: Neighborhood, in graph: SnapshotGraph, language: Language) {
    let titles =
      language == .chinese
      ? ["步", "从", "关系", "到", "类型", "依据"] : ["Step", "From", "Relation", "To", "Type", "Evidence"]
    let cells = CellText(graph: graph, language: language)
    let snapshot = graph.snapshot
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: around.rows.map { row in
        let label = cells.label(row.edge)
        let type = snapshot.type(ofNode: row.far)
        let names = [row.near, row.far].map { snapshot.name(ofNode: $0) }
        return Report.Row(
          cells: [
            String(row.distance), names[0], row.isOutgoing ? "-\(label)→" : "←\(label)-", names[1],
            type.label(language), Quote.oneLine(cells.sentence(row.edge)),
          ],
          json: .object([
            ("distance", .integer(row.distance)), ("from", .string(names[0])),
            ("predicate", .string(snapshot.predicate(ofEdge: row.edge).name)),
            ("direction", .string(row.isOutgoing ? "out" : "in")),
            ("role", JSONValue(snapshot.role(ofEdge: row.edge))), ("to", .string(names[1])),
            ("toId", .string(snapshot.id(ofNode: row.far).text)), ("type", .string(type.name)),
          ]))
      })
  }
}
