import Foundation
import TestSupport

/// The built command `yimai`, run as a process of its own.
enum Tool {
  /// How a run has ended.
  struct Run {
    let status: Int32
    let output: [UInt8]
    let messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The command beside the test bundle, or the one that `YIMAI` names.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["YIMAI"] { return named }
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let test = bundle?.bundleURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return test.deletingLastPathComponent().appendingPathComponent("yimai").path
  }()

  /// Runs the command with arguments.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input; nothing by default.
  ///   - environment: variables beside `LANG=C`.
  ///   - folder: the current folder.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: String? = nil
  ) throws -> Run {
    try start(path, arguments, input: input, environment: environment, in: folder)
  }

  /// Runs a script of `sh` in which `$YIMAI` is the command.
  static func shell(_ script: String, in folder: String) throws -> Run {
    try start("/bin/sh", ["-c", script], environment: ["YIMAI": path], in: folder)
  }

  /// Starts the command and kills it after a while.
  ///
  /// - Returns: whether it was still at work.
  static func kill(_ arguments: [String], after time: Duration) throws -> Bool {
    let process = try launch(arguments)
    let parts = time.components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    Thread.sleep(forTimeInterval: max(0, seconds))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// Starts the command and does not wait for it; what it prints is lost.
  static func launch(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
      .merging(libraryPaths) { _, new in new }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func start(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String], in folder: String?
  ) throws -> Run {
    // Files instead of pipes: a full pipe would stop the process while nobody reads.
    let scratch = try TemporaryFolder()
    try scratch.write(input, to: "in")
    try scratch.write("", to: "out")
    try scratch.write("", to: "err")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment =
      ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C"]
      .merging(libraryPaths) { _, new in new }.merging(environment) { _, new in new }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle(forReadingAtPath: scratch.path("in"))
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path("out"))
    process.standardError = FileHandle(forWritingAtPath: scratch.path("err"))
    try process.run()
    process.waitUntilExit()
    // A process that a signal has ended must not pass for one that ended by itself.
    let status =
      process.terminationReason == .uncaughtSignal
      ? -process.terminationStatus : process.terminationStatus
    return Run(
      status: status, output: try scratch.read("out"),
      messages: String(decoding: try scratch.read("err"), as: UTF8.self))
  }

  /// Where the toolchain lies apart, the Swift libraries are found through these.
  private static var libraryPaths: [String: String] {
    ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("LIBRARY_PATH") }
  }
}
