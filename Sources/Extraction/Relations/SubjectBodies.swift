internal import OntologyModel
internal import TextNormalization

/// Which of several bodies a bare post belongs to: the one that a text is about, not one named in passing.
extension RelationReader {
  private static let dealings: [StaticString] = [
    "与", "和", "同", "跟", "向", "对", "从", "给", "请", "邀", "邀请", "来自", "联合", "组织", "陪同", "携手", "牵手",
    "依托", "借助",
    "争取", "拜", "聘请", "会同", "接收", "帮扶", "支援", "转自",
  ]
  private static let ways: [StaticString] = [
    "到", "赴", "去", "往", "至", "前往", "送往", "转到", "转至", "送到", "在", "访", "考察", "参观", "走进", "走访", "深入",
    "来到",
  ]
  private static let studies = Words([
    "学习", "进修", "跟班", "取经", "参观", "考察", "观摩", "培训", "对接", "求学", "跟岗", "拜访", "签约", "实训", "轮训",
  ])

  /// Whether a sentence names a body only as whom somebody deals with: 与某院结成对子, 邀请某院, or goes to from
  /// another: 甲院选派骨干赴某院, 轮流到某院跟班学习.
  ///
  /// Near misses are places where a sentence is set: 记者来到某院，院长甲说.
  func isPassing(_ item: Item, in view: SentenceView) -> Bool {
    if reads(RelationReader.dealings, before: item) { return true }
    guard reads(RelationReader.ways, before: item) else { return false }
    // 办公室设在某局，由局长甲兼任主任.
    if item.type == .governmentBody, scan.reads("在", before: item.range.lowerBound) { return false }
    let end = item.range.upperBound
    let rest = end..<max(end, clause(at: end, in: view.range).upperBound)
    return scan.first(of: RelationReader.studies, in: rest) != nil
      || view.items.contains {
        $0.type == item.type && $0.range.upperBound < item.range.lowerBound
          && mentions[$0.mention].name != mentions[item.mention].name
          && !reads(RelationReader.dealings, before: $0) && !reads(RelationReader.ways, before: $0)
      }
  }

  private func reads(_ words: [StaticString], before item: Item) -> Bool {
    words.contains { scan.reads($0, before: item.range.lowerBound) }
  }

  /// The body of a sentence that a bare post behind it belongs to: the last, where that is named in passing the
  /// first that is not, or else the one that the text is about.
  func bodySpokenOf(_ frame: TitleFrame, where accepts: (Item) -> Bool) -> Item? {
    let view = frame.view
    guard let last = view.last(before: frame.start, where: accepts) else { return nil }
    if let group = groupRun(by: last, frame) { return group }
    guard isPassing(last, in: view) else { return last }
    if let own = view.last(
      before: last.range.lowerBound,
      where: { item in
        accepts(item) && !isPassing(item, in: view) && !isTitled(item, in: view)
      })
    {
      return own
    }
    guard let subject = subjectBody(of: last.type, around: view.number, atLeast: 3),
      accepts(subject)
    else { return last }
    return subject
  }

  /// 某医疗集团由县人民医院牵头组建，党委书记甲、院长乙: the group that a sentence is about, not the hospital that founded it.
  private func groupRun(by hospital: Item, _ frame: TitleFrame) -> Item? {
    let view = frame.view
    guard hospital.type == .hospital,
      (["由", "以"] as [StaticString]).contains(where: {
        scan.reads($0, before: hospital.range.lowerBound)
      }),
      let group = view.items.first(where: { $0.type == .medicalGroup }),
      group.range.upperBound < hospital.range.lowerBound,
      runsGroup(frame.title, group.mention)
        || frame.title.role.hasSuffix("书记") && suits(frame.title, group.mention)
    else { return nil }
    return group
  }

  /// The body of a type that the article around a sentence is about: named at least twice as strongly as any
  /// other.
  ///
  /// - Complexity: O(n) in the items of 240 sentences; asked only where a bare post finds no other body.
  func subjectBody(of type: EntityType, around number: Int, atLeast least: Int = 1) -> Item? {
    var tally = BodyTally()
    for view in views[max(0, number - 200)..<min(views.count, number + 40)]
    where view.article == views[number].article {
      for item in view.items where item.type == type {
        let name = mentions[item.mention].name
        guard !DeicticBodyScanner.isBranch(name), !name.hasSuffix("人民政府") else { continue }
        tally.add(item, named: name, weight: subjectWeight(of: item, in: view))
      }
    }
    return tally.top { most, next in most >= least && most >= 2 * next }
  }

  /// How much a mention speaks for its body as what the text is about.
  private func subjectWeight(of item: Item, in view: SentenceView) -> Int {
    if isPassing(item, in: view) { return 0 }
    if view.sentence.kind == .headline || view.sentence.kind == .masthead { return 3 }
    let start = item.range.lowerBound
    return start == view.range.lowerBound || !scan.text[start - 1].isHan ? 2 : 1
  }
}
