internal import OntologyModel
internal import TextNormalization

/// Who is given a part in a program: 由某院承建, 某局配合, 某镇先行, 覆盖某县.
extension RelationReader {
  /// Verbs that say what somebody does in a program, behind the name.
  private static let partVerbs: [StaticString] = [
    "承办", "承建", "负责", "实施", "组织实施", "联合实施", "统筹", "主抓", "推出", "发起", "配合", "参与", "协助", "先行", "率先",
    "首批接入",
    "接入", "运营", "执行", "启动", "统一配置", "共同监管", "具体承办", "共同操刀", "共同操办", "派人", "加入", "试点", "先行先试",
    "先行试点",
    "主管", "承接", "具体实施", "具体负责", "提供技术支持", "亦已加入", "协同", "首批试点", "均设",
  ]
  /// Verbs by which a hospital comes to take part in what others run.
  private static let joining: [StaticString] = ["接入", "加入", "试点"]
  /// Words that speak of a program again.
  private static let anaphors: [StaticString] = [
    "该计划", "该项目", "这项工程", "这项工作", "该工程", "该平台", "平台", "项目", "活动", "计划", "工程", "试点", "该模式", "这一做法",
    "这张网",
    "小屋", "该机制", "驿站", "这套办法", "该试点", "该行动", "改革", "具体", "由",
  ]

  mutating func readParts(_ view: SentenceView) {
    let programs = view.items.filter { $0.type == .program }
    let earlier = programs.isEmpty ? spokenOf(in: view) : nil
    guard !programs.isEmpty || earlier != nil else { return }
    var done = view.range.lowerBound
    for item in view.items where item.range.lowerBound >= done {
      guard item.isBody || item.type == .place, !item.isTeam || item.type == .organization else {
        continue
      }
      let members = list(startingAt: item, in: view).filter { $0.isBody || $0.type == .place }
      guard let last = members.last else { continue }
      done = last.range.upperBound
      guard let verb = part(of: members, in: view),
        let program = program(for: item, verb: verb, programs, earlier, view)
      else { continue }
      let joins = RelationReader.joining.contains { scan.reads($0, before: verb.upperBound) }
      for member in members {
        if joins, member.type == .hospital {
          claim(
            member.mention, .memberOf, program.mention, time: view.time,
            evidence: member.range.lowerBound..<max(verb.upperBound, member.range.upperBound),
            rule: .memberPilot, sentence: view.number)
          continue
        }
        claim(
          member.mention, .implements, program.mention, time: view.time,
          evidence: member.range.lowerBound..<max(verb.upperBound, member.range.upperBound),
          rule: .implementsPart, sentence: view.number)
      }
    }
  }

  /// The program of the sentence before that a sentence goes on about.
  private func spokenOf(in view: SentenceView) -> Item? {
    guard view.number > 0, view.sentence.kind == .body,
      RelationReader.anaphors.contains(where: { scan.reads($0, at: view.range.lowerBound) })
    else { return nil }
    return previous(before: view.number, within: 1, where: { $0.type == .program })
  }

  /// The verb that gives a list of places or bodies its part.
  private func part(of members: [Item], in view: SentenceView) -> Range<Int>? {
    guard let first = members.first, let last = members.last else { return nil }
    let stop = min(view.range.upperBound, last.range.upperBound + 14)
    let behind = last.range.upperBound..<stop
    if !isTitle(last),
      let verb = self.first(
        of: RelationReader.partVerbs, in: behind.lowerBound..<min(stop, behind.lowerBound + 10)),
      leads(to: verb.start, from: last.range.upperBound),
      verb.end <= clause(at: last.range.upperBound, in: view.range).upperBound
    {
      return behind.lowerBound..<verb.end
    }
    // 覆盖甲县、乙县; 在甲乡、乙乡开展试点.
    let covering: [StaticString] = ["覆盖", "覆盖到", "惠及", "接入"]
    if first.type == .place || first.type == .hospital,
      covering.contains(where: { scan.reads($0, before: first.range.lowerBound) })
    {
      return first.range.lowerBound - 2..<last.range.upperBound
    }
    if scan.reads("在", before: first.range.lowerBound),
      let verb = self.first(of: ["试点", "先行", "建起", "开展试点", "建成", "率先"], in: behind)
    {
      return behind.lowerBound..<verb.end
    }
    return nil
  }

  /// Whether only words such as 等, 共同, 具体 stand between a list and its verb.
  private func leads(to verb: Int, from end: Int) -> Bool {
    var position = end
    let fillers: [StaticString] = [
      "等", "联合", "共同", "具体", "统一", "则", "也", "分别", "还", "先", "首批", "均", "已", "亦", "分片", "部门", "单位",
      "地",
    ]
    while position < verb {
      if let filler = fillers.first(where: { scan.reads($0, at: position) }) {
        position += filler.scalarCount
      } else if scan.text[position].isNumeral {
        position += 1
      } else if "家个所区县市".unicodeScalars.contains(scan.text[position]) {
        position += 1
      } else {
        return false
      }
    }
    return true
  }

  /// The program that a part is a part of: the last one before it, else the object of its verb.
  private func program(
    for item: Item, verb: Range<Int>, _ programs: [Item], _ earlier: Item?, _ view: SentenceView
  ) -> Item? {
    let behind = programs.first {
      $0.range.lowerBound >= verb.lowerBound && $0.range.lowerBound - verb.upperBound <= 6
    }
    if let behind,
      !scan.text[verb.upperBound..<max(verb.upperBound, behind.range.lowerBound)].contains(
        where: \.endsClause)
    {
      return behind
    }
    let before = programs.last { $0.range.upperBound <= item.range.lowerBound }
    if let before, item.range.lowerBound - before.range.upperBound <= 60 { return before }
    return before == nil ? earlier : nil
  }
}
