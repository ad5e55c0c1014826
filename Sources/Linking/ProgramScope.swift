internal import Lexicon
internal import OntologyModel

/// Whose a program is that has a name of its own in quotation marks.
///
/// “名医工程” of two cities are two. A program of the nation or of a province stays one wherever it is
/// carried out, and so does a city's in its counties. What has no name of its own (紧密型县域医共体建设)
/// is one reform everywhere.
enum ProgramScope {
  /// The jurisdiction of what the state runs.
  static let nation = "国家"

  /// The quotation marks of a program's name and what they hold, where it has any.
  static func quoted(_ name: String) -> String? {
    let scalars = name.unicodeScalars
    guard let open = scalars.firstIndex(of: "“"), let close = scalars.lastIndex(of: "”"),
      open < close
    else { return nil }
    return String(scalars[open...close])
  }

  /// The keys of the programs of one quoted name: by nation, else by province where a document says
  /// that it is the province's, else by city.
  static func keys(of profiles: [LinkProfile]) -> [LinkProfile: String] {
    let scopes = Set(profiles.compactMap(\.anchor))
    return profiles.reduce(into: [:]) { keys, profile in
      let scope = profile.anchor.map { anchor -> String in
        if scopes.contains(nation) { return nation }
        return province(of: anchor).flatMap { scopes.contains($0) ? $0 : nil } ?? anchor
      }
      keys[profile] = [profile.name, scope].compactMap { $0 }.joined(separator: "|")
    }
  }

  /// The city that a place is or lies in, or the province of what lies in no city.
  static func jurisdiction(of place: String, near home: String?) -> String {
    let register = AdministrativeDivisions.standard
    let all = register.divisions(named: place)
    let near = home.flatMap { register.divisions(named: $0).first }
    let atHome = near.flatMap { near in all.first { register.isWithin($0, near) } }
    guard let division = atHome ?? all.first else { return place }
    let above = register.enclosing(division, level: .city) ?? division
    let province = register.enclosing(above, level: .province)
    let depth = register.divisions[above].level.depth
    return register.divisions[depth > PlaceLevel.city.depth ? province ?? above : above].name
  }

  private static func province(of place: String) -> String? {
    let register = AdministrativeDivisions.standard
    return register.divisions(named: place).first
      .flatMap { register.enclosing($0, level: .province) }
      .map { register.divisions[$0].name }
  }
}
