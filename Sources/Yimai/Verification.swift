public import KnowledgeGraph
public import OntologyModel
internal import Reading

/// Whether the quotes of a graph still stand at their places in the source files.
public struct Verification: Sendable {
  /// One thing that does not hold.
  public struct Mismatch: Hashable, Sendable {
    /// The document's name.
    public let document: String
    /// The statement, or nil where the whole document is concerned.
    public let statement: StatementID?
    /// What is wrong, in both languages.
    public let wording: Wording

    /// What is wrong, in plain words.
    public var message: String { wording.english }
  }

  /// A source that stands under another name than it had when the graph was built.
  public struct Move: Hashable, Sendable {
    /// The document's name.
    public let document: String
    /// Where its file is now.
    public let path: String
  }

  /// The number of statements whose quote was compared, those set apart among them.
  public let statementCount: Int
  /// The number of documents whose file was found and read.
  public let documentCount: Int
  /// What does not hold, by document, then by place in it.
  public let mismatches: [Mismatch]
  /// The sources that were found by their content alone, in the order of the documents.
  public let moves: [Move]

  /// Compares every statement with its source.
  ///
  /// - Parameters:
  ///   - graph: the graph to check.
  ///   - roots: the files and folders that the graph was built from.
  ///   - searches: whether folders are searched as a build does, and for files that were moved or
  ///     renamed by their content. If not, a file is looked for by its name in each root alone.
  /// - Complexity: O(n) in the size of the documents and quotes. One document is in memory at a time.
  public init(
    of graph: Graph, roots: [String], searches: Bool = true
  ) {
    let found = searches ? SourceFiles.find(in: roots).files : []
    let paths = Dictionary(
      found.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
    let all = graph.statements + graph.unasserted + graph.quarantine.map(\.statement)
    let byDocument = Dictionary(grouping: all, by: \.evidence.document)
    var statementCount = 0
    var documentCount = 0
    var mismatches: [Mismatch] = []
    var moves: [Move] = []
    var contents = FilesByContent(found)
    for source in graph.documents {
      let statements = (byDocument[source.id] ?? []).sorted {
        ($0.evidence, $0.id) < ($1.evidence, $1.id)
      }
      let check = SourceCheck(source: source, path: paths[source.name], roots: roots)
      var outcome = check.document()
      if case .failure = outcome, let path = contents.path(of: source) {
        outcome = SourceCheck(source: source, path: path, roots: roots).document()
        if case .success = outcome { moves.append(Move(document: source.name, path: path)) }
      }
      switch outcome {
      case .failure(let failure):
        mismatches.append(
          Mismatch(document: source.name, statement: nil, wording: failure.wording))
      case .success(let document):
        documentCount += 1
        statementCount += statements.count
        mismatches += statements.compactMap { statement in
          SourceCheck.fault(of: statement.evidence, in: document).map {
            Mismatch(document: source.name, statement: statement.id, wording: $0)
          }
        }
      }
    }
    self.statementCount = statementCount
    self.documentCount = documentCount
    self.mismatches = mismatches
    self.moves = moves
  }
}
