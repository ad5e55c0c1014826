/// How much characters speak for a name of a person, from counts of names and of text.
///
/// A value is the log of how much likelier a character is in its part of a name than in text, in
/// nats: 王 as a surname 3, 说 as the end of a given name -9.
public struct NameCharacters: Sendable {
  /// The table embedded in the program; read at first use.
  public static let standard = NameCharacters(rows: LexiconFile.nameCharacters.rows())

  /// Four values for each character of the basic block, in tenths.
  private let values: [Int16]
  private static let first: UInt32 = 0x4E00
  private static let count = 0x5200
  /// What speaks for a surname of two characters, which are seldom anything else.
  private static let compound = 6.0
  /// What a character speaks for that no list of names holds: 樑 may stand in a name, but begins none.
  private static let unknown: [Int16] = [-40, 0, 0, 0]

  /// Reads rows of a character and its four values in tenths plus 100: surname, single, first and
  /// second character of a given name.
  public init(rows: [LexiconRow]) {
    var values = [Int16](repeating: 0, count: Self.count * 4)
    for index in values.indices { values[index] = Self.unknown[index % 4] }
    for row in rows {
      guard let character = row.scalars(0).first, character.value >= Self.first,
        character.value - Self.first < UInt32(Self.count)
      else { continue }
      let base = Int(character.value - Self.first) * 4
      for column in 0..<4 {
        if let number = row.number(column + 1) { values[base + column] = Int16(number) - 100 }
      }
    }
    self.values = values
  }

  /// How much likelier characters are as a name than as text, in nats; nil where they are no
  /// surname of one or two characters with a given name of one or two.
  public func evidence(surname: ArraySlice<Unicode.Scalar>, given: ArraySlice<Unicode.Scalar>)
    -> Double?
  {
    guard let head = surname.first, let start = given.first, let end = given.last else {
      return nil
    }
    let family = surname.count == 1 ? value(head, 0) : Self.compound
    switch given.count {
    case 1: return family + value(start, 1)
    case 2: return family + value(start, 2) + value(end, 3)
    default: return nil
    }
  }

  /// How much likelier two characters are as a given name than as text, in nats.
  public func evidence(given: ArraySlice<Unicode.Scalar>) -> Double {
    guard given.count == 2, let start = given.first, let end = given.last else { return 0 }
    return value(start, 2) + value(end, 3)
  }

  /// Whether characters are likelier a surname than text.
  public func speaksForFamily(_ surname: ArraySlice<Unicode.Scalar>) -> Bool {
    surname.count > 1 || surname.first.map { value($0, 0) >= -1.5 } == true
  }

  private func value(_ character: Unicode.Scalar, _ column: Int) -> Double {
    guard character.value >= Self.first, character.value - Self.first < UInt32(Self.count) else {
      return Double(Self.unknown[column]) / 10
    }
    return Double(values[Int(character.value - Self.first) * 4 + column]) / 10
  }
}
