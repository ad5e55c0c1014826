internal import OntologyModel
internal import TextNormalization

/// The hospital that writes an article of itself as 我院.
extension DeicticBodyScanner {
  /// How strongly an article speaks for each of its hospitals as the one that writes it.
  private struct Tally {
    private(set) var order: [InstitutionMention] = []
    private var weights: [String: Int] = [:]

    mutating func add(_ body: InstitutionMention, _ weight: Int) {
      if weights[body.name] == nil { order.append(body) }
      weights[body.name, default: 0] += weight
    }

    /// The hospital of most weight, the first of those that weigh as much; nil where others alone are named.
    var top: InstitutionMention? {
      let best = order.enumerated().max {
        (weights[$0.element.name] ?? 0, -$0.offset) < (weights[$1.element.name] ?? 0, -$1.offset)
      }
      let least = order.count == 1 ? -5 : 0
      return best.flatMap { (weights[$0.element.name] ?? 0) >= least ? $0.element : nil }
    }
  }

  private static let pointers = Words(["我院"])

  /// The hospital that an article is most likely about, told by 我院: the one whose team is 我院's too, else the one that
  /// the clauses speak for, as subject or as who is come to, and not as partner or guest.
  func writer(from number: Int) -> InstitutionMention? {
    let last = lastSentence(ofArticleFrom: number)
    let whole = scan.sentences[number].range.lowerBound..<scan.sentences[last].range.upperBound
    guard !scan.occurrences(of: DeicticBodyScanner.pointers, in: whole).isEmpty else { return nil }
    if let own = portrayed(scan.sentences[number...min(last, number + 7)]) { return own }
    let isVisited = !scan.occurrences(of: DeicticBodyScanner.visits, in: whole).isEmpty
    if let own = sharingTeam(in: whole) { return own }
    var tally = Tally()
    for clause in scan.sentences[number...last].flatMap({ clauses(of: $0.range) }) {
      let hospitals = hospitals(in: clause)
      guard !hospitals.isEmpty else { continue }
      let pointer = clause.first { scan.reads(DeicticBodyScanner.pointers, at: $0) }
      var before = 0
      for hospital in hospitals {
        let isListed = scan.scalar(hospital.range.lowerBound - 1) == "、" && before < 0
        before = isListed ? before : weight(of: hospital, in: clause, beside: pointer, isVisited)
        tally.add(hospital, before)
      }
    }
    return tally.top
  }

  private static let portraits = Words(["访", "专访", "对话", "采访", "记", "走近"])

  /// ——访某医院院长甲: the hospital of whom a short line at the head of an article says that it lets him speak.
  private func portrayed(_ opening: ArraySlice<Sentence>) -> InstitutionMention? {
    for sentence in opening where sentence.range.count <= 50 {
      guard let hospital = hospitals(in: sentence.range).first,
        let word = scan.word(
          of: DeicticBodyScanner.portraits, before: hospital.range.lowerBound),
        case let start = hospital.range.lowerBound - word.scalarCount,
        start <= sentence.range.lowerBound || scan.scalar(start - 1)?.isHan != true,
        isTitled(behind: hospital.range.upperBound, in: sentence.range)
      else { continue }
      return hospital
    }
    return nil
  }

  /// How much a clause speaks for a hospital as the one that writes.
  private func weight(
    of hospital: InstitutionMention, in clause: Range<Int>, beside pointer: Int?,
    _ isVisited: Bool
  ) -> Int {
    let start = hospital.range.lowerBound
    if let pointer { return introduces(hospital, pointer) ? 12 : -6 }
    // 某院院长甲来乙院参观。我院…: whom guests come to.
    if isHost(hospital) || isVisited && scan.reads(DeicticBodyScanner.ways, before: start) {
      return 4
    }
    if scan.reads(DeicticBodyScanner.aims, before: start) {
      return scan.text[start - 1].isOne(of: "对为给从原") ? -2 : -6
    }
    let end = hospital.range.upperBound
    if isNamed(behind: end, in: clause) { return -1 }
    if isTitled(behind: end, in: clause) || scan.reads("、", at: end) { return 0 }
    return start == clause.lowerBound || scan.reads("由", before: start) ? 2 : 1
  }

  private static let ways = Words(["到", "赴", "走进", "抵达"])
  private static let visits = Words(["来院", "来我院", "到我院", "莅临我院", "走进我院", "赴我院"])

  /// 某医院护理部主任, 某医院副院长: whether a post stands behind a hospital, at most a department between.
  private func isTitled(behind end: Int, in clause: Range<Int>) -> Bool {
    var position = end
    while position < clause.upperBound, position - end < 8, scan.text[position].isHan {
      if scan.longest(.post, at: position, limit: clause.upperBound) != nil { return true }
      position += 1
    }
    return false
  }

  /// Words before a hospital that others go to, work with or come from.
  static let aims = Words([
    "与", "和", "同", "向", "到", "赴", "对", "为", "给", "从", "往", "前往", "支援", "帮扶", "单位", "来自", "邀请", "联合",
    "特邀",
    "进驻", "抵达", "奔赴", "原",
  ])

  /// 某医院某某教授: whether a name of two or three characters and a clinician's rank stand behind a hospital.
  func isNamed(behind end: Int, in clause: Range<Int>) -> Bool {
    [2, 3].contains { length in
      scan.longest(.post, at: end + length, limit: clause.upperBound).map {
        scan.term($0).post?.postClass == .clinical
          && scan.text[end..<end + length].allSatisfy(\.isHan)
      } ?? false
    }
  }

  /// 我院第二批援滇医疗队, 某院第二批援滇医疗队: the hospital whose team bears the name that 我院's bears.
  private func sharingTeam(in whole: Range<Int>) -> InstitutionMention? {
    for (start, _) in scan.occurrences(of: DeicticBodyScanner.pointers, in: whole) {
      for team in institutions where team.isTeam && team.range.upperBound <= whole.upperBound {
        guard let end = scan.positions(of: "医院", in: team.range).last.map({ $0 + 2 }),
          team.range.upperBound - end >= 4,
          scan.text[end..<team.range.upperBound].elementsEqual(
            scan.text[min(start + 2, whole.upperBound)...].prefix(team.range.upperBound - end))
        else { continue }
        let range = team.range.lowerBound..<end
        return InstitutionMention(
          range: range, type: .hospital, name: scan.string(range), aliases: [], place: team.place)
      }
    }
    return nil
  }

  /// Whether somebody comes to a hospital, rather than goes: 来某院, 莅临某院.
  ///
  /// Near misses are 近年来某院 and 以来某院.
  private func isHost(_ hospital: InstitutionMention) -> Bool {
    let start = hospital.range.lowerBound
    if (["来到", "莅临", "来访", "到访", "莅"] as [StaticString]).contains(where: {
      scan.reads($0, before: start)
    }) {
      return true
    }
    return scan.reads("来", before: start)
      && scan.scalar(start - 2).map { !$0.isOne(of: "年以后原带近本从") } ?? true
  }

  /// 某医院（以下简称我院）: the name is the writer's own.
  private func introduces(_ hospital: InstitutionMention, _ pointer: Int) -> Bool {
    let between = hospital.range.upperBound..<max(pointer, hospital.range.upperBound)
    return between.count <= 10 && between.contains { scan.reads("简称", at: $0) }
  }

  private func hospitals(in range: Range<Int>) -> [InstitutionMention] {
    institutions[institutions.partition { $0.range.lowerBound >= range.lowerBound }...]
      .prefix { $0.range.lowerBound < range.upperBound }
      .filter { $0.type == .hospital }
  }

  private func clauses(of range: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where scan.text[position].isOne(of: "，。；！？—") {
      clauses.append(start..<position)
      start = position + 1
    }
    clauses.append(start..<range.upperBound)
    return clauses
  }

  private static let credits = Words([
    "来源：", "供稿：", "供稿单位：", "作者单位：", "主办：", "主办单位：",
  ])
  private static let offices = Words([
    "科", "部", "办公室", "院办", "党办", "室", "处", "供稿", "报道", "中心",
  ])

  /// The hospital that signs an article or is named as its source: （某医院 科教科）, 某医院宣传科, 来源：某医院.
  ///
  /// Lines without a full stop make articles of their own: a few lines at the ends of the text belong to the article
  /// beside them.
  func signer(from number: Int) -> InstitutionMention? {
    let last = lastSentence(ofArticleFrom: number)
    let opening = scan.sentences[(number < 4 ? 0 : number)...min(last, number + 4)]
    // Lines behind an article belong to it at the end of the text only; elsewhere the next one begins.
    let isEnd = last + 3 >= scan.sentences.count
    let closing = scan.sentences[max(number, last - 2)...(isEnd ? scan.sentences.count - 1 : last)]
      .reversed()
    for sentence in Array(opening) + closing where sentence.range.count <= 60 {
      let hospital = hospitals(in: sentence.range).first {
        scan.reads(DeicticBodyScanner.credits, before: $0.range.lowerBound)
          || opens(sentence.range, $0) && isHeading($0, in: sentence.range)
      }
      if let hospital { return hospital }
    }
    return closing.lazy.compactMap { sentence in
      hospitals(in: sentence.range).first { signs(sentence.range, $0) }
    }.first ?? publisher()
  }

  /// Whether a hospital stands at the head of a line, or in brackets there: 【某医院】.
  private func opens(_ line: Range<Int>, _ hospital: InstitutionMention) -> Bool {
    let before = hospital.range.lowerBound - line.lowerBound
    return before == 0 || before == 1 && !scan.text[line.lowerBound].isHan
  }

  /// Whether a line is nothing but a hospital's name, or a trail that begins with it: 某医院 > 新闻中心.
  private func isHeading(_ hospital: InstitutionMention, in line: Range<Int>) -> Bool {
    let end = hospital.range.upperBound
    guard end < line.upperBound else { return true }
    return scan.text[end].isOne(of: ">】》|-")
      || scan.text[end] == " " && scan.scalar(end + 1)?.isOne(of: ">|-") == true
  }

  /// Whether a line is a signature that names a hospital: （某医院 科研科 某某）, 某医院宣传科.
  private func signs(_ line: Range<Int>, _ hospital: InstitutionMention) -> Bool {
    guard line.count <= 40, opens(line, hospital) else { return false }
    let rest = hospital.range.upperBound..<line.upperBound
    if scan.text[line.lowerBound] == "（" {
      return !scan.text[rest].contains { $0.isOne(of: "，。；") }
    }
    // 某医院成立卒中中心 is a headline, 某医院 宣传科 a signature.
    return rest.count <= 12 && scan.reads(DeicticBodyScanner.offices, before: rest.upperBound)
      && !rest.contains { scan.barriers[$0] }
  }

  /// The hospital whose paper all articles stand in, as the head before them says: 某医院院报, 主办：某医院.
  private func publisher() -> InstitutionMention? {
    guard let first = scan.sentences.first?.range.lowerBound, first > 0 else { return nil }
    let head = institutions.prefix { $0.range.lowerBound < first }.first { body in
      (body.type == .hospital || body.parent?.hasSuffix("医院") == true)
        && (body.range.lowerBound <= 1
          || scan.reads(DeicticBodyScanner.credits, before: body.range.lowerBound))
    }
    // 主办：某医院党委宣传部.
    guard let head, head.type != .hospital, let host = head.parent else { return head }
    return InstitutionMention(
      range: head.range, type: .hospital, name: host, aliases: [], place: head.place)
  }
}
