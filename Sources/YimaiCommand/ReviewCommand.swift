internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import Linking
internal import OntologyModel
internal import Yimai

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `yimai review`: doubtful pairs, to be judged one by one.
struct ReviewCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Judge pairs of entities that may be one, the most doubtful first.",
    discussion: """
      On a terminal each pair is shown with its sentences: y the same, n different, s or Enter later, \
      q end. Each answer becomes a decision at once (see yimai help decide); one that contradicts \
      another is reported and not kept. With --list, or where standard input is no terminal, the \
      pairs are printed and nothing is asked.

      Example: yimai review health.yimai --decisions decisions.tsv
      """)

  @OptionGroup var source: GraphArgument

  @Flag(help: "Print the pairs and ask nothing.")
  var list = false

  @Option(help: "How many pairs to show at most.")
  var limit = 50

  @Option(help: "Who decides (default: the user of this process).")
  var who: String?

  @Option(help: "A file of decisions to follow and to add the answers to.", completion: .file())
  var decisions: String?

  @OptionGroup var options: ReportOptions

  var language: Language { options.language }

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let graph = try source.load()
    let kept: [Decision]
    do throws(StoreError) {
      kept = try Archive(path: source.graph).decisions()
    } catch {
      throw CommandFailure(error)
    }
    let lookup = ReferenceLookup(graph, decisions: kept)
    let pairs = PairReview(of: graph, decided: decided(kept, lookup)).pairs.prefix(limit)
    guard !list, isatty(STDIN_FILENO) == 1 else {
      let report = ReviewReport(Array(pairs), graph, lookup, language).report
      return try options.print(report)
    }
    let count = try ask(Array(pairs), graph, lookup)
    StandardStreams.message(
      Wording(
        "\(source.graph)：新增 \(count) 条决定", "\(source.graph): \(counted(count, "new decision"))"
      ).text(language))
  }

  /// The pairs that a decision to keep apart names.
  private func decided(_ kept: [Decision], _ lookup: ReferenceLookup) -> Set<[EntityID]> {
    Set(
      kept.compactMap { decision in
        guard case .different = decision.matter else { return nil }
        let ids = decision.references.map { lookup.find($0.text).map(\.id) }
        guard ids.allSatisfy({ $0.count == 1 }) else { return nil }
        return ids.flatMap { $0 }.sorted()
      })
  }

  /// Asks about each pair and takes each answer at once, so that none is lost however this ends.
  ///
  /// - Returns: how many decisions were taken.
  private func ask(
    _ pairs: [PairReview.Pair], _ graph: Graph, _ lookup: ReferenceLookup
  ) throws -> Int {
    guard let day = today() else { throw ValidationError("The clock tells no day.") }
    let name = DecideCommand.field(who ?? userName())
    let step = DecisionStep(
      graph: source.graph, decisions: decisions, wait: 60, language: language)
    var joined: [EntityID: EntityID] = [:]
    func root(_ id: EntityID) -> EntityID { joined[id].map(root) ?? id }
    var count = 0
    for (number, pair) in pairs.enumerated() {
      let ids = [pair.first.id, pair.second.id].map(root)
      // What follows from answers before is not asked.
      guard ids[0] != ids[1] else { continue }
      StandardStreams.writeMessages(
        "\n\(number + 1)/\(pairs.count)\n"
          + ReviewReport.card(pair, graph, lookup, language) + prompt)
      guard let answer = readLine()?.lowercased(), !["q", "quit"].contains(answer) else { break }
      let ends = (lookup.reference(to: pair.first), lookup.reference(to: pair.second))
      let matter: Decision.Matter
      switch answer {
      case "y", "yes", "是": matter = .same(ends.0, ends.1)
      case "n", "no", "否": matter = .different(ends.0, ends.1)
      default: continue
      }
      do throws(CommandFailure) {
        try step.take(
          [Decision(date: day, who: name, matter: matter, why: "review")], isBrief: true)
        if case .same = matter { joined[ids[0]] = ids[1] }
        count += 1
      } catch {
        // The user has been told why; the next pair may do.
        guard error.status == .findings else { throw error }
      }
    }
    return count
  }

  private var prompt: String {
    language == .chinese
      ? "是同一个吗？[y 是 / n 否 / s 以后 / q 结束] " : "The same? [y/n/s skip/q quit] "
  }
}

/// The rows of `review`.
struct ReviewReport {
  let report: Report

  init(
    _ pairs: [PairReview.Pair], _ graph: Graph, _ lookup: ReferenceLookup, _ language: Language
  ) {
    let titles =
      language == .chinese
      ? ["疑度", "甲", "乙", "缘由", "原句"] : ["Doubt", "First", "Second", "Reason", "Sentences"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: pairs.map { pair in
        let ends = [pair.first, pair.second]
        let quotes = pair.evidence.map { Quote.oneLine($0.evidence.quote) }
        return Report.Row(
          cells: [
            "\(Int((pair.doubt * 100).rounded())) %", lookup.reference(to: pair.first).text,
            lookup.reference(to: pair.second).text, ReviewReport.label(pair.reason, language),
            quotes.joined(separator: " / "),
          ],
          json: .object([
            ("doubt", .number(pair.doubt)), ("reason", .string(pair.reason.rawValue)),
            (
              "entities",
              .array(
                ends.map {
                  .object([
                    ("id", .string($0.id.text)), ("name", .string($0.name)),
                    ("type", .string($0.type.name)),
                    ("reference", .string(lookup.reference(to: $0).text)),
                  ])
                })
            ),
            (
              "evidence",
              .array(
                pair.evidence.map {
                  .object([
                    ("statement", .string($0.id.text)),
                    (
                      "document",
                      JSONValue(graph.document($0.evidence.document)?.name)
                    ), ("quote", .string($0.evidence.quote)),
                  ])
                })
            ),
          ]))
      })
  }

  /// One pair over several lines.
  static func card(
    _ pair: PairReview.Pair, _ graph: Graph, _ lookup: ReferenceLookup, _ language: Language
  ) -> String {
    var lines = [label(pair.reason, language)]
    for entity in [pair.first, pair.second] {
      lines.append("  \(lookup.reference(to: entity).text)  \(entity.type.label(language))")
    }
    for statement in pair.evidence {
      let document = graph.document(statement.evidence.document)?.name ?? ""
      lines.append("    \(document): \(Quote.oneLine(statement.evidence.quote))")
    }
    return lines.map { Wording.printable($0) + "\n" }.joined()
  }

  private static func label(_ reason: PairReview.Reason, _ language: Language) -> String {
    switch (reason, language) {
    case (.sameName, .chinese): "同名"
    case (.shorterName, .chinese): "名称有详略"
    case (.nearName, .chinese): "名称差一字"
    case (.sameName, _): "same name"
    case (.shorterName, _): "shorter name"
    case (.nearName, _): "one character apart"
    }
  }
}
