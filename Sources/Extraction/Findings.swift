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
    let titled = TitledPlaces(scan: scan)
    let home = Home(scan: scan, candidates: candidates, titled: titled)
    self.home = home
    let registered = placeScanner.mentions(candidates, home: home, titled: titled)
    let locality = Locality(scan: scan, home: home, places: registered)
    let named =
      (registered + SmallPlaceScanner(scan: scan, named: registered, locality: locality).mentions())
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let pointed = DeicticPlaceScanner(scan: scan, locality: locality).mentions()
    places = (named + pointed).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let scanner = InstitutionScanner(scan: scan, locality: locality, places: named)
    let plain = TeamNames.joined(
      ShortForms(scan: scan).resolve(scanner.mentions()).map(\.withFullUnits).united)
    let withTeams = Findings.withTeams(plain, scanner)
    let (institutions, pointedBodies) = HospitalTeams(
      scan: scan, institutions: withTeams,
      pointed: DeicticBodyScanner(scan: scan, institutions: withTeams).mentions()
    ).named()
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
      + EventScanner(scan: scan, institutions: institutions).mentions()
      + Findings.withoutTeams(programs.mentions(), institutions).filter {
        !scan.reads(Findings.centres, at: $0.range.upperBound)
      }
  }

  /// What makes the words before it the name of a centre: 早诊早治工程 + 技术研究中心.
  private static let centres = Words(["技术研究中心", "技术中心", "研究中心", "实验室"])

  /// The programs that are no teams: “某提升年”活动工作专班 ends where the team does that bears the same words.
  private static func withoutTeams(
    _ programs: [TopicMention], _ institutions: [InstitutionMention]
  ) -> [TopicMention] {
    let ends = Set(institutions.lazy.filter(\.isTeam).map(\.range.upperBound))
    guard !ends.isEmpty else { return programs }
    return programs.filter { !ends.contains($0.range.upperBound) }
  }

  /// The institutions with the teams that only the words around them tell, in the order of the text.
  private static func withTeams(
    _ institutions: [InstitutionMention], _ scanner: InstitutionScanner
  ) -> [InstitutionMention] {
    let bounds = TeamBounds(scan: scanner.scan)
    var all = FramedTeams(scanner: scanner, institutions: bounds.kept(institutions)).named()
    all += NumberedGroups(scan: scanner.scan, institutions: all).mentions()
    all = bounds.kept(
      (all + HeadedTeams(scanner: scanner, institutions: all.inOrder).mentions())
        .inOrder)
    all = (all + BareTeams(scanner: scanner, institutions: all).mentions()).inOrder
    all = (all + SubTeams(scanner: scanner, institutions: all).mentions()).inOrder
    all += SidesOfGroups(scanner: scanner, institutions: all).mentions()
    all = SentTeams(scanner: scanner).named(TeamMatters(scanner: scanner).named(all.inOrder))
    return TeamUnion(scan: scanner.scan).joined(TeamNames.joined(all))
  }
}
