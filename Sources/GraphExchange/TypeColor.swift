internal import OntologyModel

/// The colour of each type of entity in pictures of the graph.
///
/// The hues are those of Okabe and Ito, "Color Universal Design" (2008), which people with any of
/// the common colour deficiencies can tell apart; kinds of body without care of patients are greys
/// that differ in lightness.
struct TypeColor: Hashable {
  let red: Int
  let green: Int
  let blue: Int

  init(_ type: EntityType) {
    (red, green, blue) =
      switch type {
      case .official: (213, 94, 0)  // vermilion
      case .person: (230, 159, 0)  // orange
      case .hospital: (0, 114, 178)  // blue
      case .medicalGroup: (86, 180, 233)  // sky blue
      case .program: (204, 121, 167)  // reddish purple
      case .place: (0, 158, 115)  // bluish green
      case .event: (240, 228, 66)  // yellow
      case .policy: (0, 0, 0)  // black
      case .organization: (170, 170, 170)
      case .governmentBody: (120, 120, 120)
      case .partyBody: (75, 75, 75)
      }
  }

  private init(_ red: Int, _ green: Int, _ blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colours of documents and of passages, where these are nodes.
  static let document = TypeColor(200, 200, 220)
  static let passage = TypeColor(225, 225, 235)

  /// As `#D55E00`.
  var hexadecimal: String {
    [red, green, blue].reduce("#") { text, part in
      let digits = String(part, radix: 16, uppercase: true)
      return text + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }

  /// Whether white text reads better on it than black.
  ///
  /// Source: the luma of ITU-R BT.601.
  var isDark: Bool { 299 * red + 587 * green + 114 * blue < 110_000 }
}
