internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// What 市, 县 and 省 mean at each sentence of a document.
///
/// A county named in the heading of a section holds to the end of that section; a visit to another
/// (到郸城县…) moves the scene until the section ends.
struct Locality: Sendable {
  /// The places in force in one sentence, before those that the sentence itself names.
  struct Scene: Sendable {
    var city: Int?
    var county: Int?
    var province: Int?
  }

  let home: Home
  private let scenes: [Scene]
  private let divisions: AdministrativeDivisions
  private let places: [PlaceMention]

  init(scan: Scan, home: Home, places: [PlaceMention]) {
    self.home = home
    self.places = places
    divisions = scan.vocabulary.divisions
    var scenes: [Scene] = []
    var next = 0
    var article = -1
    var scene = Scene()
    var subject = Scene()
    for (number, sentence) in scan.sentences.enumerated() {
      if scan.articles[number] != article || sentence.kind == .headline {
        article = scan.articles[number]
        scene = Scene(city: home.city, county: home.county, province: home.province)
        subject = Scene()
      }
      let isHeading = sentence.kind == .headline || sentence.kind == .heading
      if isHeading, sentence.range.count <= 12 { subject = Scene() }
      scenes.append(scene)
      var moved = false
      while next < places.count, places[next].range.lowerBound < sentence.range.upperBound {
        let mention = places[next]
        next += 1
        guard let division = mention.place.division else { continue }
        let level = divisions.divisions[division].level
        switch level {
        case .province: scene.province = division
        case .city:
          if !home.speaksAsOwn { scene.city = division; scene.county = nil; subject.county = nil }
        case .county, .district:
          let arrives = Locality.arrives(before: mention.range.lowerBound, in: scan)
          if isHeading || subject.county == nil || arrives {
            if subject.county == nil || isHeading { subject.county = division }
            if !moved || arrives { scene.county = division }
            moved = true
          }
          if !home.speaksAsOwn, let parent = divisions.divisions[division].parent,
            divisions.divisions[parent].level == .city
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
    let before = places.last { mention in
      mention.range.lowerBound >= range.lowerBound && mention.range.upperBound <= position
        && mention.place.division.map { divisions.divisions[$0].level.depth == level.depth } == true
    }?.place.division
    switch level {
    case .province:
      return home.province ?? before ?? scene.province
    case .city:
      if let city = countyCity(home.county) { return before ?? city }
      if home.speaksAsOwn, let city = home.city { return city }
      return before ?? scene.city ?? home.city
    case .county, .district:
      return before ?? scene.county ?? home.county
    default:
      return nil
    }
  }

  /// A county-level city stands for 市 where nothing above it is known.
  private func countyCity(_ county: Int?) -> Int? {
    guard let county, divisions.divisions[county].name.hasSuffix("市") else { return nil }
    return county
  }
}
