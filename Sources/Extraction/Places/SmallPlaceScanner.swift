internal import OntologyModel
internal import TextNormalization

/// Finds towns, streets and villages, which the register does not hold: a short name before 镇, 乡, 街道
/// or 村, with a boundary before it and a boundary or an institution behind it.
struct SmallPlaceScanner {
  let scan: Scan
  let locality: Locality
  private let placeEndingAt: [Int: PlaceMention]
  private let covered: Coverage

  init(scan: Scan, named: [PlaceMention], locality: Locality) {
    self.scan = scan
    self.locality = locality
    placeEndingAt = Dictionary(named.map { ($0.range.upperBound, $0) }, uniquingKeysWith: { $1 })
    covered = Coverage(of: named.lazy.map(\.range), in: scan.text)
  }

  func mentions() -> [PlaceMention] {
    var found: [PlaceMention] = []
    // The place each name was first read under holds wherever the name comes again.
    var first: [String: Place] = [:]
    for (number, sentence) in scan.sentences.enumerated() {
      var town: Place?
      for position in sentence.range where !covered.contains(position) {
        guard let level = PlaceLevel(smallWord: scan.text[position]),
          let range = smallRange(
            endingAt: position + 1,
            in: max(
              sentence.range.lowerBound, min(found.last?.range.upperBound ?? 0, position))..<sentence
              .range.upperBound)
        else { continue }
        let name = scan.string(range)
        let direct = placeEndingAt[range.lowerBound]?.place.division
        let isInTown = found.last?.range.upperBound == range.lowerBound
        let parent =
          direct
          ?? locality.county(at: range.lowerBound, sentence: number, range: sentence.range)
        let above = level == .village ? town : nil
        var place = Place(
          division: nil, name: name, level: level, parent: above?.parent ?? parent,
          above: above?.name)
        if let known = first[name], direct == nil, !isInTown { place = known }
        if first[name] == nil { first[name] = place }
        if level == .town { town = place }
        found.append(PlaceMention(range: range, place: place, isDeictic: false))
      }
    }
    return found
  }

  private static let unnamed: StaticString = "乡城农各个全该每本我其两几多此"

  private func smallRange(endingAt end: Int, in range: Range<Int>) -> Range<Int>? {
    let tail = scan.text[end - 1] == "道" ? 2 : 1
    if tail == 2, scan.scalar(end - 2) != "街" { return nil }
    // 乡镇 names no town: 家乡镇, 各乡镇.
    if scan.text[end - 1] == "镇", scan.scalar(end - 2) == "乡" { return nil }
    guard scan.text[end - 1] != "街" else { return nil }
    if scan.text[end - 1] == "镇", scan.reads("街道", at: end) { return nil }
    if scan.text[end - 1] == "乡", scan.scalar(end) == "村" { return nil }
    let holdsCare = scan.longest(.institutionTail, at: end, limit: range.upperBound) != nil
    guard holdsCare || endsPlace(at: end, in: range) else { return nil }
    let bound = min(end - tail, floor(end - tail, in: range))
    var start = loose(end - tail, from: bound)
    // 海伦市共合镇: directly behind its county the whole run is the town's name.
    if !holdsCare, (2...4).contains(end - tail - bound), placeEndingAt[bound] != nil, start > bound
    {
      start = bound
    }
    // 五十镇卫生院, 将台堡镇卫生院: behind a mark the whole run is the name, whatever words are in it.
    if holdsCare, (2...5).contains(end - tail - bound),
      bound == range.lowerBound || !scan.text[bound - 1].isHan || placeEndingAt[bound] != nil
    {
      start = stripped(bound, before: end - tail)
    }
    // 上都镇卫生院, 朱日和镇卫生院: a word that bounds names may stand in the name of a town.
    if holdsCare, end - tail == start,
      let longer = [2, 3].map({ start - $0 }).first(where: { begin in
        begin >= range.lowerBound && (begin..<start).allSatisfy { scan.text[$0].isHan }
          && (begin == range.lowerBound || !scan.text[begin - 1].isHan || scan.barriers[begin - 1])
          && !scan.matches.starting(at: begin).contains(where: {
            $0.end == start && !$0.classes.isDisjoint(with: [.barrier, .common, .plain])
          })
      })
    {
      start = longer
    }
    guard !isPhrase(start..<end) else { return nil }
    let core = end - tail - start
    let isBounded =
      start == bound || scan.barriers[start - 1] || scan.commonWords[start - 1]
      || !scan.text[start - 1].isHan
    guard isBounded, (1...5).contains(core), core > 1 || placeEndingAt[start] != nil,
      !scan.text[start].isOne(of: SmallPlaceScanner.unnamed),
      core > 1 || !scan.text[start].isOne(of: "老新小古大"),
      holdsCare || !scan.text[start].isNumeral || scan.reads("族乡", before: end)
        || isCellBeforePost(start, end)
        || scan.longest(.place, endingAt: start, from: 0) != nil,
      core > 1 || holdsCare || placeEndingAt[start] != nil,
      scan.longest([.post, .body, .institutionTail, .programHead], at: start, limit: end) == nil
    else { return nil }
    return start..<end
  }

  /// 八里镇镇长 in a row: a town named by a number, between a mark and a post.
  private func isCellBeforePost(_ start: Int, _ end: Int) -> Bool {
    (start == 0 || !scan.text[start - 1].isHan) && end - start > 2
      && scan.longest([.post, .postPrefix], at: end, limit: scan.text.count) != nil
  }

  /// Whether the words are no name: 走村, 县乡村, 第二届乡村, 进村.
  private func isPhrase(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let first = scan.scalar(range.lowerBound) else { return false }
    if first.isOne(of: "第但支届生") && range.count > 3 { return true }
    if first.isOne(of: "进走驻"), scan.text[range.upperBound - 1] == "村" { return true }
    if scan.reads("乡村", before: range.upperBound), range.count > 2 { return true }
    // 抢抓全省农村…机遇, 南部四乡, 边境三镇: many, not one.
    if scan.reads("农村", before: range.upperBound) { return true }
    if range.count > 3, scan.text[range.upperBound - 2].isOne(of: "二三四五六七八九十两") {
      return true
    }
    // 她在乡卫生院, 周边五个镇, 12家苏木镇卫生院, 急救车驻乡.
    if first.isOne(of: "她他我你它咱您") { return true }
    if first.isOne(of: "家个所名"),
      scan.scalar(range.lowerBound - 1).map({
        $0.isNumeral || $0.isDigit || $0.isOne(of: "余多几")
      })
        ?? false
    {
      return true
    }
    if scan.text[range.upperBound - 2] == "个" { return true }
    if scan.text[range.upperBound - 1] == "乡",
      scan.text[range.upperBound - 2].isOne(of: "驻下返回还离故家异老同思")
    {
      return true
    }
    guard let last = scan.scalar(range.upperBound - 2), range.count > 1 else { return false }
    return last.isOne(of: "走进推入驻包联扶帮下县") && scan.text[range.upperBound - 1] == "村"
  }

  /// The mark, place or institution before a position, at most six characters away.
  private func floor(_ position: Int, in range: Range<Int>) -> Int {
    var start = position
    while start > range.lowerBound, position - start < 7, scan.text[start - 1].isHan,
      placeEndingAt[start] == nil,
      scan.longest(.institutionTail, endingAt: start, from: range.lowerBound) == nil
    {
      start -= 1
    }
    return start
  }

  /// The start of the name over characters that end none.
  private func loose(_ position: Int, from bound: Int) -> Int {
    var start = position
    while start > bound, position - start < 5, !scan.barriers[start - 1],
      !scan.commonWords[start - 1]
    {
      start -= 1
    }
    return start
  }

  private static let leads = Words([
    "其中", "包括", "整合", "联合", "涵盖", "现在", "目前", "联系", "如", "在", "到", "赴", "和", "与", "由", "从", "对",
    "及", "让", "把", "来", "为", "是", "有",
    "为了",
    "以", "将", "并", "兼着", "兼", "着", "的", "没有", "位于", "来自", "以及", "至", "等", "向", "设在", "划归", "走访",
    "她", "他", "先在", "回到", "调到", "去", "就是", "正是", "便是", "下辖", "管辖", "还有", "刚由", "原", "托管",
    "覆盖", "接收", "含", "包含", "涵盖", "代表", "本报讯", "讯", "补选", "增选", "选派", "派驻",
  ])

  /// The start behind words that lead up to a name: 其中, 在, 到, 和.
  private func stripped(_ start: Int, before end: Int) -> Int {
    var start = start
    // 现任某镇卫生院院长, 时任某乡…: a word that says how a post is held.
    if let status = scan.longest(.postStatus, at: start, limit: end - 2), status.range.count > 1 {
      start = status.end
    }
    // 2016年到宣威镇: the end of a date.
    if start < end - 2, scan.text[start].endsDate, scan.scalar(start - 1)?.isDigit == true {
      start += 1
    }
    while start < end - 1 {
      guard
        let word = scan.word(of: SmallPlaceScanner.leads, at: start),
        start + word.scalarCount <= end - 2
          || (start + word.scalarCount <= end - 1
            && (placeEndingAt[start] != nil
              || word.description == "兼" && scan.scalar(start - 1) == "（")),
        word.description != "将" || start + 4 <= end
      else { break }
      start += word.scalarCount
    }
    return start
  }

  private func endsPlace(at end: Int, in range: Range<Int>) -> Bool {
    guard end < range.upperBound, let next = scan.scalar(end) else { return true }
    if !next.isHan || scan.barriers[end] || scan.commonWords[end] { return true }
    if placeEndingAt[end] != nil { return true }
    // 大庄村村民, 保安村村医; the name of an ethnic town ends with it.
    if scan.text[end - 1] == "村", scan.scalar(end - 2) != "村",
      scan.reads("村民", at: end) || scan.reads("村医", at: end) || scan.reads("民", at: end)
    {
      return true
    }
    if scan.longest([.eventHead, .action], at: end, limit: range.upperBound) != nil { return true }
    if scan.reads("族乡", before: end) || scan.reads("族镇", before: end) { return true }
    return scan.longest([.body, .post, .postPrefix, .modifier], at: end, limit: range.upperBound)
      != nil
      || isVillage(behind: end, in: range)
  }

  /// Whether a village's name follows a town's: 五十镇班彦村.
  private func isVillage(behind end: Int, in range: Range<Int>) -> Bool {
    for position in end + 1..<max(end + 1, min(end + 5, range.upperBound)) {
      if scan.text[position] == "村" { return scan.text[end - 1] != "村" }
      if !scan.text[position].isHan { return false }
    }
    return false
  }
}
