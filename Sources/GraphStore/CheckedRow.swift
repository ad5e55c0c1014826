internal import GRDB
internal import KnowledgeGraph
internal import OntologyModel

/// A row whose values are checked on the way out: GRDB's own decoding traps on a value of another type.
struct CheckedRow {
  let row: Row
  let table: String
  let file: String

  func fault(_ column: String) -> StoreError {
    .damaged(
      file, Wording("表 \(table)，\(column)", "table \(table), \(column)"))
  }

  func require(_ condition: Bool, _ column: String) throws(StoreError) {
    guard condition else { throw fault(column) }
  }

  func optionalText(_ column: Int) throws(StoreError) -> String? {
    switch value(column).storage {
    case .string(let text): return text
    case .null: return nil
    default: throw fault("column \(column + 1)")
    }
  }

  func text(_ column: Int) throws(StoreError) -> String {
    guard let text = try optionalText(column) else { throw fault("column \(column + 1)") }
    return text
  }

  func optionalInteger(_ column: Int) throws(StoreError) -> Int? {
    switch value(column).storage {
    case .int64(let number): return Int(number)
    case .null: return nil
    default: throw fault("column \(column + 1)")
    }
  }

  func integer(_ column: Int) throws(StoreError) -> Int {
    guard let number = try optionalInteger(column) else { throw fault("column \(column + 1)") }
    return number
  }

  func optionalNumber(_ column: Int) throws(StoreError) -> Double? {
    switch value(column).storage {
    case .double(let number): return number
    case .int64(let number): return Double(number)
    case .null: return nil
    default: throw fault("column \(column + 1)")
    }
  }

  func number(_ column: Int) throws(StoreError) -> Double {
    guard let number = try optionalNumber(column) else { throw fault("column \(column + 1)") }
    return number
  }

  /// The document that a number stands for.
  func document(_ column: Int, _ documents: [Int: DocumentID]) throws(StoreError) -> DocumentID {
    guard let id = documents[try integer(column)] else { throw fault("column \(column + 1)") }
    return id
  }

  /// Whether the relation in the columns of ``Schema/statementColumnNames`` has no direction.
  func isSymmetric(from first: Int) throws(StoreError) -> Bool {
    Predicate(rawValue: try text(first + 1))?.isSymmetric ?? false
  }

  func range(_ start: Int, _ end: Int) throws(StoreError) -> Range<Int> {
    let (lower, upper) = (try integer(start), try integer(end))
    try require(lower >= 0 && lower <= upper, "columns \(start + 1) and \(end + 1)")
    return lower..<upper
  }

  func date(_ column: Int) throws(StoreError) -> PartialDate? {
    guard let text = try optionalText(column) else { return nil }
    guard let date = PartialDate(iso: text) else { throw fault("column \(column + 1)") }
    return date
  }

  /// Reads the columns of ``Schema/statementColumnNames``.
  func statement(
    from first: Int, subject: EntityID, object: EntityID, documents: [Int: DocumentID]
  ) throws(StoreError) -> KnowledgeGraph.Statement {
    guard let predicate = Predicate(rawValue: try text(first + 1)) else {
      throw fault("predicate")
    }
    let start = try date(first + 3)
    let end = try date(first + 4)
    let validTime = try optionalInteger(first + 5).map {
      ValidTime(start: start, end: end, isInferred: $0 != 0)
    }
    guard let modality = Modality(rawValue: try optionalText(first + 15) ?? "asserted") else {
      throw fault("modality")
    }
    guard let flags = try optionalText(first + 16).map(TenureFlags.init(text:)) ?? [] else {
      throw fault("flags")
    }
    return KnowledgeGraph.Statement(
      id: StatementID(try text(first)), subject: subject, predicate: predicate, object: object,
      role: try optionalText(first + 2), validTime: validTime, modality: modality, flags: flags,
      reported: try date(first + 6),
      evidence: Evidence(
        document: try document(first + 7, documents),
        bytes: try range(first + 8, first + 9), characters: try range(first + 10, first + 11),
        quote: try text(first + 12)),
      rule: try text(first + 13), confidence: try number(first + 14))
  }

  private func value(_ column: Int) -> DatabaseValue { row[column] }
}
