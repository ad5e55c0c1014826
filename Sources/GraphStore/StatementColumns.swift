internal import GRDB
internal import KnowledgeGraph
internal import OntologyModel

/// A statement as values of columns.
enum StatementColumns {
  /// In the order of ``Schema/statementColumnNames``.
  static func values(
    of statement: KnowledgeGraph.Statement, document: Int
  ) -> [(any DatabaseValueConvertible)?] {
    let evidence = statement.evidence
    return [
      statement.id.text, statement.predicate.name, statement.role,
      statement.validTime?.start?.iso, statement.validTime?.end?.iso,
      statement.validTime.map { $0.isInferred ? 1 : 0 }, statement.reported?.iso, document,
      evidence.bytes.lowerBound, evidence.bytes.upperBound, evidence.characters.lowerBound,
      evidence.characters.upperBound, evidence.quote, statement.rule, statement.confidence,
      statement.modality == .asserted ? nil : statement.modality.name,
      statement.flags.isEmpty ? nil : statement.flags.text,
    ]
  }
}
