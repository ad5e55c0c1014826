internal import Digest
internal import Extraction
public import GraphStore
internal import KnowledgeGraph
internal import Lexicon
public import Linking
internal import Reading
internal import TextNormalization

/// A graph file to which documents come and from which they go.
///
/// Documents that have not changed are not read again; what is left equals a clean build.
///
/// ```swift
/// let archive = Archive(path: "health.yimai")
/// let change = try await archive.add(["bulletins/2026-05.txt"])
/// print(change.added)
/// ```
public struct Archive: Sendable {
  /// The version of reading, extraction and linking inside a document.
  ///
  /// Documents that were read by another version are read again when they are added. To be raised
  /// with every change that makes one document give another record; the rules' confidences, which are
  /// data, are part of it.
  public static let reader =
    YimaiVersion.current + "/2."
    + ContentHash(of: LexiconFile.confidences.bytes).hexadecimal.prefix(8)

  /// What is kept with each document: the version, and the encoding where one was asked for, because
  /// another gives another text of the same bytes.
  static func reader(_ options: PipelineOptions) -> String {
    options.encoding.map { "\(reader) \($0.rawValue)" } ?? reader
  }

  private let path: String
  private let pipeline: Pipeline
  private let patience: Int

  /// Names a graph file.
  ///
  /// - Parameters:
  ///   - options: how documents are read.
  ///   - patience: how many seconds to wait for another process that writes to the file.
  public init(path: String, options: PipelineOptions = PipelineOptions(), patience: Int = 60) {
    self.path = path
    pipeline = Pipeline(options)
    self.patience = patience
  }

  /// What a command has to tell while it works.
  public enum Event: Sendable {
    /// A document is done.
    case progress(BuildProgress)
    /// Another process, with its number where it is known, is waited for.
    case waiting(Int?)
  }

  /// Makes the graph of the documents in files and folders, in the file.
  ///
  /// Where the file is a graph already, documents that have not changed are kept as they are, and
  /// documents that are no longer found are taken out. A file of an older layout is replaced.
  ///
  /// - Parameters:
  ///   - decisions: the decisions to follow; nil follows those kept with the graph.
  ///   - isFresh: whether the old file counts for nothing.
  ///   - accepts: asked before anything is stored; `false` leaves the file as it is.
  /// - Throws: ``StoreError``.
  public func build(
    _ paths: [String], decisions: DecisionList? = nil, isFresh: Bool = false,
    accepts: (ArchiveChange) -> Bool = { _ in true }, on event: (Event) -> Void = { _ in }
  ) async throws(StoreError) -> ArchiveChange {
    let update = try open(isFresh: isFresh, event)
    let found = SourceFiles.find(in: paths)
    let known = try update.knownDocuments()
    var change = ArchiveChange(found: found.files.count, diagnostics: found.diagnostics)
    try await put(found.files, known: known, update, &change, event)
    let names = Set(found.files.map(\.name)).subtracting(change.unread)
    for name in known.keys.sorted() where !names.contains(name) {
      try update.remove(name)
      change.removed.append(name)
    }
    guard accepts(change) else { return change }
    try finish(update, decisions, &change, countsAll: true)
    return change
  }

  /// Adds documents, in place of those of the same names.
  ///
  /// - Throws: ``StoreError``: `missing` where there is no such graph.
  public func add(
    _ paths: [String], decisions: DecisionList? = nil,
    accepts: (ArchiveChange) -> Bool = { _ in true }, on event: (Event) -> Void = { _ in }
  ) async throws(StoreError) -> ArchiveChange {
    let update = try GraphUpdate(of: path, patience: patience) { event(.waiting($0)) }
    let found = SourceFiles.find(in: paths)
    var known: [String: GraphUpdate.KnownDocument] = [:]
    for file in found.files { known[file.name] = try update.knownDocument(file.name) }
    var change = ArchiveChange(found: found.files.count, diagnostics: found.diagnostics)
    try await put(found.files, known: known, update, &change, event)
    guard accepts(change) else { return change }
    try finish(update, decisions, &change)
    return change
  }

  /// Takes documents out by their names in the graph.
  ///
  /// - Throws: ``StoreError``; names that the graph does not hold are told in the change, and nothing
  ///   is then changed.
  public func remove(
    _ names: [String], decisions: DecisionList? = nil, on event: (Event) -> Void = { _ in }
  ) throws(StoreError) -> ArchiveChange {
    let update = try GraphUpdate(of: path, patience: patience) { event(.waiting($0)) }
    var change = ArchiveChange(found: 0, diagnostics: [])
    for name in Set(names).sorted() {
      if try update.remove(name) {
        change.removed.append(name)
      } else {
        change.unknown.append(name)
      }
    }
    guard change.unknown.isEmpty else { return change }
    try finish(update, decisions, &change)
    return change
  }

  /// Links the graph again by other decisions; no document is read.
  ///
  /// - Parameters:
  ///   - revise: makes the new list from the one kept with the graph.
  /// - Throws: ``StoreError``.
  public func follow(
    _ revise: (DecisionList) -> DecisionList, on event: (Event) -> Void = { _ in }
  ) throws(StoreError) -> ArchiveChange {
    let update = try GraphUpdate(of: path, patience: patience) { event(.waiting($0)) }
    var change = ArchiveChange(found: 0, diagnostics: [])
    let list = revise(DecisionList(try update.decisions()))
    change.decisionFaults = try update.link(list.decisions)
    try update.commit()
    return change
  }

  /// Takes further decisions, unless one of them cannot be followed or hinders one taken before.
  ///
  /// - Parameters:
  ///   - list: the decisions taken before; nil for those kept with the graph.
  ///   - keep: given all decisions before the graph is stored; `false` leaves the graph as it is.
  /// - Throws: ``StoreError``.
  public func decide(
    _ new: [Decision], after list: DecisionList? = nil,
    keep: (DecisionList) -> Bool = { _ in true }, on event: (Event) -> Void = { _ in }
  ) throws(StoreError) -> DecisionOutcome {
    let update = try GraphUpdate(of: path, patience: patience) { event(.waiting($0)) }
    var old = DecisionList()
    if let list { old = list } else { old = DecisionList(try update.decisions()) }
    let before = Set(try update.link(old.decisions).map(\.decision)).subtracting(new)
    let revised = DecisionList(old.decisions + new, comments: old.comments)
    let faults = try update.link(revised.decisions)
    let hindrances = faults.filter { !before.contains($0.decision) }
    if hindrances.isEmpty, keep(revised) { try update.commit() }
    return DecisionOutcome(decisions: revised, faults: faults, hindrances: hindrances)
  }

  /// The decisions kept with the graph.
  public func decisions() throws(StoreError) -> [Decision] { try GraphStore.readDecisions(path) }

  private func open(isFresh: Bool, _ event: (Event) -> Void) throws(StoreError) -> GraphUpdate {
    if !isFresh, try GraphStore.isUpdatable(path) {
      return try GraphUpdate(of: path, patience: patience) { event(.waiting($0)) }
    }
    return try GraphUpdate(
      replacing: path,
      metadata: .init(toolVersion: YimaiVersion.current, ontologyVersion: YimaiVersion.ontology))
  }

  private func put(
    _ files: [SourceFile], known: [String: GraphUpdate.KnownDocument], _ update: GraphUpdate,
    _ change: inout ArchiveChange, _ event: (Event) -> Void
  ) async throws(StoreError) {
    var failure: StoreError?
    await pipeline.records(of: files, known: known, progress: { event(.progress($0)) }) { outcome in
      guard failure == nil else { return }
      do throws(StoreError) {
        change.diagnostics += outcome.diagnostics
        switch outcome.result {
        case .unread: change.unread.append(outcome.name)
        case .unchanged: change.unchanged += 1
        case .record(let record):
          if known[outcome.name] == nil {
            change.added.append(outcome.name)
          } else {
            change.changed.append(outcome.name)
          }
          change.characterCount += record.source.characterCount
          try update.put(record, reader: Archive.reader(pipeline.options))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func finish(
    _ update: GraphUpdate, _ decisions: DecisionList?, _ change: inout ArchiveChange,
    countsAll: Bool = false
  ) throws(StoreError) {
    let kept: [Decision]
    if let decisions { kept = decisions.decisions } else { kept = try update.decisions() }
    change.decisionFaults = try update.link(kept)
    change.otherReaders = try update.readers().filter {
      $0.split(separator: " ").first.map(String.init) != Archive.reader
    }
    if countsAll { change.counts = try update.counts() }
    try update.commit()
  }
}
