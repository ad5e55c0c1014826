public import GraphStore
public import Linking
public import Reading

/// What a change has done to a graph file.
public struct ArchiveChange: Sendable {
  /// The number of files that were found.
  public let found: Int
  /// What was wrong with the input, in the order of the files.
  public var diagnostics: [Diagnostic]
  /// The names of the documents that are new.
  public var added: [String] = []
  /// The names of the documents that were read again, because they or the reader had changed.
  public var changed: [String] = []
  /// The names of the documents taken out.
  public var removed: [String] = []
  /// The number of documents that were left as they are.
  public var unchanged = 0
  /// The names of the files that could not be read.
  public var unread: [String] = []
  /// The names to take out that the graph does not hold.
  public var unknown: [String] = []
  /// The number of Unicode scalars that were read.
  public var characterCount = 0
  /// The decisions that could not be followed.
  public var decisionFaults: [DecisionReplay.Fault] = []
  /// The other versions of this library that read documents which the change left alone.
  ///
  /// A build reads those documents again.
  public var otherReaders: [String] = []
  /// What the graph holds after a build; counting it takes longer than a small change.
  public var counts: GraphCounts?

  init(found: Int, diagnostics: [Diagnostic]) {
    self.found = found
    self.diagnostics = diagnostics
  }
}
