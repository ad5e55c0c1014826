public import OntologyModel

/// All that linking across documents may know of a thing that a document names.
///
/// Two things with equal profiles are one entity. Profiles are coarse, so that a body or an official
/// named in thousands of documents has few of them: what linking costs depends on distinct profiles,
/// not on mentions.
public struct LinkProfile: Hashable, Sendable {
  /// The broad class: `person` for officials, `organization` for bodies of government and party.
  public let kind: EntityType
  /// The fullest name in the document.
  public let name: String
  /// What sets the thing apart from others of its name: the place above a place, the place of a body
  /// whose name does not begin with it, the jurisdiction of a program with a name of its own, the
  /// document of what nothing else anchors; for a person with ties the number among namesakes that one
  /// list of the document sets apart.
  public let anchor: String?
  /// For a person the bodies at which a post is held or which are led, the earliest first; else empty.
  public let ties: [Tie]

  /// Makes a profile; the ties are put in order.
  public init(kind: EntityType, name: String, anchor: String? = nil, ties: Set<Tie> = []) {
    self.kind = kind
    self.name = name
    self.anchor = anchor
    self.ties = ties.sorted()
  }

  /// The key by which the thing is known where its own document decides alone.
  public var key: String {
    anchor.map { name + "|" + $0 } ?? name
  }

  /// The block inside which the profile is compared with others, nil where its own key is final.
  public var block: String? {
    let isProgram = kind == .program && name.hasPrefix("“")
    return ties.isEmpty && !isProgram ? nil : kind.name + "|" + name
  }
}

extension LinkProfile {
  /// Whether all parts are the same, names by their bytes.
  public static func == (first: LinkProfile, second: LinkProfile) -> Bool {
    first.kind == second.kind && first.name.hasBytes(of: second.name)
      && first.anchor.map(ByteText.init) == second.anchor.map(ByteText.init)
      && first.ties == second.ties
  }

  /// Feeds all parts, names by their bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: name)
    hasher.combine(bytesOf: anchor ?? "")
    hasher.combine(ties)
  }
}

extension LinkProfile: Comparable {
  /// By kind, name, anchor and ties.
  public static func < (first: LinkProfile, second: LinkProfile) -> Bool {
    let heads = (
      (first.kind.name, first.name, first.anchor ?? ""),
      (second.kind.name, second.name, second.anchor ?? "")
    )
    return heads.0 == heads.1
      ? first.ties.lexicographicallyPrecedes(second.ties) : heads.0 < heads.1
  }
}

extension LinkProfile {
  /// The profile as one text, from which ``init(text:)`` makes it again.
  public var text: String {
    FieldText.join(
      [kind.name, name, anchor.map { "|" + $0 } ?? ""]
        + ties.map { "\($0.year.map(String.init) ?? "") \($0.body)" })
  }

  /// Reads ``text``; nil where it is none.
  public init?(text: String) {
    let parts = FieldText.split(text)
    guard parts.count >= 3, let kind = EntityType(rawValue: parts[0]) else { return nil }
    self.init(
      kind: kind, name: parts[1],
      anchor: parts[2].isEmpty ? nil : String(parts[2].unicodeScalars.dropFirst()),
      ties: Set(parts.dropFirst(3).map(LinkProfile.tie)))
  }

  private static func tie(_ text: String) -> Tie {
    let year = text.prefix { $0 != " " }
    return Tie(body: String(text.dropFirst(year.count + 1)), year: Int(year))
  }
}
