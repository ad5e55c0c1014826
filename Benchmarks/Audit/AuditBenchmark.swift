internal import Audit
internal import AuditSeeds
internal import KnowledgeGraph
internal import OntologyModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Audits a synthetic archive with every check and prints what that costs.
///
/// usage: AuditBenchmark [PROGRAMS]   (default 100000; at least 350)
@main enum AuditBenchmark {
  static func main() {
    let programs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    let clock = ContinuousClock()
    var archive: SeededArchive?
    let made = clock.measure { archive = SeededArchive(cities: programs, defects: 10) }
    guard let graph = archive?.graph else { return }
    print("\(programs) programs, \(graph.statements.count) statements, made in \(made)")
    print("memory before the audit: \(memory) MB")
    var lines: [String] = []
    var last: (code: String, start: ContinuousClock.Instant)?
    func close() {
      if let last { lines.append("  \(last.code): \(clock.now - last.start)") }
    }
    let whole = clock.measure {
      let run = AuditRun(AuditRuleSet.standard.rules, on: graph) { rule in
        close()
        last = (rule.code, clock.now)
      }
      close()
      lines.append("\(run.rules.count) checks, \(run.findings.count) findings")
      for skipped in run.skipped { lines.append("skipped: \(skipped.reason.english)") }
    }
    for line in lines { print(line) }
    print("all checks: \(whole)")
    var entries = 0
    let register = clock.measure { entries = LeadershipRegister(graph).entries.count }
    print("register of \(entries) lines: \(register)")
    print("peak memory: \(memory) MB")
  }

  /// The most memory that the process has held, in megabytes.
  private static var memory: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1000
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_000_000
    #endif
  }
}
