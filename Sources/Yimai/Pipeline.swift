public import Extraction
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
  let options: PipelineOptions
  let reader: DocumentReader
  let normalizer = TextNormalizer()
  let extractor = Extractor()

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
    let (records, diagnostics) = await records(of: found.files, progress: progress)
    return BuildResult(
      graph: Linker().link(records: records), diagnostics: found.diagnostics + diagnostics,
      fileCount: found.files.count)
  }

  /// Reads one file, or standard input for `-`, and builds its graph alone.
  ///
  /// - Returns: the graph, and what was read with a loss or a guess.
  public func extract(
    file: String
  ) throws(ReadingError) -> (graph: Graph, warnings: [Diagnostic]) {
    let reading = try read(SourceFile(path: file, name: Pipeline.name(of: file)))
    return (extract(reading.document), reading.warnings)
  }

  /// Reads one file, or standard input for `-`, and tells which rule read what and what lost to what.
  ///
  /// - Returns: the trace, and what was read with a loss or a guess.
  public func trace(
    file: String
  ) throws(ReadingError) -> (trace: ExtractionTrace, warnings: [Diagnostic]) {
    let reading = try read(SourceFile(path: file, name: Pipeline.name(of: file)))
    return (extractor.trace(normalizer.normalize(reading.document)), reading.warnings)
  }

  /// Builds the graph of one document alone.
  public func extract(_ document: Document) -> Graph {
    Linker().link([extractor.extract(normalizer.normalize(document))])
  }

  /// What came of one file.
  private struct Outcome: Sendable {
    let record: DocumentRecord?
    let diagnostics: [Diagnostic]
  }

  /// Works on `jobs` files at a time; what came of them stands in the order of the files.
  private func records(
    of files: [SourceFile], progress: (BuildProgress) -> Void
  ) async -> (records: [DocumentRecord], diagnostics: [Diagnostic]) {
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
    return (outcomes.compactMap { $0?.record }, outcomes.flatMap { $0?.diagnostics ?? [] })
  }

  private func outcome(of file: SourceFile) -> Outcome {
    do {
      let reading = try read(file)
      let extraction = extractor.extract(normalizer.normalize(reading.document))
      return Outcome(
        record: DocumentRecord(extraction, keepsSentences: false), diagnostics: reading.warnings)
    } catch {
      return Outcome(record: nil, diagnostics: [error.diagnostic])
    }
  }

  func read(_ file: SourceFile) throws(ReadingError) -> DocumentReader.Reading {
    let bytes = try SourceFiles.bytes(of: file, limit: options.maximumBytes)
    return try reader.read(bytes, name: file.name)
  }

  /// The last part of a path; standard input has a name of its own.
  static func name(of path: String) -> String {
    path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }
}
