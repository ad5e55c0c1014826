internal import Lexicon
internal import OntologyModel

/// Words that name a body, hospital or group, with the full name they stand for.
///
/// What is known of the body stands in one object that is never changed: mentions are copied at every
/// turn, and a copy counts one reference instead of seven.
struct InstitutionMention: Hashable, Sendable {
  let range: Range<Int>
  private var parts: Parts

  private struct Fields: Hashable, Sendable {
    var type: EntityType
    var name: String
    var aliases: [String]
    var place: Int?
    var smallPlace: Place?
    var parent: String?
    var parentType: EntityType?
    var isTeam: Bool
    var isBare: Bool
    var isDeictic: Bool
  }

  private final class Parts: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  init(
    range: Range<Int>, type: EntityType, name: String, aliases: [String], place: Int? = nil,
    smallPlace: Place? = nil, parent: String? = nil, parentType: EntityType? = nil,
    isTeam: Bool = false, isBare: Bool = false, isDeictic: Bool = false
  ) {
    self.range = range
    parts = Parts(
      Fields(
        type: type, name: name, aliases: aliases, place: place, smallPlace: smallPlace,
        parent: parent, parentType: parentType, isTeam: isTeam, isBare: isBare, isDeictic: isDeictic
      ))
  }

  var type: EntityType {
    get { parts.fields.type }
    set { change { $0.type = newValue } }
  }
  /// The full name.
  var name: String {
    get { parts.fields.name }
    set { change { $0.name = newValue } }
  }
  /// Other full names.
  var aliases: [String] {
    get { parts.fields.aliases }
    set { change { $0.aliases = newValue } }
  }
  /// The division the institution lies in.
  var place: Int? {
    get { parts.fields.place }
    set { change { $0.place = newValue } }
  }
  /// A place below the county that its name begins with (武侯街道, 巴集乡).
  var smallPlace: Place? {
    get { parts.fields.smallPlace }
    set { change { $0.smallPlace = newValue } }
  }
  /// The full name of the body it is a unit of.
  var parent: String? {
    get { parts.fields.parent }
    set { change { $0.parent = newValue } }
  }
  /// The type of that body, where the text names it only inside this name.
  var parentType: EntityType? {
    get { parts.fields.parentType }
    set { change { $0.parentType = newValue } }
  }
  var isTeam: Bool {
    get { parts.fields.isTeam }
    set { change { $0.isTeam = newValue } }
  }
  /// Whether the words are a kind of group alone (医共体), which the text has named before.
  var isBare: Bool {
    get { parts.fields.isBare }
    set { change { $0.isBare = newValue } }
  }
  /// Whether the words point back (该院) and do not name.
  var isDeictic: Bool {
    get { parts.fields.isDeictic }
    set { change { $0.isDeictic = newValue } }
  }

  private mutating func change(_ edit: (inout Fields) -> Void) {
    var fields = parts.fields
    edit(&fields)
    parts = Parts(fields)
  }

  static func == (first: InstitutionMention, second: InstitutionMention) -> Bool {
    first.range == second.range
      && (first.parts === second.parts || first.parts.fields == second.parts.fields)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(name)
  }
}

extension [InstitutionMention] {
  /// The mentions by where they start; of those that start at one place the first stays first.
  ///
  /// Positions are sorted, and only where there is something to sort: mentions are large.
  var inOrder: [InstitutionMention] {
    let starts = map(\.range.lowerBound)
    if zip(starts, starts.dropFirst()).allSatisfy(<=) { return self }
    return indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.map { self[$0] }
  }

  /// Whether one of the mentions, which stand in the order of the text, overlaps a range.
  ///
  /// - Complexity: O(log n).
  func hold(_ range: Range<Int>) -> Bool {
    let next = partition { $0.range.lowerBound >= range.upperBound }
    return self[Swift.max(0, next - 4)..<next].contains { $0.range.overlaps(range) }
  }
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

extension InstitutionMention {
  /// Short names of the sections of health authorities, with the full ones.
  private static let units: [(short: String, full: String)] = [
    ("基层", "基层卫生健康"), ("体改", "体制改革"), ("规划", "规划发展与信息化"), ("妇幼", "妇幼健康"), ("老龄", "老龄健康"),
    ("科教", "科技教育"), ("药政", "药物政策与基本药物制度"), ("疾控", "疾病预防控制"), ("法规", "政策法规"),
  ]

  /// The mention with the full name of a section among its aliases: 国家卫生健康委员会基层司 is its 基层卫生健康司.
  var withFullUnits: InstitutionMention {
    guard let parent, name.hasPrefix(parent) else { return self }
    let own = name.dropFirst(parent.count)
    guard let last = own.last, "司处科股".contains(last),
      let unit = InstitutionMention.units.first(where: { own.dropLast() == $0.short })
    else { return self }
    var mention = self
    mention.aliases.append(parent + unit.full + String(last))
    return mention
  }
}
