internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// The places that a document names, in their order, and the last of a kind before a position.
struct NamedPlaces {
  private static let levels: [PlaceLevel] = [.province, .city, .county, .district]

  private let places: [PlaceMention]
  private let scan: Scan
  private let divisions: AdministrativeDivisions
  /// For each of ``levels`` and each place the last one up to it that a word of the level can mean; -1 where none.
  private let lastServing: [[Int]]

  /// - Parameter places: in the order of the text.
  /// - Complexity: O(n).
  init(_ places: [PlaceMention], in scan: Scan) {
    let divisions = scan.vocabulary.divisions
    let meant = places.map { NamedPlaces.isPassing($0, in: scan) ? nil : $0.place.division }
    self.places = places
    self.scan = scan
    self.divisions = divisions
    lastServing = NamedPlaces.levels.map { level in
      var last = -1
      return meant.indices.map { index in
        if let division = meant[index], divisions.divisions[division].serves(as: level) {
          last = index
        }
        return last
      }
    }
  }

  /// Whether a place is one of several named as examples, as where others went to learn: 到将乐等地, 甲、乙两县的做法.
  ///
  /// - Complexity: O(n) in the places of the list, of which six are looked at.
  static func isPassing(_ mention: PlaceMention, in scan: Scan) -> Bool {
    var end = mention.range.upperBound
    for _ in 0..<6 {
      if scan.reads(counted, at: end) { return true }
      guard scan.scalar(end) == "、",
        let next = scan.longest(.place, at: end + 1, limit: scan.text.count)
      else { return false }
      end = next.end
    }
    return false
  }

  private static let counted = Words([
    "等地", "两地", "三地", "四地", "两县", "三县", "四县", "两市", "三市", "四市", "两区", "三区", "四区", "等县", "等市", "等区",
    "等县市", "等县区",
  ])

  /// The last place between two positions that a level word can mean.
  ///
  /// - Complexity: O(log n), and as many steps as quotes before the position name places of the level.
  func last(_ level: PlaceLevel, before position: Int, from lower: Int) -> Int? {
    guard let row = NamedPlaces.levels.firstIndex(of: level) else { return nil }
    let serving = lastServing[row]
    var index = end(before: position)
    while index > 0, case let found = serving[index - 1], found >= 0,
      places[found].range.lowerBound >= lower
    {
      if !isQuoted(places[found].range.upperBound, before: position) {
        return places[found].place.division
      }
      index = found
    }
    return nil
  }

  /// The last place between two positions that a test accepts.
  ///
  /// - Complexity: O(n) in the places between.
  func last(before position: Int, from lower: Int, where accepts: (Int) -> Bool) -> Int? {
    var index = end(before: position) - 1
    while index >= 0, places[index].range.lowerBound >= lower {
      if let division = places[index].place.division, accepts(division),
        !NamedPlaces.isPassing(places[index], in: scan),
        !isQuoted(places[index].range.upperBound, before: position)
      {
        return division
      }
      index -= 1
    }
    return nil
  }

  /// Where the last mention of a place between two positions ends.
  func end(of division: Int, before position: Int, _ lower: Int) -> Int? {
    var index = end(before: position) - 1
    while index >= 0, places[index].range.lowerBound >= lower {
      if places[index].place.division == division { return places[index].range.upperBound }
      index -= 1
    }
    return nil
  }

  /// How many counties of a city are named between two positions.
  func counties(before position: Int, from lower: Int, in city: Int) -> Int {
    var index = end(before: position) - 1
    var found = Set<Int>()
    while index >= 0, places[index].range.lowerBound >= lower {
      if let division = places[index].place.division,
        divisions.divisions[division].level.depth == 3, divisions.isWithin(division, city)
      {
        found.insert(division)
      }
      index -= 1
    }
    return found.count
  }

  /// How many places end up to a position.
  private func end(before position: Int) -> Int {
    places.partition { $0.range.upperBound > position }
  }

  /// Whether a quote closes between two positions that opened before the first: “…都上北京。”市中心医院院长说.
  ///
  /// What such a quote names is no place of what stands behind it.
  private func isQuoted(_ start: Int, before end: Int) -> Bool {
    guard end - start < 200 else { return false }
    var depth = 0
    for position in start..<end {
      switch scan.text[position] {
      case "“": depth += 1
      case "”":
        if depth == 0 { return true }
        depth -= 1
      default: break
      }
    }
    return false
  }
}

extension AdministrativeDivisions.Division {
  /// Whether a level word can mean the division: 县 no city, 市 a county-level one too.
  func serves(as word: PlaceLevel) -> Bool {
    switch word {
    case .city: level == .city || level != .country && name.hasSuffix("市")
    case .county: level.depth == 3 && !name.hasSuffix("市") && !name.hasSuffix("区")
    case .district: level.depth == 3 && name.hasSuffix("区")
    default: level == word
    }
  }
}
