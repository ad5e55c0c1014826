import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Tool {
  /// Runs the command with a terminal as its standard input, and types lines into it.
  ///
  /// - Parameter lines: what is typed, a line each; the terminal is left open.
  static func type(
    _ lines: [String], into arguments: [String], in folder: String
  ) throws -> (status: Int32, text: String) {
    let (terminal, end) = try openTerminal()
    defer {
      close(end)
      close(terminal)
    }
    let typed = Array(lines.map { $0 + "\n" }.joined().utf8)
    guard write(terminal, typed, typed.count) == typed.count else {
      throw CocoaError(.fileWriteUnknown)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .filter { $0.key.hasSuffix("LIBRARY_PATH") }
      .merging(["PATH": "/usr/bin:/bin", "LANG": "C"]) { _, new in new }
    let messages = Pipe()
    process.standardInput = FileHandle(fileDescriptor: end)
    process.standardOutput = messages
    process.standardError = messages
    try process.run()
    try messages.fileHandleForWriting.close()
    let data = try messages.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Both ends of a new terminal.
  ///
  /// Glibc's module does not declare `openpty`, which every system of ours has.
  private static func openTerminal() throws -> (terminal: Int32, end: Int32) {
    typealias Descriptor = UnsafeMutablePointer<Int32>
    typealias Function =
      @convention(c) (
        Descriptor, Descriptor, UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?
      ) -> Int32
    var ends: (Int32, Int32) = (-1, -1)
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "openpty"),
      unsafeBitCast(symbol, to: Function.self)(&ends.0, &ends.1, nil, nil, nil) == 0
    else { throw CocoaError(.fileReadUnknown) }
    return ends
  }
}
