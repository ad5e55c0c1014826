internal import OntologyModel
internal import TextNormalization

/// Who works with whom, and who manages whom.
extension RelationReader {
  private static let pairWords = Words(["与", "和", "同", "携手", "联合", "牵手"])
  private static let helpWords = Words(["对口支援", "对口帮扶", "结对帮扶", "帮扶", "支援"])
  private static let sendingVerbs = Words(["选派", "派出", "派驻", "派遣"])
  private static let invitingVerbs = Words(["引进", "引入", "邀请", "聘请"])
  private static let togetherWords = Words(["共同", "联合"])
  private static let ownWords = Words(["辖下的", "辖下", "下属的", "所属的"])

  /// Words by which the two sides of 与 act together, behind them.
  private static let acting: [StaticString] = [
    "合作", "协作", "共建", "签约", "签订", "签署", "结对", "对口支援", "结成", "建立", "组建", "牵手", "共商", "携手", "联合",
    "开展", "联建", "共同",
    "达成", "互认",
  ]

  mutating func readPartners(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.pairWords, in: view.range) {
      for position in places { readPair(word, at: position, view) }
    }
    for (word, places) in scan.places(of: RelationReader.helpWords, in: view.range) {
      for position in places { readHelp(word, at: position, view) }
    }
    readTogether(view)
    readSending(view)
  }

  /// 甲院选派专家到乙院坐诊, 乙院引进甲院团队: what hospitals of one rank do for each other.
  private mutating func readSending(_ view: SentenceView) {
    for (_, places) in scan.places(of: RelationReader.sendingVerbs, in: view.range) {
      for position in places {
        guard
          let sender = view.last(before: position, where: { $0.type == .hospital }),
          position - sender.range.upperBound <= 12, !isTitle(sender),
          let host = view.first(from: position, where: { $0.type == .hospital }),
          host.range.lowerBound - position <= 40,
          ["到", "赴", "在", "进驻", "驻", "帮扶", "支援", "前往", "任"].contains(where: {
            (verb: StaticString) in
            scan.reads(verb, before: host.range.lowerBound)
          }), isPeer(host)
        else { continue }
        claim(
          sender.mention, .partnersWith, host.mention, time: view.time,
          evidence: sender.range.lowerBound..<host.range.upperBound, rule: .partnersVerb,
          sentence: view.number)
      }
    }
    for (word, places) in scan.places(of: RelationReader.invitingVerbs, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        guard
          let guest = view.items.first(where: {
            $0.type == .hospital && (end...end + 2).contains($0.range.lowerBound)
          }),
          let host = topicHospital(before: position, view)
        else { continue }
        let guests = list(startingAt: guest, in: view).filter { $0.type == .hospital }
        let last = guests.last?.range.upperBound ?? end
        guard
          first(
            of: ["团队", "专家", "技术", "教授", "名医"],
            in: last..<min(view.range.upperBound, last + 14)) != nil
        else { continue }
        for guest in guests {
          claim(
            host.mention, .partnersWith, guest.mention, time: view.time,
            evidence: position..<guest.range.upperBound, rule: .partnersVerb,
            sentence: view.number)
        }
      }
    }
  }

  /// Whether a hospital is more than a station of another's network.
  private func isPeer(_ item: Item) -> Bool {
    let name = mentions[item.mention].name
    return !["卫生院", "卫生服务中心", "卫生室", "服务站"].contains(where: name.hasSuffix)
  }

  /// 甲院、乙院与丙院签订协议: every body on one side with every one on the other.
  private mutating func readPair(_ word: StaticString, at position: Int, _ view: SentenceView) {
    let end = position + word.scalarCount
    let names = mentions
    let isSide = { (item: Item) in
      item.isBody && (!item.isTeam || names[item.mention].name.hasSuffix("纪检监察组"))
    }
    guard let right = view.items.first(where: { $0.range.lowerBound == end && isSide($0) }),
      !view.items.contains(where: { $0.range.contains(position) })
    else { return }
    let rights = list(startingAt: right, in: view).filter(isSide)
    guard let last = rights.last, !isTitle(last) else { return }
    let clause = clause(at: position, in: view.range)
    let verbs =
      word.description.count > 1 ? RelationReader.acting + ["承建", "实施"] : RelationReader.acting
    let stop = min(clause.upperBound, last.range.upperBound + 14)
    let acts = first(of: verbs, in: last.range.upperBound..<max(last.range.upperBound, stop))
    // 甲院联合乙院、丙院等7家单位，…: the verb is the word itself.
    let joins =
      ["牵手", "联合", "携手"].contains(word.description)
      && (word.description == "牵手"
        || view.items.contains { isSide($0) && $0.range.upperBound == position })
    guard acts != nil || joins,
      first(of: ["整合", "合并", "成员", "承办", "主办", "印发", "参加", "出席", "分别", "联合督查"], in: clause) == nil
    else { return }
    // 集团由甲院牵头，联合乙院、丙院组建: members, no partners.
    if let acts, scan.reads("组建", at: acts.start),
      view.items.contains(where: { $0.type == .medicalGroup && $0.range.upperBound <= position })
    {
      return
    }
    var lefts: [Item] = []
    if let left = view.last(before: position, where: isSide),
      position - left.range.upperBound <= 4,
      !scan.text[left.range.upperBound..<position].contains(where: \.endsClause), !isTitle(left)
    {
      lefts = list(endingAt: left, in: view).filter(isSide)
    } else if position - view.range.lowerBound <= 8 || scan.text[position - 1].endsClause
      || clause.lowerBound + 4 >= position,
      let topic = topicHospital(before: position, view)
    {
      lefts = [topic]
    }
    for left in lefts {
      for other in rights where other.type != .medicalGroup && left.type != .medicalGroup {
        claim(
          left.mention, .partnersWith, other.mention, time: view.time,
          evidence: min(
            left.range.lowerBound, position)..<max(last.range.upperBound, acts?.end ?? end),
          rule: .partnersVerb, sentence: view.number)
      }
    }
  }

  /// The hospital that a sentence without a subject goes on about.
  private func topicHospital(before position: Int, _ view: SentenceView) -> Item? {
    view.last(before: position, where: { $0.type == .hospital })
      ?? previous(before: view.number, within: 2, where: { $0.type == .hospital })
  }

  /// 甲院、乙院帮扶丙县、丁县; 活动由某院对口支援.
  private mutating func readHelp(_ word: StaticString, at position: Int, _ view: SentenceView) {
    let end = position + word.scalarCount
    guard let left = view.items.last(where: { $0.isBody && $0.range.upperBound == position }),
      !left.isTeam
    else {
      return
    }
    let helpers = list(endingAt: left, in: view).filter(\.isBody)
    guard let first = helpers.first else { return }
    if let right = view.items.first(where: {
      $0.range.lowerBound == end && (($0.isBody && !$0.isTeam) || $0.type == .place)
    }) {
      for helper in helpers {
        for other in list(startingAt: right, in: view) where other.isBody || other.type == .place {
          claim(
            helper.mention, .partnersWith, other.mention, role: word.description, time: view.time,
            evidence: first.range.lowerBound..<other.range.upperBound, rule: .partnersVerb,
            sentence: view.number)
        }
      }
    } else if scan.reads("由", before: first.range.lowerBound),
      let helped = topicHospital(before: first.range.lowerBound, view)
    {
      claim(
        helped.mention, .partnersWith, first.mention, role: word.description, time: view.time,
        evidence: first.range.lowerBound..<end, rule: .partnersVerb, sentence: view.number)
    }
  }

  /// 甲院、乙院共同在丙院建设…: hospitals that a list says act together.
  private mutating func readTogether(_ view: SentenceView) {
    for (_, places) in scan.places(of: RelationReader.togetherWords, in: view.range) {
      for position in places {
        guard
          let last = view.items.last(where: {
            $0.type == .hospital && $0.range.upperBound == position
          }),
          !["承办", "主办", "举办"].contains(where: { (verb: StaticString) in
            scan.reads(verb, at: position + 2)
          })
        else { continue }
        var members = list(endingAt: last, in: view).filter { $0.type == .hospital }
        if scan.reads("在", at: position + 2),
          let site = view.items.first(where: {
            $0.type == .hospital && $0.range.lowerBound == position + 3
          })
        {
          members.append(site)
        }
        guard members.count > 1 else { continue }
        for (index, member) in members.enumerated() {
          for other in members.dropFirst(index + 1) {
            claim(
              member.mention, .partnersWith, other.mention, time: view.time,
              evidence: members[0].range.lowerBound..<max(position + 2, other.range.upperBound),
              rule: .partnersVerb, sentence: view.number)
          }
        }
      }
    }
  }

  mutating func readManagement(_ view: SentenceView) {
    readGivenManagement(view)
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

  /// 甲院、乙院由丙院托管, 交由丙院直接管理, 由某校承办营运: who is managed stands before 由.
  private mutating func readGivenManagement(_ view: SentenceView) {
    let verbs: [StaticString] = [
      "托管", "直接管理", "统一管理", "代管", "直管", "接管", "归口管理", "运营管理", "承办营运", "负责运营", "管理", "营运",
    ]
    for position in positions(of: "由", in: view.range) {
      guard
        let manager = view.items.first(where: { $0.range.lowerBound == position + 1 && $0.isBody }),
        let verb = verbs.first(where: { scan.reads($0, at: manager.range.upperBound) }),
        let last = view.last(
          before: position, where: { $0.isBody && $0.mention != manager.mention }),
        position - last.range.upperBound <= 4
      else { continue }
      let end = manager.range.upperBound + verb.scalarCount
      guard verb.description != "管理" || scan.scalar(end).map({ $0.endsClause }) ?? true else {
        continue
      }
      for managed in list(endingAt: last, in: view) where managed.type == last.type {
        // What a group runs itself is a part of it.
        if manager.type == .medicalGroup {
          claim(
            managed.mention, .memberOf, manager.mention, time: view.time,
            evidence: managed.range.lowerBound..<end, rule: .memberList, sentence: view.number)
          continue
        }
        claim(
          manager.mention, .manages, managed.mention, role: verb.description == "托管" ? "托管" : nil,
          time: view.time, evidence: managed.range.lowerBound..<end, rule: .managesVerb,
          sentence: view.number)
      }
    }
    // 某院辖下的某院, 某院轄下某中心.
    for (word, places) in scan.places(of: RelationReader.ownWords, in: view.range) {
      for position in places {
        guard let owner = view.items.last(where: { $0.range.upperBound == position && $0.isBody }),
          let own = view.items.first(where: {
            $0.range.lowerBound == position + word.scalarCount && $0.type == .hospital
          })
        else { continue }
        claim(
          owner.mention, .manages, own.mention, time: view.time,
          evidence: owner.range.lowerBound..<own.range.upperBound, rule: .managesVerb,
          sentence: view.number)
      }
    }
  }

  /// The party body with the longest name that a team's name begins with.
  func owner(of team: Int) -> Int? {
    bodyNamed.names.filter {
      mentions[team].name.hasPrefix($0)
    }
    .compactMap { name in bodyNamed[name].map { (name, $0) } }
    .filter { mentions[$0.1].type.isKind(of: .partyBody) && $0.1 != team }
    // All begin the team's name, so no two are of one length.
    .max { $0.0.utf8.count < $1.0.utf8.count }?.1
  }
}
