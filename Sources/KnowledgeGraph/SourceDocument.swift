public import OntologyModel

/// What a graph keeps of a document that it was read from.
public struct SourceDocument: Hashable, Sendable {
  /// The document's id.
  public let id: DocumentID
  /// The name under which the document was read: a path relative to the folder that was given.
  public let name: String
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public let contentHash: String
  /// The file's format: `text`, `markdown` or `html`.
  public let format: String
  /// The IANA name of the encoding the bytes were read in.
  public let encoding: String
  /// The first headline, where there is one.
  public let title: String?
  /// Who published the document, where masthead or dateline say so.
  public let publisher: String?
  /// The date of publication, where masthead or dateline say so.
  public let date: PartialDate?
  /// The number of bytes of the file.
  public let byteCount: Int
  /// The number of Unicode scalars of the text.
  public let characterCount: Int

  /// Makes the record of a document.
  public init(
    id: DocumentID, name: String, contentHash: String, format: String, encoding: String,
    title: String?, publisher: String?, date: PartialDate?, byteCount: Int, characterCount: Int
  ) {
    self.id = id
    self.name = name
    self.contentHash = contentHash
    self.format = format
    self.encoding = encoding
    self.title = title
    self.publisher = publisher
    self.date = date
    self.byteCount = byteCount
    self.characterCount = characterCount
  }
}
