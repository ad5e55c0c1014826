internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Alliances and networks called by a region and what they do, of which a lexicon knows neither: 渝东北适宜技术推广联盟,
/// 上党地区护理质量控制联合体, 全州检验质量控制联盟.
extension InstitutionScanner {
  /// What stands before a name and is no part of it.
  private static let openers = Words([
    "成立了", "成立", "组建了", "组建", "组成", "建立了", "建立", "建起", "设立", "加入了", "加入", "参加", "共建", "联合发起", "发起",
    "牵头",
    "推动", "推进", "打造", "倡议", "作为", "担任", "出任", "兼任", "当选", "召开", "举行", "出席", "获批", "签署", "签订", "依托",
    "通过",
    "代表", "任", "的", "由", "为", "是", "在", "和", "与", "及", "以", "对", "到", "将", "把", "叫", "向", "从", "了",
    "个",
  ])
  /// Verbs that name what an alliance does: the name goes on before them.
  private static let tasks = Words([
    "推广", "控制", "保障", "创新", "研究", "转诊", "支援", "提升", "防控", "促进", "培养", "教育", "救援", "应用", "合作", "帮扶",
    "诊断",
    "发展", "治疗", "监测", "预防", "检测", "改善", "传承", "干预",
  ])

  /// The alliance whose kind stands at a match, where its name holds a verb, quotes or a region that ends others, or
  /// whatever its name where nothing else reads it.
  func alliance(
    _ tail: InstitutionTail, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int,
    isOpen: Bool = false
  ) -> InstitutionMention? {
    guard tail.type == .medicalGroup || tail.text == "采购联盟",
      tail.text == "联合体" || GroupKinds.alliances.contains(where: tail.text.hasSuffix),
      !isWork(behind: match.end), let walk = allianceStart(before: match.start, floor),
      case let start = walk.start, match.start - start >= 4
    else { return nil }
    let core = scan.string(start..<match.start)
    let region = levelOfAll(at: start)
    guard
      isOpen || walk.isUnusual || region != nil
        || core.hasSuffix("专科") && core.unicodeScalars.count >= 6
          && placeStarting(at: start, before: start + 12) == nil,
      !isCounted(core), !isGeneric(core)
    else { return nil }
    return named(start..<match.end, tail.type, region, sentence: sentence, scope: range)
  }

  /// Where an alliance's name begins, and whether it holds a verb or quotes; nil where it is too long.
  private func allianceStart(
    before end: Int, _ floor: Int
  ) -> (start: Int, isUnusual: Bool)? {
    var start = end
    var isUnusual = false
    while start > floor, end - start < 28 {
      if scan.text[start - 1] == "”",
        let open = (max(floor, start - 14)..<start - 1).last(where: { scan.text[$0] == "“" })
      {
        start = open
        isUnusual = true
        continue
      }
      if let place = placeEndingAt[start], place.range.lowerBound >= floor, start < end {
        return (place.range.lowerBound, isUnusual)
      }
      if let task = task(before: start, floor) {
        if scan.barriers[start - 1] { isUnusual = true }
        start = task
        continue
      }
      guard scan.text[start - 1].isNamePart, !scan.barriers[start - 1],
        scan.word(of: InstitutionScanner.openers, before: start) == nil
      else { break }
      start -= 1
    }
    return end - start < 28 ? (start, isUnusual) : nil
  }

  /// Where a verb begins that ends at a position and says what an alliance does.
  private func task(before end: Int, _ floor: Int) -> Int? {
    if let word = scan.word(of: InstitutionScanner.tasks, before: end) {
      return end - word.scalarCount >= floor ? end - word.scalarCount : nil
    }
    guard scan.barriers[end - 1],
      let verb = scan.longest([.barrier, .nominal, .programHead], endingAt: end, from: floor),
      NameGrowth.works.contains(scan.string(verb.range))
    else { return nil }
    return verb.start
  }

  /// The level of 全州 and 全市, with which a name begins.
  private func levelOfAll(at start: Int) -> PlaceLevel? {
    guard scan.scalar(start) == "全", let word = scan.scalar(start + 1) else { return nil }
    return PlaceLevel(levelWord: word)
  }

  private func named(
    _ words: Range<Int>, _ type: EntityType, _ region: PlaceLevel?, sentence: Int, scope: Range<Int>
  ) -> InstitutionMention? {
    let own = scan.string(words)
    if let region {
      guard
        let place = locality.division(
          region, at: words.lowerBound, sentence: sentence, range: scope)
      else { return nil }
      let rest = String(own.dropFirst(2))
      return InstitutionMention(
        range: words, type: type, name: scan.vocabulary.divisions.divisions[place].name + rest,
        aliases: [own, rest], place: place)
    }
    let place = placeStarting(at: words.lowerBound, before: words.lowerBound + 12)
    return InstitutionMention(
      range: words, type: type, name: own,
      aliases: longerNames(place, end: words.upperBound).filter { $0 != own },
      place: place?.place.division)
  }
}
