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
  /// - Throws: ``CommandFailure`` where one of the new decisions cannot be followed; nothing has then
  ///   changed.
  func take(_ new: [Decision]) throws(CommandFailure) {
    var list: DecisionList?
    if let decisions {
      list = pathExists(decisions) ? try DecisionArguments.read(decisions) : DecisionList()
    }
    let progress = ArchiveProgress(path: graph, language: language)
    var revised = DecisionList()
    let change: ArchiveChange
    do throws(StoreError) {
      change = try Archive(path: graph, patience: wait).follow(
        { kept in
          let old = list ?? kept
          revised = DecisionList(old.decisions + new, comments: old.comments)
          return revised
        }, accepts: { change in !change.decisionFaults.contains { new.contains($0.decision) } },
        on: { progress.show($0) })
    } catch {
      throw CommandFailure(error)
    }
    ArchiveReport(change: change, path: graph, language: language).printFindings()
    guard !change.decisionFaults.contains(where: { new.contains($0.decision) }) else {
      throw CommandFailure(
        .findings, Wording("\(graph) 未变", "\(graph) is unchanged"))
    }
    if let decisions {
      do throws(DecisionFileError) {
        try DecisionFile.write(revised, to: decisions)
      } catch {
        throw .output(Wording(error.text(.chinese), error.text(.english)))
      }
    }
    StandardStreams.message(
      Wording(
        "\(graph)：已执行 \(revised.decisions.count) 条决定",
        "\(graph): \(counted(revised.decisions.count, "decision")) followed"
      ).text(language))
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
