internal import Digest
public import KnowledgeGraph
public import OntologyModel
internal import Reading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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

/// The files that were found, by the hash of their bytes; hashed when first asked for.
private struct FilesByContent {
  private let files: [SourceFile]
  private var paths: [String: String]?

  init(_ files: [SourceFile]) { self.files = files }

  mutating func path(of source: SourceDocument) -> String? {
    if let paths { return paths[source.contentHash] }
    var paths: [String: String] = [:]
    for file in files where file.path != "-" {
      let limit = PipelineOptions.defaultMaximumBytes
      guard let bytes = try? SourceFiles.bytes(of: file, limit: limit), bytes.count <= limit else {
        continue
      }
      let hash = ContentHash(of: bytes).hexadecimal
      paths[hash] = paths[hash] ?? file.path
    }
    self.paths = paths
    return paths[source.contentHash]
  }
}

/// Finds and reads the file of one document as it was read for the build.
private struct SourceCheck {
  struct Failure: Error { let wording: Wording }

  let source: SourceDocument
  /// Where a build from the roots would find the document.
  let path: String?
  let roots: [String]

  func document() -> Result<Document, Failure> {
    guard let path = path ?? candidate else {
      return .failure(
        Failure(
          wording: Wording(
            "在 \(roots.joined(separator: "、")) 中找不到原文件",
            "its file is not in \(roots.joined(separator: ", "))")))
    }
    let reader = DocumentReader(
      options: .init(
        encoding: TextEncoding(rawValue: source.encoding), maximumBytes: source.byteCount))
    do {
      let file = SourceFile(path: path, name: source.name)
      let bytes = try SourceFiles.bytes(of: file, limit: source.byteCount)
      guard ContentHash(of: bytes).hexadecimal == source.contentHash else {
        return .failure(
          Failure(
            wording: Wording(
              "\(path) 在生成图之后有改动", "\(path) has changed since the build")))
      }
      return .success(try reader.read(bytes, name: source.name).document)
    } catch {
      return .failure(
        Failure(
          wording: Wording(error.diagnostic.text(.chinese), error.diagnostic.text(.english))))
    }
  }

  /// A graph file from elsewhere must not make the check read files outside the roots.
  private var candidate: String? {
    let parts = source.name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains("..") && !parts.contains("") else { return nil }
    for root in roots {
      let candidate = isFolder(root) ? root + "/" + source.name : root
      let isNamed = candidate == source.name || candidate.hasSuffix("/" + source.name)
      if isNamed, access(candidate, F_OK) == 0 { return candidate }
    }
    return nil
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What is wrong with a piece of evidence, or nil where it stands as it says.
  static func fault(of evidence: Evidence, in document: Document) -> Wording? {
    let characters = evidence.characters
    guard characters.upperBound <= document.text.count else {
      return Wording(
        "位置 \(characters) 超出全文", "its place \(characters) is behind the end of the text")
    }
    guard document.quote(characters) == evidence.quote else {
      return Wording(
        "第 \(characters) 字处是别的文字", "other words stand at characters \(characters)")
    }
    guard document.byteOffsets.bytes(of: characters) == evidence.bytes else {
      return Wording(
        "字节 \(evidence.bytes) 与第 \(characters) 字不对应",
        "its bytes \(evidence.bytes) are not those of characters \(characters)")
    }
    return nil
  }
}
