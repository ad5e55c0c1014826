internal import OntologyModel
internal import TextNormalization

/// 办公室 alone for the office of the group last named, and initials of university hospitals (重医附一院).
extension DeicticBodyScanner {
  /// 由甲兼任办公室主任, 办公室设在某局: the office of the group that the text speaks of.
  func offices() -> [InstitutionMention] {
    let groups = institutions.filter { $0.isTeam || $0.name.hasSuffix("管理委员会") }
    guard !groups.isEmpty else { return [] }
    var found: [InstitutionMention] = []
    var next = 0
    for sentence in scan.sentences {
      for position in scan.positions(of: "办公室", in: sentence.range) {
        while next + 1 < groups.count, groups[next + 1].range.upperBound <= position { next += 1 }
        let named = namedOffice(before: position, in: sentence.range, groups[...next])
        let group = named ?? groups[next]
        guard group.range.upperBound <= position,
          named != nil || position - group.range.upperBound < 300,
          stands(at: position, before: scan.scalar(position + 3)),
          !group.name.hasSuffix("办公室")
        else { continue }
        found.append(
          InstitutionMention(
            range: position..<position + 3, type: .organization, name: group.name + "办公室",
            aliases: group.aliases.map { $0 + "办公室" }, place: group.place, parent: group.name))
      }
    }
    return found
  }

  /// 领导小组办公室设在某局，由甲兼任办公室主任: the group of the kind that the sentence names with its office.
  private func namedOffice(
    before position: Int, in range: Range<Int>, _ groups: ArraySlice<InstitutionMention>
  ) -> InstitutionMention? {
    let office = scan.positions(of: "办公室", in: range.lowerBound..<position).last { start in
      ["领导小组", "指挥部", "专班"].contains { scan.reads($0, before: start) }
    }
    guard let office else { return nil }
    return groups.last { group in
      group.isTeam && group.range.upperBound <= office
        && (group.name.hasSuffix("领导小组") && scan.reads("领导小组", before: office)
          || group.name.hasSuffix("指挥部") && scan.reads("指挥部", before: office)
          || group.name.hasSuffix("专班") && scan.reads("专班", before: office))
    }
  }

  private static let wholes = Words(["总院", "总医院"])

  /// 总院党委书记, 总医院院长: the group or general hospital that the text named last.
  func wholeBodies() -> [InstitutionMention] {
    let wholes = institutions.filter { body in
      ["总院", "总医院"].contains(where: body.name.hasSuffix)
    }
    guard !wholes.isEmpty else { return [] }
    let covered = Coverage(of: institutions.lazy.map(\.range), in: scan.text)
    var found: [InstitutionMention] = []
    var next = 0
    for sentence in scan.sentences {
      for (position, _) in scan.occurrences(of: DeicticBodyScanner.wholes, in: sentence.range)
      where !covered.contains(position) {
        let end = position + (scan.reads("总院", at: position) ? 2 : 3)
        while next < wholes.count, wholes[next].range.upperBound <= position { next += 1 }
        guard scan.scalar(end) != "长", next > 0,
          position == sentence.range.lowerBound || !scan.text[position - 1].isHan
            || scan.barriers[position - 1]
        else { continue }
        let last = wholes[next - 1]
        var mention = InstitutionMention(
          range: position..<end, type: last.type, name: last.name, aliases: last.aliases,
          place: last.place, smallPlace: last.smallPlace, parent: last.parent)
        mention.isDeictic = true
        found.append(mention)
      }
    }
    return found
  }

  /// Whether 办公室 stands alone: behind a mark or a verb, before 主任 or a verb.
  private func stands(at position: Int, before next: Unicode.Scalar?) -> Bool {
    guard let before = scan.scalar(position - 1), let next, next.isOne(of: "主副设由负，")
    else { return false }
    return !before.isHan || before.isOne(of: "任设，兼当是由")
      || (scan.barriers[position - 1] && before != "的")
  }

  /// 重医附一院, 大附院: characters in the order of a university hospital's name, its first among them.
  ///
  /// - Complexity: O(n) in the text for a bounded number of such hospitals.
  func initials() -> [InstitutionMention] {
    var hospitals: [(name: [Unicode.Scalar], body: InstitutionMention)] = []
    var seen = Set<String>()
    for body in institutions
    where body.type == .hospital && body.name.holds("大学") && hospitals.count < 40
      && seen.insert(body.name).inserted
    {
      hospitals.append((Array(body.name.unicodeScalars), body))
    }
    guard !hospitals.isEmpty else { return [] }
    let covered = Coverage(of: institutions.lazy.map(\.range), in: scan.text)
    let firsts = Set(hospitals.compactMap(\.name.first))
    let bits: UInt64 = firsts.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    var found: [InstitutionMention] = []
    for sentence in scan.sentences {
      for position in sentence.range
      where bits & 1 << UInt64(scan.text[position].value & 63) != 0
        && firsts.contains(scan.text[position]) && !covered.contains(position)
      {
        for end in position + 3...position + 6
        where end <= sentence.range.upperBound && scan.text[end - 1] == "院" {
          let words = Array(scan.text[position..<end])
          guard
            let match = hospitals.first(where: {
              $0.body.range.upperBound <= position && stand(words, for: $0.name)
            })
          else { continue }
          found.append(
            InstitutionMention(
              range: position..<end, type: .hospital, name: match.body.name,
              aliases: match.body.aliases + [scan.string(position..<end)], place: match.body.place))
          break
        }
      }
    }
    return found
  }

  /// Whether characters stand in a name in their order, with the name's number if it has one.
  private func stand(_ words: [Unicode.Scalar], for name: [Unicode.Scalar]) -> Bool {
    guard words.first == name.first, words.contains(where: { $0.isOne(of: "大附医") })
    else { return false }
    var next = 0
    for word in words {
      // 附一院 of 第一附属医院: the number may stand elsewhere.
      if word.isNumeral, name.contains(word) { continue }
      guard let at = name[next...].firstIndex(of: word) else { return false }
      next = at + 1
    }
    let numbers = name.filter { $0.isOne(of: "一二三四五六七八九十") }
    let hasNumber = words.contains { $0.isOne(of: "一二三四五六七八九十") }
    return numbers.isEmpty || hasNumber || words.count <= 3
  }
}
