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
    var found = teamOffices()
    guard !groups.isEmpty else { return found }
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

  /// 专班办公室, 指挥部办公室: the office of the team of that kind that was named last.
  private func teamOffices() -> [InstitutionMention] {
    let kinds = ["专班", "指挥部", "领导小组", "委员会", "管委会"]
    let teams = institutions.filter { body in
      (body.isTeam || body.type == .organization) && kinds.contains(where: body.name.hasSuffix)
    }
    guard !teams.isEmpty else { return [] }
    return scan.sentences.flatMap { sentence in
      scan.positions(of: "办公室", in: sentence.range).compactMap { position -> InstitutionMention? in
        guard
          let kind = (["专班", "指挥部", "领导小组", "委员会", "管委会"] as [StaticString]).first(where: {
            scan.reads($0, before: position)
          }), stands(at: position - kind.scalarCount, in: sentence.range),
          let team = teams.last(where: {
            $0.range.upperBound <= position - kind.scalarCount
              && ($0.name.hasSuffix(kind.description)
                || kind.description == "管委会" && $0.name.hasSuffix("管理委员会"))
          }), position - team.range.upperBound < 400
        else { return nil }
        let range = position - kind.scalarCount..<position + 3
        guard !institutions.contains(where: { $0.range.overlaps(range) }) else { return nil }
        return InstitutionMention(
          range: range, type: .organization, name: team.name + "办公室",
          aliases: team.aliases.map { $0 + "办公室" }, place: team.place, parent: team.name)
      }
    }
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
      || before.isOne(of: "任兼由是")
  }
}
