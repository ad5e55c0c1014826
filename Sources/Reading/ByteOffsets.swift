/// Where each scalar of a text starts in the bytes of its file.
public struct ByteOffsets: Sendable {
  /// The start of each scalar, and behind the last one the end of the text.
  private let starts: [UInt32]

  /// Takes the start of each scalar and, as last element, the end of the text.
  public init(starts: [UInt32]) { self.starts = starts }

  /// The byte range of a range of scalars.
  public func bytes(of scalars: Range<Int>) -> Range<Int> {
    Int(starts[scalars.lowerBound])..<Int(starts[scalars.upperBound])
  }
}
