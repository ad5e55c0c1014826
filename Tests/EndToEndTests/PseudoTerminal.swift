import Foundation

/// The command `yimai` behind a terminal that a test types into.
final class PseudoTerminal {
  struct Failure: Error { let seen: String }

  private let master: Int32
  private let process: Process
  private var unread = ""

  init(_ arguments: [String], environment: [String: String]) throws {
    var (master, side): (Int32, Int32) = (-1, -1)
    guard openpty(&master, &side, nil, nil, nil) == 0 else {
      throw Failure(seen: "no pseudo-terminal")
    }
    self.master = master
    let slave = FileHandle(fileDescriptor: side, closeOnDealloc: true)
    process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = arguments
    process.environment = ["LANG": "C.UTF-8", "TERM": "xterm", "HOME": "/nonexistent"]
      .merging(ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("LIBRARY_PATH") }) {
        first, _ in first
      }
      .merging(environment) { _, new in new }
    process.standardInput = slave
    process.standardOutput = slave
    process.standardError = slave
    try process.run()
  }

  /// Types keys.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads until a text has come, for a minute at most.
  func wait(for text: String) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let range = unread.range(of: text) {
        unread = String(unread[range.upperBound...])
        return
      }
      guard ContinuousClock.now < deadline else { throw Failure(seen: unread) }
      var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard Foundation.poll(&poll, 1, 200) > 0 else { continue }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { throw Failure(seen: unread) }
      unread += String(decoding: buffer[..<count], as: UTF8.self)
    }
  }

  /// Waits for the end; the exit status.
  func end() -> Int32 {
    process.waitUntilExit()
    close(master)
    return process.terminationStatus
  }
}
