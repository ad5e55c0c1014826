internal import OntologyModel
internal import TextNormalization

/// Who is in charge by a noun: 项目负责人, 领队, 法人.
extension RelationReader {
  private static let captainWords = Words(["带队", "率队", "担任领队", "任领队", "为领队", "担任队长", "任队长"])
  private static let departures = Words(["出征", "驰援", "出发", "支援", "前往", "奔赴"])
  private static let legalPersonWords = Words(["法定代表人", "法人代表", "法人"])

  private static let responsibles = Words([
    "总负责人", "项目负责人", "牵头负责人", "分管负责人", "首席专家", "责任人", "总牵头人", "牵头人", "总召集人", "召集人", "技术负责人", "总协调人",
    "协调人", "负责人", "总监", "操盘手", "总设计师", "掌舵人", "牵头专家", "主理人", "主导者", "发起人", "带头人",
  ])

  /// 甲是项目总负责人, 分管负责人为乙, 丙获委任为计划总监: whoever answers for the program spoken of.
  mutating func readResponsible(_ view: SentenceView) {
    for (position, word) in scan.occurrences(of: RelationReader.responsibles, in: view.range) {
      readResponsible(word.description, position..<position + word.scalarCount, view)
    }
  }

  /// The person whom 是, 任, 为 before a noun of charge make that: 某为粤方召集人, 某是项目负责人.
  private func holder(of word: Range<Int>, _ view: SentenceView) -> Item? {
    if let person = definedHolder(of: word, view) { return person }
    guard let person = view.last(before: word.lowerBound, where: \.isPerson),
      word.lowerBound - spanEnd(person) <= 10,
      let verb = first(
        of: ["获委任为", "担任", "是", "任", "为"],
        in: min(spanEnd(person), word.lowerBound)..<word.lowerBound),
      verb.start == spanEnd(person) || scan.text[spanEnd(person)..<verb.start].allSatisfy(\.isHan),
      // 某院科室负责人 is a post, 项目负责人 a charge.
      !scan.text[verb.end..<word.lowerBound].contains(where: {
        $0.isOne(of: "院科室处局委")
      })
    else { return nil }
    return person
  }

  /// 某是“某一张网”工程的总负责人: the program stands between.
  private func definedHolder(of word: Range<Int>, _ view: SentenceView) -> Item? {
    let end = scan.reads("的", before: word.lowerBound) ? word.lowerBound - 1 : word.lowerBound
    guard
      let program = view.items.last(where: {
        $0.type == .program && ($0.range.upperBound == end || $0.range.upperBound == end + 2)
      }),
      let person = view.last(before: program.range.lowerBound, where: \.isPerson)
    else { return nil }
    let verb = spanEnd(person)..<max(spanEnd(person), program.range.lowerBound)
    let verbs = ["是", "为", "任", "担任", "作为", "被任命为", "获任", "受命担任", "被指定为", "被聘为", "受聘为", "兼任", "出任"]
    return verbs.contains(scan.string(verb)) ? person : nil
  }

  /// 项目负责人、副院长甲: a title of his own stands between.
  private func apposedHolder(of word: Range<Int>, _ role: String, _ view: SentenceView) -> Item? {
    guard ["项目", "总", "牵头"].contains(where: role.hasPrefix),
      scan.scalar(word.upperBound) == "、",
      let person = view.first(from: word.upperBound, where: \.isPerson),
      person.range.lowerBound - word.upperBound <= 20, spanStart(person) <= word.upperBound + 1,
      !scan.text[word.upperBound..<person.range.lowerBound].contains(where: \.endsClause)
    else { return nil }
    return person
  }

  /// 服务队由某带队, 某担任领队: who leads a team, or the campaign it goes out for.
  mutating func readCaptains(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.captainWords, in: view.range) {
      for position in places where !paired.contains(position) {
        if readCleft(captain: word, at: position, view) { continue }
        guard let person = view.last(before: position, where: \.isPerson),
          spanEnd(person) <= position, position - spanEnd(person) <= 4
        else { continue }
        let evidence = person.range.lowerBound..<position + word.scalarCount
        if word.description.hasSuffix("队"), word.scalarCount == 2 {
          guard let team = marched(by: person, evidence, view)
          else { continue }
          claim(
            person.mention, .leads, team, role: word.description, time: view.time,
            evidence: evidence, rule: .leadsTeam, sentence: view.number)
          continue
        }
        let isTeam = { (item: Item) in
          item.isTeam
            && (mentions[item.mention].name.hasSuffix("队")
              || mentions[item.mention].name.hasSuffix("组"))
        }
        let role = String(word.description.suffix(2))
        if let team = view.last(before: person.range.lowerBound, where: isTeam) {
          for predicate in [Predicate.holdsPost, .leads] {
            claim(
              person.mention, predicate, team.mention, role: role, time: view.time,
              evidence: evidence, rule: .leadsTeam, sentence: view.number)
          }
        } else if let program = previous(
          before: view.number + 1, within: 2, where: { $0.type == .program }
        ) {
          claim(
            person.mention, .leads, program.mention, role: role, time: view.time,
            evidence: evidence, rule: .leadsCharge, sentence: view.number)
        }
      }
    }
  }

  /// 某服务队成立，由护理部牵头，甲总护士长带队: whether words make a clause of their own.
  func isAlone(_ words: Range<Int>, _ view: SentenceView) -> Bool {
    words.lowerBound > view.range.lowerBound && scan.text[words.lowerBound - 1] == "，"
      && (words.upperBound >= view.range.upperBound || scan.text[words.upperBound].endsClause)
  }

  /// 法人由某院院长某担任: who answers for the group spoken of.
  mutating func readLegalPersons(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.legalPersonWords, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        guard
          ["由", "为", "：", "是"].contains(where: { (mark: StaticString) in scan.reads(mark, at: end) }
          ),
          let person = view.first(from: end, where: \.isPerson),
          person.range.lowerBound - end <= 24,
          !scan.text[end + 1..<person.range.lowerBound].contains(where: \.endsClause),
          let group = previous(
            before: view.number + 1, within: 3, where: { $0.type == .medicalGroup })
        else { continue }
        claim(
          person.mention, .leads, group.mention, role: word.description, time: view.time,
          evidence: position..<person.range.upperBound, rule: .leadsCharge, sentence: view.number)
        break
      }
    }
  }

  /// Whether the program spoken of last has a word in its name.
  private func isTargetNamed(
    _ word: StaticString, before position: Int, _ view: SentenceView
  ) -> Bool {
    let isTarget = { (item: Item) in item.type == .program }
    let target =
      view.last(before: position, where: isTarget)
      ?? previous(before: view.number, within: 3, where: isTarget)
    return target.map { mentions[$0.mention].name.contains(word.description) } ?? false
  }

  private mutating func readResponsible(_ role: String, _ word: Range<Int>, _ view: SentenceView) {
    // “某地图”项目负责人、某院某科主任某某: who it is stands next. 项目 may be part of the program's name.
    let noun = role.hasPrefix("项目") ? word.lowerBound + 2 : word.lowerBound
    if let program = view.items.last(where: {
      $0.type == .program && $0.range.upperBound <= noun
        && word.lowerBound - $0.range.upperBound <= 2
    }), let person = view.first(from: word.upperBound, where: \.isPerson),
      person.range.lowerBound == word.upperBound
        || titleStart[person.range.lowerBound].map({
          // 召集人 may be read as a title of its own.
          (word.lowerBound...word.upperBound + 1).contains($0)
        }) == true
          && scan.scalar(word.upperBound) == "、"
    {
      claim(
        person.mention, .leads, program.mention, role: role, time: view.time,
        evidence: program.range.lowerBound..<person.range.upperBound, rule: .leadsCharge,
        sentence: view.number)
      return
    }
    let isTarget = { (item: Item) in item.type == .program }
    let opens = ["为", "：", "是"].contains { (mark: StaticString) in
      scan.reads(mark, at: word.upperBound)
    }
    let person =
      opens
      ? view.first(from: word.upperBound, where: \.isPerson).flatMap {
        $0.range.lowerBound - word.upperBound <= 24 ? $0 : nil
      } : apposedHolder(of: word, role, view) ?? holder(of: word, view)
    guard let person else { return }
    // 第一责任人: of what its own sentence says, which may be no program at all.
    let isFirst = scan.reads("第一", before: word.lowerBound)
    let within = isFirst ? 0 : role == "负责人" ? 1 : 3
    // 甲为行动总召集人: of the one that is called so.
    let pointer = (["行动", "活动", "工程", "计划", "演练", "试点", "改革"] as [StaticString]).first {
      scan.reads($0, before: word.lowerBound)
    }
    if let pointer, isTargetNamed(pointer, before: word.lowerBound, view) == false { return }
    guard
      let target = view.last(before: max(word.lowerBound, person.range.lowerBound), where: isTarget)
        ?? previous(before: view.number, within: within, where: isTarget)
    else { return }
    claim(
      person.mention, .leads, target.mention, role: role, time: view.time,
      evidence: min(
        word.lowerBound, person.range.lowerBound)..<max(
          word.upperBound, person.range.upperBound),
      rule: .leadsCharge, sentence: view.number)
  }

  /// 抽人组成专项小组，带队的某局科员甲…: who stands behind 的 leads the team named before.
  private mutating func readCleft(
    captain word: StaticString, at position: Int, _ view: SentenceView
  ) -> Bool {
    var end = position + word.scalarCount
    if let going = scan.word(of: RelationReader.departures, at: end) { end += going.scalarCount }
    guard word.scalarCount == 2, scan.reads("的", at: end),
      let person = view.first(from: end + 1, where: \.isPerson), spanStart(person) - end <= 3,
      let team =
        (view.last(before: position, where: \.isTeam)
        ?? previous(before: view.number, within: 1, where: \.isTeam))?.mention
        ?? ownTeam(of: person, view)
    else { return false }
    claim(
      person.mention, .leads, team, role: word.description, time: view.time,
      evidence: position..<person.range.upperBound, rule: .leadsTeam, sentence: view.number)
    return true
  }
}
