/// Simplified forms of traditional characters, one to one.
public struct TraditionalCharacters: Sendable {
  /// The table embedded in the program; read at first use.
  public static let standard = TraditionalCharacters(rows: LexiconFile.traditional.rows())

  /// The ideographs of the Basic Multilingual Plane, extension A and the main block.
  private static let plane: ClosedRange<UInt32> = 0x3400...0x9FFF

  /// For each scalar of `plane` its simplified form, 0 where it is its own.
  private let forms: [UInt32]
  /// Pairs outside `plane`, by traditional scalar.
  private let others: [(traditional: UInt32, simplified: UInt32)]

  /// Reads rows of traditional and simplified; a row that is not one scalar each is left out.
  public init(rows: [LexiconRow]) {
    var forms = [UInt32](repeating: 0, count: TraditionalCharacters.plane.count)
    var others: [(traditional: UInt32, simplified: UInt32)] = []
    for row in rows {
      let (from, to) = (row.scalars(0), row.scalars(1))
      guard from.count == 1, to.count == 1 else { continue }
      let (traditional, simplified) = (from[0].value, to[0].value)
      if TraditionalCharacters.plane.contains(traditional) {
        forms[Int(traditional - TraditionalCharacters.plane.lowerBound)] = simplified
      } else {
        others.append((traditional, simplified))
      }
    }
    self.forms = forms
    self.others = others.sorted { $0.traditional < $1.traditional }
  }

  /// The simplified form of a scalar, the scalar itself where it has none.
  ///
  /// - Complexity: one look into an array; a binary search for the rare scalars beyond U+9FFF.
  public func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < TraditionalCharacters.plane.lowerBound { return scalar }
    if TraditionalCharacters.plane.contains(value) {
      let form = forms[Int(value - TraditionalCharacters.plane.lowerBound)]
      return form == 0 ? scalar : Unicode.Scalar(form) ?? scalar
    }
    return other(value).flatMap { Unicode.Scalar($0) } ?? scalar
  }

  private func other(_ value: UInt32) -> UInt32? {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle].traditional == value { return others[middle].simplified }
      if others[middle].traditional < value { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
