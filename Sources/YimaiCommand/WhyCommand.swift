internal import ArgumentParser
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai why`: the reasons for and against two names being one.
struct WhyCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show what speaks for and against two entities being one.",
    discussion: """
      FIRST and SECOND are names, aliases, ids or NAME@BODY. Every pair of entities they name is compared; an \
      entity that both name is explained itself: on what grounds its documents were joined. With one \
      name alone, all entities of that name are compared.

      Example: yimai why health.yimai 李强 李强
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "A name, an alias, an id, or NAME@BODY.")
  var first: String

  @Argument(help: "Another; the same name where it is left out.")
  var second: String?

  @OptionGroup var report: ReportOptions

  var language: Language { report.language }

  /// Pairs of a common name beyond this are not shown.
  private static let most = 100

  func run() throws {
    let graph = try source.load()
    let lookup = ReferenceLookup(graph)
    let sides = try [first, second ?? first].map { words in
      let found = lookup.find(words)
      guard !found.isEmpty else {
        throw CommandFailure(
          .findings, Wording("\(words)：没有这个名称的实体", "\(words): no entity of that name"))
      }
      return found
    }
    var seen = Set<[String]>()
    var pairs: [(Entity, Entity)] = []
    for one in sides[0] {
      for other in sides[1] where seen.insert([one.id.text, other.id.text].sorted()).inserted {
        // Namesakes are asked for: each of them with itself says nothing of the others.
        if one.id == other.id, sides[0].count > 1 || sides[1].count > 1 { continue }
        pairs.append((one, other))
      }
    }
    if pairs.count > WhyCommand.most {
      StandardStreams.message(
        language == .chinese
          ? "只比较前 \(WhyCommand.most) 对，共 \(pairs.count) 对"
          : "only the first \(WhyCommand.most) of \(pairs.count) pairs are compared")
    }
    let comparisons = pairs.prefix(WhyCommand.most).map { Comparison($0.0, $0.1, in: graph) }
    try report.print(ComparisonReport(Array(comparisons), in: graph, language: language).report)
  }
}

/// The rows of `why`: a reason each.
struct ComparisonReport {
  let report: Report

  init(_ comparisons: [Comparison], in graph: Graph, language: Language) {
    let isChinese = language == .chinese
    let titles =
      isChinese
      ? ["甲", "乙", "图中", "依据", "理由", "来源"]
      : ["First", "Second", "In the graph", "Speaks", "Reason", "Sources"]
    var rows: [Report.Row] = []
    for comparison in comparisons {
      let verdict = comparison.isOne ? (isChinese ? "一个" : "one") : (isChinese ? "两个" : "two")
      for reason in comparison.reasons {
        let sources = Set(reason.statements.map(\.evidence.document))
          .compactMap { graph.document($0) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let side = reason.isFor ? (isChinese ? "同一" : "for one") : (isChinese ? "不同" : "for two")
        rows.append(
          Report.Row(
            cells: [
              "\(comparison.first.name) \(comparison.first.id.text)",
              "\(comparison.second.name) \(comparison.second.id.text)", verdict, side,
              reason.wording.text(language), sources.map(\.name).joined(separator: ", "),
            ],
            json: .object([
              ("first", .string(comparison.first.id.text)),
              ("firstName", .string(comparison.first.name)),
              ("second", .string(comparison.second.id.text)),
              ("secondName", .string(comparison.second.name)),
              ("entities", .integer(comparison.isOne ? 1 : 2)),
              ("for", .string(reason.isFor ? "one" : "two")),
              ("code", .string(reason.code)),
              ("reason", .string(reason.wording.text(language))),
              (
                "evidence",
                .array(reason.statements.map { EvidenceJSON.value($0, of: sources) })
              ),
            ])))
      }
    }
    report = Report(columns: titles.map { TextTable.Column(title: $0) }, rows: rows)
  }
}
