internal import ArgumentParser

/// `yimai completions`: the script that completes commands and options in a shell.
struct CompletionsCommand: ParsableCommand {
  /// The shells that ArgumentParser writes scripts for.
  enum Shell: String, CaseIterable, ExpressibleByArgument { case zsh, bash, fish }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a completion script for zsh, bash or fish.",
    discussion: """
      The same as --generate-completion-script.

      Example: yimai completions fish > ~/.config/fish/completions/yimai.fish
      """)

  @Argument(help: "The shell: zsh, bash or fish.")
  var shell: Shell

  func run() throws {
    let completionShell: CompletionShell =
      switch shell {
      case .zsh: .zsh
      case .bash: .bash
      case .fish: .fish
      }
    try StandardStreams.write(RootCommand.completionScript(for: completionShell) + "\n")
  }
}
