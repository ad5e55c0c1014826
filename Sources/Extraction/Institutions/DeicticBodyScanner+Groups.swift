internal import OntologyModel
internal import TextNormalization

/// 集团, 医共体, 联盟 alone: the group of that kind that the article named last.
extension DeicticBodyScanner {
  private static let kindWords = Words(GroupKinds.all.map(\.word))

  /// - Complexity: O(n) in the groups and in the places where such words stand.
  func groups() -> [InstitutionMention] {
    let groups = institutions.filter { $0.type == .medicalGroup && !$0.isBare }
    guard !groups.isEmpty else { return [] }
    let covered = Coverage(of: institutions.lazy.map(\.range), in: scan.text)
    var found: [InstitutionMention] = []
    var next = 0
    var spoken: [InstitutionMention] = []
    var article = (number: -1, start: 0)
    for (number, sentence) in scan.sentences.enumerated() {
      if scan.articles[number] != article.number {
        article = (scan.articles[number], sentence.range.lowerBound)
        spoken = []
      }
      for (start, word) in scan.occurrences(of: DeicticBodyScanner.kindWords, in: sentence.range) {
        while next < groups.count, groups[next].range.upperBound <= start {
          if groups[next].range.lowerBound >= article.start {
            DeicticBodyScanner.join(groups[next], to: &spoken)
          }
          next += 1
        }
        guard !covered.contains(start),
          let range = pointer(word, at: start, in: sentence.range),
          let group = meant(by: word, spoken, sentence.range, number)
            ?? sole(word, groups[..<next], spoken)
        else { continue }
        var mention = InstitutionMention(
          range: range, type: group.type, name: group.name, aliases: group.aliases,
          place: group.place, smallPlace: group.smallPlace, parent: group.parent)
        mention.isDeictic = true
        found.append(mention)
      }
    }
    return found
  }

  /// Of the groups spoken of the only one of the kind; of several the one that this sentence or the one before
  /// names, where it is the only one there.
  private func meant(
    by word: StaticString, _ spoken: [InstitutionMention], _ range: Range<Int>, _ number: Int
  ) -> InstitutionMention? {
    let tails = GroupKinds.all.first { $0.word.description == word.description }?.tails
    let fit = spoken.filter { group in tails?.contains(where: group.name.hasSuffix) == true }
    if fit.count <= 1 { return fit.first }
    for lower in [range.lowerBound, scan.sentences[max(0, number - 1)].range.lowerBound] {
      let near = fit.filter { $0.range.lowerBound >= lower }
      if !near.isEmpty { return near.count == 1 ? near[0] : nil }
    }
    return nil
  }

  /// The one group of a kind that the whole text so far names, in an article that names none: sections under headings of
  /// their own are articles too.
  private func sole(
    _ word: StaticString, _ earlier: ArraySlice<InstitutionMention>,
    _ spoken: [InstitutionMention]
  ) -> InstitutionMention? {
    // The groups of newspapers are many; each article names its own.
    guard earlier.count <= 40,
      let tails = GroupKinds.all.first(where: { $0.word.description == word.description })?.tails,
      case let fits = { (group: InstitutionMention) in
        tails.contains(where: group.name.hasSuffix)
      },
      !spoken.contains(where: fits),
      let group = earlier.filter(fits).max(by: { $0.name.utf8.count < $1.name.utf8.count })
    else { return nil }
    let isOne = earlier.allSatisfy {
      !fits($0) || $0.name == group.name || DeicticBodyScanner.isShort($0.name, of: group.name)
        || group.aliases.contains($0.name)
    }
    return isOne ? group : nil
  }

  /// Adds a mention to the groups spoken of, each with its last place: 妇幼健康联盟 is a short form of
  /// 某市妇幼健康医共体联盟, and no second group.
  private static func join(
    _ group: InstitutionMention, to spoken: inout [InstitutionMention]
  ) {
    guard
      let known = spoken.firstIndex(where: {
        $0.name == group.name || isShort(group.name, of: $0.name)
          || isShort($0.name, of: group.name)
      })
    else { return spoken.append(group) }
    let last = spoken.remove(at: known)
    let isLonger = group.name.unicodeScalars.count > last.name.unicodeScalars.count
    let (full, range) = (isLonger ? group : last, group.range)
    var mention = InstitutionMention(
      range: range, type: full.type, name: full.name, aliases: full.aliases, place: full.place,
      smallPlace: full.smallPlace, parent: full.parent)
    mention.isDeictic = full.isDeictic
    spoken.append(mention)
  }

  /// Whether the characters of a name stand in a longer one in their order, the last three together at its end.
  static func isShort(_ short: String, of long: String) -> Bool {
    let (words, name) = (Array(short.unicodeScalars), Array(long.unicodeScalars))
    guard words.count >= 4, words.count < name.count, words.suffix(2) == name.suffix(2) else {
      return false
    }
    return TeamNames.isSubsequence(words, of: name)
  }

  private static let seats = Words([
    "牵头单位", "牵头医院", "牵头", "龙头", "盟主", "主席", "理事长", "核心医院", "核心单位", "发起", "轮值",
  ])
  private static let seatNouns = Words([
    "牵头单位", "牵头医院", "核心医院", "核心单位", "龙头医院", "龙头单位", "发起单位", "发起人", "理事长单位", "主席单位",
  ])

  /// The words that point to a group, where they stand as a noun of their own: 联盟由…, 该集团,
  /// 这一由甲院发起的联盟.
  private func pointer(_ word: StaticString, at start: Int, in range: Range<Int>) -> Range<Int>? {
    let end = start + word.scalarCount
    let isMarked = start > range.lowerBound && scan.text[start - 1].isOne(of: "该我")
    let position = isMarked ? start - 1 : start
    let before = scan.scalar(position - 1)
    let opens =
      position == range.lowerBound || isMarked
      || before.map { $0.endsClause || $0.isOne(of: "由对向为与把将和、来到赴让任") } ?? true
      || isFounded(before: start, in: range)
    guard opens, end < range.upperBound, let behind = scan.scalar(end) else { return nil }
    // 联盟的牵头医院, 联盟的主席; 联盟牵头单位甲院.
    if behind == "的", scan.reads(DeicticBodyScanner.seats, at: end + 1) { return position..<end }
    if scan.reads(DeicticBodyScanner.seatNouns, at: end) { return position..<end }
    if behind.isOne(of: "内建改模化总牵各间理公中成管之工运体医单党的") { return nil }
    return position..<end
  }

  /// 这一由甲院于2022年发起的 + 联盟: the words before point to the group and say who founded it.
  private func isFounded(before position: Int, in range: Range<Int>) -> Bool {
    guard scan.reads("的", before: position) else { return false }
    let near = max(range.lowerBound, position - 24)..<position
    return (["这一由", "这个由", "该由", "这家由"] as [StaticString]).contains {
      scan.first($0, in: near) != nil
    }
  }
}
