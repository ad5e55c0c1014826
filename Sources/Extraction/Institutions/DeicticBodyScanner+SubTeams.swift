internal import OntologyModel
internal import TextNormalization

/// Finds the groups that a plan lists with their heads: 1.运行管理组。组长某某，牵头单位某局.
extension DeicticBodyScanner {
  private static let leads: [StaticString] = ["组长", "牵头", "班长", "负责人", "召集人"]

  func subTeams() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    var known: [String: InstitutionMention] = [:]
    for sentence in scan.sentences {
      guard let range = subTeam(sentence.range),
        !institutions.contains(where: { $0.range.overlaps(range) })
      else { continue }
      let name = scan.string(range)
      let mention =
        known[name]
        ?? InstitutionMention(
          range: range, type: .organization, name: name, aliases: [], place: nil, isTeam: true)
      known[name] = mention
      found.append(mention)
    }
    return found
  }

  /// The name of a group that a line begins with, behind a number, where its head is named next.
  private func subTeam(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    if scan.text[start] == "（",
      let close = range.prefix(6).first(where: { scan.text[$0] == "）" })
    {
      start = close + 1
    } else {
      while start < range.upperBound,
        scan.text[start].isDigit || scan.text[start].isOne(of: "一二三四五六七八九十")
      {
        start += 1
      }
      guard start > range.lowerBound, let mark = scan.scalar(start),
        mark.isOne(of: "．.、")
      else { return nil }
      start += 1
    }
    var end = start
    while end < range.upperBound, end - start < 14,
      scan.text[end].isHan || scan.text[end] == "“" || scan.text[end] == "”"
    {
      end += 1
    }
    guard (4...12).contains(end - start),
      scan.text[end - 1] == "组" || scan.reads("专班", before: end),
      !scan.reads("小组", before: end) || end - start > 4,
      let mark = scan.scalar(end), mark.isOne(of: "。：，（；")
    else { return nil }
    let behind = end..<min(end + 30, scan.text.count)
    let tellsHead = DeicticBodyScanner.leads.contains { scan.first($0, in: behind) != nil }
    return tellsHead || labelsHead(behind: end) ? start..<end : nil
  }

  private static let labels = Words([
    "（组长：", "组长：", "（组长由", "组长由", "（组长为", "（牵头单位：", "牵头单位：", "（负责人：", "负责人：", "（责任人：",
    "（召集人：", "召集人：", "班长：",
  ])

  /// Whether a label tells the head of a group at the end of its line, behind what the group does: （一）医疗救治组。负责组织
  /// 救治能力培训…。（组长：甲，成员：乙）.
  private func labelsHead(behind end: Int) -> Bool {
    let limit = min(end + 260, scan.text.count)
    let stop = (end..<limit).first { scan.text[$0] == "\n" } ?? limit
    return scan.first(of: DeicticBodyScanner.labels, in: end..<stop) != nil
  }
}
