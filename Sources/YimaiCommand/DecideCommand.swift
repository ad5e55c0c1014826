internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import Linking
internal import OntologyModel
internal import Yimai

/// The kinds of decision.
enum DecisionKind: String, CaseIterable, ExpressibleByArgument {
  case same, different, rename, retype, drop
}

/// `yimai decide`: a decision on identity.
struct DecideCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide that entities are the same or different, or rename, retype or drop one.",
    discussion: """
      An entity is named by id, by name, or by NAME@BODY (NAME@DOCUMENT) where a name is not enough. \
      The decision is kept with the graph, followed at every build and add, and written to FILE \
      where one is named: one decision a line, sorted, to be kept with the documents. A line taken \
      out of FILE is undone by the next command with --decisions FILE. Without a kind, the decisions \
      kept with the graph are printed.

      Examples:
        yimai decide health.yimai same 李明@南阳市卫生健康委员会 李明@南阳市人民政府 --why 同一简历
        yimai decide health.yimai retype 新野县人民医院 Hospital --why 公立医院
        yimai decide health.yimai drop statement.1f2e3d4c5b --why 误读
      """)

  @Argument(help: "The graph file.", completion: .file(extensions: ["yimai"]))
  var graph: String

  @Argument(help: "same, different, rename, retype or drop.")
  var kind: DecisionKind?

  @Argument(help: "The entity; for drop also a statement.")
  var first: String?

  @Argument(help: "The other entity, the new name or the class.")
  var second: String?

  @Option(help: "Why, in a few words.")
  var why: String?

  @Option(help: "Who decides (default: the user of this process).")
  var who: String?

  @Option(help: "The day of the decision (default: today).")
  var date: PartialDate?

  @Option(help: "A file of decisions to follow and to add this one to.", completion: .file())
  var decisions: String?

  @Option(help: "Seconds to wait for another process that writes to the graph file.")
  var wait = 60

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func validate() throws {
    guard let kind else { return }
    guard first != nil else { throw ValidationError("Name the entity.") }
    guard (kind == .drop) == (second == nil) else {
      throw ValidationError(
        kind == .drop ? "drop takes one entity." : "\(kind.rawValue) takes two names.")
    }
    guard let why, !why.isEmpty else { throw ValidationError("Say why with --why.") }
    guard date?.day != nil || date == nil else {
      throw ValidationError("--date must be a day, such as 2026-05-01.")
    }
  }

  func run() throws {
    guard let kind else { return try printKept() }
    guard let day = date ?? today() else {
      throw ValidationError("The clock tells no day; give one with --date.")
    }
    let decision = Decision(
      date: day, who: DecideCommand.field(who ?? userName()),
      matter: try matter(kind), why: DecideCommand.field(why ?? ""))
    try DecisionStep(
      graph: graph, decisions: decisions, wait: wait, language: language
    ).take([decision])
  }

  private func printKept() throws {
    do throws(StoreError) {
      let kept = try Archive(path: graph).decisions()
      try? StandardStreams.write(DecisionList(kept).text)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func matter(_ kind: DecisionKind) throws -> Decision.Matter {
    let first = first ?? ""
    let second = second ?? ""
    if kind == .drop, first.hasPrefix("statement.") { return .drop(DecisionReference(name: first)) }
    let lookup: ReferenceLookup
    do throws(StoreError) {
      lookup = ReferenceLookup(
        try GraphStore.read(graph), decisions: try GraphStore.readDecisions(graph))
    } catch {
      throw CommandFailure(error)
    }
    let subject = try reference(first, lookup)
    switch kind {
    case .same: return .same(subject, try reference(second, lookup))
    case .different: return .different(subject, try reference(second, lookup))
    case .rename: return .rename(subject, DecideCommand.field(second))
    case .retype:
      guard let type = EntityType(rawValue: second) else {
        let names = EntityType.allCases.map(\.name).joined(separator: ", ")
        throw ValidationError("There is no class \(second); the classes are \(names).")
      }
      return .retype(subject, type)
    case .drop: return .drop(subject)
    }
  }

  private func reference(
    _ words: String, _ lookup: ReferenceLookup
  ) throws(CommandFailure) -> DecisionReference {
    let found = lookup.find(words)
    if found.count == 1 { return lookup.reference(to: found[0], as: words) }
    let shown = found.prefix(8).map { lookup.reference(to: $0).text }.joined(separator: ", ")
    throw CommandFailure(
      .findings,
      found.isEmpty
        ? Wording("\(words)：没有这个名称的实体", "\(words): no entity of that name")
        : Wording(
          "\(words)：有 \(found.count) 个，请写明：\(shown)",
          "\(words): \(found.count) entities; write \(shown)")
    )
  }

  /// Tabs and line ends divide fields and lines of the file.
  static func field(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
