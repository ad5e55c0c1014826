internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// People whom only the frame of leading tells to be people: 队长骨科甲, 以某大学乙院士为组长, 由康复科丙领衔.
extension RelationReader {
  /// Words for somebody of standing, or for where he works, behind which a name stands that no title bears out.
  private static let standings = Words([
    "专家", "医师", "医生", "教授", "研究员", "名中医", "名医", "传承人", "大师", "骨干", "博士", "长", "主任", "书记", "同志",
    "科", "科室", "病区", "部", "室", "大学", "学院", "学校", "医院", "中心", "研究所", "研究院", "卫生院", "保健院", "疾控", "领队",
    "负责人",
  ])
  /// What somebody is called behind his name: 甲教授, 乙院士.
  private static let forms = Words([
    "教授", "副教授", "主任医师", "副主任医师", "主治医师", "主任护师", "主任", "副主任", "院长", "副院长", "总护士长", "护士长",
    "研究员", "院士", "博士", "老师", "医师", "医生", "专家", "书记", "同志", "大师",
  ])

  /// Whether words behind a name only say how somebody is called: 甲教授领衔.
  func isCalled(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count <= 5 && scan.reads(RelationReader.forms, asWhole: range)
  }

  /// The name that ends at a position, or before what its bearer is called, behind a word for somebody of standing
  /// or for his workplace.
  mutating func unknownHolder(endingAt end: Int, _ view: SentenceView) -> Item? {
    let form = scan.word(of: RelationReader.forms, before: end)
    for stop in [form.map { end - $0.scalarCount }, end].compactMap({ $0 }) {
      for length in [3, 2] {
        let range = stop - length..<stop
        guard range.lowerBound > view.range.lowerBound,
          scan.word(of: RelationReader.standings, before: range.lowerBound) != nil,
          length == 3 || stop < end || isMarked(before: range.lowerBound, view),
          !RelationReader.adverbs.contains(where: { scan.reads($0, before: stop) }),
          !view.items.contains(where: { $0.range.overlaps(range) }),
          let person = loneName(in: range)
        else { continue }
        return Item(range: range, mention: person, type: .official, isTeam: false)
      }
    }
    return nil
  }

  /// Whether 由, 以 or 在 opens the words before a name of two characters: 由康复科甲领衔, and not 部门监管.
  private func isMarked(before start: Int, _ view: SentenceView) -> Bool {
    let lower = max(clause(at: start, in: view.range).lowerBound, start - 16)
    return !scan.reads("部", before: start)
      && (lower..<max(lower, start)).contains { scan.text[$0].isOne(of: "由以在") }
  }

  /// Whether a sentence has said that somebody leads what bears a name.
  func isLeading(_ person: Int, _ team: String, in view: SentenceView) -> Bool {
    let name = mentions[person].name
    return hasClaim(in: view) {
      $0.predicate == .leads && mentions[$0.subject].name == name
        && mentions[$0.object].name == team
    }
  }
}
