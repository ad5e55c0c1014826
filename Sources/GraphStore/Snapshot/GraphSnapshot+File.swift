#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import KnowledgeGraph

extension GraphSnapshot {
  /// The name of the snapshot beside a graph file, as SQLite names its own (`-wal`, `-journal`).
  public static func path(beside graphFile: String) -> String { graphFile + "-snapshot" }

  /// The snapshot of a graph file, where there is one of its present state.
  ///
  /// - Complexity: O(1); no more is read than the header.
  public static func current(of graphFile: String) -> GraphSnapshot? {
    guard let memory = MappedMemory(file: path(beside: graphFile)),
      let snapshot = GraphSnapshot(memory), let state = SnapshotSource(file: graphFile),
      snapshot.source == state
    else { return nil }
    return snapshot
  }

  /// The snapshot of a graph file, made from the file where there is none of its present state.
  ///
  /// A new one is put beside the graph file for the next time; where folder or disk refuse it, or
  /// the graph file changed meanwhile, it stays in memory.
  ///
  /// - Parameter making: called before the graph is read whole, which may take seconds.
  /// - Throws: as ``GraphStore/read(_:)``.
  public static func open(
    _ graphFile: String, making: () -> Void = {}
  ) throws(StoreError) -> GraphSnapshot {
    if let snapshot = current(of: graphFile) { return snapshot }
    making()
    let before = SnapshotSource(file: graphFile)
    let graph = try GraphStore.read(graphFile)
    var writer = SnapshotWriter(graph)
    let bytes = writer.encode(source: before ?? .none)
    if let before, before == SnapshotSource(file: graphFile), save(bytes, beside: graphFile),
      let snapshot = current(of: graphFile)
    {
      return snapshot
    }
    return GraphSnapshot(graph)
  }

  /// Writes a snapshot beside a graph file; false where that is not allowed or there is no room.
  private static func save(_ bytes: [UInt8], beside graphFile: String) -> Bool {
    guard let file = try? FileReplacement(of: path(beside: graphFile)) else { return false }
    do {
      let descriptor = Self.open(file.partialPath)
      guard descriptor >= 0 else { throw StoreError.unwritable(file.path, systemError: errno) }
      defer { close(descriptor) }
      var written = 0
      while written < bytes.count {
        let step = bytes.withUnsafeBytes {
          write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
        }
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { throw StoreError.unwritable(file.path, systemError: errno) }
        written += step
      }
      try file.commit()
      return true
    } catch {
      file.discard()
      return false
    }
  }

  private static func open(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    #elseif canImport(Musl)
      Musl.open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    #else
      Darwin.open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    #endif
  }
}
