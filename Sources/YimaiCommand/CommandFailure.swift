internal import OntologyModel

/// Why a command ends early: one line for the user and an exit status.
struct CommandFailure: Error, Hashable {
  /// The exit statuses that scripts may rely on.
  ///
  /// Source of 65, 66, 74: BSD `sysexits.h`.
  enum Status: Int32 {
    case done = 0
    case findings = 1
    case usage = 2
    case badData = 65
    case noInput = 66
    case failedOutput = 74
  }

  let status: Status
  /// What to print on standard error, nil for nothing.
  let message: Wording?
  /// Lines to print below the message.
  let details: [Wording]

  init(_ status: Status, _ message: Wording?, details: [Wording] = []) {
    self.status = status
    self.message = message
    self.details = details
  }

  /// The reader of standard output has had enough: no failure, and nothing to say.
  static let closedPipe = CommandFailure(.done, nil)

  /// Prints message and details on standard error.
  func tell(_ language: Language) {
    guard let message else { return }
    let colon = language == .chinese ? "：" : ": "
    StandardStreams.message("yimai\(colon)\(message.text(language))")
    for line in details { StandardStreams.message(line.text(language)) }
  }

  static func output(_ message: Wording) -> CommandFailure {
    CommandFailure(.failedOutput, message)
  }
}
