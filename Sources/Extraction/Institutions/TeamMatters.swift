internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Teams named by their kind and a word that any team bears, called after the matter that stands before: 召开“一院一品”
/// 创建动员会，成立创建工作领导小组; 为推进某付费试点，成立由甲任组长的工作领导小组.
struct TeamMatters {
  let scanner: InstitutionScanner
  private var scan: Scan { scanner.scan }

  private static let kinds = Words([
    "工作领导小组", "领导小组", "工作专班", "专项小组", "专班", "指挥部", "工作小组", "联席会议", "推进组",
  ])
  /// What stands before a kind and says nothing of the matter.
  static let generic: Set<String> = [
    "", "专项", "专项工作", "创建", "创建工作", "改革", "推进", "攻坚", "攻坚行动", "行动", "专项行动", "专项整治", "整治", "试点",
    "试点工作", "项目",
    "项目建设", "建设", "推进工作", "改革工作", "活动", "改革推进", "专项整治工作", "三年行动", "筹备", "迎检", "整改",
  ]

  /// The mentions, those of such teams with the matter in their names.
  func named(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    guard mentions.contains(where: isBare) else { return mentions }
    var renamed: [ByteText: InstitutionMention] = [:]
    return mentions.map { mention in
      guard isBare(mention) else { return mention }
      if let known = renamed[ByteText(mention.name)] {
        return self.renamed(mention, known.name, known.aliases)
      }
      guard let team = withMatter(mention) else { return mention }
      renamed[ByteText(mention.name)] = team
      return team
    }
  }

  private func isBare(_ mention: InstitutionMention) -> Bool {
    guard mention.isTeam, mention.range.count <= 14, let own = own(of: mention) else {
      return false
    }
    return TeamMatters.generic.contains(own.core)
  }

  /// The printed words of a team without the place, what of them stands before the kind, and the kind.
  private func own(of mention: InstitutionMention) -> (words: String, core: String)? {
    guard let kind = scan.word(of: TeamMatters.kinds, before: mention.range.upperBound) else {
      return nil
    }
    var start = mention.range.lowerBound
    let end = mention.range.upperBound
    if let place = scanner.placeStarting(at: start, before: end) {
      start = place.range.upperBound
    } else if let first = scan.scalar(start), PlaceLevel(levelWord: first) != nil {
      start += 1
    }
    guard start <= end - kind.scalarCount else { return nil }
    return (scan.string(start..<end), scan.string(start..<end - kind.scalarCount))
  }

  private func withMatter(_ mention: InstitutionMention) -> InstitutionMention? {
    guard let own = own(of: mention), let matter = matter(of: mention, own.core) else { return nil }
    // …创建 + 创建工作领导小组, …改革 + 改革领导小组: what both share once.
    let words = Array(own.words.unicodeScalars)
    let shared = (0...min(8, words.count)).last { length in
      matter.core.hasSuffix(String(own.words.unicodeScalars.prefix(length)))
    }
    var tail = String(own.words.unicodeScalars.dropFirst(shared ?? 0))
    if matter.core.hasSuffix("工作"), tail.hasPrefix("工作") {
      tail = String(tail.unicodeScalars.dropFirst(2))
    }
    let full = matter.core + tail
    guard full != own.words else { return nil }
    let head = mention.parent ?? mention.place.map { scan.vocabulary.divisions.divisions[$0].name }
    return renamed(mention, (head ?? "") + full, [full, own.words, (head ?? "") + own.words])
  }

  private func renamed(
    _ mention: InstitutionMention, _ name: String, _ aliases: [String]
  ) -> InstitutionMention {
    var team = mention
    team.name = name
    team.aliases = (mention.aliases + [mention.name] + aliases).filter { $0 != name }
    return team
  }

  /// The nearest work before a team, of the kind that its own words name if they do.
  private func matter(of mention: InstitutionMention, _ own: String) -> (core: String, place: Int)?
  {
    let end = mention.range.lowerBound
    let number = scan.sentences.partition { $0.range.upperBound > end }
    guard scan.sentences.indices.contains(number) else { return nil }
    let wanted = TeamMatters.noun(of: own)
    var current = number
    while current >= 0, number - current < 5, scan.articles[current] == scan.articles[number] {
      let scope = scan.sentences[current].range
      if let found = longest(in: scope, before: end, sentence: current, wanted, mention.place) {
        return found
      }
      current -= 1
    }
    return nil
  }

  /// The work that a generic word names: 创建工作 → 创建; nothing where it says no kind.
  private static func noun(of own: String) -> String? {
    let word = own.hasSuffix("工作") && own != "专项工作" ? String(own.dropLast(2)) : own
    return ["", "推进", "项目建设", "筹备", "专项"].contains(word) ? nil : word
  }

  private static let verbs = ["拿出", "出台", "印发", "启动", "开展", "推行", "实施", "召开", "推进", "抓好", "做好"]

  /// The name of work without a verb before it, and with the 按 that opens it: 按人头付费试点.
  private func opened(_ core: String, endingAt end: Int) -> String {
    if let verb = TeamMatters.verbs.first(where: core.hasPrefix), core.unicodeScalars.count > 6 {
      return String(core.dropFirst(verb.count))
    }
    return scan.reads("按", before: end - core.unicodeScalars.count) ? "按" + core : core
  }

  private func longest(
    in scope: Range<Int>, before end: Int, sentence: Int, _ wanted: String?, _ place: Int?
  ) -> (core: String, place: Int)? {
    let bare = BareTeams(scanner: scanner, institutions: [])
    var best: (core: String, place: Int)?
    for hit in scan.hits(of: BareTeams.works, in: scope) {
      let stop = hit.start + BareTeams.works.length(of: hit.rank)
      guard stop <= min(end, scope.upperBound),
        wanted.map({ scan.string(scope.lowerBound..<stop).hasSuffix($0) }) ?? true,
        let work = bare.work(endingAt: stop, scope, sentence, place: place ?? 0),
        // 某工作（以下简称“某某”工作）: the words before the bracket name it.
        work.core.unicodeScalars.count >= 5, !work.core.holds("简称"),
        best.map({ work.core.utf8.count > $0.core.utf8.count }) ?? true
      else { continue }
      best = (opened(work.core, endingAt: stop), work.place)
    }
    return best
  }
}
