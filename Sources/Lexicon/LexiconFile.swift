internal import CLexicon

/// A lexicon of `Ontology/lexicon`, embedded in the program.
///
/// To add one: a row in `Sources/CLexicon/clexicon.c` and a case here, whose raw value is the
/// file's name without `.tsv`, with its number of columns.
public enum LexiconFile: String, CaseIterable, Sendable {
  /// Administrative divisions: code, level, name, short name, abbreviations, parent, former.
  case divisions
  /// Surnames: surname, count.
  case surnames
  /// Traditional characters: traditional, simplified.
  case traditional

  /// The number of tab-separated fields in each row.
  public var columns: Int {
    switch self {
    case .divisions: 7
    case .surnames, .traditional: 2
    }
  }

  /// The file as it is, UTF-8; empty where the C table lacks the file.
  public var bytes: [UInt8] {
    var count = 0
    guard let start = lexicon_bytes(rawValue, &count) else { return [] }
    return [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// The rows that have the file's number of fields, in the file's order.
  public func rows() -> [LexiconRow] {
    LexiconRow.all(in: bytes).filter { $0.fields.count == columns }
  }

  /// The rows with another number of fields; a sound file has none.
  public func malformedRows() -> [LexiconRow] {
    LexiconRow.all(in: bytes).filter { $0.fields.count != columns }
  }
}
