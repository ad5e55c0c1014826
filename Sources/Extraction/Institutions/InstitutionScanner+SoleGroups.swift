internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// The one group of a county that is named by its place and kind: 某县成立紧密型县域医共体, 某区紧密型医联体理事长.
extension InstitutionScanner {
  static let kinds: Set<String> = [
    "医共体", "医联体", "医疗共同体", "医疗联合体", "医疗卫生共同体", "健共体", "医疗集团", "医疗健康集团",
  ]
  private static let modifiers: [StaticString] = ["紧密型", "县域", "旗域", "区域", "市域", "城市", "域"]
  private static let founding: [StaticString] = [
    "成立了", "成立", "组建了", "组建", "组建成立", "挂牌成立", "建了", "建起了", "建起", "建成", "建成了", "设立了", "设立",
  ]

  /// A group without a name of its own, where the words around say that it is one and not the kind: it is
  /// founded, or something is said of its council, its head or its members.
  func soleGroup(
    _ tail: InstitutionTail, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    guard tail.type == .medicalGroup, InstitutionScanner.kinds.contains(tail.text) else {
      return nil
    }
    var start = match.start
    while let word = InstitutionScanner.modifiers.first(where: { scan.reads($0, before: start) }),
      start - word.scalarCount >= floor
    {
      start -= word.scalarCount
    }
    guard !isWork(behind: match.end) else { return nil }
    if let group = ledKind(tail, start..<match.end, sentence: sentence, range: range) {
      return group
    }
    guard start < match.start else { return nil }
    let verb = InstitutionScanner.founding.first {
      scan.reads($0, before: start) && start - $0.scalarCount >= floor
    }
    // 旗域, 县域: the level word belongs to the place before, or to the kind.
    let isLevel = scan.text[start] == "域"
    if isLevel {
      guard let level = scan.scalar(start - 1), PlaceLevel(levelWord: level) != nil else {
        return nil
      }
      start -= 1
      guard let place = locality.division(.county, at: start, sentence: sentence, range: range),
        InstitutionScanner.founding.contains(where: { scan.reads($0, before: start) })
      else { return nil }
      return soleGroup(tail, start..<match.end, place: place)
    }
    if verb != nil {
      guard let place = locality.division(.county, at: start, sentence: sentence, range: range)
      else { return nil }
      return soleGroup(tail, start..<match.end, place: place)
    }
    guard let prefix = levelPrefix(before: start, sentence: sentence, range: range, floor: floor),
      case let depth = scan.vocabulary.divisions.divisions[prefix.division].level.depth,
      depth == 3 || depth == 2 && scan.reads("城市", at: start),
      isSpokenOf(behind: match.end)
        || (placeEndingAt[start]?.range.count ?? 0) >= 3 && standsAlone(prefix.start..<match.end)
    else { return nil }
    return soleGroup(
      tail, prefix.start..<match.end, place: prefix.division, own: scan.string(start..<match.end))
  }

  private func soleGroup(
    _ tail: InstitutionTail, _ range: Range<Int>, place: Int, own: String? = nil
  ) -> InstitutionMention {
    let name = scan.vocabulary.divisions.divisions[place].name
    let plain = name + tail.text
    let tight = name + "紧密型" + tail.text
    let full = own.map { name + $0 } ?? plain
    return InstitutionMention(
      range: range, type: .medicalGroup, name: full,
      aliases: [plain, tight, name + "紧密型县域" + tail.text].filter { $0 != full }, place: place)
  }

  /// Whether a mark or verb stands behind a group's name, and no title of a paper is around it.
  private func standsAlone(_ words: Range<Int>) -> Bool {
    guard let next = scan.scalar(words.upperBound), next != "“",
      !next.isHan || scan.barriers[words.upperBound] && !scan.reads("管理", at: words.upperBound)
    else { return false }
    let lower = max(0, words.lowerBound - 30)
    let open = scan.text[lower..<words.lowerBound].lastIndex(of: "《")
    return open.map { scan.text[$0..<words.lowerBound].contains("》") } ?? true
  }

  /// 医共体建设, 医共体改革, 医共体内: the kind or the work is meant.
  func isWork(behind end: Int) -> Bool {
    let words: [StaticString] = [
      "建设", "改革", "试点", "工作", "内", "模式", "管理体制", "单位", "成员", "等", "医院", "化", "这", "发展", "体系", "制度",
      "政策", "的建设",
      "标准", "评价", "监测", "达标", "运行机制", "后", "以来",
    ]
    return words.contains { scan.reads($0, at: end) }
  }

  /// Whether the words behind speak of a single group: its council, its head, who leads it, that it was founded.
  private func isSpokenOf(behind end: Int) -> Bool {
    let words: [StaticString] = [
      "成立", "挂牌", "揭牌", "由", "理事", "管委会", "管理委员会", "牵头", "党委", "总院", "总医院", "院长", "执行", "（", "，由",
      "正式", "组建", "书记", "主席", "办公室", "于", "的牵头", "的龙头", "是", "为", "以",
    ]
    return words.contains { scan.reads($0, at: end) }
  }
}
