internal import Lexicon
internal import OntologyModel

/// All words that extraction looks for, in one trie.
struct Vocabulary: Sendable {
  let terms: [Term]
  /// The classes of each term, packed: reading a text asks for nothing else of most terms.
  let classes: [TermClass]
  let trie: ScalarTrie<Int32>
  let divisions: AdministrativeDivisions
  let surnames: Surnames
  let nameCharacters: NameCharacters
  /// Parts of names written by sound.
  let nameElements: NameElements
  /// The last words of the titles of issued documents.
  let policyTails: [[Unicode.Scalar]]
  /// What names only a class before an institution's tail: 公立, 三级, 成员.
  let genericInstitutionWords: Set<ByteText>
  /// Short names of places that are ordinary words as well: 平安, 长寿.
  let placeWords: Set<ByteText>
  /// The printed forms of each full body name: 卫生健康委员会 → 卫健委, 卫生健康委.
  let printedForms: [String: [String]]

  /// The vocabulary of the embedded lexicon, built once.
  static let standard = Vocabulary()

  private init() {
    divisions = .standard
    surnames = .standard
    nameCharacters = .standard
    nameElements = .standard
    var builder = VocabularyBuilder()
    builder.addDivisions(divisions)
    builder.addBodies()
    builder.addInstitutions()
    builder.addPosts()
    builder.addWords()
    builder.addHeads()
    terms = builder.terms
    classes = terms.map(\.classes)
    trie = builder.trie
    printedForms = builder.printedForms
    policyTails = LexiconFile.policyTails.rows().map { Array($0.text(0).unicodeScalars) }
    genericInstitutionWords = Set(
      LexiconFile.genericInstitutions.rows().map { ByteText($0.text(0)) })
    placeWords = Set(LexiconFile.placeWords.rows().map { ByteText($0.text(0)) })
  }
}

/// Gathers the rows of the lexicon files under the words they speak of.
private struct VocabularyBuilder {
  private(set) var terms: [Term] = []
  private(set) var printedForms: [String: [String]] = [:]
  private(set) var trie = ScalarTrie<Int32>(capacity: VocabularyBuilder.usualCount)

  /// About the number of words, so that tables need not grow.
  private static let usualCount = 1 << 14

  init() { terms.reserveCapacity(VocabularyBuilder.usualCount) }

  private mutating func edit(_ word: String, _ change: (inout Term) -> Void) {
    let position = trie.value(of: word.unicodeScalars, orInsert: Int32(terms.count))
    if Int(position) == terms.count { terms.append(Term()) }
    change(&terms[Int(position)])
  }

  mutating func addDivisions(_ divisions: AdministrativeDivisions) {
    for (index, division) in divisions.divisions.enumerated() {
      edit(division.name) {
        $0.classes.insert(.place)
        $0.places.append(index)
      }
      for (tail, short) in [("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")]
      where division.name.hasSuffix(tail) {
        // 彭水县 and 彭水自治县 are 彭水苗族土家族自治县.
        for form in [short, tail] where division.shortName + form != division.name {
          edit(division.shortName + form) {
            $0.classes.insert(.place)
            $0.places.append(index)
          }
        }
      }
      guard division.shortName.unicodeScalars.count > 1, division.shortName != division.name
      else { continue }
      edit(division.shortName) {
        $0.classes.insert(.place)
        $0.shortPlaces.append(index)
      }
    }
  }

  mutating func addBodies() {
    for row in LexiconFile.bodies.rows() {
      let flags = row.text(3)
      let head = BodyHead(
        printed: row.text(0), full: row.text(1), type: Self.type(row.text(2)),
        followsPlace: flags.contains("l") || flags.contains("p"),
        mayStandBare: flags.contains("b"), needsPartyMark: flags.contains("p"))
      edit(row.text(0)) {
        $0.classes.insert(.body)
        $0.body = head
      }
      printedForms[row.text(1), default: []].append(row.text(0))
      addField(of: head)
    }
    for row in LexiconFile.national.rows() {
      let head = BodyHead(
        printed: row.text(0), full: row.text(1), type: Self.type(row.text(2)), followsPlace: false,
        mayStandBare: true, needsPartyMark: false)
      edit(row.text(0)) {
        $0.classes.insert(.nationalBody)
        $0.nationalBody = head
      }
      printedForms[row.text(1), default: []].append(row.text(0))
    }
  }

  /// 医保 of 医保局, 卫生健康 of 卫生健康委: the field by which lists name a department.
  private mutating func addField(of head: BodyHead) {
    guard head.mayStandBare, head.type == .governmentBody,
      let last = head.printed.last, last == "局" || last == "委", head.printed.count >= 3
    else { return }
    edit(String(head.printed.dropLast())) {
      $0.classes.insert(.field)
      // 卫生健康 names the commission where the lexicon has both 卫生健康委 and 卫生健康局.
      if $0.field == nil { $0.field = head }
    }
  }

  mutating func addInstitutions() {
    for row in LexiconFile.institutions.rows() {
      let flags = row.text(2)
      let tail = InstitutionTail(
        text: row.text(0), type: Self.type(row.text(1)), isGeneric: flags.contains("g"),
        isUnit: flags.contains("u"), isAcademic: flags.contains("e"), isTeam: flags.contains("t"))
      edit(row.text(0)) {
        $0.classes.insert(.institutionTail)
        $0.institution = tail
      }
    }
    for row in LexiconFile.units.rows() { edit(row.text(0)) { $0.classes.insert(.unitTail) } }
    for row in LexiconFile.modifiers.rows() { edit(row.text(0)) { $0.classes.insert(.modifier) } }
  }

  mutating func addPosts() {
    for row in LexiconFile.posts.rows() {
      guard let postClass = Post.Class(rawValue: row.text(1)),
        let host = Post.Host(rawValue: row.text(2))
      else { continue }
      edit(row.text(0)) {
        $0.classes.insert(.post)
        $0.post = Post(text: row.text(0), postClass: postClass, host: host)
      }
    }
    for row in LexiconFile.postPrefixes.rows() {
      edit(row.text(0)) { $0.classes.insert(.postPrefix) }
    }
    for row in LexiconFile.postStatus.rows() {
      edit(row.text(0)) {
        $0.classes.insert(.postStatus)
        $0.status = PostStatus(rawValue: row.text(1))
      }
    }
  }

  mutating func addWords() {
    for row in LexiconFile.words.rows() {
      edit(row.text(0)) {
        if row.text(1).contains("v") { $0.classes.insert(.barrier) }
        if row.text(1).contains("f") { $0.classes.insert(.follower) }
        if row.text(1).contains("a") { $0.classes.insert(.action) }
        if row.text(1).contains("m") { $0.classes.insert(.nominal) }
        if row.text(1).contains("n") { $0.classes.insert(.plain) }
      }
    }
    for row in LexiconFile.common.rows() { edit(row.text(0)) { $0.classes.insert(.common) } }
  }

  mutating func addHeads() {
    for row in LexiconFile.programHeads.rows() {
      let weight: ProgramWeight =
        row.text(1) == "s" ? .strong : row.text(1) == "m" ? .middle : .weak
      edit(row.text(0)) {
        $0.classes.insert(.programHead)
        $0.programWeight = weight
      }
    }
    for row in LexiconFile.eventHeads.rows() { edit(row.text(0)) { $0.classes.insert(.eventHead) } }
  }

  private static func type(_ kind: String) -> EntityType {
    switch kind {
    case "government": .governmentBody
    case "party": .partyBody
    case "hospital": .hospital
    case "group": .medicalGroup
    default: .organization
    }
  }
}
