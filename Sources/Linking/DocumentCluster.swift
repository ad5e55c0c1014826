internal import Digest
internal import Extraction
internal import KnowledgeGraph
internal import Lexicon
internal import OntologyModel
internal import Reading
internal import TextNormalization

/// The mentions of one document, grouped by what they mean inside it.
struct DocumentCluster: Sendable {
  /// The mentions that mean one thing.
  struct Group: Sendable {
    var type: EntityType
    var name: String
    var aliases: Set<ByteText>
    var anchor: String?
    var level: PlaceLevel?
    /// What the place that the name begins with lies in, where several places bear that name.
    var above: String?
    /// 0, or the number among people of one name whom the document tells apart.
    var namesake = 0
    var mentions: [Int]
  }

  let extraction: DocumentExtraction
  let record: SourceDocument
  private(set) var groups: [Group] = []
  /// The group of each mention.
  private(set) var groupOf: [Int]
  /// The claims that say who runs each program.
  private(set) var runs: [Int: [Claim]] = [:]

  private struct Key: Hashable {
    let type: EntityType
    let name: ByteText
    let anchor: ByteText?

    /// Feeds the name: hardly any other key has it.
    func hash(into hasher: inout Hasher) { hasher.combine(bytesOf: name.text) }
  }

  init(_ extraction: DocumentExtraction) {
    self.extraction = extraction
    record = SourceDocument(extraction.source)
    groupOf = Array(repeating: 0, count: extraction.mentions.count)
    let names = NameUnion(mentions: extraction.mentions)
    let namesakes = Namesakes(extraction).numbers
    var positions: [Key: Int] = [:]
    for (index, mention) in extraction.mentions.enumerated() {
      let name = names.fullest(of: mention)
      // Places of one name differ by what they lie in, and so do bodies at places of one name;
      // people of one document by name, unless the document tells them apart.
      let key = Key(
        type: mention.type.flat == .official ? .person : mention.type.flat,
        name: ByteText(name),
        anchor: (mention.type == .place
          ? mention.anchor : mention.above ?? namesakes[index].map(String.init)).map(ByteText.init))
      let position = positions[key] ?? groups.count
      if position == groups.count {
        positions[key] = position
        groups.append(
          Group(
            type: mention.type, name: name, aliases: [], anchor: nil, level: nil,
            above: mention.above,
            namesake: namesakes[index] ?? 0, mentions: []))
      }
      join(mention, index, to: position)
    }
    for claim in extraction.claims where [.implements, .leads, .hosts].contains(claim.predicate) {
      runs[groupOf[claim.object], default: []].append(claim)
    }
  }

  private mutating func join(_ mention: Mention, _ index: Int, to position: Int) {
    groupOf[index] = position
    // Most mentions say what the first one said.
    let first = groups[position].mentions.first
    groups[position].mentions.append(index)
    if first.map({ extraction.mentions[$0].aliases == mention.aliases }) != true {
      for alias in mention.aliases { groups[position].aliases.insert(ByteText(alias)) }
    }
    if first.map({ extraction.mentions[$0].name.hasBytes(of: mention.name) }) != true {
      groups[position].aliases.insert(ByteText(mention.name))
    }
    if first.map({ extraction.mentions[$0].surface.hasBytes(of: mention.surface) }) != true,
      mention.isLookupName
    {
      groups[position].aliases.insert(ByteText(mention.surface))
    }
    if groups[position].anchor == nil { groups[position].anchor = mention.anchor }
    if groups[position].level == nil { groups[position].level = mention.level }
    if mention.type == .official { groups[position].type = .official }
  }

  /// The key of a body: its name, and what ``bodyAnchor(of:)`` sets it apart by.
  func bodyKey(of group: Group) -> String {
    bodyAnchor(of: group).map { group.name + "|" + $0 } ?? group.name
  }

  /// The place of a body where the name does not begin with it, or what that place lies in where the
  /// register has several of its name (鼓楼区).
  func bodyAnchor(of group: Group) -> String? {
    guard let anchor = group.anchor else { return nil }
    guard group.name.isNamed(after: anchor) else { return anchor }
    guard AdministrativeDivisions.standard.divisions(named: anchor).count > 1 else { return nil }
    if let above = group.above { return above }
    let above = groups.compactMap { $0.type == .place && $0.name == anchor ? $0.anchor : nil }
    return above.count == 1 ? above[0] : nil
  }

  /// What a group is called inside the document, where no two groups are called the same.
  func localKey(of position: Int) -> String {
    let group = groups[position]
    let kind = group.type.isKind(of: .person) ? EntityType.person : group.type.flat
    let above =
      kind == .place
      ? "|" + (group.mentions.first.flatMap { extraction.mentions[$0].anchor } ?? "")
      : group.above.map { "|" + $0 } ?? ""
    let number = group.namesake > 0 ? "|\(group.namesake)" : ""
    return kind.name + "|" + group.name + above + number
  }
}

extension String {
  /// Whether a body's name begins with its place: 新野县人民政府, 中共新野县委员会.
  fileprivate func isNamed(after place: String) -> Bool {
    hasPrefix(place) || (hasPrefix("中共") && dropFirst(2).hasPrefix(place))
  }
}

extension Mention {
  /// Whether the words themselves are a name to look the entity up by, and do not only point.
  fileprivate var isLookupName: Bool {
    guard let first = surface.unicodeScalars.first, surface.unicodeScalars.count >= 3 else {
      return false
    }
    return !"我本该全其此".unicodeScalars.contains(first)
  }
}

extension SourceDocument {
  /// The record of a document that was read.
  init(_ source: NormalizedDocument) {
    let document = source.document
    let title = source.articles.lazy.flatMap(\.sentences).first { $0.kind == .headline }
    self.init(
      id: DocumentID("document." + ContentHash.short(of: document.name)), name: document.name,
      contentHash: document.contentHash.hexadecimal, format: document.format.rawValue,
      encoding: document.encoding.rawValue,
      title: title.map { source.text.string($0.range) }, publisher: document.publisher,
      date: document.date, byteCount: document.byteCount, characterCount: document.text.count)
  }
}
