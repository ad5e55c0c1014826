internal import ArgumentParser

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
    do {
      var command = try RootCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(report(error).rawValue)
    }
  }

  /// Prints what an error has to say and names the exit status.
  private static func report(_ error: any Error) -> CommandFailure.Status {
    if let failure = error as? CommandFailure {
      if !failure.message.isEmpty { StandardStreams.message("yimai: \(failure.message)\n") }
      return failure.status
    }
    let text = RootCommand.fullMessage(for: error) + "\n"
    guard RootCommand.exitCode(for: error) == .success else {
      // ArgumentParser itself would end with 64.
      StandardStreams.message(text)
      return .usage
    }
    do throws(CommandFailure) {
      try StandardStreams.write(text)
      return .done
    } catch {
      return report(error)
    }
  }
}
