internal import OntologyModel
internal import TextNormalization

/// Who runs which program.
///
/// The clause may say who (我市实施…, 由某局负责…). Where it does not, it is whom the section is about: the place
/// or hospital of its heading, of the article's headline or closing credit, else the document's own.
extension RelationReader {
  mutating func readWork() {
    let topics = topics()
    for (view, topic) in zip(views, topics) { readPrograms(view, topic: topic) }
    readVisits()
  }

  // MARK: What a section is about

  /// For each sentence the mention of the place or hospital that its section is about.
  func topics() -> [Int?] {
    var found: [Int?] = []
    var current: Int?
    var article = -1
    for view in views {
      let kind = view.sentence.kind
      if view.article != article {
        article = view.article
        current = credited(from: view.number) ?? home
      }
      if kind == .headline || kind == .heading, let topic = headed(view) {
        current = credited(from: view.number) ?? topic
      } else if kind == .headline, scan.first("全国", in: view.range) != nil {
        current = placeNamed["中国"]
      }
      found.append(current)
    }
    return found
  }

  /// The hospital that a closing credit names: （某医院供稿）.
  private func credited(from number: Int) -> Int? {
    let article = views[number].article
    var last = number
    while last + 1 < views.count, views[last + 1].article == article { last += 1 }
    for index in stride(from: last, through: max(number, last - 1), by: -1) {
      guard let mark = scan.first("供稿", in: views[index].range) else { continue }
      return views[index].last(before: mark, where: { $0.type == .hospital })?.mention
    }
    return nil
  }

  /// Whom a heading is about: the first place or hospital in it.
  private func headed(_ view: SentenceView) -> Int? {
    let item = view.items.first { item in
      (item.type == .place && !scan.reads("在", before: item.range.lowerBound))
        || item.type == .hospital
        || (item.isBody && !item.isTeam && place(governedBy: item) != nil)
    }
    guard let item, item.range.lowerBound - view.range.lowerBound <= 24 else { return nil }
    if let place = place(governedBy: item) { return place }
    let isAll = scan.reads("全国", at: view.range.lowerBound)
    return isAll && item.type != .place ? nil : item.mention
  }

  /// The place whose government or party committee a body is.
  private func place(governedBy item: Item) -> Int? {
    guard item.isBody else { return nil }
    let mention = mentions[item.mention]
    guard let anchor = mention.anchor, let place = placeNamed[anchor] else { return nil }
    let own = [anchor + "人民政府", "中共" + anchor + "委员会"]
    return own.contains(mention.name) ? place : nil
  }

  // MARK: Programs

  private mutating func readPrograms(_ view: SentenceView, topic: Int?) {
    let isHeading = view.sentence.kind == .headline || view.sentence.kind == .heading
    for program in view.items where program.type == .program {
      let clause = clause(at: program.range.lowerBound, in: view.range)
      guard
        first(of: RelationReader.borrowing, in: clause.lowerBound..<program.range.lowerBound) == nil
      else { continue }
      let evidence =
        clause
        .lowerBound..<max(
          program.range.upperBound, min(clause.upperBound, program.range.upperBound + 12))
      if isRun(program, in: view), let direct = subject(of: program, in: view) {
        for member in list(startingAt: direct, in: view)
        where member.isBody || member.type == .place {
          claim(
            place(governedBy: member) ?? member.mention, .implements, program.mention,
            time: view.time,
            evidence: min(
              member.range.lowerBound, program.range.lowerBound)..<program.range
              .upperBound,
            rule: isHeading ? .implementsHeading : .implementsVerb, sentence: view.number)
        }
      } else if let topic = visited(before: program, in: view) ?? topic {
        claim(
          topic, .implements, program.mention, time: view.time, evidence: evidence,
          rule: .implementsTopic, sentence: view.number)
      }
    }
  }

  /// Verbs by which somebody learns from the programs of others.
  private static let borrowing: [StaticString] = ["借鉴", "学习", "参照", "对标"]

  /// Who a sentence says runs a program: the nearest place or body before it that opens a clause.
  private func subject(of program: Item, in view: SentenceView) -> Item? {
    view.last(before: program.range.lowerBound) { item in
      guard item.isBody || item.type == .place, !item.isTeam,
        program.range.lowerBound - item.range.upperBound <= 80,
        isFirst(item, of: clause(at: item.range.lowerBound, in: view.range)),
        scan.scalar(item.range.lowerBound) != "全", scan.scalar(item.range.upperBound) != "的",
        scan.scalar(item.range.upperBound) != "《", !isTitle(item)
      else { return false }
      let name = mentions[item.mention].name
      return !name.hasPrefix("中国共产党中央") && !name.hasPrefix("国务院") && !name.hasPrefix("中华人民共和国")
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

  /// Whether a clause speaks of running a program, not of looking at it or hearing of it.
  private func isRun(_ program: Item, in view: SentenceView) -> Bool {
    let clause = clause(at: program.range.lowerBound, in: view.range)
    let looking: [StaticString] = [
      "查看", "参观", "听取", "了解", "汇报", "调研", "督导", "检查指导", "核查", "负责人", "办公场所",
    ]
    return first(of: looking, in: clause.lowerBound..<program.range.lowerBound) == nil
      && first(
        of: ["负责人", "办公场所", "领导小组", "工作人员"],
        in: program.range.upperBound..<min(clause.upperBound, program.range.upperBound + 6)) == nil
  }

  private static let openings: Set<String> = [
    "近年来", "目前", "日前", "同时", "近日", "今年", "去年", "此外", "随后", "当天", "其中", "由", "是", "而", "一是", "二是",
    "三是", "四是", "五是", "为此", "如今", "截至目前", "“", "据悉", "据了解", "近期", "下一步", "当前",
  ]

  /// Whether nothing but a date or adverb stands before an item in its clause.
  private func isFirst(_ item: Item, of clause: Range<Int>) -> Bool {
    guard item.range.lowerBound > clause.lowerBound else { return true }
    if scan.text[item.range.lowerBound - 1].endsDate { return true }
    guard item.range.lowerBound - clause.lowerBound <= 5 else { return false }
    return RelationReader.openings.contains(scan.string(clause.lowerBound..<item.range.lowerBound))
  }
}
