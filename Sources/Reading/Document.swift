public import Digest
public import OntologyModel

/// A source file, decoded: its text as Unicode scalars and where each stands in the file's bytes.
public struct Document: Sendable {
  /// The name: the path relative to the folder that was given, with `/` between parts.
  public let name: String
  /// The kind of file.
  public let format: DocumentFormat
  /// The encoding that the bytes were read in.
  public let encoding: TextEncoding
  /// The hash of the file's bytes.
  public let contentHash: ContentHash
  /// The number of bytes of the file.
  public let byteCount: Int
  /// The text.
  ///
  /// For HTML, what a reader sees, an empty line after each block but between items of a list and
  /// rows of a table; offsets then count in the UTF-8 of that text.
  public let text: [Unicode.Scalar]
  /// Where each scalar stands in the file.
  public let byteOffsets: ByteOffsets
  /// The date of publication from masthead or dateline, where there is one.
  public let date: PartialDate?
  /// The publisher from the masthead, where there is one.
  public let publisher: String?

  /// Makes a document of parts already decoded.
  public init(
    name: String, format: DocumentFormat, encoding: TextEncoding, contentHash: ContentHash,
    byteCount: Int, text: [Unicode.Scalar], byteOffsets: ByteOffsets, date: PartialDate?,
    publisher: String?
  ) {
    self.name = name
    self.format = format
    self.encoding = encoding
    self.contentHash = contentHash
    self.byteCount = byteCount
    self.text = text
    self.byteOffsets = byteOffsets
    self.date = date
    self.publisher = publisher
  }

  /// The words at a range of scalars, exactly as they stand.
  public func quote(_ range: Range<Int>) -> String { String(scalars: text[range]) }
}

/// The kinds of source file that can be read.
public enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case text, markdown, html
}
