internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Places that a text names by their short names alone where it says whose news it tells: 某云医共体集团揭牌,
/// 本报某植讯, 名医走进某氏.
///
/// Many short names are common words (平安, 长寿). So one counts only where it opens a headline or stands in
/// such a frame, where the text speaks of a place of its kind (县委, 全县), and where no other place of that
/// kind bears it.
struct TitledPlaces {
  /// A short name in a headline or frame of news.
  struct Title {
    let range: Range<Int>
    let division: Int
    /// Whether it stands in the first headline of the document.
    let isFirst: Bool
  }

  private(set) var titles: [Title] = []
  private let scan: Scan
  /// The last characters of the names of places that the text speaks of as its own.
  private let kinds: Set<Unicode.Scalar>

  init(scan: Scan) {
    self.scan = scan
    kinds = Set(
      TitledPlaces.ownWords.filter { scan.first(of: $0.words, in: scan.text.indices) != nil }
        .map(\.kind))
    guard !kinds.isEmpty else { return }
    for (number, sentence) in scan.sentences.enumerated() {
      let isMasthead = sentence.kind == .masthead
      let isTitle = sentence.kind == .headline || isMasthead
      let isFirst = isMasthead || isTitle && scan.articles[number] == 0 && number < 3
      read(sentence.range, isTitle: isTitle, isFirst: isFirst)
    }
  }

  /// Words that speak of a place of a kind, with the last characters of such places' names.
  private static let ownWords: [(kind: Unicode.Scalar, words: Words)] = [
    (
      "县",
      Words([
        "县委", "县政府", "全县", "我县", "县人民", "县卫", "县医", "县中医", "县里", "县长", "县直", "县上", "县第", "县妇", "县疾",
      ])
    ),
    (
      "市",
      Words([
        "市委", "市政府", "全市", "我市", "市人民", "市卫", "市医", "市中医", "市里", "市长", "市直", "市第", "市妇", "市疾",
        "市中心医",
      ])
    ),
    (
      "区",
      Words(["区委", "区政府", "全区", "我区", "区人民", "区卫", "区医保", "区中医", "区里", "区长", "区直", "区妇", "区疾"])
    ),
    ("旗", Words(["旗委", "旗政府", "全旗", "我旗", "旗人民", "旗卫", "旗医", "旗里", "旗长", "旗蒙"])),
    ("州", Words(["州委", "州政府", "全州", "我州", "州人民", "州卫", "州医", "州里", "州长"])),
    ("盟", Words(["盟委", "盟行署", "全盟", "我盟", "盟人民", "盟卫", "盟医", "盟里", "盟长"])),
  ]
  private static let arrivals = Words([
    "走进", "来到", "奔赴", "落户", "落地", "莅临", "进驻", "调研", "支援", "托管", "在", "赴", "到", "来", "回", "的",
  ])
  private static let papers = Words(["本报", "日报", "晚报", "晨报", "时报", "新闻网", "全媒体", "融媒"])
  private static let reports: [StaticString] = ["讯", "网讯", "融媒讯", "电"]

  private mutating func read(_ range: Range<Int>, isTitle: Bool, isFirst: Bool) {
    var starts: [(position: Int, isOpening: Bool)] = [(range.lowerBound, true)]
    if isTitle {
      for position in range.dropFirst() where scan.text[position - 1].isOne(of: "：—－ 　|｜（·") {
        starts.append((position, true))
      }
    }
    for hit in scan.hits(of: TitledPlaces.arrivals, in: range)
    where isTitle || hit.rank < TitledPlaces.arrivals.list.count - 1 {
      starts.append((hit.start + TitledPlaces.arrivals.length(of: hit.rank), false))
    }
    for hit in scan.hits(of: TitledPlaces.papers, in: range) {
      let position = hit.start + TitledPlaces.papers.length(of: hit.rank)
      if let match = place(at: position, limit: range.upperBound), isReport(at: match.end) {
        add(match, isFirst: true)
      }
    }
    for start in starts {
      var position = start.position
      while let match = place(at: position, limit: range.upperBound) {
        guard isMarked(match, isOpening: start.isOpening) || isTitle && !isWord(match) else {
          break
        }
        add(match, isFirst: isFirst)
        // 某界某植组建医疗集团: the county behind its city.
        position = match.end
      }
    }
  }

  /// Whether a sentence of the text sets the name apart: 某云：…, 某云讯, 在某宁，….
  private func isMarked(_ match: TermMatch, isOpening: Bool) -> Bool {
    if isOpening { return scan.scalar(match.end) == "：" || isReport(at: match.end) }
    guard let next = scan.scalar(match.end) else { return true }
    return next.isOne(of: "，。")
  }

  /// Whether the name is an ordinary word as well: 平安, 长寿.
  private func isWord(_ match: TermMatch) -> Bool {
    scan.vocabulary.placeWords.contains(ByteText(scan.string(match.range)))
  }

  private func isReport(at position: Int) -> Bool {
    TitledPlaces.reports.contains { scan.reads($0, at: position) }
  }

  private mutating func add(_ match: TermMatch, isFirst: Bool) {
    guard let division = bearer(of: match) else { return }
    titles.append(Title(range: match.range, division: division, isFirst: isFirst))
  }

  /// A short name that no longer word or name runs over.
  private func place(at position: Int, limit: Int) -> TermMatch? {
    guard let match = scan.longest(.place, at: position, limit: limit),
      !scan.term(match).shortPlaces.isEmpty,
      match.classes.isDisjoint(with: [.plain, .common, .barrier, .modifier, .nationalBody]),
      let next = scan.scalar(match.end), !next.isOne(of: "岛镇乡村路街河山江湖桥寺庄港站县市区旗州盟省")
    else { return nil }
    for start in match.range {
      for other in scan.matches.starting(at: start) where other.end > match.end {
        if !other.classes.isDisjoint(with: [.plain, .common, .barrier, .nationalBody]) {
          return nil
        }
      }
    }
    return match
  }

  /// The one place of a kind that the text speaks of which bears a short name.
  private func bearer(of match: TermMatch) -> Int? {
    let divisions = scan.vocabulary.divisions.divisions
    let bearers = scan.term(match).shortPlaces.filter { index in
      let division = divisions[index]
      guard !division.isFormer, division.level == .city || division.level.depth == 3,
        let last = division.name.unicodeScalars.last
      else { return false }
      return kinds.contains(last)
    }
    return bearers.count == 1 ? bearers.first : nil
  }
}
