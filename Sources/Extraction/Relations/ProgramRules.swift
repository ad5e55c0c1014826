internal import OntologyModel
internal import TextNormalization

/// Which program is a part of which, where a sentence says so.
extension RelationReader {
  private static let partWords = Words(["组成部分", "一部分", "内容之一"])
  private static let inclusionVerbs = Words(["纳入", "列入", "并入"])
  private static let containingVerbs = Words(["包括", "包含", "下设", "涵盖"])
  private static let meansWords = Words(["为抓手", "为载体", "为突破口"])

  mutating func readProgramParts(_ view: SentenceView) {
    guard view.items.count(where: { $0.type == .program }) > 1 else { return }
    readPartWords(view)
    readInclusion(view)
    readMeans(view)
  }

  /// 甲工程是国家乙工程的重要组成部分; 作为乙工程的一部分，某市实施甲工程.
  private mutating func readPartWords(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.partWords, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        guard let whole = program(before: position, within: 4, in: view),
          scan.reads("的", at: whole.range.upperBound),
          let mark = first(
            of: ["作为", "属于", "是", "系"],
            in: max(view.range.lowerBound, whole.range.lowerBound - 8)..<whole.range.lowerBound),
          // 作为…的组成部分，甲工程: the part may come behind.
          let part = view.last(before: mark.start, where: { $0.type == .program })
            ?? view.first(from: end, where: { $0.type == .program })
        else { continue }
        claimPart(part, of: whole, in: view)
      }
    }
  }

  /// 甲工程纳入国家乙工程; 乙工程包括甲工程、丙工程.
  private mutating func readInclusion(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.inclusionVerbs, in: view.range) {
      for position in places {
        let end = position + word.scalarCount
        guard let last = program(before: position, within: 6, in: view),
          let whole = program(from: end, within: 6, in: view),
          // 纳入某工程考核: into the assessment, not into the program.
          first(
            of: ["考核", "目录", "清单", "规划", "议程", "督查", "督办"],
            in: whole.range.lowerBound..<min(view.range.upperBound, whole.range.upperBound + 4))
            == nil
        else { continue }
        for part in list(endingAt: last, in: view) where part.type == .program {
          claimPart(part, of: whole, in: view)
        }
      }
    }
    for (word, places) in scan.places(of: RelationReader.containingVerbs, in: view.range) {
      for position in places {
        guard let whole = program(before: position, within: 1, in: view),
          let first = program(from: position + word.scalarCount, within: 2, in: view)
        else { continue }
        for part in list(startingAt: first, in: view) where part.type == .program {
          claimPart(part, of: whole, in: view)
        }
      }
    }
  }

  /// 以甲行动为抓手推进乙改革; 以甲行动为抓手的乙改革.
  private mutating func readMeans(_ view: SentenceView) {
    for (word, places) in scan.places(of: RelationReader.meansWords, in: view.range) {
      for position in places {
        guard let part = program(before: position, within: 0, in: view),
          scan.reads("以", before: part.range.lowerBound),
          let whole = program(from: position + word.scalarCount, within: 6, in: view)
        else { continue }
        claimPart(part, of: whole, in: view)
      }
    }
  }

  private mutating func claimPart(_ part: Item, of whole: Item, in view: SentenceView) {
    let range =
      min(
        part.range.lowerBound, whole.range.lowerBound)..<max(
        part.range.upperBound, whole.range.upperBound)
    claim(
      part.mention, .partOf, whole.mention, time: view.time, evidence: range,
      rule: .partOfProgram, sentence: view.number)
  }

  /// The last thing named before a position, where it is a program that ends at most so far before it
  /// and in its clause.
  private func program(before position: Int, within gap: Int, in view: SentenceView) -> Item? {
    guard let item = view.last(before: position, where: { $0.type != .place }),
      item.type == .program, position - item.range.upperBound <= gap,
      !scan.text[item.range.upperBound..<position].contains(where: \.endsClause)
    else { return nil }
    return item
  }

  /// The first thing named behind a position, places and bodies apart, where it is a program that
  /// starts at most so far behind it.
  private func program(from position: Int, within gap: Int, in view: SentenceView) -> Item? {
    guard let item = view.first(from: position, where: { $0.type != .place && !$0.isBody }),
      item.type == .program, item.range.lowerBound - position <= gap
    else { return nil }
    return item
  }
}
