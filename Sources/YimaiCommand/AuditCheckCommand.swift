internal import ArgumentParser
internal import Audit
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai audit check`: runs the checks and reports what they found.
struct AuditCheckCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run the checks and report what they find, with the quotes.",
    discussion: """
      Exit status 0 where no finding that counts is as heavy as --fail-on, 1 where one is, 2 where \
      a check could not be run; what the others found is reported all the same. A finding that \
      the baseline holds does not count. Checks of your own are openCypher files, see `audit rules`.

      Example: yimai audit check health.yimai --fail-on warning --baseline known.txt
      Example: yimai audit check health.yimai --format html -o report.html --root bulletins
      """)

  @OptionGroup var source: GraphArgument
  @OptionGroup var rules: RuleArguments

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "The value of a check's parameter; may stand more than once.", valueName: "code.name=value"))
  var settings: [String] = []

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Audit as of then: only what reports of then or before say, ages counted from it.",
      valueName: "date"))
  var date: PartialDate?

  @Option(
    name: .customLong("fail-on"),
    help: "The least severity that makes the exit status 1: info, warning, error or none.")
  var failOn = FailureThreshold.error

  @Option(
    help: ArgumentHelp("Findings that are known and do not count.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp("Write the findings of this run as a baseline.", valueName: "file"),
    completion: .file())
  var newBaseline: String?

  @Option(help: ArgumentHelp("Give a check up after so many seconds.", valueName: "seconds"))
  var timeout = 60.0

  @OptionGroup var report: AuditReportOptions

  var language: Language { report.language }

  func validate() throws {
    guard timeout > 0, timeout <= 1e9 else {
      throw ValidationError("--timeout must be more than 0 seconds, at most a billion.")
    }
  }

  func run() throws {
    let set = try rules.load()
    let options = try options(for: set)
    let known = try baseline.map { try read($0, set) }
    let whole = try source.load()
    let graph = date.map(whole.knownBy) ?? whole
    let progress = CheckProgress(count: set.rules.count, language: language)
    let run = AuditRun(set.rules, on: graph, options: options) { progress.show($0) }
    progress.clear()
    let skipped = set.skipped + run.skipped
    for rule in skipped { StandardStreams.message(rule.reason.text(language)) }
    let audit = AuditOutcome(graph: graph, run: run.adding(set.skipped), baseline: known)
    try report.print(audit, graphFile: source.graph)
    if let newBaseline {
      try StandardStreams.replace(newBaseline, Array(Baseline.text(of: run.findings).utf8))
    }
    try conclude(audit, hasSkipped: !skipped.isEmpty)
  }

  private func conclude(_ audit: AuditOutcome, hasSkipped: Bool) throws(CommandFailure) {
    let gone = audit.baseline?.goneCount(audit.run.findings) ?? 0
    if gone > 0 {
      StandardStreams.message(
        language == .chinese
          ? "基线中有 \(gone) 条已不再出现；可用 --write-baseline 重写"
          : "\(counted(gone, "finding")) of the baseline no longer there; --write-baseline renews it"
      )
    }
    StandardStreams.message(audit.summary.text(language))
    if hasSkipped {
      throw CommandFailure(
        .usage, Wording("有检查未能运行", "not every check could be run"))
    }
    let counting = audit.newFindings.count { failOn.counts($0.severity) }
    guard counting == 0 else { throw CommandFailure(.findings, nil) }
  }

  private func options(for set: AuditRuleSet) throws(CommandFailure) -> AuditRun.Options {
    var options = AuditRun.Options()
    options.timeout = .milliseconds(Int64((timeout * 1000).rounded(.up)))
    options.asOf = date
    let known = Set(
      set.rules.flatMap { rule in rule.parameters.map { "\(rule.code).\($0.name)" } })
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, known.contains(String(parts[0])) else {
        throw CommandFailure(
          .usage,
          Wording(
            "--set \(setting)：没有这个参数；`yimai audit rules` 列出全部参数",
            "--set \(setting): there is no such parameter; `yimai audit rules` lists them"))
      }
      options.parameters[String(parts[0])] = .init(String(parts[1]))
    }
    return options
  }

  private func read(_ path: String, _ set: AuditRuleSet) throws(CommandFailure) -> Baseline {
    let text: String
    do throws(AuditFiles.Failure) {
      text = try AuditFiles.text(of: path)
    } catch {
      throw CommandFailure(.noInput, error.wording)
    }
    let known = Baseline(text, codes: Set(set.rules.map(\.code)))
    for doubt in known.doubts {
      StandardStreams.message("\(path):\(doubt.line): \(doubt.reason.text(language))")
    }
    return known
  }
}

/// From which severity on a finding makes the audit fail.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case none, info, warning, error

  func counts(_ severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}

/// Which checks to run.
struct RuleArguments: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      """
      A folder (or file) of checks of your own, beside the program's; may stand more than once. \
      One with the code of another takes its place.
      """, valueName: "folder"),
    completion: .file())
  var folders: [String] = []

  @Option(
    name: [.customLong("only"), .customLong("rule")],
    help: ArgumentHelp(
      "Only this check, or those whose code begins so; may stand more than once.",
      valueName: "code"))
  var only: [String] = []

  func load() throws(CommandFailure) -> AuditRuleSet {
    var set = AuditRuleSet.standard
    for folder in folders {
      do throws(AuditFiles.Failure) {
        try AuditFiles.addRules(in: folder, to: &set)
      } catch {
        throw CommandFailure(.noInput, error.wording)
      }
    }
    guard !only.isEmpty else { return set }
    let chosen = set.only(only)
    for code in only where set.only([code]).rules.isEmpty {
      throw CommandFailure(
        .usage,
        Wording(
          "--only \(code)：没有这项检查；`yimai audit rules` 列出全部检查",
          "--only \(code): there is no such check; `yimai audit rules` lists them"))
    }
    return chosen
  }
}

/// The check that is being run, on standard error where that is a terminal.
final class CheckProgress {
  private let count: Int
  private let language: Language
  private let isShown = Terminal.showsProgress
  private var done = 0

  init(count: Int, language: Language) {
    self.count = count
    self.language = language
  }

  func show(_ rule: AuditRule) {
    done += 1
    guard isShown else { return }
    StandardStreams.writeMessages(
      "\r\u{1B}[K\(done)/\(count) \(rule.code) \(rule.title.text(language))")
  }

  func clear() {
    if isShown { StandardStreams.writeMessages("\r\u{1B}[K") }
  }
}
