internal import Reading

/// Text made uniform for matching, with the way back to the source.
///
/// Each scalar stems from one scalar of the source, so every span maps back exactly.
public struct NormalizedText: Sendable {
  /// The uniform text: no line breaks inside a paragraph, full-width letters and digits as ASCII,
  /// Chinese punctuation full-width, traditional characters simplified, a single `\n` between
  /// paragraphs.
  public let scalars: [Unicode.Scalar]
  /// For each scalar the position in the source it stems from; rises strictly.
  public let origins: [UInt32]

  /// Makes a text of scalars and their origins, which must be as many and rise strictly.
  public init(scalars: [Unicode.Scalar], origins: [UInt32]) {
    precondition(scalars.count == origins.count, "one origin for each scalar")
    self.scalars = scalars
    self.origins = origins
  }

  /// The source range of a range of this text: from its first scalar to behind its last.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let start = range.lowerBound < origins.count ? Int(origins[range.lowerBound]) : 0
      return start..<start
    }
    return Int(origins[range.lowerBound])..<Int(origins[range.upperBound - 1]) + 1
  }

  /// The words at a range.
  public func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }
}
