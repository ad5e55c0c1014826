#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import GraphStore
internal import Linking
internal import OntologyModel
internal import Yimai

/// Takes new decisions: into the graph and, where one is named, into the file.
struct DecisionStep {
  let graph: String
  let decisions: String?
  let wait: Int
  let language: Language

  /// Follows the decisions of the file, or those kept with the graph, and some more.
  ///
  /// - Parameter isBrief: whether to speak only of what stands against the new decisions.
  /// - Throws: ``CommandFailure`` with status 1 where a new decision cannot be followed, or hinders
  ///   one taken before; nothing has then changed.
  func take(_ new: [Decision], isBrief: Bool = false) throws(CommandFailure) {
    var list: DecisionList?
    if let decisions {
      list = pathExists(decisions) ? try DecisionArguments.read(decisions) : DecisionList()
    }
    let progress = ArchiveProgress(path: graph, language: language)
    let outcome: DecisionOutcome
    // The file comes first: what it holds is followed again by the next build, should this end here.
    var failure: CommandFailure?
    do throws(StoreError) {
      outcome = try Archive(path: graph, patience: wait).decide(
        new, after: list,
        keep: { list in
          failure = write(list)
          return failure == nil
        }, on: { progress.show($0) })
    } catch {
      throw CommandFailure(error)
    }
    if let failure { throw failure }
    ArchiveReport.printFaults(isBrief ? outcome.hindrances : outcome.faults, language)
    guard outcome.hindrances.isEmpty else {
      throw CommandFailure(
        .findings, Wording("\(graph) 未变", "\(graph) is unchanged"))
    }
    guard !isBrief else { return }
    StandardStreams.message(
      Wording(
        "\(graph)：已执行 \(outcome.decisions.decisions.count) 条决定",
        "\(graph): \(counted(outcome.decisions.decisions.count, "decision")) followed"
      ).text(language))
  }

  /// Writes the file of decisions, where one is named.
  private func write(_ list: DecisionList) -> CommandFailure? {
    guard let decisions else { return nil }
    do throws(DecisionFileError) {
      try DecisionFile.write(list, to: decisions)
      return nil
    } catch {
      return .output(Wording(error.text(.chinese), error.text(.english)))
    }
  }
}

/// The name of the user of this process.
func userName() -> String {
  for name in ["USER", "LOGNAME"] {
    if let user = environment(name), !user.isEmpty { return user }
  }
  return "uid \(getuid())"
}

/// Today in the user's time zone; nil where the clock stands outside the years 1 to 9999.
func today() -> PartialDate? {
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  return PartialDate(
    year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}
