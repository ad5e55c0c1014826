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
  /// The body of the title before in the same chain.
  let chained: Int?
  /// The post read before in the sentence, of whomever.
  let beside: HeldPosts.Held?

  var start: Int { title.whole.lowerBound }
  /// Whether the sentence gives the post, so that the person's own body is another one.
  var isGiven: Bool { holding.rule == .postAppointment }
}

/// At which body a post is held that its title does not name.
extension RelationReader {
  func body(of frame: TitleFrame) -> Int? {
    let title = frame.title
    if let body = heldBefore(frame) ?? branchHeld(frame) { return body }
    if let body = title.body {
      // 院党委书记甲: of the hospital whose paper it is, or that the sentence before is about.
      if let owner, owner.isPaper, mentions[owner.mention].type == .hospital, isPointed(title) {
        return owner.mention
      }
      if scan.reads("院党委", at: title.whole.lowerBound), body.type.isKind(of: .partyBody),
        let hospital = pointedHospital(frame)
      {
        return hospital
      }
      // 我院党委书记甲、院长乙: what stands next in a list, rather than what a title before carries over.
      if let chained = frame.chained, isAlone(title), mentions[chained].type == .hospital,
        PostFit.isHospitalPost(title.role), scan.scalar(frame.start - 1) == "、"
      {
        return chained
      }
      return councilsGroup(named: body.name) ?? hospital(ofCommittee: body) ?? branch(of: frame)
        ?? bodyNamed[body.key(in: scan.vocabulary.divisions)]
    }
    if ["组长", "专班班长", "副班长"].contains(where: title.role.hasSuffix) {
      return team(before: frame.start, frame.view)
    }
    // 主任委员分别由甲、乙担任: each of a committee of his own, which lists in pairs tell.
    if title.role == "主任委员", scan.reads("分别由", at: title.range.upperBound) { return nil }
    if let group = councilsGroup(frame) { return group }
    if frame.holding.rule == .postNameTitle, let body = known(frame) ?? knownSection(frame) {
      return body
    }
    if let body = secretarysBody(frame) { return body }
    if isDeputyBeside(frame) { return frame.chained }
    if let host = teamsHost(frame) { return host }
    if let body = frame.chained, pointing(before: frame.start, in: frame.view).isEmpty,
      PostFit.fits(title.role, mentions[body].name, type: mentions[body].type)
        || runsGroup(title, body) || mentions[body].type == .governmentBody && suits(title, body)
    {
      return body
    }
    if let hospital = shortenedHospital(frame) { return hospital }
    if let own = voicesBody(frame) { return own }
    let run = pointing(before: frame.start, in: frame.view)
    if !run.isEmpty { return isCut(run) ? nil : pointedBody(run, frame) }
    if frame.isGiven { return givenBody(frame) }
    if let body = continuing(frame) { return body }
    // 副院长甲 again, told of another hospital's sentence: the one of the document whose 副院长 甲 is.
    if frame.holding.rule == .postTitleName, let body = known(frame) { return body }
    let isInside = isBracketed(frame.start, in: frame.view)
    let accepts = { (item: Item) in
      fits(item, title) && !isQuoted(item, in: frame)
        && (isInside || !frame.view.range.contains(item.range.lowerBound)
          || !isBracketed(item.range.lowerBound, in: frame.view))
    }
    if PostFit.isHospitalPost(title.role), let sender = sender(frame) { return sender }
    if let own = ownersBody(frame, where: accepts) { return own }
    if let body = bodySpokenOf(frame, where: accepts) {
      return PostFit.isHospitalPost(title.role)
        ? listedBody(frame) ?? head(of: body, in: frame.view, where: accepts).mention
        : body.mention
    }
    if let body = speakersBody(frame) { return body }
    if !PostFit.isHospitalPost(title.role), let listed = listedBody(frame) { return listed }
    let isPortrayed = isInstitutional(title) || title.role == "书记" && title.status == .former
    if isPortrayed, let hospital = portrayedHospital(frame.view) { return hospital }
    let isRow = frame.holding.rule == .leadsRoleList
    if ["局长", "主任", "秘书长", "理事长", "会长"].contains(where: title.role.hasSuffix),
      let body = subject(
        before: frame, within: 3,
        where: { item in
          // 主任：甲 某委主任。副主任：乙 某院院长: what stands in others' titles heads no list.
          accepts(item)
            && (!isRow || view(at: item.range.lowerBound).map { !isTitled(item, in: $0) } ?? true)
        })
    {
      return body
    }
    guard isInstitutional(title) else { return nil }
    return hospital(of: frame)
  }

  /// 集团理事会理事长、某院党委书记甲: the group spoken of, whose council the words before the post name.
  private func councilsGroup(_ frame: TitleFrame) -> Int? {
    guard ["理事长", "主席"].contains(where: frame.title.role.hasSuffix),
      (["理事会", "集团", "联盟", "医共体", "医联体"] as [StaticString]).contains(where: {
        scan.reads($0, before: frame.start)
      })
    else { return nil }
    let isGroup = { (item: Item) in item.type == .medicalGroup }
    return
      (frame.view.last(before: frame.start, where: isGroup)
      ?? previous(before: frame.view.number, within: 4, where: isGroup))?.mention
  }

  /// 太和医院选派某科主任甲任乙院院长，某科副主任丙…: the hospital that sends its own.
  private func sender(_ frame: TitleFrame) -> Int? {
    let view = frame.view
    let range = view.range.lowerBound..<max(view.range.lowerBound, frame.start)
    guard frame.title.post.postClass == .clinical,
      let verb = first(of: ["选派", "派出", "派驻", "抽调", "选调", "下派"], in: range)?.start,
      let sender = view.items.first(where: {
        $0.type == .hospital && $0.range.upperBound <= verb && !isObject($0)
      }), verb - sender.range.upperBound <= 6
    else { return nil }
    return sender.mention
  }

  /// 王某某副主任: how somebody is called who was given that post at a body before.
  private func known(_ frame: TitleFrame) -> Int? {
    guard frame.holding.people.count == 1, let person = frame.holding.people.first else {
      return nil
    }
    return bodyHeld(by: person.name, as: frame.title.role)
  }

  /// 甲科长, told before as 干部一科科长: the body of the fuller title.
  private func knownSection(_ frame: TitleFrame) -> Int? {
    guard frame.holding.people.count == 1, let person = frame.holding.people.first,
      ["科长", "处长", "副科长", "副处长", "股长", "书记", "副书记"].contains(frame.title.role)
    else { return nil }
    return bodyHeld(by: person.name, asAny: frame.title.role)
  }

  /// 大石桥市副市长甲…。副市长甲: the government where somebody was told to hold that post, rather than the nearest.
  private func heldBefore(_ frame: TitleFrame) -> Int? {
    let title = frame.title
    guard title.post.host == .government, title.body != nil,
      title.whole.lowerBound == title.range.lowerBound
    else { return nil }
    return known(frame)
  }

  /// 省医学会副会长、学术委员会主任委员甲…。学术委员会主任委员甲: the society's committee where 甲 was told to hold a post.
  private func branchHeld(_ frame: TitleFrame) -> Int? {
    guard let own = frame.title.body, own.type == .organization, own.place == nil,
      own.name.hasSuffix("会"), frame.holding.people.count == 1,
      let bodies = frame.holding.people.first.flatMap({ held[$0.name] })
    else { return nil }
    return bodies.first {
      mentions[$0].name.hasSuffix(own.name) && mentions[$0].name != own.name
    }
  }

  /// 集团院长由甲担任。总会计师乙由县财政局委派: a post that opens the sentence behind one that gave posts at a
  /// body is at that body too.
  private func continuing(_ frame: TitleFrame) -> Int? {
    guard let body = frame.given.body,
      mentions[body].type == .medicalGroup || mentions[body].type == .hospital,
      PostFit.fits(frame.title.role, mentions[body].name, type: mentions[body].type)
        || runsGroup(frame.title, body) || isSecretary(frame.title, body)
    else { return nil }
    if frame.given.sentence == frame.view.number {
      // 集团院长由甲担任，副院长三个人；总会计师乙是县里派来的.
      let others = frame.view.items(
        in: frame.view.range.lowerBound..<max(frame.view.range.lowerBound, frame.start))
      let isOnly = others.allSatisfy { item in
        !fits(item, frame.title) || item.mention == body
          || mentions[item.mention].name == mentions[body].name || isTitled(item, in: frame.view)
      }
      return scan.scalar(frame.start - 1).map { $0.isOne(of: "；，") } == true && isOnly
        ? body : nil
    }
    guard frame.given.sentence == frame.view.number - 1,
      frame.start == frame.view.range.lowerBound,
      views[frame.given.sentence].sentence.paragraph == frame.view.sentence.paragraph
    else { return nil }
    return body
  }

  /// The hospital spoken of: a leader of the list under a heading, what the sentence names, what the
  /// sentences before are about.
  func hospital(of frame: TitleFrame) -> Int? {
    if let listed = listedBody(frame) { return listed }
    let isHospital = { (item: Item) in item.type == .hospital && !isQuoted(item, in: frame) }
    if let last = bodySpokenOf(frame, where: isHospital) {
      return head(of: last, in: frame.view, where: isHospital).mention
    }
    if let represented = represented(frame) { return represented }
    if let place = located(frame, where: isHospital) { return place }
    // What the paragraph is about, else what the text is about.
    let before = views[max(0, frame.view.number - 1)]
    if before.sentence.paragraph != frame.view.sentence.paragraph,
      !before.items.contains(where: { isHospital($0) && !isPassing($0, in: before) })
        || before.article != frame.view.article,
      let own = subjectBody(of: .hospital, around: frame.view.number, atLeast: 3)
    {
      return own.mention
    }
    return subject(before: frame, within: 6) { isHospital($0) && !isObject($0) }
      ?? subject(before: frame, within: 6, where: isHospital) ?? onlyQuoted(frame)
      ?? subjectBody(of: .hospital, around: frame.view.number)?.mention
  }

  /// 院长甲代表县人民医院签约: the body behind the name.
  private func represented(_ frame: TitleFrame) -> Int? {
    guard let person = frame.holding.people.last, scan.reads("代表", at: person.range.upperBound),
      let body = frame.view.first(from: person.range.upperBound, where: \.isBody),
      body.range.lowerBound == person.range.upperBound + 2, fits(body, frame.title)
    else { return nil }
    return body.mention
  }

  /// “县人民医院不缺钱。”院长甲说: the one hospital that the quote before names, where no other is spoken of.
  private func onlyQuoted(_ frame: TitleFrame) -> Int? {
    let hospitals = frame.view.items.filter {
      $0.type == .hospital && $0.range.upperBound <= frame.start
    }
    guard Set(hospitals.map { mentions[$0.mention].name }).count == 1 else { return nil }
    return hospitals.first?.mention
  }

  /// 甲院发起成立联盟，乙院、丙院等17家加入，副院长丁…: where the nearest hospital is one of a list, the one the
  /// sentence begins with.
  private func head(
    of item: Item, in view: SentenceView, where accepts: (Item) -> Bool
  ) -> Item {
    let isMember = (["含", "包括", "下辖", "吸纳", "覆盖"] as [StaticString]).contains {
      scan.reads($0, before: item.range.lowerBound)
    }
    let isListed =
      (isMember || scan.scalar(item.range.lowerBound - 1) == "、")
      && scan.scalar(item.range.upperBound) == "等"
    guard isListed,
      let first = view.items.first(where: accepts), first.range.upperBound < item.range.lowerBound,
      !isObject(first), !list(endingAt: item, in: view).contains(first)
    else { return item }
    return first
  }

  /// The body of a line 党委书记 甲：主持全面工作 in a list of leaders: the one that the heading or the headline
  /// of the document names.
  private func listedBody(_ frame: TitleFrame) -> Int? {
    let view = frame.view
    guard frame.holding.evidence.lowerBound == view.range.lowerBound,
      let person = frame.holding.people.last,
      person.range.upperBound == view.range.upperBound
        || scan.text[person.range.upperBound].isOne(of: "： ，"),
      let heading = views[max(0, view.number - 12)..<view.number].last(where: {
        $0.sentence.kind == .heading || $0.sentence.kind == .headline
      }),
      ["班子", "领导", "分工", "名单"].contains(where: scan.string(heading.range).contains)
    else { return nil }
    let suits = { (item: Item) in
      let body = mentions[item.mention]
      if item.type == .hospital || item.type == .medicalGroup {
        return !PostFit.refuses(frame.title.role, body.name, type: .hospital)
      }
      return item.type == .governmentBody
        && PostFit.fits(frame.title.role, body.name, type: body.type)
    }
    if let named = heading.items.first(where: suits) { return named.mention }
    let words = scan.string(heading.range)
    let isGroup = words.holds("集团") || words.holds("医共体")
    for other in views[..<min(view.number, 40)]
    where other.sentence.kind == .headline || other.sentence.kind == .masthead {
      if let item = other.items.first(where: {
        suits($0) && (!isGroup || $0.type == .medicalGroup)
      }) {
        return item.mention
      }
    }
    return nil
  }

  /// Whether a body is what somebody goes to or signs with, rather than what a sentence is about.
  func isObject(_ item: Item) -> Bool {
    ([
      "与", "和", "同", "向", "到", "赴", "对", "在", "从", "跟", "来自", "至", "联合", "邀请", "访", "给", "往", "走进",
      "前往", "深入", "原", "执掌", "调离", "离开", "转自",
    ] as [StaticString])
    .contains { scan.reads($0, before: item.range.lowerBound) }
  }

  /// The team spoken of last, unless a short line between names another one that is no entity (运行管理组).
  private func team(before position: Int, _ view: SentenceView) -> Int? {
    if let team = view.last(before: position, where: \.isTeam) { return team.mention }
    var number = view.number
    while number >= 0, view.number - number < 8, views[number].article == view.article {
      if let team = views[number].items.last(where: \.isTeam) { return team.mention }
      let range = views[number].range
      let isHead =
        range.count <= 16
        && scan.text[range].reversed().first(where: { $0.isHan }) == "组"
      if isHead { return nil }
      number -= 1
    }
    return nil
  }

  /// Whether a bare post is one that hospitals have.
  func isInstitutional(_ title: PostTitle) -> Bool {
    let isHospital =
      PostFit.isHospitalPost(title.role) || title.role.hasPrefix("党委") || title.role == "纪委书记"
      || title.role == "工会主席" || title.post.postClass == .clinical
    return isHospital && !["村医", "乡村医生", "专家"].contains(where: title.role.hasSuffix)
      && (!title.role.holds("院") || title.role.hasSuffix("院长") || title.role.hasPrefix("院长"))
  }

  func fits(_ item: Item, _ title: PostTitle) -> Bool {
    item.isBody
      && PostFit.fits(title.role, mentions[item.mention].name, type: mentions[item.mention].type)
  }

  /// Whether an item stands in a quote and the title does not: “我们和甲院签了约。”副院长乙说.
  func isQuoted(_ item: Item, in frame: TitleFrame) -> Bool {
    guard let view = view(at: item.range.lowerBound) else { return false }
    return isQuoted(item.range.lowerBound, in: view) && !isQuoted(frame.start, in: frame.view)
  }

  func isQuoted(_ position: Int, in view: SentenceView) -> Bool {
    var depth = 0
    for scalar in scan.text[view.range.lowerBound..<max(view.range.lowerBound, position)] {
      if scalar == "“" { depth += 1 }
      if scalar == "”" { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  // MARK: Words that point

  /// The words directly before a title that could be a body the lexicon does not know, or point to one.
  func pointing(before start: Int, in view: SentenceView) -> Range<Int> {
    var position = start
    let names = view.items.filter(\.isPerson).map(\.range.upperBound)
    while position > view.range.lowerBound, start - position < 12, scan.text[position - 1].isHan,
      !names.contains(position), !scan.barriers[position - 1], !scan.commonWords[position - 1],
      !scan.text[position - 1].isOne(of: "任由为兼原前时")
    {
      position -= 1
    }
    return position..<start
  }

  /// The body that words before a title point to: 局 and 委, 传染病医院, 总院, 中心.
  private func pointedBody(_ run: Range<Int>, _ frame: TitleFrame) -> Int? {
    let words = scan.string(run)
    guard let last = scan.text[run].last else { return nil }
    if run.count == 1, last.isOne(of: "局委厅院") {
      let points = { (item: Item) in
        fits(item, frame.title)
          && mentions[item.mention].name.unicodeScalars.suffix(4).contains(last)
      }
      if let host = unitHost(before: frame, endingWith: last) { return host }
      if last == "院",
        let main = pointedHospital(frame)
          ?? subjectBody(of: .hospital, around: frame.view.number)?.mention
      {
        return main
      }
      return frame.view.last(before: frame.start, where: points)?.mention
        ?? subject(before: frame, within: 12, where: points)
        ?? anywhere(before: frame.view.number, where: points)
    }
    if words == "科", frame.title.role.hasSuffix("主任") { return hospital(of: frame) }
    if run.count >= 2,
      let body = body(endingWith: words, before: frame) ?? ownBody(words, frame)
    {
      return body
    }
    // 这套办法副院长某某主抓: words that are no body's.
    guard !last.isOne(of: "院局委厅部处科室会组队所站心团社司校办"),
      isInstitutional(frame.title), PostFit.isHospitalPost(frame.title.role)
    else { return nil }
    let isHospital = { (item: Item) in item.type == .hospital && !isQuoted(item, in: frame) }
    return frame.view.last(before: run.lowerBound, where: isHospital)?.mention
      ?? subject(before: frame, within: 6, where: isHospital)
  }

  /// The last item of a kind in the sentences before, whatever article they belong to.
  private func anywhere(before number: Int, where accepts: (Item) -> Bool) -> Int? {
    for view in views[max(0, number - 300)..<number].reversed() {
      if let item = view.items.last(where: accepts) { return item.mention }
    }
    return nil
  }

  /// The nearest body before, or else behind, whose name ends with some words.
  func body(endingWith words: String, before frame: TitleFrame) -> Int? {
    guard bodyEnds.contain(words) else { return nil }
    let ends = { (item: Item) in
      item.isBody && mentions[item.mention].name.hasSuffix(words)
        && !PostFit.refuses(
          frame.title.role, mentions[item.mention].name, type: mentions[item.mention].type)
    }
    // 把县疾控中心副主任甲请来兼任中心主任: of another than his own.
    if frame.isGiven,
      let other = frame.view.last(
        before: frame.start, where: { ends($0) && !isTitled($0, in: frame.view) })
    {
      return other.mention
    }
    return frame.view.last(before: frame.start, where: ends)?.mention
      ?? previous(before: frame.view.number, where: ends)?.mention
      ?? nearest(to: frame.view.number, where: ends)?.mention
  }

  /// The first item of a kind in the nearest sentence before that has one: what it is about.
  func subject(
    before frame: TitleFrame, within sentences: Int, where accepts: (Item) -> Bool
  ) -> Int? {
    let number = frame.view.number
    var current = number - 1
    while current >= 0, number - current <= sentences,
      views[current].article == views[number].article
    {
      let view = views[current]
      if let item = view.items.first(where: { accepts($0) && !isPassing($0, in: view) })
        ?? view.items.first(where: accepts)
      {
        return item.mention
      }
      current -= 1
    }
    return nil
  }
}
