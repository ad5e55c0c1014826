internal import OntologyModel
internal import TextNormalization

/// 集团管委会, 医共体理事会: the board of the one group that the text names.
extension DeicticBodyScanner {
  private static let kinds: [(words: StaticString, tails: [String])] = [
    ("医疗集团", ["集团"]), ("集团", ["集团"]), ("医共体", ["医共体", "共同体"]), ("医联体", ["医联体", "联合体"]),
    ("总医院", ["总医院"]), ("联盟", ["联盟"]),
  ]
  private static let tails: [(words: StaticString, full: String)] = [
    ("管理委员会", "管理委员会"), ("管委会", "管理委员会"),
  ]

  /// - Complexity: O(n) in the places where such words stand.
  func boards() -> [InstitutionMention] {
    let groups = institutions.filter { body in
      body.type == .medicalGroup && !body.isBare || body.name.hasSuffix("总医院")
    }
    guard !groups.isEmpty else { return [] }
    var found: [InstitutionMention] = []
    for sentence in scan.sentences {
      for tail in DeicticBodyScanner.tails {
        for position in scan.positions(of: tail.words, in: sentence.range) {
          guard
            let kind = DeicticBodyScanner.kinds.first(where: {
              scan.reads($0.words, before: position)
            }), let group = onlyGroup(groups, kind.tails, before: position)
          else { continue }
          let range = position - kind.words.scalarCount..<position + tail.words.scalarCount
          guard stands(at: range.lowerBound, in: sentence.range),
            !institutions.contains(where: { $0.range.overlaps(range) })
          else { continue }
          found.append(
            InstitutionMention(
              range: range, type: .organization, name: group.name + tail.full,
              aliases: [group.name + tail.words.description], place: group.place,
              parent: group.name))
        }
      }
    }
    return found
  }

  /// The one group of a kind that the text has named before.
  private func onlyGroup(
    _ groups: [InstitutionMention], _ tails: [String], before position: Int
  ) -> InstitutionMention? {
    let before = groups.prefix { $0.range.upperBound <= position }
      .filter { group in tails.contains(where: group.name.hasSuffix) }
    return Set(before.map(\.name)).count == 1 ? before.last : nil
  }

  private func stands(at position: Int, in range: Range<Int>) -> Bool {
    guard position > range.lowerBound, let before = scan.scalar(position - 1) else { return true }
    return !before.isHan || scan.barriers[position - 1]
      || "任兼由是".unicodeScalars.contains(before)
  }
}
