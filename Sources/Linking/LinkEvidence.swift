/// What makes people of one name one: for each profile the marks of its evidence.
///
/// Profiles that share a mark are one person. The marks follow from the profiles of one block and
/// the successions of their bodies alone, so a document touches no block but those of its names.
enum LinkEvidence {
  /// Years that may lie between two leading posts of one place for these to be one career.
  ///
  /// Two terms of office of five years each: the longest anybody may serve in one post.
  /// Source: Interim Provisions on the Terms of Leading Cadres of Party and Government, 2006.
  static let longestGap = 10

  /// The marks of each profile, in the order of the profiles.
  ///
  /// - Complexity: O(n log n) in ties.
  static func marks(of profiles: [LinkProfile], successions: [Succession]) -> [[String]] {
    var marks = profiles.map { profile in
      profile.ties.map { "body " + BodyLineage.present($0.body) }
    }
    addCareers(to: &marks, profiles)
    addSuccessions(to: &marks, profiles, successions)
    return zip(profiles, marks).map { profile, marks in
      // Somebody whom a list sets apart from a namesake shares nothing with him or her.
      let number = profile.anchor.map { "\($0) " } ?? ""
      return Set(marks.map { number + $0 }).sorted()
    }
  }

  /// 县长, later 县委书记: leading posts of one place with no more than ten years between them.
  private static func addCareers(to marks: inout [[String]], _ profiles: [LinkProfile]) {
    var posts: [String: [(year: Int, position: Int)]] = [:]
    for (position, profile) in profiles.enumerated() {
      for tie in profile.ties {
        guard let year = tie.year, let place = BodyLineage.ledPlace(tie.body) else { continue }
        posts[place, default: []].append((year, position))
      }
    }
    for (place, posts) in posts {
      var career = 0
      var last: Int?
      for post in posts.sorted(by: { $0 < $1 }) {
        if let last, post.year - last > longestGap { career += 1 }
        last = post.year
        marks[post.position].append("place \(place) \(career)")
      }
    }
  }

  /// A post before and one behind a change of the body's name; where several bodies became one, only
  /// if somebody of the name is known at one of them alone.
  private static func addSuccessions(
    to marks: inout [[String]], _ profiles: [LinkProfile], _ successions: [Succession]
  ) {
    var holders: [String: [Int]] = [:]
    for (position, profile) in profiles.enumerated() {
      for tie in profile.ties {
        holders[BodyLineage.present(tie.body), default: []].append(position)
      }
    }
    var sources: [String: Set<String>] = [:]
    for succession in successions {
      let ends = [succession.old, succession.new].map(BodyLineage.present)
      guard ends[0] != ends[1], holders[ends[0]] != nil, holders[ends[1]] != nil else { continue }
      sources[ends[1], default: []].insert(ends[0])
    }
    for (new, old) in sources where old.count == 1 {
      for body in old {
        for position in (holders[new] ?? []) + (holders[body] ?? []) {
          marks[position].append("succession \(body) \(new)")
        }
      }
    }
  }
}
