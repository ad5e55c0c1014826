public import TextNormalization

/// All that was read from one document: what it names and what it claims.
public struct DocumentExtraction: Sendable {
  /// The document in uniform text.
  public let source: NormalizedDocument
  /// What the document names, in order of the text.
  public let mentions: [Mention]
  /// What the document claims, in order of the text.
  public let claims: [Claim]

  /// Makes an extraction.
  public init(source: NormalizedDocument, mentions: [Mention], claims: [Claim]) {
    self.source = source
    self.mentions = mentions
    self.claims = claims
  }
}
