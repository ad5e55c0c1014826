public import OntologyModel

/// The administrative divisions of China, from the country down to counties and districts, with
/// former names.
///
/// Divisions are known by their index in `divisions`. Names are not unique: lists of indices give
/// names in force before former ones, then higher levels before lower, then the register's order.
public struct AdministrativeDivisions: Sendable {
  /// The register embedded in the program; read at first use.
  public static let standard = AdministrativeDivisions(rows: LexiconFile.divisions.rows())

  /// A country, province, city, county or district.
  public struct Division: Hashable, Sendable {
    /// The six digits of GB/T 2260; 0 where none is published.
    public let code: Int
    /// How far down the division stands; county-level cities and banners are counties.
    public let level: PlaceLevel
    /// The full name, such as 恩施土家族苗族自治州.
    public let name: String
    /// The name without the kind of place and the ethnic groups, such as 恩施; the full name where
    /// too little would be left.
    public let shortName: String
    /// A province's one-character names, such as 沪 and 申; empty below.
    public let abbreviations: [Unicode.Scalar]
    /// The index of the division above, nil for the country.
    public let parent: Int?
    /// Whether the name is no longer in force.
    public let isFormer: Bool
  }

  /// A name found in a text.
  public struct Match: Hashable, Sendable {
    /// The index after the name's last scalar.
    public let end: Int
    /// The divisions of that name, one at least.
    public let divisions: [Int]
  }

  /// All divisions, in the register's order.
  public let divisions: [Division]
  private let childLists: [[Int]]
  private let fullNames: DivisionNames
  private let shortNames: DivisionNames
  private let provinces: [Unicode.Scalar: Int]
  /// A bit for the last sixteen bits of each key of ``provinces``, by which most characters are refused.
  private let provinceBits: [UInt64]
  private let indexByCode: [Int: Int]

  /// Reads a register; a row of an unknown level or below an unknown division is left out.
  ///
  /// - Complexity: O(n) in the bytes of the rows.
  public init(rows: [LexiconRow]) {
    var indexByCode: [Int: Int] = [:]
    indexByCode.reserveCapacity(rows.count)
    var divisions: [Division] = []
    divisions.reserveCapacity(rows.count)
    for row in rows {
      guard let code = row.number(0), let level = PlaceLevel(rawValue: row.text(1)) else {
        continue
      }
      let parent = row.number(5).flatMap { indexByCode[$0] }
      guard parent != nil || level == .country else { continue }
      if code != 0 { indexByCode[code] = divisions.count }
      divisions.append(
        Division(
          code: code, level: level, name: row.text(2), shortName: row.text(3),
          abbreviations: row.scalars(4), parent: parent, isFormer: row.text(6) == "former"))
    }
    self.divisions = divisions
    self.indexByCode = indexByCode
    var childLists: [[Int]] = Array(repeating: [], count: divisions.count)
    var provinces: [Unicode.Scalar: Int] = [:]
    for (index, division) in divisions.enumerated() {
      if let parent = division.parent { childLists[parent].append(index) }
      for scalar in division.abbreviations { provinces[scalar] = index }
    }
    self.childLists = childLists
    self.provinces = provinces
    var provinceBits = [UInt64](repeating: 0, count: 1024)
    for scalar in provinces.keys {
      provinceBits[Int(scalar.value >> 6 & 1023)] |= 1 << UInt64(scalar.value & 63)
    }
    self.provinceBits = provinceBits
    fullNames = DivisionNames(divisions) { $0.name }
    shortNames = DivisionNames(divisions) { $0.shortName }
  }

  /// The divisions with this full name.
  public func divisions(named name: String) -> [Int] { fullNames.divisions(of: name) }

  /// The divisions with this short name.
  public func divisions(shortNamed name: String) -> [Int] { shortNames.divisions(of: name) }

  /// The division with this code of GB/T 2260.
  public func division(code: Int) -> Int? { indexByCode[code] }

  /// The province of a one-character name, such as 豫.
  public func province(abbreviated scalar: Unicode.Scalar) -> Int? {
    let bits = provinceBits[Int(scalar.value >> 6 & 1023)]
    return bits & 1 << UInt64(scalar.value & 63) == 0 ? nil : provinces[scalar]
  }

  /// Whether one-character names of provinces stand at two places or more of a range of a text.
  ///
  /// - Complexity: O(n) in the range.
  public func hasProvinces(in text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    var count = 0
    for position in range.clamped(to: text.indices) {
      let value = text[position].value
      if provinceBits[Int(value >> 6 & 1023)] & 1 << UInt64(value & 63) != 0 { count += 1 }
      if count > 1 { return true }
    }
    return false
  }

  /// The longest full name that starts at an index of a text and ends at or before a limit.
  public func longestFullName(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> Match? { fullNames.longest(text, start, limit) }

  /// The longest short name that starts at an index of a text and ends at or before a limit.
  public func longestShortName(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> Match? { shortNames.longest(text, start, limit) }

  /// All full names that start at an index of a text, the shortest first.
  public func fullNames(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> [Match] { fullNames.all(text, start, limit) }

  /// All short names that start at an index of a text, the shortest first.
  public func shortNames(
    in text: [Unicode.Scalar], at start: Int, limit: Int = .max
  ) -> [Match] { shortNames.all(text, start, limit) }

  /// The divisions directly below, in the register's order.
  public func children(of index: Int) -> [Int] {
    childLists.indices.contains(index) ? childLists[index] : []
  }

  /// The divisions above, the nearest first, up to the country.
  public func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var current = parent(of: index)
    while let next = current {
      found.append(next)
      current = parent(of: next)
    }
    return found
  }

  /// Whether a division is another one or lies below it.
  public func isWithin(_ index: Int, _ other: Int) -> Bool {
    var current: Int? = index
    while let next = current {
      if next == other { return true }
      current = parent(of: next)
    }
    return false
  }

  /// The division itself or the one above it that stands at a level, nil where there is none.
  public func enclosing(_ index: Int, level: PlaceLevel) -> Int? {
    guard divisions.indices.contains(index) else { return nil }
    return ([index] + ancestors(of: index)).first { divisions[$0].level == level }
  }

  private func parent(of index: Int) -> Int? {
    divisions.indices.contains(index) ? divisions[index].parent : nil
  }
}

/// The names of one kind, each with the divisions that bear it.
private struct DivisionNames: Sendable {
  private let trie: ScalarTrie<Int>
  private let groups: [[Int]]

  init(
    _ divisions: [AdministrativeDivisions.Division],
    name: (AdministrativeDivisions.Division) -> String
  ) {
    var trie = ScalarTrie<Int>(capacity: divisions.count)
    var groups: [[Int]] = []
    groups.reserveCapacity(divisions.count)
    for (index, division) in divisions.enumerated() {
      let scalars = name(division).unicodeScalars
      if let group = trie.value(of: scalars) {
        groups[group].append(index)
      } else {
        trie.insert(scalars, groups.count)
        groups.append([index])
      }
    }
    for group in groups.indices where groups[group].count > 1 {
      groups[group].sort { rank(divisions[$0], $0) < rank(divisions[$1], $1) }
    }
    self.trie = trie
    self.groups = groups

    func rank(_ division: AdministrativeDivisions.Division, _ index: Int) -> (Int, Int, Int) {
      (division.isFormer ? 1 : 0, division.level.depth, index)
    }
  }

  func divisions(of name: String) -> [Int] {
    trie.value(of: name.unicodeScalars).map { groups[$0] } ?? []
  }

  func longest(
    _ text: [Unicode.Scalar], _ start: Int, _ limit: Int
  ) -> AdministrativeDivisions.Match? {
    guard let found = trie.longestMatch(in: text, at: start, limit: limit) else { return nil }
    return AdministrativeDivisions.Match(end: found.end, divisions: groups[found.value])
  }

  func all(
    _ text: [Unicode.Scalar], _ start: Int, _ limit: Int
  ) -> [AdministrativeDivisions.Match] {
    trie.matches(in: text, at: start, limit: limit).map {
      AdministrativeDivisions.Match(end: $0.end, divisions: groups[$0.value])
    }
  }
}
