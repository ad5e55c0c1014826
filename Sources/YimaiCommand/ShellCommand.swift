internal import ArgumentParser
internal import LineEditing
internal import OntologyModel
internal import Yimai

/// `yimai shell`: queries, questions and commands, line by line.
struct ShellCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Ask one thing after the other.",
    discussion: """
      Each line is a Cypher query, a question as of `yimai ask`, or a command such as :help. A query \
      that is not complete goes on in the next line. On a terminal the arrow keys bring back earlier \
      lines, which are kept in ~/.yimai_history (YIMAI_HISTORY names another file; empty: none), and \
      the tab key completes names, labels, relations and commands. Otherwise lines are read from \
      standard input, and the exit status is 1 where one of them failed.

      Example: yimai shell health.yimai
      Example: echo 'MATCH (n:官员) RETURN n.name' | yimai shell health.yimai --format csv
      """)

  @OptionGroup var source: SnapshotArgument

  @OptionGroup var limits: QueryLimits

  @OptionGroup var answer: AnswerOptions

  var language: Language { answer.language }

  func run() throws {
    var session = ShellSession(
      graph: try source.open(), path: source.source.graph, date: source.clocks.date,
      printer: answer.printer, bounds: limits.bounds)
    if LineEditor.isTerminal, let editor = LineEditor(name: "yimai", historyPath: historyPath) {
      try converse(&session, editor)
      return
    }
    while let line = readLine() {
      if try session.take(line) == .leave { break }
    }
    try session.end()
    guard session.failureCount == 0 else { throw CommandFailure(.findings, nil) }
  }

  private func converse(_ session: inout ShellSession, _ editor: LineEditor) throws {
    StandardStreams.message(session.greeting)
    var prompt = "yimai> "
    while true {
      let completion = session.completion
      guard let line = editor.read(prompt: prompt, complete: completion) else { break }
      editor.remember(line)
      switch try session.take(line) {
      case .leave: return
      case .ready: prompt = "yimai> "
      case .unfinished: prompt = "   ... "
      }
    }
    // Behind the end of input the prompt stands alone.
    StandardStreams.writeMessages("\n")
    try session.end()
  }

  private var historyPath: String? {
    if let named = environment("YIMAI_HISTORY") { return named.isEmpty ? nil : named }
    return environment("HOME").map { $0 + "/.yimai_history" }
  }
}
