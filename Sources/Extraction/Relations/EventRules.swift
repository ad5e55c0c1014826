internal import OntologyModel
internal import TextNormalization

/// Who held an event, who took part and what they did there, and who presented what.
extension RelationReader {
  mutating func readEvents() {
    var current: Item?
    // The last event of the document: minutes name theirs in the masthead.
    var last: Item?
    var article = -1
    let topics = topics()
    for view in views {
      if view.article != article {
        article = view.article
        current = nil
      }
      readHosts(view)
      readNamedHosts(view)
      if view.sentence.kind == .headline || view.sentence.kind == .heading || opensItem(view) {
        current = nil
      }
      if let event = view.items.last(where: { $0.type == .event }) {
        current = event
      } else if let event = unnamedEvent(in: view, topic: topics[view.number], last: current)
        ?? signing(in: view) ?? opening(in: view, topic: topics[view.number])
      {
        current = event
      }
      last = current ?? last
      if let current {
        readAttendance(view, event: current)
        readPlainAttendance(view)
      }
      readLabelled(view, event: current ?? last)
      readPresentations(view)
    }
  }

  /// Whether a sentence opens an item of a bulletin: ◆…, ▲….
  func opensItem(_ view: SentenceView) -> Bool {
    scan.scalar(view.range.lowerBound).map { $0.isOne(of: "◆◇●■□▲△◎★☆※") } ?? false
  }

  private static let hostingVerbs = Words(["召开", "举行", "举办", "主办", "承办", "协办"])
  private static let hosting = ["主办": "主办", "承办": "承办", "协办": "协办"]

  private mutating func readHosts(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.hostingVerbs, in: view.range) {
      let role = RelationReader.hosting[word.description]
      for position in places {
        let end = position + 2
        guard let host = view.last(before: position, where: \.isBody) else { continue }
        let behind = view.first(from: end, where: { $0.type == .event })
        let reach =
          role != nil && behind.map({ scan.reads("的", before: $0.range.lowerBound) }) == true
        if let event = behind, event.range.lowerBound - end <= (reach ? 40 : 6) {
          for item in list(endingAt: host, in: view) where item.isBody {
            claim(
              item.mention, .hosts, event.mention, role: role, time: view.time,
              evidence: item.range.lowerBound..<event.range.upperBound, rule: .hostsEvent,
              sentence: view.number)
          }
        } else if role != nil, position - host.range.upperBound <= 1,
          let event = view.last(before: host.range.lowerBound, where: { $0.type == .event })
            ?? previous(before: view.number, within: 2, where: { $0.type == .event })
        {
          for item in list(endingAt: host, in: view) where item.isBody {
            claim(
              item.mention, .hosts, event.mention, role: role, time: view.time,
              evidence: item.range.lowerBound..<end, rule: .hostsPassive, sentence: view.number)
          }
        }
      }
    }
  }

  /// 市人民政府第46次常务会议: the body that a meeting's name begins with holds it.
  private mutating func readNamedHosts(_ view: SentenceView) {
    for event in view.items where event.type == .event {
      let mention = mentions[event.mention]
      guard mention.name.hasSuffix("会议") || mention.name.hasSuffix("大会"),
        !mention.name.holds("与")
      else { continue }
      var host: Int?
      for name in [mention.name] + mention.aliases where host == nil { host = body(opening: name) }
      guard let host else { continue }
      claim(
        host, .hosts, event.mention, time: view.time, evidence: event.range, rule: .hostsEvent,
        sentence: view.number)
    }
  }

  /// The body with the longest name that a name begins with.
  func body(opening name: String) -> Int? {
    var best: Int?
    var prefix = ""
    for scalar in name.unicodeScalars.prefix(40) {
      prefix.unicodeScalars.append(scalar)
      if let index = bodyNamed[prefix] { best = index }
    }
    return best
  }

  private static let bareHeads = Words([
    "签约仪式", "启动仪式", "揭牌仪式", "交接仪式", "工作汇报会", "汇报会", "座谈会",
  ])

  /// A meeting named by its kind alone (召开座谈会, 出席签约仪式): it is named after the place the section is
  /// about, a signing after those who sign.
  ///
  /// A ceremony is the event that was named before, where one was.
  private mutating func unnamedEvent(in view: SentenceView, topic: Int?, last: Item?) -> Item? {
    guard let head = first(of: RelationReader.bareHeads, in: view.range),
      ["召开", "举行", "举办", "出席", "参加", "召开的", "随后召开的", "场", "召开了", "参加了"].contains(where: {
        (word: StaticString) in scan.reads(word, before: head.start)
      })
    else { return nil }
    let kind = scan.string(head.start..<head.end)
    if let last, kind.hasSuffix("仪式"),
      kind != "签约仪式" || mentions[last.mention].name.holds("签约")
    {
      return nil
    }
    let host = view.last(before: head.start) {
      $0.isBody && mentions[$0.mention].anchor.map { placeNamed[$0] != nil } == true
    }
    let topic = host.flatMap { mentions[$0.mention].anchor }.flatMap { placeNamed[$0] } ?? topic
    var name = kind
    var aliases: [String] = []
    if kind == "签约仪式" {
      let signers =
        previous(before: view.number + 1, within: 3, where: { $0.isBody }) == nil
        ? [] : signers(upTo: view.number)
      guard signers.count == 2 else { return nil }
      name = mentions[signers[0]].name + "与" + mentions[signers[1]].name + kind
    } else if let topic {
      name = mentions[topic].name + kind
      aliases = [kind]
    } else {
      return nil
    }
    let mention = addEvent(name, aliases: aliases, at: head.start..<head.end)
    if let topic, mentions[topic].type == .place {
      claim(
        mention, .locatedIn, topic, evidence: head.start..<head.end, rule: .locatedEvent,
        sentence: view.number)
    }
    return Item(range: head.start..<head.end, mention: mention, type: .event, isTeam: false)
  }

  /// On a day two bodies signed a paper: 6月29日甲与乙线上签订某合作协议.
  private mutating func signing(in view: SentenceView) -> Item? {
    guard view.time != nil, view.sentence.kind == .body,
      let verb = first(of: ["签订", "签署"], in: view.range)
    else { return nil }
    let bodies = view.items(in: view.range.lowerBound..<verb.start).filter {
      $0.isBody && !isTitle($0)
    }
    guard bodies.count >= 2, let left = bodies.dropLast().last, let right = bodies.last,
      ["与", "和", "同"].contains(scan.string(left.range.upperBound..<right.range.lowerBound)),
      verb.start - right.range.upperBound <= 12
    else { return nil }
    var end = verb.end
    while end < view.range.upperBound, end - verb.end < 30, !scan.text[end].endsClause { end += 1 }
    let paper = scan.string(verb.end..<end).filter { $0 != "《" && $0 != "》" && $0 != "了" }
    guard ["协议", "备忘录", "协议书", "合同", "意向书"].contains(where: paper.hasSuffix), paper.count > 4 else {
      return nil
    }
    let online = scan.reads("线上", before: verb.start) ? "线上" : ""
    let pair = mentions[left.mention].name + "与" + mentions[right.mention].name
    let event = addEvent(
      pair + paper + "签约",
      aliases: [
        pair + "签订" + paper, pair + "签署" + paper, paper + online + "签约", paper + "签约仪式",
        pair + "签约仪式",
      ], at: left.range.lowerBound..<end)
    for signer in [left, right] where signer.type != .hospital {
      claim(
        signer.mention, .attends, event, role: "签约", time: view.time,
        evidence: left.range.lowerBound..<end, rule: .attendsEvent, sentence: view.number)
    }
    return Item(
      range: left.range.lowerBound..<end, mention: event, type: .event, isTeam: false)
  }

  /// On a day a body put up its plaque: 7月1日，某医院正式在某地挂牌.
  private mutating func opening(in view: SentenceView, topic: Int?) -> Item? {
    guard view.sentence.kind == .body, let verb = first(of: ["揭牌", "挂牌"], in: view.range),
      let stop = scan.scalar(verb.end), stop.endsClause
    else { return nil }
    let clause = clause(at: verb.start, in: view.range)
    let isDated =
      clause.contains { scan.text[$0].isOne(of: "日") }
      || (view.range.lowerBound..<clause.lowerBound).suffix(8).contains {
        scan.text[$0] == "日" || scan.text[$0] == "午"
      }
    guard isDated,
      let body = view.items(in: clause.lowerBound..<verb.start).first(where: {
        $0.isBody && !scan.reads("在", before: $0.range.lowerBound)
      })
        ?? view.items(in: view.range.lowerBound..<verb.start).last(where: {
          $0.type == .medicalGroup
        })
    else { return nil }
    let name = mentions[body.mention].name + scan.string(verb.start..<verb.end)
    let event = addEvent(name, aliases: [name + "仪式"], at: verb.start..<verb.end)
    if let anchor = mentions[body.mention].anchor, let place = placeNamed[anchor] {
      claim(
        event, .locatedIn, place, evidence: body.range.lowerBound..<verb.end, rule: .locatedEvent,
        sentence: view.number)
    }
    return Item(range: verb.start..<verb.end, mention: event, type: .event, isTeam: false)
  }

  /// The two bodies that a sentence shortly before says sign something.
  private func signers(upTo number: Int) -> [Int] {
    for current in stride(from: number, through: max(0, number - 2), by: -1) {
      let view = views[current]
      guard view.article == views[number].article,
        let verb = first(of: ["签订", "签约", "签署"], in: view.range)
      else { continue }
      let bodies = view.items(in: view.range.lowerBound..<verb.start).filter(\.isBody)
      if bodies.count >= 2 { return bodies.suffix(2).map(\.mention) }
    }
    return []
  }

  private static let attending: [(word: StaticString, role: String)] = [
    ("出席会议并讲话", "讲话"), ("出席并讲话", "讲话"), ("出席会议", "出席"), ("出席", "出席"), ("参加", "参加"),
    ("陪同", "陪同"), ("主持", "主持"), ("致辞", "致辞"), ("致欢迎辞", "致辞"), ("讲话", "讲话"), ("宣读", "宣读"),
    ("汇报", "汇报"), ("发言", "发言"), ("安排部署", "安排部署"), ("指出", "讲话"), ("强调", "讲话"),
    ("表示", "发言"), ("通报", "通报"), ("宣布开幕", "宣布开幕"), ("宣布", "宣布"), ("作汇报", "汇报"), ("作了汇报", "汇报"),
    ("表态", "表态发言"), ("作介绍", "发言"), ("传达", "传达"), ("点评", "点评"), ("总结", "总结"), ("解读", "解读"),
    ("发布", "发布"),
    ("夺得", "获奖"), ("获得", "获奖"), ("荣获", "获奖"), ("获二等奖", "获奖"), ("获三等奖", "获奖"), ("获一等奖", "获奖"),
    ("夺冠", "获奖"),
    ("颁奖", "颁奖"), ("应询", "应询"), ("接旗", "接旗"), ("赠送锦旗", "赠送锦旗"), ("宣誓", "宣誓"), ("授旗", "授旗"),
    ("见证", "见证"), ("签约", "签约"), ("授牌", "授牌"), ("列席", "列席"), ("到会", "出席"), ("作报告", "作报告"),
    ("作动员", "作动员"), ("揭牌", "揭牌"), ("致以", "致辞"),
  ]

  private static let attendingWords = Words(attending.map(\.word))
  private static let roles = Dictionary(
    attending.map { ($0.word.description, $0.role) }, uniquingKeysWith: { first, _ in first })

  private mutating func readAttendance(_ view: SentenceView, event: Item) {
    for (word, places) in scan.places(of: RelationReader.attendingWords, in: view.range) {
      let role = RelationReader.roles[word.description] ?? word.description
      for position in places {
        let end = position + word.scalarCount
        // 签约仪式, 总结会: the word is part of a name.
        if scan.reads("仪式", at: end) || scan.reads("会", at: end) || scan.reads("大会", at: end),
          !["出席", "参加", "主持", "列席"].contains(word.description)
        {
          continue
        }
        // Company is kept on a visit, not at a meeting told of before.
        if role == "陪同",
          !RelationReader.visiting.list.contains(where: {
            mentions[event.mention].name.contains($0.description)
          })
        {
          continue
        }
        if ["出席", "参加"].contains(role), isOther(at: end, than: event, in: view) { continue }
        // A prize is taken part in only at a contest.
        if role == "获奖" || role == "颁奖",
          !["赛", "会", "比武"].contains(where: mentions[event.mention].name.hasSuffix)
        {
          continue
        }
        guard let person = view.last(before: position, where: \.isPerson) else { continue }
        if ["出席", "参加", "陪同"].contains(role) { readDelegates(position, role, event, view) }
        let direct = position - person.range.upperBound
        let isCollective = ["出席", "参加", "陪同"].contains(role) || role == "讲话"
        guard direct <= 12 || (isCollective && direct <= 40) else { continue }
        let hasEvent = view.items.contains { $0.type == .event }
        guard hasEvent || direct <= 12 else { continue }
        for attendee in attendees(before: position, last: person, view, collective: isCollective) {
          claim(
            attendee.mention, .attends, event.mention, role: role, time: view.time,
            evidence: attendee.range.lowerBound..<position + word.scalarCount,
            rule: .attendsEvent, sentence: view.number)
        }
      }
    }
  }

  /// Whether the verb speaks of another meeting than the one told of last: 出席反馈会.
  private func isOther(at position: Int, than event: Item, in view: SentenceView) -> Bool {
    var end = position
    while end < view.range.upperBound, end - position < 8, scan.text[end].isHan { end += 1 }
    for stop in position + 2..<max(position + 2, min(end, position + 7) + 1) where stop <= end {
      let words = scan.string(position..<stop)
      guard words.hasSuffix("会") || words.hasSuffix("仪式"),
        !["会", "大会", "本次会", "此次会", "全会"].contains(words)
      else { continue }
      if let next = scan.scalar(stop), next.isOne(of: "议场") { return false }
      return !mentions[event.mention].name.contains(words.replacing("了", with: ""))
        && !["仪式", "签约仪式", "启动仪式", "座谈会", "汇报会"].contains(words)
    }
    return false
  }

  /// 某某在某会上说: whoever stands directly before 在 and the event.
  private mutating func readPlainAttendance(_ view: SentenceView) {
    for event in view.items where event.type == .event {
      guard scan.reads("在", before: event.range.lowerBound),
        let person = view.items.last(where: {
          $0.isPerson && $0.range.upperBound == event.range.lowerBound - 1
        })
      else { continue }
      claim(
        person.mention, .attends, event.mention, role: "发言", time: view.time,
        evidence: person.range.lowerBound..<event.range.upperBound, rule: .attendsEvent,
        sentence: view.number)
    }
  }

  private static let labels: [(label: String, role: String)] = [
    ("主持人", "主持"), ("主持", "主持"), ("出席人员", "出席"), ("出席", "出席"), ("参加人员", "参加"), ("参会人员", "参加"),
    ("参加", "参加"), ("列席人员", "列席"), ("列席", "列席"), ("记录", "记录"), ("记录人", "记录"),
  ]

  /// Minutes name who took part behind labels: 参加人员：….
  private mutating func readLabelled(_ view: SentenceView, event: Item?) {
    guard let event, let colon = view.range.prefix(8).first(where: { scan.text[$0] == "：" }) else {
      return
    }
    let label = scan.string(view.range.lowerBound..<colon).filter { $0 != " " }
    guard let role = RelationReader.labels.first(where: { $0.label == label })?.role else { return }
    for item in view.items where item.isPerson {
      claim(
        item.mention, .attends, event.mention, role: role, time: view.time,
        evidence: view.range.lowerBound..<item.range.upperBound, rule: .attendsEvent,
        sentence: view.number)
    }
  }

  /// 县卫健委、医保局等部门负责人参加会议: the bodies attend.
  private mutating func readDelegates(
    _ position: Int, _ role: String, _ event: Item, _ view: SentenceView
  ) {
    guard let last = view.last(before: position, where: { $0.isBody }),
      position - last.range.upperBound <= 20,
      scan.string(last.range.upperBound..<position).holds("负责")
        || scan.string(last.range.upperBound..<position).holds("领导")
    else { return }
    for body in list(endingAt: last, in: view) where body.isBody {
      claim(
        body.mention, .attends, event.mention, role: role, time: view.time,
        evidence: body.range.lowerBound..<position + 2, rule: .attendsEvent, sentence: view.number)
    }
  }

  /// The people of the list that ends before the verb; for 参加 and 陪同 all of the sentence.
  private func attendees(
    before position: Int, last: Item, _ view: SentenceView, collective: Bool
  ) -> [Item] {
    guard collective else {
      // 甲、乙分别作了汇报: all that the clause names share the verb.
      let clause = clause(at: last.range.lowerBound, in: view.range)
      let listed = view.items(in: clause.lowerBound..<position).filter(\.isPerson)
      return listed.isEmpty ? [last] : listed
    }
    let start =
      view.items.last {
        $0.range.upperBound <= last.range.lowerBound && scan.string($0.range).hasSuffix("。")
      }?.range.upperBound ?? view.range.lowerBound
    return view.items(in: start..<position).filter(\.isPerson)
  }

  private static let presenting = Words([
    "介绍", "分享", "交流发言", "典型发言", "经验交流", "作汇报", "汇报", "透露", "告诉记者", "表示，", "说，", "说：", "表示：",
  ])

  /// Who presents what: 某某介绍了某工程的做法, 某某关于某改革的汇报, 某某说，某县推行….
  private mutating func readPresentations(_ view: SentenceView) {
    guard let verb = first(of: RelationReader.presenting, in: view.range),
      let person = view.items.last(where: { $0.isPerson && $0.range.lowerBound < verb.end })
    else { return }
    if let hearing = first(of: ["听取", "了解", "查看"], in: view.range.lowerBound..<verb.start),
      hearing.start > person.range.lowerBound || person.range.lowerBound - hearing.end > 30
        || scan.first("关于", in: person.range.upperBound..<verb.start) == nil
    {
      return
    }
    // 听取甲关于乙工程的汇报: the program stands between the name and the verb.
    let programs = view.items.filter {
      $0.type == .program && $0.range.lowerBound > person.range.upperBound
    }
    for program in programs.prefix(2) {
      claim(
        person.mention, .presents, program.mention, time: view.time,
        evidence: person.range.lowerBound..<max(verb.end, program.range.upperBound),
        rule: .presents, sentence: view.number)
    }
  }
}
