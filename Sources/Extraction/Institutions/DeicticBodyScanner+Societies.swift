internal import OntologyModel
internal import TextNormalization

/// Branches and councils of societies that words of their kind point to: 第三届委员会, 本届老年医学分会, 分会, 学会.
extension DeicticBodyScanner {
  private static let kinds = Words([
    "分会", "专业委员会", "专委会", "学组", "青年委员会", "常务委员会", "委员会", "常务理事会", "理事会", "监事会", "学会", "协会", "研究会",
    "促进会",
  ])

  /// - Complexity: O(n) in the places where such words stand, times the societies named.
  func societies() -> [InstitutionMention] {
    let bodies = institutions.filter { $0.isBranch || $0.isSociety }
    guard !bodies.isEmpty else { return [] }
    let covered = Coverage(of: institutions.lazy.map(\.range), in: scan.text)
    var found: [InstitutionMention] = []
    var next = 0
    // The bodies named so far, each once, the one named last at the end.
    var recent: [InstitutionMention] = []
    for sentence in scan.sentences {
      for (start, word) in scan.occurrences(of: DeicticBodyScanner.kinds, in: sentence.range) {
        let end = start + word.scalarCount
        while next < bodies.count, bodies[next].range.upperBound <= start {
          recent.removeAll { $0.name == bodies[next].name }
          recent = recent.suffix(40) + [bodies[next]]
          next += 1
        }
        let near = recent + bodies[next...].prefix(12)
        guard !covered.contains(start), start >= found.last?.range.upperBound ?? 0,
          scan.scalar(end)?.isOne(of: "议场") != true,
          let pointer = pointer(word, at: start, in: sentence.range, near)
        else { continue }
        var mention = InstitutionMention(
          range: pointer.start..<end, type: pointer.body.type, name: pointer.body.name,
          aliases: pointer.body.aliases, place: pointer.body.place, parent: pointer.body.parent,
          parentType: pointer.body.parentType)
        mention.isDeictic = true
        found.append(mention)
      }
    }
    return found
  }

  /// The body that a word of a kind means, with where the words for it begin.
  private func pointer(
    _ word: StaticString, at start: Int, in range: Range<Int>, _ bodies: [InstitutionMention]
  ) -> (start: Int, body: InstitutionMention)? {
    let term = Societies.term(before: start, in: scan)
    if Societies.councils.list.contains(where: { $0.description == word.description }) {
      guard let term else { return nil }
      let isBoard = word.description.hasSuffix("事会")
      if isBoard, isGroups(term, bodies) { return nil }
      // 第二届委员会 is a branch's where there is one, 第八届理事会 a society's.
      let body =
        last(bodies, before: term) { isBoard ? $0.isSociety : $0.isBranch }
        ?? last(bodies, before: term) { _ in true }
      return body.map { (term, $0) }
    }
    return named(upTo: start + word.scalarCount, atLeast: word.scalarCount, in: range, bodies)
  }

  private static let alliances = Words(["联盟", "联合体", "医联体", "医共体", "协作网", "协作体"])

  /// 联合体由某院牵头。第一届理事会: whether a council is that of a group, spoken of behind any society.
  private func isGroups(_ term: Int, _ bodies: [InstitutionMention]) -> Bool {
    let near = max(0, term - 60)..<term
    guard
      let group = scan.occurrences(of: DeicticBodyScanner.alliances, in: near).last?.start,
      institutions.contains(where: { $0.type == .medicalGroup && $0.range.lowerBound < term })
    else { return false }
    return !bodies.contains { $0.range.upperBound <= term && $0.range.lowerBound > group }
  }

  /// The body whose name ends with the most of the words before a position: 烧伤科医师分会, 分会 alone.
  private func named(
    upTo end: Int, atLeast length: Int, in range: Range<Int>, _ bodies: [InstitutionMention]
  ) -> (start: Int, body: InstitutionMention)? {
    var best: (length: Int, body: InstitutionMention)?
    for body in bodies {
      // The nearest before, else the first behind.
      if let best, best.body.range.lowerBound < end, body.range.lowerBound > end { break }
      let common = shared(body.name, upTo: end, from: range.lowerBound)
      guard common >= length, common >= best?.length ?? 0 else { continue }
      best = (common, body)
    }
    guard let best else { return nil }
    let start = end - best.length
    let open = Societies.term(before: start, in: scan) ?? start
    // 学会 alone only where one society is named: 学会副会长.
    if best.length == length {
      let isOnly = Set(bodies.lazy.filter(\.isSociety).map(\.name)).count == 1
      let holdsPost = scan.longest([.post, .postPrefix], at: end, limit: range.upperBound) != nil
      guard best.body.isBranch || isOnly && holdsPost else { return nil }
    }
    guard
      open == range.lowerBound || open < start || !scan.text[open - 1].isHan
        || scan.barriers[open - 1] || scan.commonWords[open - 1]
        || scan.text[open - 1].isOne(of: "任为由省市县本该")
    else { return nil }
    return (open, best.body)
  }

  /// How many characters at the end of a name stand before a position.
  private func shared(_ name: String, upTo end: Int, from lower: Int) -> Int {
    var position = end
    for scalar in name.unicodeScalars.reversed() {
      guard position > lower, scan.text[position - 1] == scalar else { break }
      position -= 1
    }
    return end - position
  }

  private func last(
    _ bodies: [InstitutionMention], before position: Int,
    where accepts: (InstitutionMention) -> Bool
  ) -> InstitutionMention? {
    bodies.last { $0.range.upperBound <= position && accepts($0) } ?? bodies.first(where: accepts)
  }
}
