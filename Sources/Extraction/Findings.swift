internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Everything that the scanners found in one document, before it is put in one table.
struct Findings {
  let scan: Scan
  let home: Home
  let places: [PlaceMention]
  let institutions: [InstitutionMention]
  let people: PersonScanner.Result
  let topics: [TopicMention]
  let programs: ProgramScanner

  init(scan: Scan) {
    self.scan = scan
    let placeScanner = PlaceScanner(scan: scan)
    let candidates = placeScanner.fullNames()
    let home = Home(scan: scan, candidates: candidates)
    self.home = home
    let registered = placeScanner.mentions(candidates, home: home)
    let locality = Locality(scan: scan, home: home, places: registered)
    let named =
      (registered + SmallPlaceScanner(scan: scan, named: registered, locality: locality).mentions())
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let pointed = DeicticPlaceScanner(scan: scan, locality: locality).mentions()
    places = (named + pointed).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let institutions = ShortForms(scan: scan).resolve(
      InstitutionScanner(scan: scan, locality: locality, places: named).mentions()
    ).map(\.withFullUnits).united
    let pointedBodies = DeicticBodyScanner(scan: scan, institutions: institutions).mentions()
    let titles = TitleScanner(
      scan: scan, locality: locality,
      institutionEndingAt: Dictionary(
        (institutions + pointedBodies).map { ($0.range.upperBound, $0) }, uniquingKeysWith: { $1 }),
      placeEndingAt: Dictionary(
        named.map { ($0.range.upperBound, $0) }, uniquingKeysWith: { $1 }))
    people = PersonScanner(scan: scan, titles: titles).scanAll()
    self.institutions = (institutions + pointedBodies).inOrder
    programs = ProgramScanner(scan: scan, institutions: institutions)
    topics =
      PolicyScanner(scan: scan).mentions()
      + EventScanner(scan: scan, institutions: institutions).mentions() + programs.mentions()
  }
}
