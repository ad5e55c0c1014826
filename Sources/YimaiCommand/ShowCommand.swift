internal import ArgumentParser
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// The formats of a card.
enum CardFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}

/// `yimai show`: the card of an entity.
struct ShowCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is known of a person, body, place or program.",
    discussion: """
      NAME is a name, an alias or an id. Two people of one name are shown as two. Where no name is \
      quite the same, all names that hold the words are shown.

      Example: yimai show health.yimai 南阳市中心医院 --quotes
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "A name, an alias, an id, or a part of a name.")
  var name: String

  @Flag(help: "Show the sentences under each fact.")
  var quotes = false

  @OptionGroup var clocks: ClockArguments

  @Option(help: "How to print the cards: table or json.")
  var format = CardFormat.table

  @OptionGroup var options: LanguageOptions

  var language: Language { options.language }

  func run() throws {
    let whole = try source.load()
    let found = NameLookup(whole).find(name)
    guard !found.isEmpty else {
      // Says what is near, or that there is nothing.
      _ = try SnapshotGraph(GraphSnapshot(whole)).nodes(name, language)
      return
    }
    let graph = clocks.filter.part(of: whole)
    // What neither clock leaves a relation keeps its card.
    let entities = found.map { entity in
      graph.entity(entity.id)
        ?? Entity(
          id: entity.id, type: entity.type, name: entity.name, aliases: entity.aliases,
          attributes: entity.attributes, confidence: entity.confidence)
    }
    if format == .json {
      let cards = entities.map { EntityCard.json($0, in: graph) }
      try StandardStreams.write(JSONValue.array(cards).text() + "\n")
      return
    }
    let cards = entities.map { EntityCard($0, in: graph, language: language) }
    let isStyled = options.terminal.isStyled
    try StandardStreams.write(
      cards.map { $0.text(showsQuotes: quotes, isStyled: isStyled) }.joined(separator: "\n"))
    if cards.count > 1 {
      StandardStreams.message(
        language == .chinese ? "共有 \(cards.count) 个实体相符" : "\(cards.count) entities match")
    }
  }
}
