internal import OntologyModel

/// Words that name a body, hospital or group, with the full name they stand for.
struct InstitutionMention: Hashable, Sendable {
  let range: Range<Int>
  var type: EntityType
  /// The full name.
  var name: String
  /// Other full names.
  var aliases: [String]
  /// The division the institution lies in.
  var place: Int?
  /// A place below the county that its name begins with (武侯街道, 巴集乡).
  var smallPlace: Place?
  /// The full name of the body it is a unit of.
  var parent: String?
  /// The type of that body, where the text names it only inside this name.
  var parentType: EntityType?
  var isTeam = false
  /// Whether the words are a kind of group alone (医共体), which the text has named before.
  var isBare = false
  /// Whether the words point back (该院) and do not name.
  var isDeictic = false
}
