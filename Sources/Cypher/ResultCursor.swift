public import OntologyModel

/// The rows of a running query, one after the other.
public final class ResultCursor {
  /// The names of the columns; empty where the query returns nothing.
  public let columns: [String]
  private let slots: [Int]
  private let root: Operator
  private let runtime: Runtime
  private let mode: Query.Mode
  private let text: String
  private let maximumRows: Int?
  private let writer: (any WriteHandler)?
  private var isOpen = false
  private var isDone = false
  private var count = 0

  init(
    plan: Planner.Plan, runtime: Runtime, mode: Query.Mode, text: String, maximumRows: Int?,
    writer: (any WriteHandler)?
  ) {
    columns = plan.columns
    slots = plan.slots
    root = plan.root
    self.runtime = runtime
    self.mode = mode
    self.text = text
    self.maximumRows = maximumRows
    self.writer = writer
    isDone = mode == .explain
  }

  /// What the user should know beside the rows: that a name was found by alias, for example.
  ///
  /// Complete after the last row.
  public var notes: [Wording] { runtime.notes }

  /// The plan as text, a line an operator, the last one first; where the query was profiled, with the
  /// rows of each, complete after the last row.
  public var plan: String {
    PlanText.lines(root, showsRows: mode == .profile).joined(separator: "\n")
  }

  /// The next row, a value a column, or nil after the last.
  ///
  /// With EXPLAIN there are no rows.
  /// - Throws: an error of the run, or LimitExceeded.
  public func next() throws(CypherError) -> [Value]? {
    guard !isDone else { return nil }
    do throws(CypherError) {
      if !isOpen {
        isOpen = true
        try root.open()
      }
      while try root.next() {
        if columns.isEmpty { continue }
        count += 1
        if let maximumRows, count > maximumRows { throw tooManyRows(maximumRows) }
        return slots.map { runtime.slots[$0] }
      }
      isDone = true
      try writer?.finish()
      return nil
    } catch {
      isDone = true
      throw error.located(in: text)
    }
  }

  /// All rows that are left.
  public func rest() throws(CypherError) -> [[Value]] {
    var rows: [[Value]] = []
    while let row = try next() { rows.append(row) }
    return rows
  }

  private func tooManyRows(_ maximum: Int) -> CypherError {
    CypherError(
      .limitExceeded, .runtime, "RowLimit",
      Wording("结果超过 \(maximum) 行", "the result has more than \(maximum) rows"),
      remedy: Wording("在查询末尾加 LIMIT，或放宽行数", "add LIMIT to the query or allow more rows"))
  }
}

/// A plan as text.
enum PlanText {
  static func lines(_ plan: Operator, showsRows: Bool, indent: Int = 0) -> [String] {
    var found: [(indent: Int, step: Operator)] = []
    collect(plan, indent, &found)
    let texts = found.map {
      String(repeating: "  ", count: $0.indent) + $0.step.title
        + ($0.step.detail.isEmpty ? "" : " " + $0.step.detail)
    }
    guard showsRows else { return texts }
    let numbers = found.map { String($0.step.rows) }
    let width = numbers.map(\.utf8.count).max() ?? 0
    return zip(numbers, texts).map { number, text in
      String(repeating: " ", count: width - number.utf8.count) + number + " rows  " + text
    }
  }

  /// A step before its input; a sub-plan is indented.
  private static func collect(
    _ step: Operator, _ indent: Int, _ found: inout [(indent: Int, step: Operator)]
  ) {
    found.append((indent, step))
    let inner = step is Union ? step.children : Array(step.children.dropFirst())
    for child in inner { collect(child, indent + 1, &found) }
    if !(step is Union), let input = step.children.first { collect(input, indent, &found) }
  }
}
