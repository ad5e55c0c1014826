public import KnowledgeGraph
public import OntologyModel

/// A line of the register in words: the cells of a table.
public struct RegisterLine: Sendable {
  /// Place, initiative, leader, role, posts, period, basis, sources, confidence.
  public let cells: [String]

  /// Puts an entry into words of a language.
  public init(_ entry: RegisterEntry, language: Language, graph: Graph) {
    let words = PageWords(language: language)
    let comma = language == .chinese ? "、" : ", "
    let basis =
      switch entry.basis {
      case .stated: words.stated
      case .inferred(let id): words.inferred(through: graph.entity(id)?.name ?? id.text)
      }
    cells = [
      entry.places.map(\.name).joined(separator: comma), entry.initiative.name, entry.leader.name,
      entry.role ?? "",
      entry.posts.map { $0.body.name + ($0.role ?? "") }.joined(separator: comma),
      words.period(
        entry.period?.start?.iso, entry.period?.end?.iso,
        isInferred: entry.period?.isInferred == true), basis,
      "\(entry.sources)", RegisterLine.rounded(entry.confidence),
    ]
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
