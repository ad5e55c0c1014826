internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// The place a document speaks from: what 我市 and 全省 mean in it.
struct Home: Sendable {
  let province: Int?
  let city: Int?
  let county: Int?
  /// Whether the document speaks of its place as its own (我市), so that bare 市 means home even
  /// where another city was just named.
  let speaksAsOwn: Bool
  /// Whether the city is certain: a masthead or headline names it, or no other comes near it in number.
  let isSure: Bool
  /// Home, what it lies in, and what lies in it: places whose short names can be trusted.
  let around: Set<Int>

  /// Reads the home off full place names: the masthead counts most, then how often a city is named,
  /// its counties included.
  init(scan: Scan, candidates: [PlaceScanner.Candidate], titled: TitledPlaces) {
    let divisions = scan.vocabulary.divisions
    let masthead = scan.sentences.filter { $0.kind == .masthead }.map(\.range)
    // 某县卫生健康局2024年大事记: a title that begins with whose it is.
    let titles = scan.sentences.prefix(2).filter { $0.kind == .headline }.map(\.range)
    let opensTitle = { (range: Range<Int>) in
      titles.contains { $0.lowerBound == range.lowerBound }
        && scan.longest([.body, .institutionTail], at: range.upperBound, limit: scan.text.count)
          != nil
    }
    var provinces: [Int: Int] = [:]
    var cities: [Int: Int] = [:]
    var counties: [Int: Int] = [:]
    /// How often each city is named itself, its counties left out.
    var named: [Int: Int] = [:]
    for candidate in candidates where candidate.divisions.count == 1 || cities.isEmpty {
      guard let division = candidate.divisions.first else { continue }
      let isMasthead = masthead.contains { $0.contains(candidate.range.lowerBound) }
      let isOwn = opensTitle(candidate.range) || Home.isSource(candidate.range, in: scan)
      let weight =
        isMasthead
        ? 12 : isOwn ? 8 : Home.isSuperior(candidate.range, in: scan) ? 1 : 2
      switch divisions.divisions[division].level {
      case .province: provinces[division, default: 0] += weight
      case .city:
        cities[division, default: 0] += weight
        named[division, default: 0] += weight
      case .county, .district:
        counties[division, default: 0] += weight
        if candidate.divisions.count == 1, let parent = divisions.divisions[division].parent,
          divisions.divisions[parent].level == .city
        {
          cities[parent, default: 0] += isMasthead ? 6 : 1
        }
      default: break
      }
    }
    for city in Home.cities(shortIn: masthead, scan) {
      cities[city, default: 0] += 8
      named[city, default: 0] += 8
    }
    for division in Home.divisions(reportingIn: scan) {
      if divisions.divisions[division].level == .city {
        cities[division, default: 0] += 8
        named[division, default: 0] += 8
      } else {
        counties[division, default: 0] += 8
      }
    }
    for title in titled.titles where title.isFirst {
      if divisions.divisions[title.division].level == .city {
        cities[title.division, default: 0] += 8
        named[title.division, default: 0] += 8
      } else {
        counties[title.division, default: 0] += 10
      }
    }
    let top = { (counts: [Int: Int]) in
      counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
    // 州外事办 in a text of 延边第二人民医院: a prefecture by its short name, where no city is named.
    if cities.isEmpty, counties.isEmpty {
      for city in Home.cities(shortIn: scan.sentences.prefix(6).map(\.range), scan)
      where divisions.divisions[city].name.hasSuffix("自治州")
        && divisions.divisions[city].shortName != "海南"
      {
        cities[city, default: 0] += 1
      }
    }
    var city = top(cities)
    let ownCounty = Home.saysOwn("县区旗", in: scan)
    let ownCity = Home.saysOwn("市州盟", in: scan)
    var county: Int?
    let isCountyCity = top(counties).map { best in
      let (own, above) = (counties[best, default: 0], named[city ?? -1, default: 0])
      return divisions.divisions[best].name.hasSuffix("市")
        && (own > above
          || own > 3 && 2 * own >= above && divisions.divisions[best].parent == city
            && Home.namesTowns(scan, candidates: candidates))
    }
    let weight = counties.values.reduce(0, +)
    if let best = top(counties),
      ownCounty || isCountyCity == true || city == nil || cities[city ?? -1, default: 0] <= 1
        || (counties[best, default: 0] > named[city ?? -1, default: 0]
          && 2 * counties[best, default: 0] >= weight)
    {
      county = best
      if let parent = divisions.divisions[best].parent, divisions.divisions[parent].level == .city {
        city = parent
      } else if let parent = divisions.divisions[best].parent,
        divisions.divisions[parent].name.hasSuffix("市")
      {
        // 延庆区 lies in no city but 北京市, whatever other the text names.
        city = nil
      }
    }
    // 甘孜州理塘县: the only county, where 副县长 is spoken of.
    if county == nil, counties.count == 1, let only = counties.keys.first,
      divisions.divisions[only].parent == city,
      let level = divisions.divisions[only].name.unicodeScalars.last, level != "市",
      Home.bareLevels(scan).contains(level)
    {
      county = only
    }
    self.city = city
    self.county = county
    speaksAsOwn = ownCity || ownCounty
    let counts = cities.values.sorted(by: >)
    isSure =
      city.map { cities[$0, default: 0] >= 8 } == true
      && counts.first ?? 0 >= 3 * (counts.dropFirst().first ?? 0)
    province =
      (city ?? county).flatMap { inner in
        divisions.ancestors(of: inner).first { divisions.divisions[$0].level == .province }
      } ?? top(provinces)
    var around = Set<Int>()
    for anchor in [county, city].compactMap({ $0 }) {
      around.insert(anchor)
      around.formUnion(divisions.ancestors(of: anchor))
      around.formUnion(divisions.children(of: anchor))
    }
    if let province { around.insert(province) }
    self.around = around
  }

  /// 按照嘉兴市委市政府有关部署: a place whose orders are carried out lies above the one that speaks.
  private static func isSuperior(_ range: Range<Int>, in scan: Scan) -> Bool {
    guard
      (["委市政府", "委、市政府", "委和市政府", "政府", "委"] as [StaticString]).contains(where: {
        scan.reads($0, at: range.upperBound)
      })
    else { return false }
    let near = range.upperBound..<min(range.upperBound + 16, scan.text.count)
    return (["部署", "要求", "精神", "决策"] as [StaticString]).contains {
      scan.first($0, in: near) != nil
    }
  }

  /// Cities that a masthead names by their short names: 吕梁日报.
  private static func cities(shortIn masthead: [Range<Int>], _ scan: Scan) -> [Int] {
    masthead.joined().compactMap { position in
      scan.longest(.place, at: position, limit: scan.text.count).flatMap { match in
        scan.term(match).shortPlaces.first {
          scan.vocabulary.divisions.divisions[$0].level == .city
        }
      }
    }
  }

  /// Counties and cities whose own news a sentence opens as, where one alone bears the short name: 秀山网讯.
  private static func divisions(reportingIn scan: Scan) -> [Int] {
    scan.sentences.compactMap { sentence in
      guard
        let match = scan.longest(
          .place, at: sentence.range.lowerBound, limit: sentence.range.upperBound),
        (["网讯", "讯", "日报讯", "融媒讯", "新闻网讯", "融媒体中心讯"] as [StaticString]).contains(
          where: { scan.reads($0, at: match.end) })
      else { return nil }
      let bearers = scan.term(match).shortPlaces
      return bearers.count == 1 ? bearers.first : nil
    }
  }

  private static func saysOwn(_ levels: String, in scan: Scan) -> Bool {
    let wanted = Set(levels.unicodeScalars)
    let text = scan.text
    for position in text.indices.dropLast() where text[position] == "我" || text[position] == "本" {
      if wanted.contains(text[position + 1]) { return true }
    }
    return false
  }
}
