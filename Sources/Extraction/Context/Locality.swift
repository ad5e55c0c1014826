internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// What 市, 县 and 省 mean at each sentence of a document.
///
/// A county named in the heading of a section holds to the end of that section; a visit to another
/// (到郸城县…) moves the scene until the section ends.
struct Locality {
  /// The places in force in one sentence, before those that the sentence itself names.
  struct Scene: Sendable {
    var city: Int?
    var county: Int?
    var province: Int?
    /// The county-level city that the article is about: 市 alone means it.
    var countyCity: Int?
  }

  let home: Home
  /// The city of the production corps that the document speaks of, with its division's name: 第三师图木舒克市.
  let corps: (division: Int, name: String)?
  private let scenes: [Scene]
  /// The province named last, which is no autonomous region.
  private let farProvince: Int?
  private let divisions: AdministrativeDivisions
  private let places: NamedPlaces
  private let scan: Scan

  init(scan: Scan, home: Home, places: [PlaceMention]) {
    self.home = home
    self.places = NamedPlaces(places, in: scan)
    self.scan = scan
    divisions = scan.vocabulary.divisions
    corps = Locality.corps(in: scan, places)
    farProvince =
      places.last {
        $0.place.level == .province && $0.place.division != nil && $0.place.name.hasSuffix("省")
      }?.place.division
    var scenes: [Scene] = []
    var next = 0
    var article = -1
    var scene = Scene()
    var subject = Scene()
    /// The paragraph that opens with a county of its own, with the county that was spoken of before.
    var opened: (paragraph: Int, before: Int?)?
    for (number, sentence) in scan.sentences.enumerated() {
      if scan.articles[number] != article || sentence.kind == .headline {
        article = scan.articles[number]
        scene = Scene(city: home.city, county: home.county, province: home.province)
        subject = Scene()
      }
      // ●6月21日，市卫生健康委…: an item of a column that an item of another place stands before.
      if number > 0, scan.sentences[number - 1].paragraph != sentence.paragraph,
        scan.text[sentence.range.lowerBound].isOne(of: "●■▲◆★▪•◎○")
      {
        scene = Scene(city: home.city, county: home.county, province: home.province)
        subject = Scene()
      }
      if let own = opened, own.paragraph != sentence.paragraph {
        scene.county = own.before
        opened = nil
      }
      let isHeading = sentence.kind == .headline || sentence.kind == .heading
      if isHeading, sentence.range.count <= 12 { subject = Scene() }
      scenes.append(scene)
      var moved = false
      while next < places.count, places[next].range.lowerBound < sentence.range.upperBound {
        let mention = places[next]
        next += 1
        guard let division = mention.place.division,
          !NamedPlaces.isPassing(mention, in: scan)
        else { continue }
        let level = divisions.divisions[division].level
        switch level {
        case .province: scene.province = division
        case .city:
          scene.countyCity = nil
          // A paper or office of one city names others in passing.
          if !home.speaksAsOwn,
            !home.isSure || division == home.city || isHeading
              || Locality.arrives(before: mention.range.lowerBound, in: scan)
          {
            scene.city = division
            // The city of the county that is spoken of: 某县卫生院…, 那头是某州人民医院.
            let register = scan.vocabulary.divisions
            let lies = scene.county.map { register.isWithin($0, division) } ?? false
            if isHeading || !lies {
              scene.county = nil
              subject.county = nil
            }
          }
        case .county, .district:
          // ★乙县副县长甲到县医保局调研。县医保局局长丙陪同: an item of news that begins with its county.
          if !isHeading, opened == nil, let county = scene.county, county != division,
            subject.county != division, mention.range.lowerBound <= sentence.range.lowerBound + 2,
            number == 0 || scan.sentences[number - 1].paragraph != sentence.paragraph
          {
            opened = (sentence.paragraph, county)
            scene.county = division
            moved = true
          }
          let arrives = Locality.arrives(before: mention.range.lowerBound, in: scan)
          if divisions.divisions[division].name.hasSuffix("市") {
            let opens = mention.range.lowerBound - sentence.range.lowerBound <= 8
            if isHeading, opens, !arrives { scene.countyCity = division }
          }
          if isHeading || subject.county == nil || arrives {
            if subject.county == nil || isHeading { subject.county = division }
            if !moved || arrives { scene.county = division }
            moved = true
          }
          if !home.speaksAsOwn, let parent = divisions.divisions[division].parent,
            divisions.divisions[parent].level == .city,
            !home.isSure || parent == home.city || isHeading
              || Locality.arrives(before: mention.range.lowerBound, in: scan)
          {
            scene.city = parent
          }
        default: break
        }
      }
      if isHeading, moved { scenes[number] = scene }
    }
    self.scenes = scenes
  }

  private static func arrives(before position: Int, in scan: Scan) -> Bool {
    for word in ["到", "赴", "来到", "走进", "前往", "深入"] as [StaticString]
    where scan.reads(word, before: position) {
      return true
    }
    // 赴周口市郸城县: the verb stands before the city.
    return scan.matches.ending(at: position).contains { match in
      !scan.term(match).places.isEmpty
        && (scan.reads("到", before: match.start) || scan.reads("赴", before: match.start))
    }
  }

  /// The division that a bare level word means at a position of a sentence.
  func division(_ level: PlaceLevel, at position: Int, sentence: Int, range: Range<Int>) -> Int? {
    let scene = scenes[sentence]
    let before = places.last(level, before: position, from: range.lowerBound)
    switch level {
    case .province:
      let near = [home.province, before, scene.province].compactMap { $0 }
      guard scan.scalar(position) == "省" else { return near.first }
      // 省 is no municipality, even where one is named first; people say it of a region too.
      return near.first { divisions.divisions[$0].name.hasSuffix("省") }
        ?? ownProvince(at: position, near.first)
        ?? near.first { !divisions.divisions[$0].name.hasSuffix("市") }
    case .city:
      if let prefecture = prefecture(at: position, named: before, scene) { return prefecture }
      // 某县县长甲、某某市副市长乙，市中心医院院长丙: behind a list of counties 市 is what they lie in.
      if before.flatMap(countyCity) != nil, let city = home.city,
        places.counties(before: position, from: range.lowerBound, in: city) > 2
      {
        return city
      }
      if let city = before.flatMap(countyCity) ?? scene.countyCity { return city }
      if let city = countyCity(home.county) {
        return isApart(before, position, range.lowerBound) ? city : before ?? city
      }
      if home.speaksAsOwn, let city = home.city { return city }
      return before ?? scene.city ?? home.city
        ?? municipality((scene.county ?? home.county).flatMap { divisions.divisions[$0].parent })
        ?? municipality(scene.province ?? home.province)
    case .county, .district:
      if let county = home.county, divisions.divisions[county].serves(as: level),
        isApart(before, position, range.lowerBound)
      {
        return county
      }
      return before
        ?? [scene.county, home.county].lazy.compactMap { $0 }
        .first { divisions.divisions[$0].serves(as: level) }
        ?? places.last(level, before: position, from: 0)
        ?? scene.county ?? home.county
    default:
      return nil
    }
  }

  private static let guests = Words([
    "医院", "保健院", "卫生院", "科协", "协会", "学会", "大学", "学院", "疾控中心", "血站",
  ])
  private static let offices = Words(["政府", "市委", "县委", "局", "市长", "县长"])

  /// 南通市科协副主席甲，市委常委、副市长乙: whether a place in a sentence is but that of a guest of a hospital or society,
  /// so that the level word behind the comma is home's.
  private func isApart(_ named: Int?, _ position: Int, _ lower: Int) -> Bool {
    guard let named, named != home.county, let end = places.end(of: named, before: position, lower),
      let comma = (end..<max(end, position)).first(where: { scan.text[$0] == "，" })
    else { return false }
    let clause = end..<comma
    guard let guest = scan.first(of: Locality.guests, in: clause) else { return false }
    return guest.start - end <= 8 && scan.text[end] != "的"
      && scan.first(of: Locality.offices, in: clause) == nil
  }

  /// 省 in a text from an autonomous region: the province named elsewhere, from which its people come.
  private func ownProvince(at position: Int, _ found: Int?) -> Int? {
    guard scan.scalar(position) == "省", let found,
      divisions.divisions[found].name.hasSuffix("自治区")
    else { return nil }
    return farProvince
  }

  /// The first city named directly behind the number of its division: 第三师 + 图木舒克市.
  private static func corps(in scan: Scan, _ places: [PlaceMention]) -> (Int, String)? {
    for mention in places {
      let start = mention.range.lowerBound
      guard scan.reads("师", before: start), let division = mention.place.division,
        let open = [start - 3, start - 4].first(where: {
          scan.scalar($0) == "第" && scan.text[$0 + 1..<start - 1].allSatisfy(\.isNumeral)
        })
      else { continue }
      return (division, scan.string(open..<start) + mention.place.name)
    }
    return nil
  }

  /// What 州 and 盟 mean: a prefecture or league, never a city that lies in one.
  private func prefecture(at position: Int, named: Int?, _ scene: Scene) -> Int? {
    var position = position
    if scan.scalar(position) == "副" { position += 1 }
    guard let word = scan.scalar(position), word == "州" || word == "盟" else { return nil }
    let isPrefecture = { (division: Int) in
      divisions.divisions[division].level == .city
        && divisions.divisions[division].name.hasSuffix(word == "州" ? "自治州" : "盟")
    }
    let near = [named, scene.city, home.city].compactMap { $0 }
    let above = [named, scene.countyCity, scene.county, home.county].compactMap { $0 }
      .compactMap { divisions.divisions[$0].parent }
    return (near + above).first(where: isPrefecture)
  }

  /// The city or county that speaks at a position: one that the sentence named before, else home.
  func speaker(at position: Int, sentence: Int, range: Range<Int>) -> Int? {
    places.last(before: position, from: range.lowerBound) {
      (2...3).contains(divisions.divisions[$0].level.depth)
    } ?? home.county ?? home.city ?? scenes[sentence].county ?? scenes[sentence].city
  }

  /// The county or district that the words at a position of a sentence lie in, else the city.
  func county(at position: Int, sentence: Int, range: Range<Int>) -> Int? {
    places.last(before: position, from: range.lowerBound) {
      divisions.divisions[$0].level.depth == 3
    } ?? scenes[sentence].countyCity ?? scenes[sentence].county ?? home.county ?? home.city
  }

  /// The province itself where it is a city (上海市): 市 alone means it there.
  private func municipality(_ province: Int?) -> Int? {
    province.flatMap { divisions.divisions[$0].name.hasSuffix("市") ? $0 : nil }
  }

  /// The division itself where it is a county-level city.
  private func countyCity(_ county: Int?) -> Int? {
    guard let county, divisions.divisions[county].level.depth == 3,
      divisions.divisions[county].name.hasSuffix("市")
    else { return nil }
    return county
  }
}
