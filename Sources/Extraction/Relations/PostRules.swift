internal import OntologyModel

/// Posts and the leading of groups, as titles say them.
extension RelationReader {
  mutating func readPosts() {
    owner = documentOwner()
    var posts = HeldPosts()
    for holding in inOrder(holdings) { readPosts(of: holding, &posts) }
  }

  private mutating func readPosts(of holding: PostHolding, _ posts: inout HeldPosts) {
    guard let first = holding.people.first,
      let view = view(at: holding.chain.range.lowerBound) ?? view(at: first.range.lowerBound)
    else { return }
    var chained = neighbour(of: holding, in: posts)
    // 甲主持；乙副书记传达文件: a semicolon parts no lists.
    let goesOn = scan.scalar(view.range.lowerBound - 1) == "；"
    let beside = posts.last.flatMap { last in
      last.sentence == view.number || goesOn && last.sentence == view.number - 1 ? last : nil
    }
    var open: [TitleFrame] = []
    for title in holding.chain.titles {
      let frame = TitleFrame(
        title: title, holding: holding, view: view, given: posts.given, chained: chained,
        beside: beside)
      let told = toldBody(of: frame, first)
      guard
        let body = told ?? societyBody(of: frame) ?? preferredBody(of: frame)
          ?? recentBody(of: frame, in: posts)
      else {
        open.append(frame)
        continue
      }
      chained = body
      posts.add(
        HeldPosts.Held(
          end: holding.evidence.upperBound, body: body, role: title.role, sentence: view.number))
      // 甲任集团院长，兼某院院长；乙任副院长: of the group.
      let isBeside = title.status == .concurrent && posts.given.sentence == view.number
      if holding.rule == .postAppointment, title.status != .former, !isBeside {
        posts.given = GivenBody(body: body, sentence: view.number)
      }
      claimPost(frame, at: body, isTold: told != nil)
    }
    guard let chained, !holding.people.isEmpty else { return }
    // 党组书记、局长甲: what comes first in the chain is at the body that a later post tells.
    for frame in open where isAlone(frame.title) && suits(frame.title, chained) {
      guard pointing(before: frame.start, in: view).isEmpty,
        !mentions[chained].type.isKind(of: .medicalGroup)
      else { continue }
      claimPost(frame, at: chained, isTold: false)
    }
  }

  private static let ranks = ["教授", "研究员", "院士", "医师", "药师", "技师", "专家", "学者"]

  /// Whether a bare title is a rank rather than a post: 某学院副校长甲教授.
  private func isRank(_ title: PostTitle) -> Bool {
    title.body == nil && title.whole.lowerBound == title.range.lowerBound
      && RelationReader.ranks.contains(where: title.role.hasSuffix)
  }

  /// Whether somebody was told to hold posts, and none at a body of a name.
  private func isHeldElsewhere(_ name: String, than body: Int) -> Bool {
    guard let bodies = held[name], !bodies.isEmpty else { return false }
    return !bodies.contains { mentions[$0].name == mentions[body].name }
  }

  /// The body that the words at a title or around it tell, the surest rule first.
  private mutating func toldBody(of frame: TitleFrame, _ first: PersonMention) -> Int? {
    if let sure = origin(of: first, frame.title, in: frame.view) ?? bureauSection(of: frame)
      ?? committeesBureau(of: frame) ?? inspectors(of: frame)
    {
      return sure
    }
    if let body = listedCentre(of: frame) ?? body(of: frame) {
      return mainHospital(of: unheaded(body, frame), frame)
    }
    return groupsHead(of: frame) ?? countysHospital(of: frame) ?? programOffice(of: frame)
      ?? shortBody(of: frame)
  }

  private mutating func claimPost(_ frame: TitleFrame, at body: Int, isTold: Bool) {
    let title = frame.title
    let holding = frame.holding
    let listed: Rule = holding.rule == .leadsRoleList ? .postTitleName : holding.rule
    let rule: Rule = !isTold ? .postPreferred : title.body == nil ? .postHeldOver : listed
    let flags = flags(of: title, holding, in: frame.view)
    let modality: Modality = title.status == .planned ? .planned : .asserted
    let time = holding.rule == .postAppointment ? term(of: title, in: frame.view) : nil
    for person in holding.people {
      guard let subject = personAt[person.range.lowerBound] else { continue }
      if isRank(title), isHeldElsewhere(person.name, than: body) { continue }
      if leadsGroup(title, body: body) {
        claim(
          subject, .leads, body, role: title.role, time: time, modality: modality,
          flags: flags, evidence: holding.evidence,
          rule: holding.rule == .leadsRoleList ? .leadsRoleList : .leadsGroupTitle,
          sentence: frame.view.number)
        continue
      }
      note(title.role, of: subject, at: body)
      if title.role == "院长", title.body != nil, title.status == nil {
        chiefs[mentions[body].name] = person.name
      }
      claim(
        subject, .holdsPost, body, role: title.role, time: time, modality: modality,
        flags: flags, evidence: holding.evidence, rule: rule, sentence: frame.view.number)
      guard isCaptain(title, body: body) else { continue }
      claim(
        subject, .leads, body, role: title.role, time: time, modality: modality,
        flags: flags, evidence: holding.evidence, rule: .leadsTeam, sentence: frame.view.number)
    }
  }

  /// Whether the head of a team holds that post and leads the team.
  private func isCaptain(_ title: PostTitle, body: Int) -> Bool {
    RelationReader.captains.contains(title.role)
      && (mentions[body].name.hasSuffix("队")
        || mentions[body].name.hasSuffix("团") && title.role.hasSuffix("团长"))
  }

  /// What titles give in the order of the text: a post that the clause before fills comes first.
  private func inOrder(_ holdings: [PostHolding]) -> [PostHolding] {
    holdings.enumerated().sorted {
      ($0.element.chain.range.lowerBound, $0.offset)
        < ($1.element.chain.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  private static let captains: Set<String> = ["队长", "副队长", "团长", "副团长", "领队", "副领队"]

  /// How the post is held, given or taken, by the words at the title and around the name.
  private func flags(
    of title: PostTitle, _ holding: PostHolding, in view: SentenceView
  ) -> TenureFlags {
    let start = max(view.range.lowerBound, holding.evidence.lowerBound - 6)
    let words = scan.string(start..<max(start, holding.evidence.upperBound))
    switch title.status {
    case .former:
      let isRemoved =
        holding.rule == .postAppointment && ["免", "不再", "辞去"].contains(where: words.holds)
      return isRemoved ? .removed : .former
    case .acting: return .acting
    case .planned: return .designate
    case .concurrent: return .concurrent
    case .seconded: return .seconded
    case .current: return []
    case nil: break
    }
    guard holding.rule == .postAppointment, let person = holding.people.first else { return [] }
    let given = ["任命", "聘任", "聘为", "当选", "出任", "推选"].contains(where: words.holds)
    // 甲任某局局长, but not 现任 or 担任, which tell of a post already held.
    let isPlain = ["任", "，任", "同志任"].contains { (verb: StaticString) in
      person.range.upperBound + verb.scalarCount == title.whole.lowerBound
        && scan.reads(verb, at: person.range.upperBound)
    }
    return given || isPlain ? .appointed : []
  }

  /// From when, or until when, a post is held that a sentence gives or takes.
  ///
  /// A title alone says nothing of that, an appointment does: its date opens the post, and the date
  /// of a removal closes it.
  private func term(of title: PostTitle, in view: SentenceView) -> ValidTime? {
    guard title.status == .former else { return view.time }
    return view.time.map { ValidTime(start: nil, end: $0.start, isInferred: $0.isInferred) }
  }

  func view(at position: Int) -> SentenceView? {
    let number = views.partition { $0.range.upperBound > position }
    guard number < views.count, views[number].range.contains(position) else { return nil }
    return views[number]
  }

  /// Heading a leading group or chairing a medical group is leading it, not a post in a body.
  private func leadsGroup(_ title: PostTitle, body: Int) -> Bool {
    let name = mentions[body].name
    if ["组长", "总指挥", "指挥长", "召集人", "班长"].contains(where: title.role.hasSuffix) {
      // Who heads the discipline inspectors sent to a body holds a post.
      // So does who heads a group inside a hospital, such as one of nurses.
      let isInside =
        name.holds("纪检") || name.holds("医院") && !name.holds("公立医院") && !name.hasSuffix("小组")
      return name.hasSuffix("组") && !isInside || name.hasSuffix("专班")
        || name.hasSuffix("指挥部")
    }
    if title.role.hasPrefix("名誉") || title.role.hasPrefix("荣誉") { return false }
    if title.role.hasSuffix("监事会主席") { return false }
    if ["董事长", "理事长", "主席", "盟主"].contains(where: title.role.hasSuffix) {
      return mentions[body].type == .medicalGroup
    }
    return false
  }

  /// 主任医师甲（来自某医院）: the brackets say where a doctor's post is.
  private func origin(of person: PersonMention, _ title: PostTitle, in view: SentenceView) -> Int? {
    let end = person.range.upperBound
    guard title.post.postClass == .clinical, title.body == nil, scan.scalar(end) == "（",
      let body = view.first(from: end, where: \.isBody), body.range.lowerBound - end <= 3,
      body.type == .hospital
    else { return nil }
    return body.mention
  }
}
