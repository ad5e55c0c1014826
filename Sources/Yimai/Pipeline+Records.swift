internal import Digest
internal import Extraction
internal import GraphStore
internal import Linking
internal import Reading
internal import TextNormalization

extension Pipeline {
  /// What came of one file.
  struct RecordOutcome: Sendable {
    /// Whether there is something to store.
    enum Result: Sendable {
      case unread, unchanged
      case record(DocumentRecord)
    }

    /// The document's name.
    let name: String
    let result: Result
    let diagnostics: [Diagnostic]
  }

  /// Reads files side by side and hands their records on in the order of the files.
  ///
  /// Of files that have not changed only the bytes are read, for their hash.
  func records(
    of files: [SourceFile], known: [String: GraphUpdate.KnownDocument],
    progress: (BuildProgress) -> Void, _ body: (RecordOutcome) -> Void
  ) async {
    await withTaskGroup(of: (Int, RecordOutcome).self) { group in
      var waiting: [Int: RecordOutcome] = [:]
      var started = 0
      var done = 0
      var next = 0
      func startNext() {
        guard started < files.count else { return }
        let (position, file) = (started, files[started])
        let old = known[file.name]
        started += 1
        group.addTask { (position, self.record(of: file, known: old)) }
      }
      for _ in 0..<options.jobs { startNext() }
      for await (position, outcome) in group {
        waiting[position] = outcome
        done += 1
        progress(BuildProgress(done: done, total: files.count, name: outcome.name))
        while let ready = waiting.removeValue(forKey: next) {
          body(ready)
          next += 1
        }
        // One slow document must not let all others pile up behind it.
        while started < files.count, started - next < 64 * options.jobs,
          started - done < options.jobs
        {
          startNext()
        }
      }
    }
  }

  private func record(
    of file: SourceFile, known: GraphUpdate.KnownDocument?
  ) -> RecordOutcome {
    do {
      let bytes = try SourceFiles.bytes(of: file, limit: options.maximumBytes)
      if let known, known.reader == Archive.reader(options),
        known.contentHash == ContentHash(of: bytes).hexadecimal
      {
        return RecordOutcome(name: file.name, result: .unchanged, diagnostics: [])
      }
      let reading = try reader.read(bytes, name: file.name)
      let extraction = extractor.extract(normalizer.normalize(reading.document))
      return RecordOutcome(
        name: file.name, result: .record(DocumentRecord(extraction)),
        diagnostics: reading.warnings)
    } catch {
      return RecordOutcome(name: file.name, result: .unread, diagnostics: [error.diagnostic])
    }
  }
}
