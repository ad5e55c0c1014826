internal import OntologyModel

/// What a word of the lexicon can be; a word may be several things.
struct TermClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Ends a name on either side: verbs, prepositions, adverbs.
  static let barrier = TermClass(rawValue: 1 << 0)
  /// Commonly stands behind a person's name.
  static let follower = TermClass(rawValue: 1 << 1)
  /// A verb by which somebody runs a program.
  static let action = TermClass(rawValue: 1 << 2)
  /// Stands inside the names of institutions.
  static let modifier = TermClass(rawValue: 1 << 3)
  /// A common word of no other class: keeps shorter words inside it from being seen.
  static let plain = TermClass(rawValue: 1 << 4)
  static let place = TermClass(rawValue: 1 << 5)
  static let body = TermClass(rawValue: 1 << 6)
  static let nationalBody = TermClass(rawValue: 1 << 7)
  static let institutionTail = TermClass(rawValue: 1 << 8)
  static let unitTail = TermClass(rawValue: 1 << 9)
  static let post = TermClass(rawValue: 1 << 10)
  static let postPrefix = TermClass(rawValue: 1 << 11)
  static let postStatus = TermClass(rawValue: 1 << 12)
  static let programHead = TermClass(rawValue: 1 << 13)
  static let eventHead = TermClass(rawValue: 1 << 14)
  /// A field of work that names its department: 卫生健康, 医保, 财政.
  static let field = TermClass(rawValue: 1 << 16)
  /// A barrier that may stand inside the name of a team or program as a noun: 提升, 帮扶, 转诊.
  static let nominal = TermClass(rawValue: 1 << 17)
  /// A common verb, adverb or function word, which no institution's name contains.
  static let common = TermClass(rawValue: 1 << 15)
}

/// A word of the lexicon with all that the lexicon says of it.
struct Term: Sendable {
  var classes: TermClass = []
  /// The divisions of this full name, by their position in the register.
  var places: [Int] = []
  /// The divisions of this short name.
  var shortPlaces: [Int] = []
  /// What only few words have, apart: most are places or plain words, and there are tens of thousands.
  private var details: Details?

  private struct Fields: Sendable {
    var body: BodyHead?
    var field: BodyHead?
    var nationalBody: BodyHead?
    var institution: InstitutionTail?
    var post: Post?
    var status: PostStatus?
    var programWeight: ProgramWeight?
  }

  private final class Details: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  var body: BodyHead? {
    get { details?.fields.body }
    set { change { $0.body = newValue } }
  }
  /// The body of a field of work.
  var field: BodyHead? {
    get { details?.fields.field }
    set { change { $0.field = newValue } }
  }
  var nationalBody: BodyHead? {
    get { details?.fields.nationalBody }
    set { change { $0.nationalBody = newValue } }
  }
  var institution: InstitutionTail? {
    get { details?.fields.institution }
    set { change { $0.institution = newValue } }
  }
  var post: Post? {
    get { details?.fields.post }
    set { change { $0.post = newValue } }
  }
  var status: PostStatus? {
    get { details?.fields.status }
    set { change { $0.status = newValue } }
  }
  var programWeight: ProgramWeight? {
    get { details?.fields.programWeight }
    set { change { $0.programWeight = newValue } }
  }

  private mutating func change(_ edit: (inout Fields) -> Void) {
    var fields = details?.fields ?? Fields()
    edit(&fields)
    details = Details(fields)
  }
}

/// The head of the name of a public body: 卫健委 stands for 卫生健康委员会.
struct BodyHead: Hashable, Sendable {
  let printed: String
  /// The full form; `{place}` stands for the place where it is not simply put in front.
  let full: String
  let type: EntityType
  /// Stands directly behind a place or a level word.
  let followsPlace: Bool
  /// May stand bare in a list whose first member names the place.
  let mayStandBare: Bool
  /// Needs 中共 in front.
  let needsPartyMark: Bool
  /// What stands before, between and behind the places of the full form.
  private let parts: [String]
  /// The same of a party body's short form, with 委 for 委员会; as ``parts`` of the others.
  private let shortParts: [String]

  init(
    printed: String, full: String, type: EntityType, followsPlace: Bool, mayStandBare: Bool,
    needsPartyMark: Bool
  ) {
    self.printed = printed
    self.full = full
    self.type = type
    self.followsPlace = followsPlace
    self.mayStandBare = mayStandBare
    self.needsPartyMark = needsPartyMark
    parts =
      full.holds("{place}")
      ? full.split(separator: "{place}", omittingEmptySubsequences: false).map(String.init)
      : ["", full]
    shortParts = type == .partyBody ? parts.map { $0.replacing("委员会", with: "委") } : parts
  }

  /// The full name at a place.
  func name(at place: String) -> String { parts.joined(separator: place) }

  /// The name of a party body at a place in the short form: 中共某县委宣传部.
  func shortName(at place: String) -> String { shortParts.joined(separator: place) }
}

/// The tail of the name of an institution.
struct InstitutionTail: Hashable, Sendable {
  let text: String
  let type: EntityType
  /// Names a class unless something particular stands before it.
  let isGeneric: Bool
  /// Names a unit behind its parent body.
  let isUnit: Bool
  /// An education or research body, which may carry a hospital's name behind it.
  let isAcademic: Bool
  /// A team or leading group.
  let isTeam: Bool
}

/// A post: 书记, 院长, 护士长.
struct Post: Hashable, Sendable {
  enum Class: String, Sendable { case leading, staff, clinical, press }
  /// The body at which a post is held that is named by its place alone.
  enum Host: String, Sendable { case government, centre, nation, named = "-" }
  let text: String
  let postClass: Class
  let host: Host
}

/// How a post is held, as a word before it says: 时任, 代, 拟任, 兼.
enum PostStatus: String, Sendable {
  case former, acting, planned, concurrent, seconded, current
}

/// How much the head of a phrase speaks for a program.
enum ProgramWeight: Int, Comparable, Sendable {
  case weak, middle, strong

  static func < (first: ProgramWeight, second: ProgramWeight) -> Bool {
    first.rawValue < second.rawValue
  }
}
