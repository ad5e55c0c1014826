internal import XMLIO

extension StandardStreams {
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
