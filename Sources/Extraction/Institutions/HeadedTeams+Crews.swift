internal import OntologyModel
internal import TextNormalization

/// Teams called by a name in quotes and their kind, and the crew that somebody heads: “某”健康科普团队, 甲教授领衔的 + 分子影像团队.
extension HeadedTeams {
  private static let crewKinds = Words([
    "志愿者服务队", "志愿服务队", "志愿服务团队", "科普团队", "服务团队", "青年团队", "团队", "科普团", "讲师团", "宣讲团", "服务队", "志愿队",
    "科普队",
    "先锋队", "突击队", "宣讲队", "小分队",
  ])
  private static let crewHeads = Words([
    "队长", "团长", "负责人", "带头人", "发起", "创办", "创建", "创立", "领衔", "带队", "牵头", "带领", "组建", "召集",
  ])
  private static let heading = Words(["领衔的", "牵头的", "为首的", "为带头人的", "为负责人的", "挂帅的"])
  /// What any crew is called by.
  private static let anyCrew: Set<String> = [
    "专家", "医疗", "医护", "科研", "多学科", "骨干", "手术", "护理", "技术", "研究", "博士", "医生", "专科", "创新", "学科", "医学",
    "教学", "临床", "治疗", "救治", "会诊", "医疗专家", "多学科诊疗", "麻醉", "管理", "核心", "医务", "诊疗", "项目", "志愿者",
  ]

  /// “某”健康科普青年团队, where the words near tell who heads or founded it.
  func branded(_ range: Range<Int>) -> [Range<Int>] {
    let near = range.lowerBound..<min(scan.text.count, range.upperBound + 90)
    let hits = scan.occurrences(of: HeadedTeams.crewKinds, in: range)
    guard !hits.isEmpty, scan.first(of: HeadedTeams.crewHeads, in: near) != nil else { return [] }
    return hits.compactMap { hit in
      let end = hit.start + hit.word.scalarCount
      let lower = max(range.lowerBound, hit.start - 10)
      guard end <= range.upperBound, !(scan.scalar(end)?.isOne(of: "员长伍") ?? false),
        let close = (lower..<max(lower, hit.start)).last(where: { scan.text[$0] == "”" }),
        scan.text[close + 1..<hit.start].allSatisfy({ $0.isHan && $0 != "的" }),
        let open = (max(range.lowerBound, close - 16)..<close).last(where: {
          scan.text[$0] == "“"
        }), close - open >= 3, !scan.text[open..<close].contains("”")
      else { return nil }
      return open..<end
    }
  }

  /// Whether no body reaches out of a crew's name: 分子影像中心 may stand in it.
  func isFree(_ words: Range<Int>) -> Bool {
    let next = institutions.partition { $0.range.lowerBound >= words.upperBound }
    return !institutions[max(0, next - 4)..<next].contains {
      $0.range.overlaps(words)
        && ($0.range.lowerBound < words.lowerBound || $0.range.upperBound >= words.upperBound)
    }
  }

  /// 甲教授领衔的 + 分子影像中心团队: a crew that its work tells from any other.
  func crews(_ range: Range<Int>) -> [Range<Int>] {
    scan.occurrences(of: HeadedTeams.heading, in: range).compactMap { hit in
      let start = hit.start + hit.word.scalarCount
      guard
        let tail = scan.first("团队", in: start..<max(start, min(range.upperBound, start + 14))),
        (3...12).contains(tail - start),
        scan.text[start..<tail].allSatisfy({ $0.isHan && $0 != "的" }),
        !HeadedTeams.anyCrew.contains(scan.string(start..<tail)),
        !scan.text[start..<tail].contains(where: \.isNumeral),
        !(scan.scalar(tail + 2)?.isOne(of: "成员") ?? false)
      else { return nil }
      return start..<tail + 2
    }
  }
}
