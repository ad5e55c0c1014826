public import KnowledgeGraph
public import OntologyModel

/// A line of the register in words: the cells of a table.
public struct RegisterLine: Sendable {
  /// Where the initiative belongs.
  public let places: String
  /// What is led.
  public let initiative: String
  /// Who leads it.
  public let leader: String
  /// The part played; empty where none is stated.
  public let role: String
  /// The leader's posts at that time.
  public let posts: String
  /// From when till when, where a text says so.
  public let period: String
  /// Whether a text says so or it follows, and through whom.
  public let basis: String
  /// The number of documents.
  public let sources: String
  /// The confidence, with two places behind the point.
  public let confidence: String

  /// All of it as the cells of a row, in the order of ``titles(_:)``.
  public var cells: [String] {
    [places, initiative, leader, role, posts, period, basis, sources, confidence]
  }

  /// Puts an entry into words of a language.
  public init(_ entry: RegisterEntry, language: Language, graph: Graph) {
    let words = PageWords(language: language)
    let comma = language == .chinese ? "、" : ", "
    places = entry.places.map(\.name).joined(separator: comma)
    initiative = entry.initiative.name
    leader = entry.leader.name
    role = entry.role ?? ""
    posts = entry.posts.map { $0.body.name + ($0.role ?? "") }.joined(separator: comma)
    period = words.period(
      entry.period?.start?.iso, entry.period?.end?.iso,
      isInferred: entry.period?.isInferred == true)
    basis =
      switch entry.basis {
      case .stated: words.stated
      case .inferred(let id): words.inferred(through: graph.entity(id)?.name ?? id.text)
      }
    sources = "\(entry.sources)"
    confidence = RegisterLine.rounded(entry.confidence)
  }

  /// The titles of the cells.
  public static func titles(_ language: Language) -> [String] {
    let words = PageWords(language: language)
    return [
      words.places, words.initiative, words.leader, words.role, words.posts, words.period,
      words.basis, words.sources, words.confidence,
    ]
  }

  /// Two places behind the point.
  static func rounded(_ confidence: Double) -> String {
    let hundredths = Int((confidence * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
