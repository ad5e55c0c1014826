internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai path`: how two entities are tied.
struct PathCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Show the shortest way between two people, bodies, places or programs.",
    discussion: """
      FROM and TO are names, aliases, ids or parts of names. Relations are followed both ways; \
      documents and evidence are never a way. Hubs are not passed unless --through-hubs is given: \
      a country or province, and a node with more than 100 edges (in a graph of over 10,000 \
      nodes, with more edges than 1 % of the nodes). Exit status 1 where there is no way.

      Example: yimai path health.yimai 王智慧 南阳市中心医院 --evidence
      """)

  @OptionGroup var source: SnapshotArgument

  @Argument(help: "Where to start.")
  var from: String

  @Argument(help: "Where to end.")
  var to: String

  @Option(name: .customLong("max-hops"), help: "The greatest number of steps.")
  var maximumHops = 6

  @Option(
    help: ArgumentHelp(
      "Only this relation, such as leads; may stand more than once.", valueName: "predicate"))
  var via: [Predicate] = []

  @Option(
    help: ArgumentHelp(
      "Pass no entity of this type, such as Place; may stand more than once.", valueName: "type"))
  var avoid: [EntityType] = []

  @Flag(name: .customLong("through-hubs"), help: "Pass hubs too.")
  var throughHubs = false

  @Flag(help: "Show all shortest ways, at most --limit.")
  var all = false

  @Option(help: "How many ways --all shows at most.")
  var limit = 100

  @OptionGroup var answer: AnswerOptions

  var language: Language { answer.language }

  func validate() throws {
    guard maximumHops >= 1 else { throw ValidationError("--max-hops must be 1 or more.") }
    guard limit >= 1 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let graph = try source.open()
    var search = PathSearch(graph.snapshot)
    search.maximumHops = maximumHops
    search.predicates = Set(via)
    search.avoidedTypes = Set(avoid)
    search.passesHubs = throughHubs
    search.limit = all ? limit : 1
    let paths = search.paths(
      from: try graph.nodes(from, language), to: try graph.nodes(to, language))
    guard !paths.isEmpty else {
      let hint =
        throughHubs ? Wording("", "") : Wording("；可加 --through-hubs", "; try --through-hubs")
      throw CommandFailure(
        .findings,
        Wording(
          "\(maximumHops) 步之内没有通路\(hint.chinese)",
          "no way within \(counted(maximumHops, "step"))\(hint.english)"))
    }
    let edges = paths.flatMap { $0.steps.flatMap(\.edges) }
    try answer.printer.print(
      PathReport(paths, in: graph, language: language).report,
      part: graph.snapshot.part(nodes: paths.flatMap(\.nodes), edges: edges),
      sentences: EdgeEvidence.sentences(behind: edges, in: graph.snapshot))
  }
}

/// The rows of `path`: a step and an edge each.
struct PathReport {
  let report: Report

  init(_ paths: [GraphPath], in graph: SnapshotGraph, language: Language) {
    let titles =
      language == .chinese
      ? ["通路", "步", "从", "关系", "到", "依据"] : ["Way", "Step", "From", "Relation", "To", "Evidence"]
    let cells = CellText(graph: graph, language: language)
    let snapshot = graph.snapshot
    var rows: [Report.Row] = []
    for (number, path) in paths.enumerated() {
      for (step, move) in path.steps.enumerated() {
        for edge in move.edges {
          let isForward = snapshot.ends(ofEdge: edge).subject == move.from
          let names = [move.from, move.to].map { snapshot.name(ofNode: $0) }
          rows.append(
            Report.Row(
              cells: [
                String(number + 1), String(step + 1), names[0],
                isForward ? "-\(cells.label(edge))→" : "←\(cells.label(edge))-", names[1],
                Quote.oneLine(cells.sentence(edge)),
              ],
              json: .object([
                ("way", .integer(number + 1)), ("step", .integer(step + 1)),
                ("from", .string(names[0])),
                ("fromId", .string(snapshot.id(ofNode: move.from).text)),
                ("predicate", .string(snapshot.predicate(ofEdge: edge).name)),
                ("direction", .string(isForward ? "out" : "in")),
                ("role", JSONValue(snapshot.role(ofEdge: edge))), ("to", .string(names[1])),
                ("toId", .string(snapshot.id(ofNode: move.to).text)),
              ])))
        }
      }
    }
    report = Report(columns: titles.map { TextTable.Column(title: $0) }, rows: rows)
  }
}
