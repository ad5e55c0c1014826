internal import ArgumentParser

/// `yimai audit`: who leads which initiative, and what does not add up.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Find what does not add up in a graph, or list who leads what.",
    discussion: """
      `audit GRAPH` runs every check; `audit leads GRAPH` lists the leadership register; \
      `audit rules` lists the checks.

      Example: yimai audit health.yimai --format html -o report.html
      Example: yimai audit leads health.yimai --format csv -o register.csv
      """,
    subcommands: [AuditCheckCommand.self, AuditLeadsCommand.self, AuditRulesCommand.self],
    defaultSubcommand: AuditCheckCommand.self)
}
