internal import Lexicon
internal import OntologyModel

/// Names of one list: 副县长甲，乙，丙，各乡镇…; 副理事长为甲、乙、丙; 副主任由某局副局长甲，某局副局长乙兼任.
extension PersonScanner {
  /// The names behind commas that are nothing but names between marks: 副县长甲，乙，丙，各乡镇….
  ///
  /// A single one counts only where its characters speak clearly for a name. Near misses are words between
  /// commas: 副县长甲，同时，….
  func commaNames(behind end: Int, limit: Int) -> [PersonMention] {
    var found: [PersonMention] = []
    var end = end
    while let name = markedName(behind: end, limit: limit) {
      found.append(name)
      end = name.range.upperBound
    }
    let evidence = found.map { grammar.evidence($0.range) }
    let isList = found.count > 1 && evidence.contains { $0 >= 2 }
    return isList || evidence.first.map { $0 >= 4 } == true ? found : []
  }

  /// The name between a comma and the next mark.
  private func markedName(behind comma: Int, limit: Int) -> PersonMention? {
    guard comma < limit, scan.scalar(comma) == "，" else { return nil }
    let start = comma + 1
    var end = start
    while end < limit, end - start < 5, scan.text[end].isHan { end += 1 }
    if end - start > 2, scan.reads("等", before: end) { end -= 1 }
    let name = start..<end
    guard (2...3).contains(name.count), grammar.isName(name), !isWord(name),
      grammar.evidence(name) >= NameGrammar.doubtful, titles.placeEndingAt[end] == nil,
      titles.institutionEndingAt[end] == nil, !name.contains(where: { scan.commonWords[$0] }),
      !scan.barriers[end - 1],
      end == limit || scan.text[end].isOne(of: "，、。；等")
    else { return nil }
    return PersonMention(range: name, name: scan.string(name))
  }

  /// A person behind a verb of being, and those whom a list names behind, with or without titles of their
  /// own.
  func listed(from first: PersonMention, _ context: AppointmentContext) -> [PersonMention] {
    let limit = context.sentence.upperBound
    var found = [first]
    while let last = found.last {
      let end = behindBracket(behindComrade(last.range.upperBound), limit: limit)
      guard end < limit, let mark = scan.scalar(end), mark.isOne(of: "、和，"),
        let next = listedPerson(at: end + 1, behind: mark, context)
      else { break }
      found.append(next)
    }
    return found
  }

  private func behindComrade(_ position: Int) -> Int {
    scan.reads("同志", at: position) ? position + 2 : position
  }

  /// A person at a position, alone up to a mark or behind a title; behind a comma only with a title.
  private func listedPerson(
    at position: Int, behind mark: Unicode.Scalar, _ context: AppointmentContext
  ) -> PersonMention? {
    if let titled = titledPerson(at: position, context) { return titled }
    let limit = context.sentence.upperBound
    guard mark != "，", let end = grammar.end(at: position, limit: limit, known: context.known),
      end == limit || !scan.text[end].isHan || scan.reads("同志", at: end)
        || scan.text[end].isOne(of: "等和")
    else { return nil }
    return PersonMention(range: position..<end, name: scan.string(position..<end))
  }

  /// The person whose title begins at a position or a few characters behind it: 某局副局长甲.
  private func titledPerson(at position: Int, _ context: AppointmentContext) -> PersonMention? {
    guard
      let person = context.mentioned.first(where: { $0.range.lowerBound > position }),
      let title = context.titleEnds[person.range.lowerBound], title >= position,
      title - position <= 14, scan.text[position..<title].allSatisfy(\.isHan)
    else { return nil }
    return person
  }

  /// 由某局副局长甲，某局副局长乙兼任: whether the list goes on behind a comma.
  func goesOn(behind comma: Int, _ context: AppointmentContext) -> Bool {
    titledPerson(at: comma + 1, context) != nil
  }

  /// 副市长甲副秘书长乙: whether a name before a title has one of its own, so that the title is of whom stands behind.
  func goesOn(_ chain: TitleChain, _ chains: [TitleChain], limit: Int) -> Bool {
    let end = chain.range.upperBound
    guard chains.contains(where: { $0.range.upperBound == chain.range.lowerBound - 3 }),
      let name = grammar.end(at: end, limit: limit), name - end == 3, isCommonSurname(at: end)
    else { return false }
    return grammar.evidence(end..<name) >= 3
  }

  /// 甲（市政府副秘书长）: a name that is all of its line or list item before a bracket.
  func isRowName(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard scan.scalar(name.upperBound) == "（", name.count < 4, grammar.isName(name),
      titles.placeEndingAt[name.upperBound] == nil, grammar.evidence(name) >= 2
    else { return false }
    return name.lowerBound == sentence.lowerBound
      || scan.text[name.lowerBound - 1].isOne(of: " 　、：，；│|")
  }

  /// 集团总院甲副院长: a name of three characters that speak for it, behind the last character of a body no rule knows.
  func isBehindBody(_ name: Range<Int>, _ chain: TitleChain) -> Bool {
    guard name.count == 3 || name.count == 2 && isBodysEnd(at: name.lowerBound - 1),
      name.lowerBound > 0,
      hasFollower(chain) || scan.barriers[chain.range.upperBound],
      scan.text[name.lowerBound - 1].isOne(of: "院局委厅"), isCommonSurname(at: name.lowerBound)
    else { return false }
    return grammar.evidence(name) >= (name.count == 3 ? 4 : 2)
  }

  /// Whether the second character of 我院, 该局 or 本委 stands at a position, which begins no name.
  func isBodysEnd(at position: Int) -> Bool {
    guard position > 0 else { return false }
    return scan.text[position].isOne(of: "院局委厅校") && scan.text[position - 1].isOne(of: "我本该")
  }

  func isListMark(_ position: Int) -> Bool {
    scan.scalar(position).map { $0.isOne(of: "，、") } ?? false
  }

  /// The short names of parties, before the committee that a title names: 、农工党省委主委甲.
  private static let parties: [StaticString] = [
    "农工党", "民盟", "民进", "民建", "民革", "九三学社", "致公党", "台盟", "农工民主党",
  ]

  /// 健康教育专委会 before another post of one person: whether words between 、 and a title are a body's by their last
  /// character.
  func isListedBody(_ start: Int, to end: Int) -> Bool {
    guard scan.scalar(start - 1) == "、", (2...16).contains(end - start) else { return false }
    if PersonScanner.parties.contains(where: {
      start + $0.scalarCount == end && scan.reads($0, at: start)
    }) {
      return true
    }
    guard end - start > 2,
      scan.text[end - 1].isOne(of: "会组队院校处科部办所站室心社团局委厅")
    else { return false }
    return scan.text[start..<end].allSatisfy(\.isHan)
      && !(start..<end).contains { scan.text[$0].isOne(of: "和与任为由") && scan.barriers[$0] }
  }
}

extension Scan {
  /// The position behind a bracket that says how a post is held: 副主任（挂职），局长（兼）、院长（主持工作）.
  func behindTenure(_ position: Int) -> Int {
    guard scalar(position) == "（" else { return position }
    let limit = min(text.count, position + 10)
    guard let close = (position + 1..<max(position + 1, limit)).first(where: { text[$0] == "）" })
    else { return position }
    let note = string(position + 1..<close)
    return ["兼", "挂", "级", "主持", "聘", "代", "试用", "法人", "援派"].contains(where: note.contains)
      ? close + 1 : position
  }
}
