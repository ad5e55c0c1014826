internal import Lexicon
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

extension InstitutionMention {
  /// The full name, with what its place lies in where several divisions bear the place's name.
  func key(in divisions: AdministrativeDivisions) -> String {
    above(in: divisions).map { name + "|" + $0 } ?? name
  }

  /// The full name of what the place lies in, where the name begins with that of several divisions.
  func above(in divisions: AdministrativeDivisions) -> String? {
    guard smallPlace == nil, let place, divisions.divisions.indices.contains(place) else {
      return nil
    }
    let division = divisions.divisions[place]
    let isNamedAfter =
      name.hasPrefix(division.name) || name.hasPrefix("中共" + division.name)
    guard isNamedAfter, divisions.divisions(named: division.name).count > 1 else {
      return nil
    }
    return division.parent.map { divisions.divisions[$0].name }
  }
}
