internal import OntologyModel

/// The universities and colleges that a document names, also inside a hospital's name, by where they are named.
struct NamedAcademies {
  private let institutions: [InstitutionMention]
  /// For each institution the last up to it that is a university or medical college, and the last whose name
  /// begins with a university; -1 where none is.
  private var lastCollege: [Int] = []
  private var lastUniversity: [Int] = []
  private let firstUniversity: Int?
  private var firstCollege: Int?

  /// - Parameter institutions: in the order of the text.
  /// - Complexity: O(n).
  init(_ institutions: [InstitutionMention]) {
    self.institutions = institutions
    var (college, university, first) = (-1, -1, nil as Int?)
    for (index, body) in institutions.enumerated() {
      if body.type == .organization, NamedAcademies.isCollege(body.name) {
        college = index
        firstCollege = firstCollege ?? index
      }
      if NamedAcademies.university(of: body) != nil {
        university = index
        first = first ?? index
      }
      lastCollege.append(college)
      lastUniversity.append(university)
    }
    firstUniversity = first
  }

  /// The university named last before a position, or else the first behind it.
  func university(before position: Int) -> String? {
    let next = institutions.partition { $0.range.upperBound > position }
    let last = next > 0 ? lastUniversity[next - 1] : -1
    return (last >= 0 ? last : firstUniversity).flatMap {
      NamedAcademies.university(of: institutions[$0])
    }
  }

  /// The university or college named last before a position, or else ``university(before:)``, or else the first
  /// college behind it.
  func college(before position: Int) -> String? {
    let next = institutions.partition { $0.range.upperBound > position }
    let last = next > 0 ? lastCollege[next - 1] : -1
    return last >= 0
      ? institutions[last].name
      : university(before: position) ?? firstCollege.map { institutions[$0].name }
  }

  /// Whether a name is a university's or college's, and no faculty's: 九江学院, not 某大学医学院.
  private static func isCollege(_ name: String) -> Bool {
    name.hasSuffix("大学") || name.hasSuffix("医学院") || name.hasSuffix("学院") && !name.holds("大学")
  }

  private static func university(of body: InstitutionMention) -> String? {
    body.type == .hospital || body.type == .organization ? body.name.university : nil
  }
}
