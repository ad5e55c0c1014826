internal import OntologyModel
internal import TextNormalization

/// The body at which a sentence last gave somebody a post.
struct GivenBody {
  var body: Int?
  var sentence = -1
}

/// A title whose body is looked for, with what it stands in.
struct TitleFrame {
  let title: PostTitle
  let holding: PostHolding
  let view: SentenceView
  let given: GivenBody

  var start: Int { title.whole.lowerBound }
  /// Whether the sentence gives the post, so that the person's own body is another one.
  var isGiven: Bool { holding.rule == .postAppointment }
}

/// At which body a post is held that its title does not name.
extension RelationReader {
  func body(of frame: TitleFrame) -> Int? {
    let title = frame.title
    if let body = title.body { return bodyNamed[body.key(in: scan.vocabulary.divisions)] }
    if ["组长", "专班班长", "副班长"].contains(where: title.role.hasSuffix) {
      let team = previous(before: frame.view.number + 1, within: 8) { $0.isTeam }
      return team.map(\.mention)
    }
    let run = pointing(before: frame.start, in: frame.view)
    if !run.isEmpty { return pointedBody(run, frame) }
    if frame.isGiven { return givenBody(frame) }
    let accepts = { (item: Item) in fits(item, title) && !isQuoted(item, in: frame) }
    if let body = frame.view.last(before: frame.start, where: accepts) { return body.mention }
    if title.role.hasSuffix("局长") || title.role.hasSuffix("主任"),
      let body = subject(before: frame, within: 3, where: accepts)
    {
      return body
    }
    guard isInstitutional(title) else { return nil }
    let isHospital = { (item: Item) in item.type == .hospital && !isQuoted(item, in: frame) }
    return frame.view.last(before: frame.start, where: isHospital)?.mention
      ?? subject(before: frame, within: 6, where: isHospital)
  }

  /// Whether a bare post is one that hospitals have.
  private func isInstitutional(_ title: PostTitle) -> Bool {
    let isHospital =
      PostFit.isHospitalPost(title.role) || title.role.hasPrefix("党委") || title.role == "纪委书记"
      || title.post.postClass == .clinical
    return isHospital
      && (!title.role.contains("院") || title.role.hasSuffix("院长") || title.role.hasPrefix("院长"))
  }

  private func fits(_ item: Item, _ title: PostTitle) -> Bool {
    item.isBody
      && PostFit.fits(title.role, mentions[item.mention].name, type: mentions[item.mention].type)
  }

  /// Whether an item stands in a quote and the title does not: “我们和甲院签了约。”副院长乙说.
  private func isQuoted(_ item: Item, in frame: TitleFrame) -> Bool {
    guard let view = view(at: item.range.lowerBound) else { return false }
    return isQuoted(item.range.lowerBound, in: view) && !isQuoted(frame.start, in: frame.view)
  }

  private func isQuoted(_ position: Int, in view: SentenceView) -> Bool {
    var depth = 0
    for scalar in scan.text[view.range.lowerBound..<max(view.range.lowerBound, position)] {
      if scalar == "“" { depth += 1 }
      if scalar == "”" { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  // MARK: Words that point

  /// The words directly before a title that could be a body the lexicon does not know, or point to one.
  private func pointing(before start: Int, in view: SentenceView) -> Range<Int> {
    var position = start
    while position > view.range.lowerBound, start - position < 12, scan.text[position - 1].isHan,
      !scan.barriers[position - 1], !scan.commonWords[position - 1],
      !"任由为兼原前时".unicodeScalars.contains(scan.text[position - 1])
    {
      position -= 1
    }
    return position..<start
  }

  /// The body that words before a title point to: 局 and 委, 传染病医院, 总院, 中心.
  private func pointedBody(_ run: Range<Int>, _ frame: TitleFrame) -> Int? {
    let words = scan.string(run)
    guard let last = scan.text[run].last else { return nil }
    if run.count == 1, "局委厅院".unicodeScalars.contains(last) {
      let points = { (item: Item) in
        fits(item, frame.title)
          && mentions[item.mention].name.unicodeScalars.suffix(4).contains(last)
      }
      return frame.view.last(before: frame.start, where: points)?.mention
        ?? subject(before: frame, within: 12, where: points)
        ?? previous(before: frame.view.number, where: points)?.mention
    }
    if run.count >= 2, let body = body(endingWith: words, before: frame) { return body }
    // 这套办法副院长某某主抓: words that are no body's.
    guard !"院局委厅部处科室会组队所站心团社司校办".unicodeScalars.contains(last),
      isInstitutional(frame.title), PostFit.isHospitalPost(frame.title.role)
    else { return nil }
    let isHospital = { (item: Item) in item.type == .hospital && !isQuoted(item, in: frame) }
    return frame.view.last(before: run.lowerBound, where: isHospital)?.mention
      ?? subject(before: frame, within: 6, where: isHospital)
  }

  /// The nearest body before, or else behind, whose name ends with some words.
  private func body(endingWith words: String, before frame: TitleFrame) -> Int? {
    let ends = { (item: Item) in
      item.isBody && mentions[item.mention].name.hasSuffix(words)
        && !PostFit.refuses(
          frame.title.role, mentions[item.mention].name, type: mentions[item.mention].type)
    }
    return frame.view.last(before: frame.start, where: ends)?.mention
      ?? previous(before: frame.view.number, where: ends)?.mention
      ?? nearest(to: frame.view.number, where: ends)?.mention
  }

  // MARK: Posts that a sentence gives

  /// The body of a post that a sentence gives: not the one that the person comes from, but the one given
  /// before, one just founded, or what the sentence is about.
  private func givenBody(_ frame: TitleFrame) -> Int? {
    let title = frame.title
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
    }
    if let founded = untitled.last(where: isFounded) { return founded.mention }
    if frame.given.sentence >= frame.view.number - 1, let body = frame.given.body,
      PostFit.fits(title.role, mentions[body].name, type: mentions[body].type),
      untitled.isEmpty || frame.given.sentence == frame.view.number
    {
      return body
    }
    if let first = untitled.first { return first.mention }
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
    return subject(before: frame, within: 6, where: accepts)
  }

  /// Whether an item stands in somebody's title.
  private func isTitled(_ item: Item, in view: SentenceView) -> Bool {
    view.items.contains { person in
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

  /// The first item of a kind in the nearest sentence before that has one: what it is about.
  private func subject(
    before frame: TitleFrame, within sentences: Int, where accepts: (Item) -> Bool
  ) -> Int? {
    let number = frame.view.number
    var current = number - 1
    while current >= 0, number - current <= sentences,
      views[current].article == views[number].article
    {
      if let item = views[current].items.first(where: accepts) { return item.mention }
      current -= 1
    }
    return nil
  }
}
