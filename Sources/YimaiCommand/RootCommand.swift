internal import ArgumentParser
internal import Yimai

/// The command `yimai` with its subcommands.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yimai",
    abstract: "Read Chinese health-reform documents into a graph that can show its sentences.",
    discussion: """
      Yimai finds officials, hospitals, places and programs in documents, and how they are tied. \
      Every tie keeps the sentence it was read from.

        yimai build Examples -o health.yimai
        yimai who-leads health.yimai
        yimai export health.yimai -o health.graphml

      Results go to standard output, messages to standard error. Exit status: 0 done, 1 findings \
      or no match, 2 wrong usage, 65 bad data, 66 no input, 74 a failure to write.
      """,
    version: YimaiVersion.current,
    subcommands: [
      BuildCommand.self,
      AddCommand.self,
      RemoveCommand.self,
      ExtractCommand.self,
      EvalCommand.self,
      ExportCommand.self,
      ImportCommand.self,
      ConvertCommand.self,
      WhoLeadsCommand.self,
      AuditCommand.self,
      AskCommand.self,
      QueryCommand.self,
      ShellCommand.self,
      PathCommand.self,
      NeighborsCommand.self,
      TopCommand.self,
      ShowCommand.self,
      HistoryCommand.self,
      SearchCommand.self,
      WhyCommand.self,
      DecideCommand.self,
      ReviewCommand.self,
      DiffCommand.self,
      StatsCommand.self,
      VerifyCommand.self,
      OntologyCommand.self,
      CompletionsCommand.self,
    ])
}
