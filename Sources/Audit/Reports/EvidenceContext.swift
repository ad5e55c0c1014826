public import KnowledgeGraph

/// A quote with the words around it and the way to its source file.
public struct EvidenceContext: Hashable, Sendable {
  /// The words before the quote, from the start of its line or a little before.
  public let before: String
  /// The words behind the quote, to the end of its line or a little after.
  public let after: String
  /// A link to the source file, relative to the report or absolute; nil where there is no file.
  public let link: String?
  /// The line of the source's text on which the quote begins, from 1.
  public let line: Int

  /// Makes a context.
  public init(before: String, after: String, link: String?, line: Int) {
    self.before = before
    self.after = after
    self.line = line
    self.link = link
  }

  /// Finds the context of a piece of evidence; nil where the source is not at hand.
  public typealias Lookup = (Evidence) -> EvidenceContext?
}
