internal import OntologyModel
internal import TextNormalization

/// 集团, 医共体, 联盟 alone: the group of that kind that the article named last.
extension DeicticBodyScanner {
  private static let kinds: [(words: StaticString, tails: [String])] = [
    ("医疗集团", ["集团"]), ("集团", ["集团"]), ("医共体", ["医共体", "共同体"]), ("医联体", ["医联体", "联合体"]),
    ("联盟", ["联盟"]), ("联合体", ["联合体", "医联体"]),
  ]

  /// - Complexity: O(n) in the text.
  func groups() -> [InstitutionMention] {
    let groups = institutions.filter { $0.type == .medicalGroup && !$0.isBare }
    guard !groups.isEmpty else { return [] }
    let covered = Coverage(of: institutions.lazy.map(\.range), in: scan.text)
    var found: [InstitutionMention] = []
    var next = 0
    var last: InstitutionMention?
    var names = Set<String>()
    var article = -1
    for (number, sentence) in scan.sentences.enumerated() {
      if scan.articles[number] != article {
        article = scan.articles[number]
        last = nil
        names = []
      }
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        while next < groups.count, groups[next].range.upperBound <= position {
          if groups[next].range.lowerBound >= sentence.range.lowerBound
            || last == nil && scan.articles[number] == article
          {
            (last, names) = DeicticBodyScanner.joined(groups[next], last, names)
          }
          next += 1
        }
        // Of several groups none is meant for sure.
        guard !covered.contains(position), let last, names.count == 1,
          let length = pointer(to: last, at: position, in: sentence.range)
        else {
          position += 1
          continue
        }
        var mention = InstitutionMention(
          range: position..<position + length, type: last.type, name: last.name,
          aliases: last.aliases, place: last.place, smallPlace: last.smallPlace,
          parent: last.parent)
        mention.isDeictic = true
        found.append(mention)
        position += length
      }
    }
    return found
  }

  /// The group spoken of and the names so far, where a new mention comes: 妇幼健康联盟 is a short form of
  /// 某市妇幼健康医共体联盟, and no second group.
  private static let seats = Words(["牵头", "龙头", "盟主", "主席", "理事长", "核心医院", "发起"])

  private static func joined(
    _ group: InstitutionMention, _ last: InstitutionMention?, _ names: Set<String>
  ) -> (InstitutionMention?, Set<String>) {
    guard let last, names.count == 1, last.name != group.name else {
      return (group, names.union([group.name]))
    }
    if isShort(group.name, of: last.name) { return (last, names) }
    if isShort(last.name, of: group.name) { return (group, [group.name]) }
    return (group, names.union([group.name]))
  }

  /// Whether the characters of a name stand in a longer one in their order, the last three together at its end.
  static func isShort(_ short: String, of long: String) -> Bool {
    let (words, name) = (Array(short.unicodeScalars), Array(long.unicodeScalars))
    guard words.count >= 4, words.count < name.count, words.suffix(2) == name.suffix(2) else {
      return false
    }
    var next = 0
    for word in words {
      guard let at = name[next...].firstIndex(of: word) else { return false }
      next = at + 1
    }
    return true
  }

  /// The length of words that point to a group and stand as a noun of their own.
  private func pointer(to group: InstitutionMention, at position: Int, in range: Range<Int>) -> Int?
  {
    var start = position
    if scan.scalar(start) == "该" || scan.scalar(start) == "我" { start += 1 }
    guard
      let kind = DeicticBodyScanner.kinds.first(where: { kind in
        scan.reads(kind.words, at: start) && kind.tails.contains(where: group.name.hasSuffix)
      })
    else { return nil }
    let end = start + kind.words.scalarCount
    let before = scan.scalar(position - 1)
    let opens =
      position == range.lowerBound || start > position
      || before.map { $0.endsClause || $0.isOne(of: "由对向为与把将和、来到赴让任") } ?? true
    guard opens, end < range.upperBound, let behind = scan.scalar(end) else { return nil }
    // 联盟的牵头医院, 联盟的主席.
    if behind == "的", scan.reads(DeicticBodyScanner.seats, at: end + 1) { return end - position }
    if behind.isOne(of: "内建改模化总牵各间理公中成管之工运体医单党的") { return nil }
    return end - position
  }
}
