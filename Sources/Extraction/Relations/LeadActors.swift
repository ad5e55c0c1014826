internal import OntologyModel
internal import TextNormalization

/// Who stands before a verb of leading, by name or by a word that points to somebody.
struct LeadActor {
  /// What stands before: 由 and 归 turn the sentence round, 是 too where the verb ends it.
  enum Mark { case passive, copula, none }

  let mention: Int
  /// From the title or the pointing word on.
  let start: Int
  let isPerson: Bool
  /// Whether the actor is named here, not pointed to.
  let isNamed: Bool
  let mark: Mark
  /// Where the words before the mark end.
  let markStart: Int
  /// Whoever stands before in a list: 由甲局、乙院和丙中心负责.
  var others: [Int] = []

  /// All who act, in the order of the text.
  var all: [Int] { others + [mention] }
}

/// What frames of leading ask of a document, gathered once and kept up to date.
struct LeadContext {
  /// Each name with its first mention, by the first scalar.
  private(set) var people: [Unicode.Scalar: [(name: String, mention: Int)]] = [:]
  /// The posts that each name is given, with the body.
  private(set) var posts = NameTable<[(role: String, body: Int)]>()
  /// Programs by name and alias, quotation marks left out.
  var programs = NameTable<Int>()
  /// The leads of each sentence.
  var leads: [Int: [Claim]] = [:]
  private var known = Set<ByteText>()
  private var mentionCount = 0
  private var claimCount = 0

  /// Takes in the mentions that have come since.
  mutating func add(_ mentions: [Mention]) {
    for index in mentionCount..<mentions.count {
      let mention = mentions[index]
      if mention.type.isKind(of: .person), let first = mention.name.unicodeScalars.first,
        known.insert(ByteText(mention.name)).inserted
      {
        people[first, default: []].append((mention.name, index))
      }
      guard mention.type == .program else { continue }
      for name in [mention.name] + mention.aliases {
        let plain = RelationReader.plain(name)
        if programs[plain] == nil { programs[plain] = index }
      }
    }
    mentionCount = mentions.count
  }

  /// Takes in the posts that have been claimed since.
  mutating func addPosts(_ claims: [Claim], of mentions: [Mention]) {
    for claim in claims[claimCount...]
    where claim.predicate == .holdsPost && !claim.flags.contains(.former) {
      guard let role = claim.role else { continue }
      posts[mentions[claim.subject].name, default: []].append((role, claim.object))
    }
    claimCount = claims.count
  }
}

extension RelationReader {
  /// What is known of the document for frames of leading; whoever has read them keeps it with ``keep(_:)``.
  mutating func leadContext() -> LeadContext {
    var context = gathered.take() ?? LeadContext()
    context.add(mentions)
    context.addPosts(claims, of: mentions)
    context.leads.removeAll(keepingCapacity: true)
    for claim in claims where claim.predicate == .leads {
      guard let view = view(at: claim.evidence.lowerBound) else { continue }
      context.leads[view.number, default: []].append(claim)
    }
    return context
  }

  /// Keeps what is known for the next family of rules, so that it is gathered once.
  mutating func keep(_ context: consuming LeadContext) { gathered = consume context }

  /// Claims a lead and, where it is new, keeps it in the context; a rule for bodies or people where none is given.
  mutating func claimLead(
    _ leader: Int, _ object: Int, role: String? = nil, evidence: Range<Int>, rule: Rule? = nil,
    _ view: SentenceView, _ context: inout LeadContext
  ) {
    let count = claims.count
    claim(
      leader, .leads, object, role: role, time: view.time, evidence: evidence,
      rule: rule ?? (mentions[leader].type.isKind(of: .person) ? .leadsCharge : .leadsUnit),
      sentence: view.number)
    if claims.count > count, let last = claims.last {
      context.leads[view.number, default: []].append(last)
    }
  }

  /// Whether a sentence was read to say that one leads the other.
  func isLead(
    _ leader: Int, _ object: Int, in view: SentenceView, _ context: LeadContext
  ) -> Bool {
    let (subject, thing) = (mentions[leader].name, mentions[object].name)
    return context.leads[view.number]?.contains {
      mentions[$0.subject].name == subject && mentions[$0.object].name == thing
    } ?? false
  }

  /// A name without quotation marks.
  static func plain(_ name: String) -> String {
    // The marks' first byte; most names have none.
    guard name.utf8.contains(0xE2) else { return name }
    return String(name.unicodeScalars.filter { !$0.isOne(of: "“”‘’") })
  }

  static let adverbs: [StaticString] = [
    "亲自", "直接", "具体", "一手", "全面", "全权", "共同", "统一", "专门", "始终", "一直", "主动", "带头", "同志", "自己", "率先",
    "来", "在", "也", "就", "正", "已", "都", "同时", "还", "一并", "主要", "一人", "分头", "各自", "联合", "联手", "靠前",
    "独自", "总", "则", "两人", "三方", "双方", "携手", "牵头",
  ]
  private static let pronouns: [StaticString] = [
    "他本人", "她本人", "其本人", "他自己", "她自己", "他", "她", "其",
  ]
  private static let speakers: [StaticString] = ["我本人", "我自己", "我", "本人"]
  private static let own: [StaticString] = [
    "我们局", "我们院", "我们医院", "我们委", "我们中心", "我们集团", "我局", "我委", "我院", "我中心", "我集团", "我们",
  ]
  private static let titles: [StaticString] = [
    "副院长", "院长", "副书记", "书记", "副局长", "局长", "副主任", "主任", "副县长", "县长", "副市长", "市长", "副区长", "区长",
    "副旗长", "旗长", "副州长", "州长", "副校长", "校长", "部长", "副秘书长", "秘书长", "理事长", "科长", "处长",
  ]

  /// The one who stands before a position, with adverbs between at most.
  func leadActor(
    before position: Int, _ view: SentenceView, _ context: LeadContext
  ) -> LeadActor? {
    var end = position
    while let adverb = RelationReader.adverbs.first(where: { scan.reads($0, before: end) }),
      end - adverb.scalarCount >= view.range.lowerBound
    {
      end -= adverb.scalarCount
    }
    var places = end == position ? [end] : [end, position]
    if let start = beforeManner(of: end, position, view) { places.append(start) }
    if let start = beforeCount(of: end, view) { places.append(start) }
    for place in places {
      if let found = named(endingAt: place, view) ?? pointed(endingAt: place, view, context) {
        return found
      }
    }
    return nil
  }

  private func named(endingAt end: Int, _ view: SentenceView) -> LeadActor? {
    guard
      let item = view.items.last(where: { item in
        (item.isPerson || item.isBody && item.type != .medicalGroup)
          && (spanEnd(item) == end || item.range.upperBound == end
            || item.isPerson && item.range.upperBound < end
              && isCalled(item.range.upperBound..<end))
      })
    else { return nil }
    let list = actors(endingAt: item, view)
    let start = spanStart(list[0])
    var found = actor(item.mention, from: start, isPerson: item.isPerson, isNamed: true, view)
    guard list.count > 1 else { return found }
    let opens =
      found.start <= view.range.lowerBound || scan.text[found.start - 1].endsClause
      || scan.reads(RelationReader.burdens, before: found.start)
      || scan.reads("其中", before: found.start)
    guard opens || found.mark == .passive else {
      return actor(
        item.mention, from: spanStart(item), isPerson: item.isPerson, isNamed: true, view)
    }
    found.others = list.dropLast().map(\.mention)
    return found
  }

  /// Somebody whose name nothing but the frame tells: 由康复科甲领衔, 某医院乙教授牵头.
  mutating func unknownActor(before position: Int, _ view: SentenceView) -> LeadActor? {
    guard let holder = unknownHolder(endingAt: position, view) else { return nil }
    let clause = clause(at: position, in: view.range)
    let lower = max(clause.lowerBound, holder.range.lowerBound - 30)
    let mark = (lower..<max(lower, holder.range.lowerBound)).last { scan.text[$0] == "由" }
    guard mark != nil || holder.range.upperBound < position else { return nil }
    return actor(
      holder.mention, from: mark.map { $0 + 1 } ?? holder.range.lowerBound, isPerson: true,
      isNamed: true, view)
  }

  /// Those of one kind that a list names with the last: 编办主任甲、人社局局长乙.
  private func actors(endingAt last: Item, _ view: SentenceView) -> [Item] {
    var found = [last]
    for other in view.items.reversed()
    where other.isPerson == last.isPerson && spanEnd(other) <= spanStart(found[0]) {
      guard other.isPerson || other.isBody && other.type != .medicalGroup else { break }
      let gap = scan.string(spanEnd(other)..<spanStart(found[0]))
      guard ["、", "和", "与", "及", "以及", "会同", "同志和", "同志、"].contains(gap) else { break }
      found.insert(other, at: 0)
    }
    return found
  }

  /// Where the words end that a manner follows: 甲局、乙局按三条线分头负责.
  private func beforeManner(of end: Int, _ position: Int, _ view: SentenceView) -> Int? {
    guard end < position else { return nil }
    let clause = clause(at: end, in: view.range)
    return (max(clause.lowerBound, end - 24)..<max(clause.lowerBound, end)).last {
      scan.text[$0].isOne(of: "按依")
    }
  }

  private static let counted = Words(["医院", "单位", "机构", "部门", "高校", "院校", "科室", "企业", "人"])

  /// Where the words end that only how many and when follows: 甲院、乙院 + 等3家医院于2018年 + 牵头.
  private func beforeCount(of end: Int, _ view: SentenceView) -> Int? {
    let lower = view.range.lowerBound
    var start = end
    if let last = scan.scalar(start - 1), last.isOne(of: "年月日") {
      while start > lower, scan.text[start - 1].isNumeral || scan.text[start - 1].isOne(of: "年月日") {
        start -= 1
      }
      if scan.reads("于", before: start) || scan.reads("在", before: start) { start -= 1 }
    }
    var count = start
    if let noun = scan.word(of: RelationReader.counted, before: count) { count -= noun.scalarCount }
    if let unit = scan.scalar(count - 1), unit.isOne(of: "家个所位名"),
      scan.scalar(count - 2)?.isNumeral == true
    {
      count -= 1
      while count > lower, scan.text[count - 1].isNumeral { count -= 1 }
      if scan.reads("等", before: count) || scan.reads("共", before: count) { count -= 1 }
      start = count
    }
    return start < end && start > lower ? start : nil
  }

  private func pointed(
    endingAt end: Int, _ view: SentenceView, _ context: LeadContext
  ) -> LeadActor? {
    let lower = view.range.lowerBound
    let word = { (words: [StaticString]) in
      words.first { scan.reads($0, before: end) && end - $0.scalarCount >= lower }
    }
    if let own = word(RelationReader.own), let last = scan.scalar(end - 1),
      case let start = end - own.scalarCount, let speaker = speaker(at: start, view),
      let body = body(of: speaker, endingWith: last == "们" ? nil : last, context)
    {
      return actor(body, from: start, isPerson: false, isNamed: false, view)
    }
    if let word = word(RelationReader.pointing), let last = scan.scalar(end - 1),
      case let start = end - word.scalarCount,
      let item = pointedBody(endingWith: last, before: start, view)
    {
      return actor(item.mention, from: start, isPerson: false, isNamed: false, view)
    }
    if let speaks = word(RelationReader.speakers),
      let speaker = speaker(at: end - speaks.scalarCount, view)
    {
      return actor(
        speaker, from: end - speaks.scalarCount, isPerson: true, isNamed: false, view)
    }
    if let pronoun = word(RelationReader.pronouns) {
      let start = end - pronoun.scalarCount
      guard scan.scalar(start - 1).map({ !$0.isOne(of: "尤极与及其") }) ?? true,
        let person = view.last(before: start, where: \.isPerson)
          ?? previous(before: view.number, within: 12, where: \.isPerson)
      else { return nil }
      return actor(person.mention, from: start, isPerson: true, isNamed: false, view)
    }
    if let section = namedSection(endingAt: end, view) { return section }
    return titled(endingAt: end, view, context)
  }

  /// 由护理部牵头: the section of the document whose name ends with the words behind 由.
  private func namedSection(endingAt end: Int, _ view: SentenceView) -> LeadActor? {
    let lower = max(view.range.lowerBound, end - 8)
    guard let last = scan.scalar(end - 1), last.isOne(of: "部科处办室股"),
      let mark = (lower..<max(lower, end - 2)).last(where: { scan.text[$0] == "由" }),
      (mark + 1..<end).allSatisfy({ scan.text[$0].isHan })
    else { return nil }
    let words = scan.string(mark + 1..<end)
    let names = mentions
    let isMeant = { (item: Item) in
      item.isBody && !item.isTeam && names[item.mention].name.hasSuffix(words)
    }
    let item =
      view.last(before: mark, where: isMeant)
      ?? previous(before: view.number, within: 12, where: isMeant)
    return item.map {
      actor($0.mention, from: mark + 1, isPerson: false, isNamed: false, view)
    }
  }

  private static let pointing: [StaticString] = ["该局", "该委", "该中心", "该办", "该站", "该所"]

  /// 该局, 该中心: the body named last whose name ends like the word.
  private func pointedBody(
    endingWith last: Unicode.Scalar, before position: Int, _ view: SentenceView
  ) -> Item? {
    let names = mentions
    let isMeant = { (item: Item) in
      let name = names[item.mention].name
      return item.isBody && !item.isTeam && item.type != .medicalGroup
        && (name.unicodeScalars.last == last || last == "委" && name.hasSuffix("委员会"))
    }
    return view.last(before: position, where: isMeant)
      ?? previous(before: view.number, within: 2, where: isMeant)
  }

  /// 柴院长, 贺市长: whom the document knows by a surname and a post.
  private func titled(
    endingAt end: Int, _ view: SentenceView, _ context: LeadContext
  ) -> LeadActor? {
    guard let title = RelationReader.titles.first(where: { scan.reads($0, before: end) }) else {
      return nil
    }
    let start = end - title.scalarCount - 1
    guard start >= view.range.lowerBound, let surname = scan.scalar(start),
      start == view.range.lowerBound || !scan.text[start - 1].isHan || scan.barriers[start - 1]
        || scan.commonWords[start - 1] || scan.text[start - 1].isOne(of: "由归是跟和与请让"),
      let people = context.people[surname]
    else { return nil }
    let role =
      title.description.hasPrefix("副") ? String(title.description.dropFirst()) : title.description
    let fitting = people.filter { person in
      context.posts[person.name]?.contains { $0.role.hasSuffix(role) } == true
    }
    let candidates = fitting.isEmpty ? people : fitting
    guard candidates.count == 1, let person = candidates.first else { return nil }
    return actor(person.mention, from: start, isPerson: true, isNamed: false, view)
  }

  /// The actor with the mark before it.
  private func actor(
    _ mention: Int, from start: Int, isPerson: Bool, isNamed: Bool, _ view: SentenceView
  ) -> LeadActor {
    var start = start
    // 由委党组成员某某: a word between that points to the body.
    if let before = scan.scalar(start - 1), before.isOne(of: "委局院厅省市县区州镇旗"),
      scan.reads("由", before: start - 1) || scan.reads("归", before: start - 1)
    {
      start -= 1
    }
    start = behindPassive(start, view) ?? start
    let passive: [StaticString] = [
      "交由", "改由", "现由", "均由", "都由", "已由", "改为由", "统一由", "由", "交给", "归口", "归属", "归", "改为",
    ]
    let copula: [StaticString] = ["就是", "都是", "是", "靠"]
    var mark = LeadActor.Mark.none
    var markStart = start
    if let word = passive.first(where: { scan.reads($0, before: start) }) {
      (mark, markStart) = (.passive, start - word.scalarCount)
    } else if let word = copula.first(where: { scan.reads($0, before: start) }) {
      (mark, markStart) = (.copula, start - word.scalarCount)
    }
    return LeadActor(
      mention: mention, start: start, isPerson: isPerson, isNamed: isNamed, mark: mark,
      markStart: max(markStart, view.range.lowerBound))
  }

  /// Where an actor begins whose first words stand behind 由 and belong to no title known: 由分管副县长甲, 由我院门诊部主任乙.
  func behindPassive(_ start: Int, _ view: SentenceView) -> Int? {
    let lower = max(view.range.lowerBound, start - 9)
    guard
      let mark = (lower..<max(lower, start)).last(where: { scan.text[$0] == "由" }),
      mark + 1 < start,
      (mark + 1..<start).allSatisfy({ scan.text[$0].isHan && scan.text[$0] != "的" }),
      !view.items.contains(where: {
        $0.isPerson && $0.range.upperBound > mark && $0.range.lowerBound < start
      })
    else { return nil }
    return mark + 1
  }

  // MARK: Who speaks

  /// Who says the words at a position: whom the lines before name with a colon, or who is quoted.
  func speaker(at position: Int, _ view: SentenceView) -> Int? {
    if isQuoted(position, in: view), let quoted = quotedSpeaker(at: position, view) {
      return quoted
    }
    var number = view.number
    while number >= 0, view.number - number < 40, views[number].article == view.article {
      let other = views[number]
      if let colon = other.range.prefix(30).first(where: { scan.text[$0] == "：" }),
        colon <= position
      {
        if let person = other.items.last(where: {
          $0.isPerson && spanEnd($0) == colon
        }), opensLine(person, other) {
          return person.mention
        }
        let label = scan.string(other.range.lowerBound..<colon)
        if label.contains("记者") || label.hasSuffix("问") || label.contains("主持人") { return nil }
      }
      number -= 1
    }
    return orator(of: view)
  }

  /// Who gives the speech that an article is: named alone under its title, before 各位领导 or 同志们.
  private func orator(of view: SentenceView) -> Int? {
    var first = view.number
    while first > 0, views[first - 1].article == view.article { first -= 1 }
    let opening = views[first..<min(views.count, first + 10)].filter { $0.article == view.article }
    let address: [StaticString] = ["各位", "同志们", "尊敬的"]
    guard
      let greeting = opening.first(where: { other in
        address.contains { scan.reads($0, at: other.range.lowerBound) }
      })
    else { return nil }
    let line = opening.last { other in
      other.number < greeting.number && other.range.count <= 40
        && other.items.last.map { $0.isPerson && spanEnd($0) >= other.range.upperBound - 1 } == true
    }
    return line?.items.last?.mention
  }

  private func opensLine(_ person: Item, _ view: SentenceView) -> Bool {
    let start = spanStart(person)
    return start - view.range.lowerBound <= 2
  }

  /// 甲说：“…”, “…”乙说: whoever is named beside the quote that a position stands in.
  private func quotedSpeaker(at position: Int, _ view: SentenceView) -> Int? {
    var open = position
    while open > view.range.lowerBound, scan.text[open] != "“" { open -= 1 }
    if scan.scalar(open - 1) == "：", let person = view.last(before: open, where: \.isPerson),
      open - spanEnd(person) <= 16
    {
      return person.mention
    }
    guard let close = (position..<view.range.upperBound).first(where: { scan.text[$0] == "”" }),
      let person = view.first(from: close, where: \.isPerson),
      (["说", "表示", "介绍", "坦言", "道", "告诉", "笑"] as [StaticString]).contains(where: {
        scan.reads($0, at: spanEnd(person))
      })
    else { return nil }
    return person.mention
  }

  /// The body at which somebody holds a post, by the last word of its name.
  private func body(
    of person: Int, endingWith last: Unicode.Scalar?, _ context: LeadContext
  ) -> Int? {
    let posts = context.posts[mentions[person].name] ?? []
    guard let last else {
      return posts.first { !mentions[$0.body].name.hasSuffix("政府") }?.body
    }
    return posts.first { post in
      let name = mentions[post.body].name
      guard mentions[post.body].type != .partyBody else { return false }
      return name.unicodeScalars.last == last || last == "委" && name.hasSuffix("委员会")
    }?.body
  }
}
