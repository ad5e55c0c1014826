internal import OntologyModel
internal import TextNormalization

/// Who runs which program.
///
/// The words at the program may say who: its owner directly before it, the subject of its verb, or who is given a
/// part in it (由某局负责). Where they do not, it is whom the section is about.
extension RelationReader {
  mutating func readWork() {
    let topics = topics()
    var scene = Scene()
    var task: Item?
    for (view, topic) in zip(views, topics) {
      task = taskProgram(of: view, before: task)
      readTask(view, task)
      readTitles(view, topic: topic)
      scene.enter(view, topic: topic)
      readPrograms(view, topic: scene.place ?? topic)
      readParts(view)
      scene.leave(view, subject: openingPlace(of: view))
    }
    readVisits()
  }

  /// The place that the sentences before speak of, where it is not the section's own.
  private struct Scene {
    var place: Int?
    private var article = -1
    private var topic: Int?

    mutating func enter(_ view: SentenceView, topic: Int?) {
      let isHeading = view.sentence.kind == .headline || view.sentence.kind == .heading
      if view.article != article || topic != self.topic || isHeading { place = nil }
      article = view.article
      self.topic = topic
    }

    mutating func leave(_ view: SentenceView, subject: Int?) {
      if let subject { place = subject }
    }
  }

  /// The county or town's place that a sentence opens with or turns to (把镜头对准扎囊县).
  private func openingPlace(of view: SentenceView) -> Int? {
    guard view.sentence.kind == .body else { return nil }
    let item = view.items.last { item in
      guard item.type == .place, let level = mentions[item.mention].level, level.depth == 3 else {
        return false
      }
      return (["对准", "走进", "来到", "聚焦"] as [StaticString]).contains {
        scan.reads($0, before: item.range.lowerBound)
      }
    }
    return item?.mention
  }

  // MARK: Programs

  private mutating func readPrograms(_ view: SentenceView, topic: Int?) {
    for program in view.items where program.type == .program {
      let clause = clause(at: program.range.lowerBound, in: view.range)
      guard
        first(of: RelationReader.borrowing, in: clause.lowerBound..<program.range.lowerBound) == nil
      else { continue }
      if mentions[program.mention].name.unicodeScalars.contains("院"),
        let body = body(opening: mentions[program.mention].name)
      {
        // 某县藏医院康养楼: the name says whose it is.
        claim(
          body, .implements, program.mention, time: view.time, evidence: program.range,
          rule: .implementsOwner, sentence: view.number)
        continue
      }
      if readOwner(of: program, view) || readSubject(of: program, view) { continue }
      guard !isPilotOf(program), !isHoped(program, in: clause),
        let topic = visited(before: program, in: view) ?? topic
      else { continue }
      claim(
        topic, .implements, program.mention, time: view.time,
        evidence: clause
          .lowerBound..<max(
            program.range.upperBound, min(clause.upperBound, program.range.upperBound + 12)),
        rule: .implementsTopic, sentence: view.number)
    }
  }

  /// 集安市“光明工程”, 市人民医院的“三名工程”: whose program it is stands directly before it.
  private mutating func readOwner(of program: Item, _ view: SentenceView) -> Bool {
    guard
      let owner = view.last(
        before: program.range.lowerBound, where: { $0.isBody || $0.type == .place }),
      !owner.isTeam, !isPilotOf(program)
    else { return false }
    let gap = scan.string(owner.range.upperBound..<program.range.lowerBound)
    let owners = list(endingAt: owner, in: view)
    let first = owners.first?.range.lowerBound ?? owner.range.lowerBound
    guard ["", "的", "：", ":"].contains(gap),
      !(["在", "到", "赴", "与", "和", "、", "对"] as [StaticString]).contains(where: {
        scan.reads($0, before: first)
      }),
      gap.isEmpty || isFirst(owner, of: clause(at: owner.range.lowerBound, in: view.range))
        || gap == "的"
    else { return false }
    for owner in owners where (owner.isBody && !owner.isTeam) || owner.type == .place {
      runs(owner, program, view, rule: .implementsOwner)
    }
    return true
  }

  /// The place or body that the verb of the clause speaks of, with all that share it.
  private mutating func readSubject(of program: Item, _ view: SentenceView) -> Bool {
    let isHeading = view.sentence.kind == .headline || view.sentence.kind == .heading
    guard isRun(program, in: view),
      let direct = nearSubject(of: program, in: view) ?? subject(of: program, in: view)
    else { return false }
    var members = list(startingAt: direct, in: view)
    if members.count == 1 { members = list(endingAt: direct, in: view) }
    members += companions(of: direct, before: program, in: view)
    // 某县依托某院建成…: both run it.
    if scan.reads("依托", before: direct.range.lowerBound),
      let own = view.last(
        before: direct.range.lowerBound - 2, where: { $0.isBody || $0.type == .place }),
      isFirst(own, of: clause(at: own.range.lowerBound, in: view.range))
        || scan.reads("该", at: own.range.lowerBound)
    {
      members.append(own)
    }
    for member in members where member.isBody || member.type == .place {
      let isNear = program.range.lowerBound - member.range.upperBound <= 12
      runs(
        member, program, view, rule: isHeading ? .implementsHeading : .implementsVerb,
        bodyToo: isNear)
    }
    return true
  }

  /// 甲组联合乙局、丙委建立…: those whom the subject acts with.
  private func companions(of direct: Item, before program: Item, in view: SentenceView) -> [Item] {
    let gap = direct.range.upperBound..<program.range.lowerBound
    guard direct.isBody, !gap.isEmpty, let word = first(of: ["联合", "会同", "携手"], in: gap),
      word.start - direct.range.upperBound <= 2,
      let other = view.first(from: word.end, where: \.isBody), other.range.lowerBound == word.end,
      other.range.upperBound <= program.range.lowerBound
    else { return [] }
    return list(startingAt: other, in: view).filter(\.isBody)
  }

  /// One who runs a program; what a government or party committee runs its place does.
  private mutating func runs(
    _ runner: Item, _ program: Item, _ view: SentenceView, rule: Rule, bodyToo: Bool = true
  ) {
    let evidence =
      min(
        runner.range.lowerBound, program.range.lowerBound)..<max(
        program.range.upperBound, runner.range.upperBound)
    let place = place(governedBy: runner)
    if let place {
      claim(
        place, .implements, program.mention, time: view.time, evidence: evidence, rule: rule,
        sentence: view.number)
    }
    let name = mentions[runner.mention].name
    guard
      place == nil || (bodyToo && !name.hasSuffix("办公室") && !name.hasSuffix("常务委员会"))
    else { return }
    claim(
      runner.mention, .implements, program.mention, time: view.time, evidence: evidence, rule: rule,
      sentence: view.number)
  }

  /// Verbs by which somebody learns from the programs of others.
  private static let borrowing = Words(["借鉴", "学习", "参照", "对标", "融入", "商讨", "移植"])

  /// Whether a sentence says that a thing is not there or only wished for.
  private func isHoped(_ program: Item, in clause: Range<Int>) -> Bool {
    first(
      of: ["建议", "拟", "希望", "争取", "尚无", "暂不", "没有", "计划引进"],
      in: clause.lowerBound..<program.range.lowerBound)
      != nil
  }

  /// Whether a program is named for whose pilot somebody is: 某试点单位, 某试点城市.
  private func isPilotOf(_ program: Item) -> Bool {
    let end = program.range.upperBound
    return
      ([
        "单位", "城市", "试点单位", "试点城市", "试点医院", "试点县", "示范县", "试点区", "试点省", "示范城市", "县单位", "县创建单位",
      ] as [StaticString]).contains { scan.reads($0, at: end) }
      || (scan.reads("试点", before: end)
        && (["县", "区", "省", "市", "旗", "州", "地区"] as [StaticString]).contains {
          scan.reads($0, at: end)
        })
  }

  // MARK: Subjects

  /// 全市落实某制度, 南阳打造“…”: a place or body with nothing but verbs between it and the program.
  private func nearSubject(of program: Item, in view: SentenceView) -> Item? {
    guard
      let near = view.last(
        before: program.range.lowerBound, where: { $0.isBody || $0.type == .place }),
      !near.isTeam, program.range.lowerBound - near.range.upperBound <= 10, !isTitle(near),
      !scan.reads("由", before: near.range.lowerBound),
      !scan.reads("在", before: near.range.lowerBound)
    else { return nil }
    var position = near.range.upperBound
    guard position < program.range.lowerBound else { return nil }
    var hasVerb = false
    while position < program.range.lowerBound {
      guard
        let word = scan.longest([.action, .barrier], at: position, limit: program.range.lowerBound)
      else {
        if scan.text[position] == "“" || scan.commonWords[position] {
          position += 1
          continue
        }
        return nil
      }
      if scan.text[position].isOne(of: "的与和、对在"), word.range.count == 1 { return nil }
      if word.classes.contains(.action) { hasVerb = true }
      position = word.end
    }
    return hasVerb ? near : nil
  }

  /// Who a sentence says runs a program: the nearest place or body before it that opens a clause.
  private func subject(of program: Item, in view: SentenceView) -> Item? {
    view.last(before: program.range.lowerBound) { item in
      guard item.isBody || item.type == .place,
        !item.isTeam || mentions[item.mention].name.hasSuffix("纪检监察组"),
        program.range.lowerBound - item.range.upperBound <= 80,
        isFirst(item, of: clause(at: item.range.lowerBound, in: view.range)),
        scan.scalar(item.range.lowerBound) != "全", scan.scalar(item.range.upperBound) != "的",
        scan.scalar(item.range.upperBound) != "《", !isTitle(item), !isOfPeople(item),
        !isAbout(item, program)
      else { return false }
      let name = mentions[item.mention].name
      return !name.hasPrefix("中国共产党中央") && !name.hasPrefix("国务院") && !name.hasPrefix("中华人民共和国")
    }
  }

  private static let parting = Words(["选派", "愿意", "是", "签订", "签署", "移送"])

  /// 某办公室关于推进某试点的通知, 某院选派的…: what stands between is no verb of the body's.
  private func isAbout(_ item: Item, _ program: Item) -> Bool {
    let gap = item.range.upperBound..<program.range.lowerBound
    return first(of: RelationReader.parting, in: gap) != nil
  }

  /// 某市群众称赞某改革: the people of a place are the subject, not the place.
  private func isOfPeople(_ item: Item) -> Bool {
    (["群众", "百姓", "老百姓", "居民", "市民", "村民", "患者", "病人", "乡亲", "网友"] as [StaticString]).contains {
      scan.reads($0, at: item.range.upperBound)
    }
  }

  /// The place that a visit in the clauses before a program goes to.
  private func visited(before program: Item, in view: SentenceView) -> Int? {
    guard
      let place = view.last(before: program.range.lowerBound, where: { $0.type == .place }),
      (["到", "赴", "来", "莅临", "深入", "走进", "前往"] as [StaticString]).contains(where: {
        scan.reads($0, before: place.range.lowerBound)
      }),
      first(of: RelationReader.visiting, in: place.range.upperBound..<program.range.lowerBound)
        != nil
    else { return nil }
    return place.mention
  }

  /// Whether a body is named only for somebody's post in it (省卫健委副主任).
  func isTitle(_ item: Item) -> Bool {
    scan.longest([.post, .postPrefix], at: item.range.upperBound, limit: scan.text.count) != nil
  }

  private static let looking = Words([
    "查看", "参观", "听取", "了解", "汇报", "调研", "督导", "检查指导", "核查", "负责人", "办公场所",
    "考察", "观摩", "走访", "称赞",
  ])
  private static let managing = Words(["负责人", "办公场所", "领导小组", "工作人员"])

  /// Whether a clause speaks of running a program, not of looking at it or hearing of it.
  private func isRun(_ program: Item, in view: SentenceView) -> Bool {
    let clause = clause(at: program.range.lowerBound, in: view.range)
    // The name may hold a comma and so run over the clause's end: “市带县，县带乡”模式.
    let end = program.range.upperBound
    return first(of: RelationReader.looking, in: clause.lowerBound..<program.range.lowerBound)
      == nil
      && first(
        of: RelationReader.managing,
        in: end..<max(end, min(clause.upperBound, end + 6))) == nil
  }

  private static let openings: Set<String> = [
    "近年来", "目前", "日前", "同时", "近日", "今年", "去年", "此外", "随后", "当天", "其中", "由", "是", "而", "一是", "二是",
    "三是", "四是", "五是", "为此", "如今", "截至目前", "“", "据悉", "据了解", "近期", "下一步", "当前",
  ]

  /// Whether nothing but a date or adverb stands before an item in its clause.
  func isFirst(_ item: Item, of clause: Range<Int>) -> Bool {
    guard item.range.lowerBound > clause.lowerBound else { return true }
    if scan.text[item.range.lowerBound - 1].endsDate { return true }
    guard item.range.lowerBound - clause.lowerBound <= 5 else { return false }
    return RelationReader.openings.contains(scan.string(clause.lowerBound..<item.range.lowerBound))
  }
}
