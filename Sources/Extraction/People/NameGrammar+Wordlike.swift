internal import Lexicon
internal import OntologyModel

/// Names whose surname is a common word as well, directly behind a full title.
extension NameGrammar {
  /// 院长种某某记得, 副县长权某某来院: a surname that is a word, or that few bear, and two characters that given names
  /// are made of, before a word or mark that ends names.
  ///
  /// Near misses are words that begin with such a character and stand behind a title: 院长权限, 书记和工作人员.
  /// Behind a title that names its body whatever follows bears the name out.
  func wordlikeName(at start: Int, limit: Int, isSure: Bool) -> Int? {
    guard start < limit,
      let surname = scan.vocabulary.surnames.longestMatch(in: scan.text, at: start, limit: limit),
      !scan.text[start].isOne(of: "是为由在任的等们于从将")
    else { return nil }
    let end = surname.end + 2
    let given = surname.end..<end
    guard end <= limit, scan.text[given].allSatisfy(\.isHan),
      isGivenName(given)
        || isSure && scan.vocabulary.nameCharacters.evidence(given: scan.text[given]) >= 1.5,
      !given.contains(where: { scan.barriers[$0] || scan.commonWords[$0] }),
      !holdsTitle(start..<end), !holdsWord(given), !isNoName(start: start, end: end),
      !(start..<end).contains(where: { position in
        scan.matches.starting(at: position).contains {
          $0.range.count > 1 && ($0.end > end || position == start)
        }
      })
    else { return nil }
    guard end < limit, scan.text[end].isHan, !isSure else { return end }
    return follows(at: end, limit: limit) || scan.barriers[end] || scan.commonWords[end]
      || scan.matches.starting(at: end).contains { $0.range.count > 1 } ? end : nil
  }

  /// Whether 来, 到 or 赴 and the place or body gone to stand at a position: 处长何某来陵水.
  func goesSomewhere(at position: Int, limit: Int) -> Bool {
    guard let verb = scan.scalar(position), verb.isOne(of: "来到赴抵") else { return false }
    return scan.longest([.place, .body], at: position + 1, limit: limit) != nil
      || scan.scalar(position + 1)?.isOne(of: "我院县市区") == true
      || scan.reads(NameGrammar.errands, at: position + 2)
  }

  /// What somebody goes somewhere for, behind the short name of the place: 来梁开展, 赴渝考察.
  private static let errands = Words([
    "开展", "调研", "考察", "指导", "检查", "督导", "督查", "交流", "参观", "视察", "慰问", "学习", "讲学", "义诊", "授课", "出席",
    "参加", "访问", "走访", "洽谈", "对接", "帮扶", "暗访", "巡查", "评估", "验收",
  ])
}
