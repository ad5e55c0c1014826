/// The paragraphs of one article, and what each of them is.
struct ArticleDraft: Sendable {
  /// Paragraphs, by their position in the document, with their kind, in order.
  var paragraphs: [(index: Int, kind: Sentence.Kind)] = []
  /// Whether running text has been seen.
  var hasBody = false
}

/// Tells the articles of a document apart: a headline, by-line or 本报讯 begins one, `（…供稿）` ends
/// one.
struct ArticleBuilder {
  private let text: CompactText
  private let lines: [SourceLine]
  private let paragraphs: [Paragraph]
  private let openingLevels: Set<Int>
  private var finished: [ArticleDraft] = []
  private var current = ArticleDraft()
  /// Headlines, and captions between them, whose article has not begun.
  private var pending: [(index: Int, kind: Sentence.Kind)] = []
  private var isClosed = false

  /// Builds the articles of paragraphs, in order of the page.
  static func articles(
    _ paragraphs: [Paragraph], lines: [SourceLine], of text: CompactText
  ) -> [ArticleDraft] {
    var builder = ArticleBuilder(text: text, lines: lines, paragraphs: paragraphs)
    for index in paragraphs.indices { builder.add(index) }
    builder.finish()
    return builder.finished.sorted {
      ($0.paragraphs.first?.index ?? 0) < ($1.paragraphs.first?.index ?? 0)
    }
  }

  private init(text: CompactText, lines: [SourceLine], paragraphs: [Paragraph]) {
    self.text = text
    self.lines = lines
    self.paragraphs = paragraphs
    openingLevels = Self.openingLevels(paragraphs, lines)
  }

  /// The levels of Markdown headings that begin articles: those of which one is followed by a
  /// by-line or 本报讯, and the first level.
  private static func openingLevels(_ paragraphs: [Paragraph], _ lines: [SourceLine]) -> Set<Int> {
    var levels: Set<Int> = [1]
    for (index, paragraph) in paragraphs.enumerated() where paragraph.role == .markdownHeading {
      let following = paragraphs[(index + 1)...].prefix(4).first { next in
        ![.title, .caption, .notice].contains(next.role)
      }
      guard let following, following.role == .byline || following.role == .dispatch else {
        continue
      }
      levels.insert(lines[paragraph.lines.lowerBound].headingLevel)
    }
    return levels
  }

  private mutating func add(_ index: Int) {
    switch role(of: index) {
    case .title: pending.append((index, .headline))
    case .markdownHeading: addMarkdownHeading(index)
    case .numberedHeading:
      beginWithPending()
      append(index, .heading)
    case .byline:
      beginWithPending()
      append(index, .byline)
    case .closingByline:
      beginWithPending()
      append(index, .byline)
      isClosed = true
    case .credit:
      addCredit(index)
    case .caption: addCaption(index)
    case .notice: addNotice(index)
    case .dispatch:
      if current.hasBody || !pending.isEmpty { begin() }
      appendBody(index)
    case .plain, .listItem, .field, .tableRow: addBody(index)
    }
  }

  /// The role of a paragraph among its neighbours.
  private func role(of index: Int) -> LineRole {
    let paragraph = paragraphs[index]
    guard paragraph.role == .plain, paragraph.lines.count == 1, index + 1 < paragraphs.count else {
      return paragraph.role
    }
    let words = scalars(index)
    guard words.count <= 40, let last = words.last else { return .plain }
    let next = paragraphs[index + 1].role
    switch last {
    case "：":
      // A kicker over a headline: 市纪委…纪检监察组：
      return next == .markdownHeading && !words.contains("，") ? .title : .plain
    case "！", "？":
      let isPlain = !words.dropLast().contains { Marks.isFinal($0) }
      return isPlain && (next == .byline || next == .dispatch) ? .title : .plain
    default: return .plain
    }
  }

  private func scalars(_ index: Int) -> ArraySlice<Unicode.Scalar> {
    let range = paragraphs[index].lines
    return text.scalars[
      lines[range.lowerBound].range.lowerBound..<lines[range.upperBound - 1].range.upperBound]
  }

  private mutating func append(_ index: Int, _ kind: Sentence.Kind) {
    current.paragraphs.append((index, kind))
  }

  private mutating func appendBody(_ index: Int) {
    append(index, .body)
    current.hasBody = true
  }

  /// Ends the current article and begins one with the pending headlines.
  private mutating func begin() {
    if !current.paragraphs.isEmpty { finished.append(current) }
    current = ArticleDraft(paragraphs: pending)
    pending = []
    isClosed = false
  }

  /// Begins an article where headlines are pending.
  private mutating func beginWithPending() {
    if !pending.isEmpty { begin() }
  }

  private mutating func addMarkdownHeading(_ index: Int) {
    let level = lines[paragraphs[index].lines.lowerBound].headingLevel
    let words = scalars(index)
    let isNumbered =
      words.first.map { ChineseNumerals.isDigit($0) || $0 == "（" } ?? false
    if openingLevels.contains(level), !isNumbered {
      pending.append((index, .headline))
    } else {
      beginWithPending()
      append(index, .heading)
    }
  }

  private mutating func addBody(_ index: Int) {
    if pending.isEmpty {
      if isClosed { begin() }
    } else if isSubheading() {
      current.paragraphs += pending.map { ($0.index, .heading) }
      pending = []
    } else {
      begin()
    }
    appendBody(index)
  }

  /// Whether the pending line is a heading inside the article: short, in one part, and alone.
  private func isSubheading() -> Bool {
    guard pending.count == 1, !isClosed, !current.paragraphs.isEmpty,
      paragraphs[pending[0].index].role == .title
    else { return false }
    let startsArticle = current.paragraphs.allSatisfy { $0.kind == .masthead }
    let words = scalars(pending[0].index)
    // 彭州：…, 【会议信息】 stand over news of their own.
    guard !words.contains("："), words.first != "【" else { return false }
    return !startsArticle && words.count <= 12 && !hasGap(pending[0].index)
  }

  private func hasGap(_ index: Int) -> Bool {
    let range = lines[paragraphs[index].lines.lowerBound].range
    return text.gaps[range].dropFirst().contains { $0 != CompactText.Gap.none }
  }

  /// A picture with its own words is news of its own; the article around it goes on.
  private mutating func addCaption(_ index: Int) {
    guard pending.isEmpty else {
      pending.append((index, .caption))
      return
    }
    if isPictureNews(index) {
      finished.append(ArticleDraft(paragraphs: [(index, .caption)]))
    } else {
      append(index, .caption)
    }
  }

  private func isPictureNews(_ index: Int) -> Bool {
    let words = scalars(index)
    guard let first = words.first else { return false }
    return words.count > 40 && ScalarTable.shared.kind(first) == .symbol
  }

  /// Who took the picture belongs to the picture.
  private mutating func addCredit(_ index: Int) {
    if let last = finished.indices.last, finished[last].paragraphs.last?.index == index - 1 {
      finished[last].paragraphs.append((index, .byline))
    } else if pending.isEmpty {
      append(index, .byline)
    } else {
      pending.append((index, .byline))
    }
  }

  private mutating func addNotice(_ index: Int) {
    if !pending.isEmpty {
      if pendingIsSignature(before: index) {
        current.paragraphs += pending.map { ($0.index, .masthead) }
        pending = []
      } else {
        begin()
      }
    }
    append(index, .masthead)
  }

  /// Whether the pending lines are who signs or publishes: a body's name before a date, at the end
  /// of an article or in the head of the page.
  private func pendingIsSignature(before index: Int) -> Bool {
    guard pending.count <= 2, !isClosed else { return false }
    return pending.allSatisfy { item in
      let words = scalars(item.index)
      return words.count <= 30 && Self.publishers.isSuffix(of: words)
    }
  }

  private static let publishers = Phrases(
    "报 简报 快报 报社 刊 公报 动态 专报 通讯 文件 办公室 办公厅 委员会 局 政府 中心 领导小组 办 委 厅 院 部 会 处 人民医院")

  private mutating func finish() {
    if !pending.isEmpty, current.hasBody, pending.count == 1, !isClosed,
      Self.publishers.isSuffix(of: scalars(pending[0].index)), scalars(pending[0].index).count <= 30
    {
      append(pending[0].index, .masthead)
      pending = []
    }
    begin()
    if !current.paragraphs.isEmpty { finished.append(current) }
  }
}
