public import KnowledgeGraph
public import Reading

/// What a build has made of its documents.
public struct BuildResult: Sendable {
  /// The graph of all documents that could be read.
  public let graph: Graph
  /// What was wrong with the input, in the order of the files.
  public let diagnostics: [Diagnostic]
  /// The number of files that were found.
  public let fileCount: Int

  /// The number of files that could not be read.
  public var unreadCount: Int { fileCount - graph.documents.count }
  /// The number of Unicode scalars that were read.
  public var characterCount: Int { graph.documents.reduce(0) { $0 + $1.characterCount } }
}

/// How far a build has come.
public struct BuildProgress: Hashable, Sendable {
  /// The number of files that are done.
  public let done: Int
  /// The number of all files.
  public let total: Int
  /// The file that was done last, by its name in the graph.
  public let name: String
}
