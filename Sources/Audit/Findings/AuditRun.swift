internal import Cypher
public import KnowledgeGraph
public import OntologyModel

/// What checks found in a graph.
public struct AuditRun: Sendable {
  /// How checks are run.
  public struct Options: Sendable {
    /// Values for parameters in place of the defaults, by `code` and name: `leads.too-many.limit`.
    public var parameters: [String: AuditRule.ParameterValue] = [:]
    /// The day from which ages are counted; nil for the date of the latest document.
    public var asOf: PartialDate?
    /// The time after which a check is given up; nil for none.
    public var timeout: Duration? = .seconds(60)

    /// Makes options with the defaults.
    public init() {}
  }

  /// The findings, the heaviest first.
  public let findings: [Finding]
  /// The checks that were run, in order of their codes.
  public let rules: [AuditRule]
  /// The checks that could not be run to their end, in order of their names.
  public private(set) var skipped: [SkippedRule]
  /// The day from which ages were counted; nil where no document bears a date.
  public let asOf: PartialDate?

  /// Runs checks on a graph, one after the other, in order of their codes.
  ///
  /// A check that fails, or that takes longer than it may, is skipped and named; the others run. A
  /// finding that two rows give is kept once.
  public init(
    _ rules: [AuditRule], on graph: Graph, options: Options = Options(),
    progress: (AuditRule) -> Void = { _ in }
  ) {
    let audited = AuditGraph(graph)
    let asOf = options.asOf ?? graph.documents.compactMap(\.date).max()
    var findings: [Finding] = []
    var skipped: [SkippedRule] = []
    var run: [AuditRule] = []
    for rule in rules.sorted(by: { ($0.code, $0.file) < ($1.code, $1.file) }) {
      progress(rule)
      do {
        findings += try AuditRun.findings(of: rule, on: audited, asOf: asOf, options: options)
        run.append(rule)
      } catch {
        skipped.append(SkippedRule(name: rule.code, reason: AuditRun.reason(rule, error)))
      }
    }
    findings.sort()
    var unique: [Finding] = []
    var seen = Set<String>()
    for finding in findings where seen.insert(finding.fingerprint).inserted {
      unique.append(finding)
    }
    self.findings = unique
    self.rules = run
    self.skipped = skipped
    self.asOf = asOf
  }

  /// The run with rules that could not even be read among the skipped.
  public func adding(_ skipped: [SkippedRule]) -> AuditRun {
    var run = self
    run.skipped = (self.skipped + skipped).sorted {
      ($0.name, $0.reason.english) < ($1.name, $1.reason.english)
    }
    return run
  }

  private static func findings(
    of rule: AuditRule, on graph: AuditGraph, asOf: PartialDate?, options: Options
  ) throws(CypherError) -> [Finding] {
    var parameters: [String: Value] = [:]
    for parameter in rule.parameters {
      let value = options.parameters["\(rule.code).\(parameter.name)"] ?? parameter.value
      parameters[parameter.name] = value.value
    }
    parameters["asOf"] = asOf.map { .string($0.iso) } ?? .null
    let cursor = try rule.query.run(
      on: graph, parameters: parameters, options: RunOptions(timeout: options.timeout))
    let reader = FindingReader(rule: rule, graph: graph, columns: cursor.columns)
    var found: [Finding] = []
    while let row = try cursor.next() {
      found.append(try reader.finding(row))
    }
    return found
  }

  private static func reason(_ rule: AuditRule, _ error: CypherError) -> Wording {
    let failure = RuleError(
      file: rule.file, line: error.position?.line, column: error.position?.column,
      message: error.message, remedy: error.remedy)
    return Wording(failure.text(.chinese), failure.text(.english))
  }
}
