public import OntologyModel

/// When posts and leads ended, as any text says.
///
/// The end that one statement gives counts for every statement of the same post: who was removed in
/// March no longer holds what a report of the year before says. Nothing else closes a post: neither a
/// new one nor another holder. That somebody held it before (原主任) ends it with the report.
public struct PostEndings: Sendable {
  private struct Post: Hashable {
    let person: EntityID
    let predicate: Predicate
    let body: EntityID
  }

  private struct Ending {
    let date: PartialDate
    /// Nil where the text names no post: every post at the body ends.
    let role: String?
  }

  private var endings: [Post: [Ending]] = [:]

  /// Collects the endings that statements give.
  ///
  /// - Complexity: O(n log n) in statements.
  public init(_ statements: some Sequence<Statement>) {
    for statement in statements {
      guard statement.modality == .asserted, let post = PostEndings.post(of: statement),
        let date = PostEndings.date(of: statement)
      else { continue }
      endings[post, default: []].append(Ending(date: date, role: statement.role))
    }
    for post in endings.keys { endings[post]?.sort { $0.date < $1.date } }
  }

  /// When the statement stopped to hold, as far as any text says: its own end, or the first end of
  /// the same post that does not lie before its start.
  public func end(of statement: Statement) -> PartialDate? {
    if let end = statement.validTime?.end { return end }
    guard let post = PostEndings.post(of: statement), let start = statement.attestedFrom else {
      return nil
    }
    return endings[post]?.first {
      ($0.role == nil || $0.role == statement.role) && start.firstDay <= $0.date.lastDay
    }?.date
  }

  private static func post(of statement: Statement) -> Post? {
    guard [.holdsPost, .leads].contains(statement.predicate) else { return nil }
    return Post(
      person: statement.subject, predicate: statement.predicate, body: statement.object)
  }

  private static func date(of statement: Statement) -> PartialDate? {
    if let end = statement.validTime?.end { return end }
    guard statement.flags.contains(.former) || statement.flags.contains(.removed) else {
      return nil
    }
    return statement.reported
  }
}
