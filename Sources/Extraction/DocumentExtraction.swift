public import TextNormalization

/// All that was read from one document: what it names and what it claims.
public struct DocumentExtraction: Sendable {
  /// The document in uniform text.
  public let source: NormalizedDocument
  /// What the document names, in order of the text.
  public let mentions: [Mention]
  /// What the document claims, in order of the text.
  public let claims: [Claim]

  /// The full name of the city, or else the province, that the document speaks from, where it can be
  /// told.
  public let home: String?

  /// Makes an extraction.
  public init(
    source: NormalizedDocument, mentions: [Mention], claims: [Claim], home: String? = nil
  ) {
    self.source = source
    self.mentions = mentions
    self.claims = claims
    self.home = home
  }
}
