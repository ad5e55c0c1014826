internal import ArgumentParser
internal import Audit
internal import OntologyModel

/// `yimai audit rules`: the checks that there are.
struct AuditRulesCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the checks, their severity and their parameters.",
    discussion: """
      A check is an openCypher query in a file CODE.cypher with a head of comments: code, severity \
      (info, warning or error), title.zh, title.en, message.zh, message.en and parameter.NAME. It \
      returns a row a finding: subject (a node) and, as wanted, evidence (relationships) and \
      further columns, which the message shows as {column}. `--print CODE` prints one to begin with.

      Example: yimai audit rules --print leads.too-many > my-checks/leads.ours.cypher
      """)

  @OptionGroup var rules: RuleArguments

  @Option(help: ArgumentHelp("Print the file of this check.", valueName: "code"))
  var print: String?

  @OptionGroup var report: ReportOptions

  var language: Language { report.language }

  func run() throws {
    let set = try rules.load()
    for rule in set.skipped { StandardStreams.message(rule.reason.text(language)) }
    if let print {
      guard let rule = set.rules.first(where: { $0.code == print }) else {
        throw CommandFailure(
          .usage, Wording("没有检查“\(print)”", "there is no check '\(print)'"))
      }
      return try StandardStreams.write(rule.text)
    }
    try report.print(RuleReport(set.rules, language: language).report)
    guard set.skipped.isEmpty else {
      throw CommandFailure(.usage, Wording("有检查无法读取", "not every check could be read"))
    }
  }
}

/// The rows of `audit rules`.
struct RuleReport {
  let report: Report

  init(_ rules: [AuditRule], language: Language) {
    let titles =
      language == .chinese
      ? ["检查", "级别", "检查内容", "参数"] : ["Check", "Severity", "What is checked", "Parameters"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: rules.map { rule in
        let parameters = rule.parameters.map { "\($0.name)=\($0.value.text)" }
        return Report.Row(
          cells: [
            rule.code, rule.severity.label(language), rule.title.text(language),
            parameters.joined(separator: ", "),
          ],
          json: .object([
            ("code", .string(rule.code)), ("severity", .string(rule.severity.rawValue)),
            ("title", .string(rule.title.text(language))),
            (
              "parameters",
              .object(rule.parameters.map { ($0.name, .string($0.value.text)) })
            ), ("file", .string(rule.file)),
          ]))
      })
  }
}
