internal import XMLIO

extension StandardStreams {
  /// Writes results to a file, whole or not at all, or without one to standard output.
  static func write(_ text: String, to path: String?) throws(CommandFailure) {
    guard let path else { return try write(text) }
    try replace(path, Array(text.utf8))
  }

  /// Writes a file whole or not at all.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) {
    do throws(OutputError) {
      let file = try AtomicFile(replacing: path)
      file.sink.write(bytes)
      try file.commit()
    } catch {
      throw CommandFailure(XMLError(error))
    }
  }
}
