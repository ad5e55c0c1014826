internal import ArgumentParser
internal import OntologyModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Runs the command and turns every end into the exit status that is promised for it.
@main enum Entry {
  static func main() async {
    StandardStreams.prepare()
    var language = Language.ofEnvironment
    do {
      var command = try RootCommand.parseAsRoot()
      language = chosenLanguage(of: command)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(report(error, language).rawValue)
    }
  }

  private static func chosenLanguage(of command: any ParsableCommand) -> Language {
    (command as? any LanguageChoosing)?.language ?? .ofEnvironment
  }

  /// Prints what an error has to say and names the exit status.
  private static func report(
    _ error: any Error, _ language: Language
  ) -> CommandFailure.Status {
    if let failure = error as? CommandFailure {
      failure.tell(language)
      return failure.status
    }
    let text = RootCommand.fullMessage(for: error) + "\n"
    guard RootCommand.exitCode(for: error) == .success else {
      // ArgumentParser itself would end with 64.
      StandardStreams.writeMessages(text)
      return .usage
    }
    do throws(CommandFailure) {
      try StandardStreams.write(text)
      return .done
    } catch {
      return report(error, language)
    }
  }
}
