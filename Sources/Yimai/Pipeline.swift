internal import Extraction
public import KnowledgeGraph
internal import Linking
public import Reading
internal import TextNormalization

/// The way from files to a graph: find, read, normalise, extract, link.
///
/// Documents are worked on side by side, but the graph depends on their content alone. A document
/// that cannot be read becomes a diagnostic, and the others go on.
///
/// ```swift
/// let result = await Pipeline().build(["Examples"])
/// for diagnostic in result.diagnostics { print(diagnostic) }
/// ```
public struct Pipeline: Sendable {
  private let options: PipelineOptions
  private let reader: DocumentReader
  private let normalizer = TextNormalizer()
  private let extractor = Extractor()

  /// Makes a pipeline.
  public init(_ options: PipelineOptions = PipelineOptions()) {
    self.options = options
    reader = DocumentReader(
      options: .init(encoding: options.encoding, maximumBytes: options.maximumBytes))
  }

  /// Builds the graph of all documents in files and folders.
  ///
  /// - Parameters:
  ///   - paths: files, and folders that are searched with all they hold.
  ///   - progress: called after each document, in the order in which they end.
  public func build(
    _ paths: [String], progress: (BuildProgress) -> Void = { _ in }
  ) async -> BuildResult {
    let found = SourceFiles.find(in: paths)
    let (files, doubles) = Pipeline.distinct(found.files)
    let outcomes = await extractions(of: files, progress: progress)
    let graph = Linker().link(outcomes.compactMap(\.extraction))
    return BuildResult(
      graph: graph, diagnostics: found.diagnostics + doubles + outcomes.flatMap(\.diagnostics),
      fileCount: files.count + doubles.count)
  }

  /// Reads one file, or standard input for `-`, and builds its graph alone.
  ///
  /// - Returns: the graph, and what was read with a loss or a guess.
  public func extract(
    file: String
  ) throws(ReadingError) -> (graph: Graph, warnings: [Diagnostic]) {
    let (document, warnings) = try reader.read(SourceFile(path: file, name: baseName(of: file)))
    return (extract(document), warnings)
  }

  private func baseName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Builds the graph of one document alone.
  public func extract(_ document: Document) -> Graph {
    Linker().link([extractor.extract(normalizer.normalize(document))])
  }

  /// Keeps one file of each name, because documents are known by their names.
  ///
  /// A file that was given twice is no fault.
  private static func distinct(_ files: [SourceFile]) -> ([SourceFile], [Diagnostic]) {
    var byName: [String: SourceFile] = [:]
    var distinct: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      if let first = byName[file.name] {
        guard first.path != file.path else { continue }
        diagnostics.append(
          Diagnostic(
            severity: .error, file: file.path,
            message: "not read, because \(first.path) has the same name \(file.name)",
            remedy: "name the folder above both instead of the two"))
      } else {
        byName[file.name] = file
        distinct.append(file)
      }
    }
    return (distinct, diagnostics)
  }

  /// What came of one file.
  private struct Outcome: Sendable {
    let extraction: DocumentExtraction?
    let diagnostics: [Diagnostic]
  }

  /// Works on `jobs` files at a time; the outcomes stand in the order of the files.
  private func extractions(
    of files: [SourceFile], progress: (BuildProgress) -> Void
  ) async -> [Outcome] {
    var outcomes = [Outcome?](repeating: nil, count: files.count)
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var started = 0
      var done = 0
      func startNext() {
        guard started < files.count else { return }
        let position = started
        started += 1
        group.addTask { (position, self.outcome(of: files[position])) }
      }
      for _ in 0..<options.jobs { startNext() }
      for await (position, outcome) in group {
        outcomes[position] = outcome
        done += 1
        progress(BuildProgress(done: done, total: files.count, name: files[position].name))
        startNext()
      }
    }
    return outcomes.compactMap { $0 }
  }

  private func outcome(of file: SourceFile) -> Outcome {
    do {
      let (document, warnings) = try reader.read(file)
      return Outcome(
        extraction: extractor.extract(normalizer.normalize(document)), diagnostics: warnings)
    } catch {
      return Outcome(extraction: nil, diagnostics: [error.diagnostic])
    }
  }
}
