internal import OntologyModel
internal import TextNormalization

/// How bodies are tied: membership, partnership, management, mergers, and what they issued.
extension RelationReader {
  mutating func readBodies() {
    for view in views where view.sentence.kind != .byline {
      readMembers(view)
      readPartners(view)
      readManagement(view)
      readMergers(view)
      readIssues(view)
    }
  }

  // MARK: Members

  private mutating func readMembers(_ view: SentenceView) {
    for word in ["成员单位", "成员医院", "成员机构"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        let end = position + 4
        var members: [Item] = []
        if let last = view.last(before: position, where: { $0.isBody && $0.type != .medicalGroup }),
          position - last.range.upperBound <= 8,
          first(of: ["为", "是"], in: last.range.upperBound..<position) != nil
        {
          members = list(endingAt: last, in: view)
        } else if scan.reads("包括", at: end) || scan.reads("有", at: end) || scan.reads("：", at: end)
          || scan.reads("为", at: end),
          let first = view.first(from: end, where: \.isBody)
        {
          members = list(startingAt: first, in: view)
        }
        joinGroup(members.filter(\.isBody), role: "成员单位", at: position..<end, view)
      }
    }
    for word in ["为委员", "为成员", "任委员"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        guard let last = view.last(before: position, where: \.isBody),
          position - last.range.upperBound <= 10,
          let team = view.items.first(where: { $0.isTeam })
            ?? previous(before: view.number, within: 2, where: { $0.isTeam })
        else { continue }
        for member in list(endingAt: last, in: view) where member.isBody && !member.isTeam {
          claim(
            member.mention, .memberOf, team.mention, role: "成员", time: view.time,
            evidence: member.range.lowerBound..<position + 3, rule: .memberList,
            sentence: view.number)
        }
      }
    }
    for word in ["加入", "并入", "组成"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        guard word.description != "并入", let last = view.last(before: position, where: \.isBody),
          position - last.range.upperBound <= 6
        else { continue }
        let members = list(endingAt: last, in: view).filter { $0.type == .hospital }
        joinGroup(members, role: nil, at: position..<position + 2, view)
      }
    }
    readPilots(view)
  }

  private mutating func joinGroup(
    _ members: [Item], role: String?, at word: Range<Int>, _ view: SentenceView
  ) {
    guard !members.isEmpty else { return }
    let isGroup = { (item: Item) in
      item.type == .medicalGroup && !members.contains { $0.mention == item.mention }
    }
    guard
      let group = view.first(from: word.upperBound, where: isGroup)
        ?? view.last(before: word.lowerBound, where: isGroup)
        ?? nearest(to: view.number, where: isGroup)
    else { return }
    for member in members {
      let range =
        min(
          member.range.lowerBound, word.lowerBound)..<max(member.range.upperBound, word.upperBound)
      claim(
        member.mention, .memberOf, group.mention, role: role, time: view.time, evidence: range,
        rule: .memberList, sentence: view.number)
    }
  }

  /// 某是…试点单位, 某被确定为…试点.
  private mutating func readPilots(_ view: SentenceView) {
    for word in ["试点单位", "试点城市", "试点县", "示范城市", "试点省", "试点医院"] as [StaticString] {
      for position in positions(of: word, in: view.range) {
        let end = position + word.scalarCount
        guard
          let program = view.items.last(where: {
            $0.type == .program && $0.range.upperBound <= end && $0.range.upperBound >= position
          }),
          let member = view.last(
            before: program.range.lowerBound,
            where: {
              $0.isBody || $0.type == .place
            })
        else { continue }
        claim(
          member.mention, .memberOf, program.mention, role: word.description, time: view.time,
          evidence: member.range.lowerBound..<end, rule: .memberPilot, sentence: view.number)
      }
    }
  }

  // MARK: Partners and management

  private mutating func readPartners(_ view: SentenceView) {
    for word in ["合作", "协作", "联合", "共建", "签约", "签订", "签署", "结对", "对口支援", "携手", "共同"]
      as [StaticString]
    {
      guard let position = positions(of: word, in: view.range).first,
        !["承办", "主办", "印发", "参加", "出席", "研究"].contains(where: { (verb: StaticString) in
          scan.reads(verb, at: position + word.scalarCount)
        })
      else { continue }
      let clause = clause(at: position, in: view.range)
      let bodies = view.items(in: clause).filter {
        $0.isBody && (!$0.isTeam || mentions[$0.mention].name.hasSuffix("纪检监察组"))
      }
      guard let first = bodies.first, bodies.count >= 2,
        self.first(of: ["整合", "合并", "成员"], in: clause) == nil
      else { continue }
      for other in bodies.dropFirst() where other.type != .medicalGroup {
        let gap = scan.string(first.range.upperBound..<other.range.lowerBound)
        guard
          gap.hasPrefix("与") || gap.hasPrefix("和") || gap.hasPrefix("同") || gap.contains("联合")
            || gap.hasPrefix("、") || gap.contains("携手") || gap.contains("与") && gap.count <= 12
        else { continue }
        claim(
          first.mention, .partnersWith, other.mention, time: view.time,
          evidence: first.range.lowerBound..<max(other.range.upperBound, position + 2),
          rule: .partnersVerb, sentence: view.number)
      }
      return
    }
  }

  private mutating func readManagement(_ view: SentenceView) {
    for position in positions(of: "托管", in: view.range) {
      let before = view.last(before: position, where: \.isBody)
      let after = view.first(from: position + 2, where: \.isBody)
      guard let before, let after, after.range.lowerBound - position <= 8 else { continue }
      // 甲托管给乙, 甲由乙托管: the second manages; 甲托管乙: the first.
      let given = scan.reads("给", at: position + 2) || scan.reads("于", at: position + 2)
      let (manager, managed) = given ? (after, before) : (before, after)
      claim(
        manager.mention, .manages, managed.mention, role: "托管", time: view.time,
        evidence: before.range.lowerBound..<after.range.upperBound, rule: .managesVerb,
        sentence: view.number)
    }
    for position in positions(of: "派驻", in: view.range) {
      guard let body = view.items.first(where: { $0.range.contains(position) && $0.isTeam }),
        let owner = owner(of: body.mention)
      else { continue }
      claim(
        owner, .manages, body.mention, role: "派驻", evidence: body.range, rule: .managesVerb,
        sentence: view.number)
    }
  }

  /// The party body with the longest name that a team's name begins with.
  private func owner(of team: Int) -> Int? {
    bodyNamed.filter { name, index in
      mentions[index].type.isKind(of: .partyBody) && index != team
        && mentions[team].name.hasPrefix(name)
    }
    .max { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }?.value
  }

  // MARK: Mergers

  private mutating func readMergers(_ view: SentenceView) {
    let verbs: [StaticString] = [
      "整合为", "合并为", "更名为", "整合成", "联合组建", "共同组建", "合并组建", "整合组建", "改建为", "组建", "并入", "重组为", "升格为",
    ]
    for verb in verbs {
      for position in positions(of: verb, in: view.range) {
        let end = position + verb.scalarCount
        if verb.description == "组建",
          first(of: ["整合", "合并", "重组"], in: view.range.lowerBound..<position) == nil
        {
          continue
        }
        readIncorporation(verb, at: position, end: end, view)
        guard let target = view.first(from: end, where: { $0.type == .hospital }),
          target.range.lowerBound - end <= 8
        else { continue }
        let inClause = clause(at: position, in: view.range).lowerBound..<position
        var sources = view.items(in: inClause).filter { $0.type == .hospital }
        if sources.isEmpty, verb.description == "组建" {
          sources = view.items(in: view.range.lowerBound..<position).filter { $0.type == .hospital }
        }
        if verb.description == "更名为" { sources = sources.suffix(1) }
        for source in sources
        where !mentions[target.mention].name.hasPrefix(mentions[source.mention].name) {
          claim(
            source.mention, .mergedInto, target.mention, role: nil, time: view.time,
            evidence: source.range.lowerBound..<target.range.upperBound, rule: .mergedVerb,
            sentence: view.number)
        }
      }
    }
  }

  /// 把甲院、乙院整合成某医共体: they become its members.
  private mutating func readIncorporation(
    _ verb: StaticString, at position: Int, end: Int, _ view: SentenceView
  ) {
    guard let group = view.first(from: end, where: { $0.isBody }), group.type == .medicalGroup,
      group.range.lowerBound - end <= 8,
      let last = view.last(before: position, where: { $0.type == .hospital })
    else { return }
    for member in list(endingAt: last, in: view) where member.type == .hospital {
      claim(
        member.mention, .memberOf, group.mention, time: view.time,
        evidence: member.range.lowerBound..<group.range.upperBound, rule: .memberList,
        sentence: view.number)
    }
  }

  // MARK: Issued documents

  private mutating func readIssues(_ view: SentenceView) {
    for policy in view.items where policy.type == .policy {
      let issuers = issuers(of: policy, in: view)
      for issuer in issuers {
        claim(
          issuer.mention, .issued, policy.mention, time: view.time,
          evidence: issuer.range.lowerBound..<policy.range.upperBound, rule: .issuedVerb,
          sentence: view.number)
      }
      if issuers.isEmpty, let issuer = issuer(inTitle: mentions[policy.mention].name) {
        claim(
          issuer, .issued, policy.mention, evidence: policy.range, rule: .issuedTitle,
          sentence: view.number)
      }
    }
  }

  /// Who issued a document by the words before it: 某局、某委印发《…》, 某局《…》.
  private func issuers(of policy: Item, in view: SentenceView) -> [Item] {
    if let direct = view.items.last(where: {
      $0.isBody && $0.range.upperBound == policy.range.lowerBound
    }) {
      return list(endingAt: direct, in: view).filter(\.isBody)
    }
    let before = view.range.lowerBound..<policy.range.lowerBound
    let verbs: [StaticString] = [
      "联合印发", "出台", "印发", "制定", "下发", "发布", "颁布", "审议通过", "制订",
    ]
    guard let verb = first(of: verbs, in: before),
      let subject = view.items.first(where: {
        ($0.isBody || $0.type == .place) && $0.range.upperBound <= verb.start
      })
    else { return [] }
    return list(startingAt: subject, in: view).filter { $0.isBody || $0.type == .place }
  }

  /// The body or place whose name a document's title begins with.
  private func issuer(inTitle title: String) -> Int? {
    let inner = title.dropFirst()
    let named = mentions.indices.filter { index in
      let mention = mentions[index]
      return (mention.type.isKind(of: .organization) || mention.type == .place)
        && inner.hasPrefix(mention.name)
    }
    return named.max {
      (mentions[$0].name.utf8.count, $1) < (mentions[$1].name.utf8.count, $0)
    }
  }
}
