/// The place in a document from which a statement was read, and the words that stand there.
public struct Evidence: Hashable, Sendable {
  /// The document.
  public let document: DocumentID
  /// The byte range in the source file.
  ///
  /// For HTML, whose text is spread over markup, the range in the UTF-8 of the extracted text.
  public let bytes: Range<Int>
  /// The range in Unicode scalars of the document's text.
  public let characters: Range<Int>
  /// The words at that range, exactly as they stand there, line breaks included.
  public let quote: String

  /// Makes a piece of evidence.
  public init(document: DocumentID, bytes: Range<Int>, characters: Range<Int>, quote: String) {
    self.document = document
    self.bytes = bytes
    self.characters = characters
    self.quote = quote
  }
}

extension Evidence: Comparable {
  /// Orders by document, then by where the range starts and ends.
  public static func < (first: Evidence, second: Evidence) -> Bool {
    (first.document, first.characters.lowerBound, first.characters.upperBound)
      < (second.document, second.characters.lowerBound, second.characters.upperBound)
  }
}
