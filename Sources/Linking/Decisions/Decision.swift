public import OntologyModel

/// One decision of a user on identity: who took it, when and why.
public struct Decision: Hashable, Sendable {
  /// What is decided, and of what.
  public enum Matter: Hashable, Sendable {
    /// Two entities are one.
    case same(DecisionReference, DecisionReference)
    /// Two entities stay two, whatever links them.
    case different(DecisionReference, DecisionReference)
    /// An entity bears this name.
    case rename(DecisionReference, String)
    /// An entity is of this class.
    case retype(DecisionReference, EntityType)
    /// An entity, or a single statement, is left out.
    case drop(DecisionReference)
  }

  /// The day of the decision, `2026-05-01`.
  public let date: PartialDate
  /// Who decided.
  public let who: String
  /// What is decided.
  public let matter: Matter
  /// Why, in the user's words.
  public let why: String

  /// Makes a decision.
  public init(date: PartialDate, who: String, matter: Matter, why: String) {
    self.date = date
    self.who = who
    self.matter = matter
    self.why = why
  }
}

/// How a decision names an entity: by id, or by name and, where the name is not enough, by an anchor.
///
/// An anchor is what people see: a body where a person holds a post, the place of an institution,
/// or the document that names the entity. Unlike an id it holds when other documents come.
public struct DecisionReference: Hashable, Sendable {
  /// The name, or the id of an entity or statement.
  public let name: String
  /// The anchor behind `@`, where one is given.
  public let anchor: String?

  /// Makes a reference.
  public init(name: String, anchor: String? = nil) {
    self.name = name
    self.anchor = anchor
  }

  /// Reads `NAME`, `NAME@ANCHOR` or an id; nil where name or anchor is empty.
  public init?(text: String) {
    guard let mark = text.firstIndex(of: "@") else {
      guard !text.isEmpty else { return nil }
      self.init(name: text)
      return
    }
    let (name, anchor) = (text[..<mark], text[text.index(after: mark)...])
    guard !name.isEmpty, !anchor.isEmpty else { return nil }
    self.init(name: String(name), anchor: String(anchor))
  }

  /// The reference as it stands in a file of decisions.
  public var text: String { anchor.map { "\(name)@\($0)" } ?? name }

  /// Whether a profile is meant, its entity's id apart.
  public func matches(_ profile: LinkProfile) -> Bool {
    guard profile.name == name else { return false }
    guard let anchor else { return true }
    return profile.anchor == anchor
      || profile.ties.contains { $0.body == anchor || $0.body.hasPrefix(anchor + "|") }
  }
}

extension Decision {
  /// The word for what is decided, as it stands in files.
  public var kind: String {
    switch matter {
    case .same: "same"
    case .different: "different"
    case .rename: "rename"
    case .retype: "retype"
    case .drop: "drop"
    }
  }

  /// The entities it names, in order.
  public var references: [DecisionReference] {
    switch matter {
    case .same(let first, let second), .different(let first, let second): [first, second]
    case .rename(let subject, _), .retype(let subject, _), .drop(let subject): [subject]
    }
  }

  /// Date, who, kind, first, second and why, divided by tabs.
  public var line: String {
    let second: String =
      switch matter {
      case .same(_, let second), .different(_, let second): second.text
      case .rename(_, let name): name
      case .retype(_, let type): type.name
      case .drop: ""
      }
    return [date.iso, who, kind, references.first?.text ?? "", second, why]
      .joined(separator: "\t")
  }
}
