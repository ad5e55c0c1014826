public import Reading

/// Makes documents ready for extraction: uniform text, cut into articles and sentences.
///
/// Each scalar of the uniform text stems from one scalar of the source, so any range of it maps
/// back to the source's characters and bytes.
public struct TextNormalizer: Sendable {
  /// Makes a normaliser.
  public init() {}

  /// Normalises a document.
  ///
  /// - Complexity: O(n) in the number of scalars, for any input.
  public func normalize(_ document: Document) -> NormalizedDocument {
    let text = CompactTextBuilder.read(document.text)
    let lines = PageNoise.lines(without: text)
    let paragraphs = ParagraphJoiner.join(lines, of: text)
    let drafts = ArticleBuilder.articles(paragraphs, lines: lines, of: text)
    var kinds = [Sentence.Kind](repeating: .body, count: paragraphs.count)
    for draft in drafts {
      for (index, kind) in draft.paragraphs { kinds[index] = kind }
    }
    var emitter = TextEmitter(
      source: document.text, text: text, lines: lines, simplified: SimplifiedForms(for: text))
    let ranges = paragraphs.indices.map { emitter.emit(paragraphs[$0], kind: kinds[$0]) }
    let uniform = NormalizedText(scalars: emitter.scalars, origins: emitter.origins)
    let articles = Self.articles(drafts, ranges: ranges, scalars: emitter.scalars)
    return NormalizedDocument(document: document, text: uniform, articles: articles)
  }

  private static func articles(
    _ drafts: [ArticleDraft], ranges: [Range<Int>], scalars: [Unicode.Scalar]
  ) -> [Article] {
    let cutter = SentenceCutter(scalars: scalars)
    return drafts.map { draft in
      Article(
        sentences: draft.paragraphs.flatMap { index, kind in
          let isRunning = kind == .body || kind == .caption
          let cut = isRunning ? cutter.sentences(in: ranges[index]) : [ranges[index]]
          return cut.map { Sentence(range: $0, kind: kind, paragraph: index) }
        })
    }
  }
}
