internal import OntologyModel
internal import TextNormalization

/// The body of a post that a sentence gives: 院长由某某担任, 某某任副院长.
extension RelationReader {
  /// The body of a post that a sentence gives: not the one that the person comes from, but the one given
  /// before, one just founded, or what the sentence is about.
  func givenBody(_ frame: TitleFrame) -> Int? {
    let title = frame.title
    if let group = chairedGroup(before: frame) { return group }
    let isOwn = { (item: Item) in
      frame.holding.people.contains { person in
        guard let start = titleStart[person.range.lowerBound] else { return false }
        return (start..<person.range.lowerBound).contains(item.range.lowerBound)
      }
    }
    let untitled = frame.view.items(
      in: frame.view.range
        .lowerBound..<max(
          frame.view.range.lowerBound, frame.start)
    ).filter {
      fits($0, title) && !isTitled($0, in: frame.view) && !isQuoted($0, in: frame)
        && !scan.reads("来自", before: $0.range.lowerBound)
        && !scan.reads("从", before: $0.range.lowerBound)
    }
    if let sent = sentTo(frame) { return sent }
    if let founded = untitled.last(where: isFounded) { return founded.mention }
    if frame.given.sentence >= frame.view.number - 1, let body = frame.given.body,
      PostFit.fits(title.role, mentions[body].name, type: mentions[body].type)
        || runsGroup(title, body) || isSecretary(title, body),
      untitled.isEmpty || frame.given.sentence == frame.view.number
    {
      return body
    }
    if let first = untitled.first { return first.mention }
    if let body = speakersBody(frame) { return body }
    let accepts = { (item: Item) in
      fits(item, title) && !isOwn(item) && !isQuoted(item, in: frame)
    }
    for number in [frame.view.number - 1, frame.view.number - 2]
    where views.indices.contains(number) && views[number].article == frame.view.article {
      if let founded = views[number].items.last(where: { accepts($0) && isFounded($0) }) {
        return founded.mention
      }
      if let group = views[number].items.first(where: {
        accepts($0) && !isTitled($0, in: views[number])
      }
      ) {
        return group.mention
      }
    }
    if let body = frame.view.last(before: frame.start, where: accepts) { return body.mention }
    if isInstitutional(title), let hospital = portrayedHospital(frame.view) { return hospital }
    return subject(before: frame, within: 6, where: accepts)
  }

  /// 甲任集团理事会理事长，乙任党委书记，丙任院长: the group whose chair the sentence gave before.
  private func chairedGroup(before frame: TitleFrame) -> Int? {
    let view = frame.view
    let words = view.range.lowerBound..<max(view.range.lowerBound, frame.start)
    guard let chair = first(of: ["理事长", "董事长"], in: words),
      let group = view.last(before: chair.start, where: { $0.type == .medicalGroup })
        ?? previous(before: view.number, within: 3, where: { $0.type == .medicalGroup }),
      PostFit.fits(frame.title.role, mentions[group.mention].name, type: .medicalGroup),
      !view.items(in: chair.end..<max(chair.end, frame.start)).contains(where: {
        $0.isBody && !isTitled($0, in: view)
      })
    else { return nil }
    return group.mention
  }

  /// 甲到分院任执行院长: the body that a word of its kind names before the verb.
  private func sentTo(_ frame: TitleFrame) -> Int? {
    guard
      let verb = (["担任", "挂任", "出任", "兼任", "任"] as [StaticString]).first(where: {
        scan.reads($0, before: frame.start)
      })
    else { return nil }
    let end = frame.start - verb.scalarCount
    for word in ["分院", "卫生院", "总院", "新院区", "院区", "总医院"] as [StaticString]
    where scan.reads(word, before: end) {
      guard let mark = scan.scalar(end - word.scalarCount - 1), mark.isOne(of: "到赴去至往在驻") else {
        continue
      }
      return body(endingWith: word.description, before: frame)
    }
    return nil
  }

  /// Whether an item stands in somebody's title.
  func isTitled(_ item: Item, in view: SentenceView) -> Bool {
    view.items.contains { person in
      // 某医院某某教授: the name directly behind.
      if person.isPerson, person.range.lowerBound == item.range.upperBound { return true }
      guard person.isPerson, let start = titleStart[person.range.lowerBound],
        start < person.range.lowerBound
      else { return false }
      return (start..<person.range.lowerBound).contains(item.range.lowerBound)
    }
  }

  /// Whether a verb of founding stands before a body: 组建某总医院, 整合为某集团.
  private func isFounded(_ item: Item) -> Bool {
    let verbs: [StaticString] = [
      "组建", "成立", "成立了", "组建了", "整合为", "整合成", "组成", "设立", "建立", "合并为", "整合成立", "整合组建", "更名为",
      "挂牌成立",
      "建成", "新建",
    ]
    return verbs.contains { scan.reads($0, before: item.range.lowerBound) }
  }
}
