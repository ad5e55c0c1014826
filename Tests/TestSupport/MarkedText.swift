/// Text with marked spans: `市委⟦书记⟧` is the text 市委书记 and the span of 书记.
///
/// Positions are marked in the text under test, so that no test counts them by hand.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String
  /// The marked spans, as positions of scalars, in order of their opening marks.
  public let spans: [Range<Int>]

  /// Reads a text with the marks ⟦ and ⟧, which may be nested.
  public init(_ marked: String) {
    var view = String.UnicodeScalarView()
    var open: [Int] = []
    var spans: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(spans.count)
        spans.append(view.count..<view.count)
      case "⟧":
        guard let span = open.popLast() else { continue }
        spans[span] = spans[span].lowerBound..<view.count
      default: view.append(scalar)
      }
    }
    text = String(view)
    self.spans = spans
  }

  /// The words of a span.
  public func words(_ span: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: Array(text.unicodeScalars)[span])
    return String(view)
  }
}
