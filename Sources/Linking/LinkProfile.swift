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
  /// whose name does not begin with it, the document of what nothing else anchors.
  public let anchor: String?
  /// For a person the keys of the bodies at which a post is held or which are led, sorted; else empty.
  public let ties: [String]

  /// Makes a profile; the ties are put in order.
  public init(kind: EntityType, name: String, anchor: String? = nil, ties: Set<String> = []) {
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
    ties.isEmpty ? nil : kind.name + "|" + name
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
    ([kind.name, name, anchor.map { "|" + $0 } ?? ""] + ties).map(LinkProfile.escaped)
      .joined(separator: "\u{1F}")
  }

  /// Reads ``text``; nil where it is none.
  public init?(text: String) {
    let parts = text.unicodeScalars.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      .map { LinkProfile.plain(String($0)) }
    guard parts.count >= 3, let kind = EntityType(rawValue: parts[0]) else { return nil }
    self.init(
      kind: kind, name: parts[1],
      anchor: parts[2].isEmpty ? nil : String(parts[2].unicodeScalars.dropFirst()),
      ties: Set(parts.dropFirst(3)))
  }

  /// The name of a file may hold the separator.
  private static func escaped(_ part: String) -> String {
    guard part.unicodeScalars.contains(where: { $0 == "\\" || $0 == "\u{1F}" }) else { return part }
    var escaped = String.UnicodeScalarView()
    for scalar in part.unicodeScalars {
      switch scalar {
      case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
      case "\u{1F}": escaped.append(contentsOf: "\\s".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func plain(_ part: String) -> String {
    guard part.unicodeScalars.contains("\\") else { return part }
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in part.unicodeScalars {
      if isEscaped {
        plain.append(scalar == "s" ? "\u{1F}" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
