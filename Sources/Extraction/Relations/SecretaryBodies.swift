internal import OntologyModel
internal import TextNormalization

/// Bare posts that their neighbours in a list place: 在甲书记、乙副院长的陪同下, 某院院长甲主任医师、书记乙.
extension RelationReader {
  private static let callings = Words([
    "主任医师", "副主任医师", "主治医师", "教授", "副教授", "研究员", "博士", "主任药师", "主任护师", "副主任护师", "同志", "先生", "女士",
    "院士",
  ])
  private static let secretaries: Set<String> = ["书记", "副书记", "纪检书记"]

  /// The position behind what a person is called, after the name: 甲主任医师、乙.
  func behindCalling(_ position: Int) -> Int {
    scan.word(of: RelationReader.callings, at: position).map { position + $0.scalarCount }
      ?? position
  }

  /// 甲书记、乙副院长: the hospital of a bare 书记 in a list with a post that only hospitals have; 某局副局长甲主持，乙副书记…:
  /// the bureau of whom the sentence named before.
  func secretarysBody(_ frame: TitleFrame) -> Int? {
    guard RelationReader.secretaries.contains(frame.title.role), isAlone(frame.title),
      pointing(before: frame.start, in: frame.view).isEmpty, !frame.isGiven
    else { return nil }
    if let chained = frame.chained { return hasSecretary(chained) ? chained : nil }
    if standsByHead(frame) { return hospital(of: frame) }
    if let beside = frame.beside { return hasSecretary(beside.body) ? beside.body : nil }
    // 甲书记强调 in a hospital's own text.
    guard frame.holding.rule == .postNameTitle, frame.view.items.allSatisfy({ !$0.isBody }) else {
      return nil
    }
    if let owner { return mentions[owner.mention].type == .hospital ? owner.mention : nil }
    return subjectBody(of: .hospital, around: frame.view.number, atLeast: 3)?.mention
  }

  private func hasSecretary(_ body: Int) -> Bool {
    let type = mentions[body].type
    return type == .hospital || type == .governmentBody && mentions[body].name.hasSuffix("局")
      || type == .governmentBody && mentions[body].name.hasSuffix("委员会")
        && !mentions[body].name.hasSuffix("常务委员会")
  }

  /// Whether the next in the list is a hospital's head: 甲书记、乙副院长, 党委书记甲、院长乙.
  private func standsByHead(_ frame: TitleFrame) -> Bool {
    let end = behindCalling(
      max(frame.holding.evidence.upperBound, frame.title.range.upperBound))
    guard let mark = scan.scalar(end), mark.isOne(of: "、和及"),
      let head = scan.first("院长", in: end..<max(end, min(frame.view.range.upperBound, end + 9)))
    else { return false }
    return scan.text[end + 1..<max(end + 1, head)].allSatisfy(\.isHan)
      && scan.scalar(head + 2) != "助"
  }
}
