internal import OntologyModel
internal import TextNormalization

/// Who is given a part in a program: 由某院承建, 某局配合, 某镇先行, 覆盖某县.
extension RelationReader {
  /// Verbs that say what somebody does in a program, behind the name.
  private static let partVerbs = Words([
    "组织", "承训", "承办", "承建", "负责", "实施", "组织实施", "联合实施", "统筹", "主抓", "推出", "发起", "配合", "参与", "协助",
    "先行", "率先",
    "首批接入",
    "接入", "运营", "执行", "启动", "统一配置", "共同监管", "具体承办", "共同操刀", "共同操办", "派人", "加入", "试点", "先行先试",
    "先行试点",
    "主管", "承接", "具体实施", "具体负责", "提供技术支持", "亦已加入", "协同", "首批试点", "均设",
  ])
  /// Verbs by which a hospital comes to take part in what others run.
  private static let joining = Words(["接入", "试点"])
  /// Words that speak of a program again.
  private static let anaphors = Words([
    "该计划", "该项目", "这项工程", "这项工作", "该工程", "该平台", "平台", "项目", "活动", "计划", "工程", "试点", "该模式", "这一做法",
    "这张网",
    "小屋", "该机制", "驿站", "这套办法", "该试点", "该行动", "改革", "具体", "由",
  ])

  mutating func readParts(_ view: SentenceView) {
    let programs = view.items.filter { $0.type == .program }
    let earlier = programs.isEmpty ? spokenOf(in: view) : nil
    guard !programs.isEmpty || earlier != nil else { return }
    if scan.text[view.range].contains(where: { $0.isOne(of: "┃│") }) {
      readRow(view)
      return
    }
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
      let joins = scan.reads(RelationReader.joining, before: verb.upperBound)
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
      scan.reads(RelationReader.anaphors, at: view.range.lowerBound)
    else { return nil }
    return previous(before: view.number, within: 1, where: { $0.type == .program })
  }

  /// The verb that gives a list of places or bodies its part.
  private func part(of members: [Item], in view: SentenceView) -> Range<Int>? {
    guard let first = members.first, let last = members.last else { return nil }
    let stop = max(
      last.range.upperBound, min(view.range.upperBound, last.range.upperBound + 18))
    // 在全市率先推出: where it was done, not by whom.
    let isScene = scan.reads("在", before: first.range.lowerBound)
    let behind = last.range.upperBound..<stop
    if !isTitle(last), !isScene,
      let verb = self.first(
        of: RelationReader.partVerbs, in: behind.lowerBound..<min(stop, behind.lowerBound + 16)),
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
    // 现有17家医院参与，包括甲院、乙院.
    if scan.reads("包括", before: first.range.lowerBound), members.count > 1,
      self.first(
        of: ["参与", "参加", "加入", "纳入", "试点"],
        in: max(view.range.lowerBound, first.range.lowerBound - 14)..<first.range.lowerBound) != nil
    {
      return first.range.lowerBound - 2..<last.range.upperBound
    }
    if opensPlan(first, last, in: view) { return last.range.upperBound..<last.range.upperBound + 1 }
    if scan.reads("在", before: first.range.lowerBound),
      let verb = self.first(of: ["试点", "先行", "建起", "开展试点", "建成", "率先"], in: behind)
    {
      return behind.lowerBound..<verb.end
    }
    return nil
  }

  /// 启动某行动，某局、某委每年遴选专家: whoever opens the clause behind a plan has a part in it.
  private func opensPlan(_ first: Item, _ last: Item, in view: SentenceView) -> Bool {
    guard first.isBody, last.isBody, !isTitle(last),
      let program = view.last(before: first.range.lowerBound, where: { $0.type == .program }),
      let next = scan.scalar(last.range.upperBound), next.isHan, next != "的"
    else { return false }
    let clause = clause(at: first.range.lowerBound, in: view.range)
    let planned = self.clause(at: program.range.lowerBound, in: view.range)
    guard isFirst(first, of: clause), planned.upperBound < clause.lowerBound else { return false }
    return scan.longest(.action, at: planned.lowerBound, limit: program.range.upperBound) != nil
  }

  /// A row of a table of tasks: behind the program stands who leads, in the next cell who helps.
  private mutating func readRow(_ view: SentenceView) {
    guard let program = view.items.first(where: { $0.type == .program }) else { return }
    var cells = 0
    var from = program.range.upperBound
    var seen = false
    for item in view.items
    where item.range.lowerBound >= from && (item.isBody || item.type == .place) {
      if scan.text[from..<item.range.lowerBound].contains(where: {
        $0.isOne(of: "┃│")
      }) {
        cells += 1
      }
      from = item.range.upperBound
      // The first cell with bodies says who leads.
      if !seen { seen = true; if cells > 0 { cells = 1 } }
      guard cells >= 2, item.isBody else { continue }
      claim(
        item.mention, .implements, program.mention,
        evidence: program.range.lowerBound..<item.range.upperBound, rule: .implementsPart,
        sentence: view.number)
    }
  }

  /// Whether only words such as 等, 共同, 具体 stand between a list and its verb.
  private func leads(to verb: Int, from end: Int) -> Bool {
    var position = end
    let fillers: [StaticString] = [
      "全部", "等", "联合", "共同", "具体", "统一", "则", "也", "分别", "还", "先", "首批", "均", "已", "亦", "分片", "部门",
      "单位",
      "地",
    ]
    while position < verb {
      if let filler = fillers.first(where: { scan.reads($0, at: position) }) {
        position += filler.scalarCount
      } else if scan.text[position] == "和", scan.scalar(position + 1)?.isNumeral == true,
        let close = (position..<min(verb, position + 12)).last(where: {
          scan.text[$0].isOne(of: "院家位")
        })
      {
        // 和18个乡镇卫生院: others whose names are not given.
        position = close + 1
      } else if scan.text[position].isNumeral {
        position += 1
      } else if scan.text[position].isOne(of: "家个所区县市") {
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
    // “…”是某县为推进某事而实施的项目，由某局牵头: the sentence is about what it opens with.
    if let opener = programs.first, opener.range.upperBound <= item.range.lowerBound,
      opener.range.lowerBound - view.range.lowerBound <= 10,
      scan.reads("是", at: opener.range.upperBound)
    {
      return opener
    }
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

  // MARK: Programs in titles

  /// 《某州某改革实施意见》, 某局《关于开展某行动的通知》: the place of whoever issued the paper runs it.
  mutating func readTitles(_ view: SentenceView, topic: Int?) {
    for policy in view.items where policy.type == .policy {
      for index in programs(inside: policy.range) {
        let issuer =
          issuers(of: policy, in: view).first?.mention
          ?? body(opening: String(mentions[policy.mention].name.dropFirst()))
        var place = self.issuer(inTitle: mentions[policy.mention].name)
        if let issuer, mentions[issuer].type != .place {
          place = mentions[issuer].anchor.flatMap { placeNamed[$0] }
          // What the nation issues each place carries out for itself.
          if place == nil { continue }
        }
        guard let runner = place ?? topic else { continue }
        claim(
          runner, .implements, index, time: view.time, evidence: policy.range,
          rule: .implementsTopic, sentence: view.number)
      }
    }
  }

  // MARK: Lists of tasks

  /// The program that a numbered task is about: （三）推行某改革。…; it holds to the next number.
  func taskProgram(of view: SentenceView, before: Item?) -> Item? {
    let start = view.range.lowerBound
    let isNumbered =
      scan.scalar(start) == "（" && (scan.scalar(start + 1)?.isNumeral ?? false)
      || (scan.scalar(start)?.isNumeral ?? false)
        && (scan.scalar(start + 1) == "、" || scan.scalar(start + 2) == "、"
          || scan.scalar(start + 1) == ".")
    guard isNumbered else {
      let isBreak = view.sentence.kind != .body
      return isBreak ? nil : before
    }
    let programs = view.items.filter { $0.type == .program && $0.range.lowerBound - start <= 24 }
    return programs.count == 1 ? programs.first : nil
  }

  /// （二）免费筛查。县妇幼保健院承担…，县妇联做好…: bodies that open a clause of a task do their part of it.
  mutating func readTask(_ view: SentenceView, _ task: Item?) {
    guard let task, !view.items.contains(where: { $0.mention == task.mention }) else { return }
    for item in view.items where item.isBody && !item.isTeam {
      let clause = clause(at: item.range.lowerBound, in: view.range)
      let members = list(startingAt: item, in: view).filter(\.isBody)
      guard let last = members.last,
        isFirst(item, of: clause) || scan.reads("由", before: item.range.lowerBound), !isTitle(last),
        let next = scan.scalar(last.range.upperBound),
        next.isHan, next != "的",
        scan.longest(
          [.barrier, .common, .action], at: last.range.upperBound, limit: view.range.upperBound)
          != nil
      else { continue }
      for member in members where !member.isTeam {
        claim(
          member.mention, .implements, task.mention, time: view.time,
          evidence: member.range.lowerBound..<min(clause.upperBound, last.range.upperBound + 8),
          rule: .implementsPart, sentence: view.number)
      }
    }
  }
}
