// Runs the whole openCypher conformance suite and prints how it went.
//
// usage: CypherTCKCommand FOLDER [FAILURES]
//        CypherTCKCommand FOLDER --fuzz SECONDS [SEED]
//
// With --fuzz it runs varied queries of the suite instead, and prints each that crashes or hangs; it
// ends with 1 where there is one.
//
// The scenarios run in a child process. One that crashes or hangs counts as failed and takes no other
// down: the next child goes on behind it.

internal import CypherTCK
internal import Foundation

/// The time after which a child that tells nothing is ended, in seconds.
let patience = 20
/// How many queries a child runs when it fuzzes.
let fuzzBatch = 2000

func usage() -> Never {
  let text = "usage: CypherTCKCommand FOLDER [FAILURES | --fuzz SECONDS [SEED]]\n"
  FileHandle.standardError.write(Data(text.utf8))
  exit(2)
}

guard CommandLine.arguments.count >= 2 else { usage() }
let folder = CommandLine.arguments[1]
guard let suite = ConformanceSuite(folder: folder) else {
  FileHandle.standardError.write(Data("no conformance suite in \(folder)\n".utf8))
  exit(66)
}

if CommandLine.arguments.count == 4, CommandLine.arguments[2] == "--from",
  let start = Int(CommandLine.arguments[3])
{
  runChild(suite, from: start)
} else if CommandLine.arguments.count == 4, CommandLine.arguments[2] == "--fuzz-child",
  let seed = UInt64(CommandLine.arguments[3])
{
  fuzzChild(suite, seed: seed)
} else if CommandLine.arguments.count >= 4, CommandLine.arguments[2] == "--fuzz",
  let seconds = Double(CommandLine.arguments[3])
{
  let seed = CommandLine.arguments.count > 4 ? UInt64(CommandLine.arguments[4]) ?? 1 : 1
  exit(fuzz(seconds: seconds, seed: seed) == 0 ? 0 : 1)
} else {
  let report = runAll(suite)
  if CommandLine.arguments.count > 2 {
    let text = report.failures.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
  }
  print(report.summary)
}

/// Runs the scenarios from a place on and writes a line for each: `P`, `F reason` or `S reason`.
func runChild(_ suite: ConformanceSuite, from start: Int) {
  let runner = ScenarioRunner(graphs: suite.graphs)
  for scenario in suite.scenarios.dropFirst(start) {
    let line =
      switch runner.run(scenario) {
      case .passed: "P"
      case .failed(let reason): "F " + reason
      case .skipped(let reason): "S " + reason
      }
    FileHandle.standardOutput.write(Data((line.replacing("\n", with: " ") + "\n").utf8))
  }
}

/// Runs children until each scenario has an outcome.
func runAll(_ suite: ConformanceSuite) -> ConformanceReport {
  var report = ConformanceReport()
  while report.results.count < suite.scenarios.count {
    let from = report.results.count
    let end = readChild(["--from", "\(from)"]) { line in
      guard report.results.count < suite.scenarios.count else { return }
      let scenario = suite.scenarios[report.results.count]
      switch line.first {
      case "P": report.add(scenario, .passed)
      case "S": report.add(scenario, .skipped(String(line.dropFirst(2))))
      default: report.add(scenario, .failed(String(line.dropFirst(2))))
      }
    }
    if report.results.count < suite.scenarios.count {
      report.add(suite.scenarios[report.results.count], .failed(end))
    }
  }
  return report
}

/// Starts a child, hands its lines over, and tells how it ended.
func readChild(_ arguments: [String], _ take: (String) -> Void) -> String {
  let child = Process()
  child.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
  child.arguments = [folder] + arguments
  child.standardError = FileHandle.nullDevice
  let pipe = Pipe()
  child.standardOutput = pipe
  do { try child.run() } catch { return "the child could not be started: \(error)" }
  let descriptor = pipe.fileHandleForReading.fileDescriptor
  var pending: [UInt8] = []
  // On a busy machine a child may take long to read the suite.
  var limit = 5 * patience
  while true {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard waitFor(&poll, 1, Int32(limit * 1000)) > 0 else {
      kill(child.processIdentifier, SIGKILL)
      child.waitUntilExit()
      return "no answer within \(limit) s"
    }
    let data = pipe.fileHandleForReading.availableData
    if data.isEmpty { break }
    pending += data
    limit = patience
    while let end = pending.firstIndex(of: 0x0A) {
      take(String(decoding: pending[..<end], as: UTF8.self))
      pending.removeSubrange(...end)
    }
  }
  child.waitUntilExit()
  return "crashed: signal \(child.terminationStatus)"
}

/// `poll(2)`, under a name that no variable hides.
func waitFor(_ descriptor: inout pollfd, _ count: Int, _ milliseconds: Int32) -> Int32 {
  poll(&descriptor, nfds_t(count), milliseconds)
}

/// Tells each query before it is run, as one line.
func fuzzChild(_ suite: ConformanceSuite, seed: UInt64) {
  var fuzzer = QueryFuzzer(suite: suite, seed: seed)
  for _ in 0..<fuzzBatch {
    let query = fuzzer.next()
    let line = query.unicodeScalars.reduce(into: "") { $0 += $1.escaped(asASCII: true) }
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
    QueryFuzzer.run(query)
  }
}

/// Runs children, each with a seed of its own, for some time; returns how many crashed or hung.
func fuzz(seconds: Double, seed: UInt64) -> Int {
  let end = Date(timeIntervalSinceNow: seconds)
  var seed = seed
  var bad = 0
  var count = 0
  while Date() < end {
    var last = ""
    var own = 0
    let reason = readChild(["--fuzz-child", "\(seed)"]) { line in
      last = line
      own += 1
    }
    count += own
    if own < fuzzBatch || !reason.hasSuffix(" 0") {
      bad += 1
      print("seed \(seed): \(reason): \(last)")
    }
    seed += 1
  }
  print("fuzz: \(count) queries, \(bad) crashed or hung")
  return bad
}
