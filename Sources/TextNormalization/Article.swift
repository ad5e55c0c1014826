public import Reading

/// A document made ready for extraction: uniform text, cut into articles and sentences.
public struct NormalizedDocument: Sendable {
  /// The source.
  public let document: Document
  /// The uniform text of the whole document.
  public let text: NormalizedText
  /// The articles, in order of the page.
  public let articles: [Article]

  /// Makes a normalised document.
  public init(document: Document, text: NormalizedText, articles: [Article]) {
    self.document = document
    self.text = text
    self.articles = articles
  }
}

/// One piece of a page: a headline with what stands under it.
public struct Article: Sendable {
  /// The sentences in order, headlines and by-lines among them.
  public let sentences: [Sentence]

  /// Makes an article.
  public init(sentences: [Sentence]) { self.sentences = sentences }
}

/// A sentence, a headline, a by-line, a list item or a caption.
public struct Sentence: Hashable, Sendable {
  /// What part a sentence plays on the page.
  public enum Kind: String, Hashable, Sendable {
    /// The page's or issue's head: publisher, number, date.
    case masthead
    /// A headline or kicker over an article.
    case headline
    /// A heading inside an article.
    case heading
    /// The names of who wrote it: `□本报记者 …`, `（记者 …）` alone, `（…供稿）`.
    case byline
    /// Running text.
    case body
    /// The words under a picture.
    case caption
  }

  /// Where it stands in the uniform text, its final mark included.
  public let range: Range<Int>
  /// What part it plays.
  public let kind: Kind
  /// The number of its paragraph in the document, from 0.
  public let paragraph: Int

  /// Makes a sentence.
  public init(range: Range<Int>, kind: Kind, paragraph: Int) {
    self.range = range
    self.kind = kind
    self.paragraph = paragraph
  }
}
