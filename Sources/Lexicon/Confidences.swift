/// How often what a rule reads is right, as counted on annotated documents.
///
/// `Ontology/lexicon/confidences.tsv` has a row for each rule, and for each kind of entity by how
/// often it was named; `make calibrate` writes it.
public struct Confidences: Sendable {
  /// What the table says of one rule.
  public struct Row: Hashable, Sendable {
    /// The rule's id, or `entity.` with a type and how it was named.
    public let id: String
    /// Right and all readings in documents by which rules were made.
    public let open: (right: Int, all: Int)
    /// Right and all readings in documents that nobody looked at while rules were made.
    public let frozen: (right: Int, all: Int)
    /// The estimate, 0 to 1.
    public let confidence: Double

    /// Whether two rows are the same in every field.
    public static func == (first: Row, second: Row) -> Bool {
      first.id == second.id && first.open == second.open && first.frozen == second.frozen
        && first.confidence == second.confidence
    }

    /// Feeds the id, which tells rows apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  /// What a rule that the table lacks is given: nothing is known of it.
  public static let unknown = 0.5

  /// The table embedded in the program; read at first use.
  public static let standard = Confidences(rows: LexiconFile.confidences.rows())

  /// The rows, in the order of the file.
  public let rows: [Row]
  private let byID: [String: Double]

  /// Reads rows of id, four counts and the estimate in hundredths; others are left out.
  public init(rows: [LexiconRow]) {
    self.rows = rows.compactMap { row in
      let numbers = (1...5).compactMap(row.number)
      guard numbers.count == 5, (1...99).contains(numbers[4]) else { return nil }
      return Row(
        id: row.text(0), open: (numbers[0], numbers[1]), frozen: (numbers[2], numbers[3]),
        confidence: Double(numbers[4]) / 100)
    }
    byID = Dictionary(
      self.rows.map { ($0.id, $0.confidence) }, uniquingKeysWith: { first, _ in first })
  }

  /// The estimate for a rule, 0 to 1; ``unknown`` where the table lacks the rule.
  public func confidence(of rule: String) -> Double { byID[rule] ?? Confidences.unknown }

  /// The estimate for an entity, 0 to 1, by its flat type and how the document speaks of it.
  ///
  /// - Parameters:
  ///   - type: the name of the flat type, such as `Hospital`.
  ///   - isTied: whether a relation of the document has it as an end.
  ///   - mentions: at how many places the document names it.
  public func confidence(ofEntity type: String, isTied: Bool, mentions: Int) -> Double {
    confidence(of: Confidences.entityID(type, isTied: isTied, mentions: mentions))
  }

  /// The id of the row that an entity belongs to: `entity.Hospital.often`.
  public static func entityID(_ type: String, isTied: Bool, mentions: Int) -> String {
    "entity." + type + (!isTied ? ".alone" : mentions > 1 ? ".often" : ".once")
  }
}
