/// How far down the tree of administrative divisions a place stands.
public enum PlaceLevel: String, CaseIterable, Hashable, Sendable, Comparable {
  case country, province, city, county, district, town, village

  /// 0 for a country, 1 for a province, 2 for a city, 3 for county and district, 4 and 5 below.
  public var depth: Int {
    switch self {
    case .country: 0
    case .province: 1
    case .city: 2
    case .county, .district: 3
    case .town: 4
    case .village: 5
    }
  }

  /// Orders from the country down.
  public static func < (first: PlaceLevel, second: PlaceLevel) -> Bool {
    first.depth < second.depth
  }
}
