internal import ArgumentParser
internal import Linking
internal import OntologyModel
internal import Yimai

/// The file of decisions that a command follows.
struct DecisionArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of decisions on identity, one a line (default: those kept with the graph).",
      discussion: "See yimai help decide."),
    completion: .file())
  var decisions: String?

  /// The list in the file, nil where none is named.
  func list() throws(CommandFailure) -> DecisionList? {
    guard let decisions else { return nil }
    return try DecisionArguments.read(decisions)
  }

  /// Reads a file of decisions; a fault names the line and changes nothing.
  static func read(_ path: String) throws(CommandFailure) -> DecisionList {
    do throws(DecisionFileError) {
      return try DecisionFile.read(path)
    } catch {
      throw CommandFailure(
        error.line == nil ? .noInput : .badData,
        Wording(error.text(.chinese), error.text(.english)))
    }
  }
}
