/// Reads its whole input, then writes for each row; so nothing that is written is read by the clauses
/// before.
final class Write: Operator {
  private let input: Operator
  private let body: (Runtime) throws(CypherError) -> Void
  private var saved: [[Value]] = []
  private var index = 0
  private var isRead = false

  init(
    _ runtime: Runtime, _ input: Operator, title: String,
    _ body: @escaping (Runtime) throws(CypherError) -> Void
  ) {
    self.input = input
    self.body = body
    super.init(runtime, [input], title: title)
  }

  override func start() throws(CypherError) {
    try input.open()
    saved = []
    index = 0
    isRead = false
  }

  override func advance() throws(CypherError) -> Bool {
    if !isRead {
      isRead = true
      while try input.next() { saved.append(runtime.slots) }
      for number in saved.indices {
        runtime.slots = saved[number]
        try body(runtime)
        saved[number] = runtime.slots
      }
    }
    guard index < saved.count else { return false }
    runtime.slots = saved[index]
    index += 1
    return true
  }
}

/// Matches a pattern for each row, or creates it where it is not there.
final class Merge: Operator {
  private let input: Operator
  private let inner: Operator
  private let check: (Runtime) throws(CypherError) -> Void
  private let onMatch: (Runtime) throws(CypherError) -> Void
  private let create: (Runtime) throws(CypherError) -> Void
  private var saved: [[Value]] = []
  private var index = 0
  private var isRead = false

  init(
    _ runtime: Runtime, _ input: Operator, _ inner: Operator,
    check: @escaping (Runtime) throws(CypherError) -> Void,
    onMatch: @escaping (Runtime) throws(CypherError) -> Void,
    create: @escaping (Runtime) throws(CypherError) -> Void
  ) {
    self.input = input
    self.inner = inner
    self.check = check
    self.onMatch = onMatch
    self.create = create
    super.init(runtime, [input, inner], title: "Merge")
  }

  override func start() throws(CypherError) {
    try input.open()
    saved = []
    index = 0
    isRead = false
  }

  override func advance() throws(CypherError) -> Bool {
    if !isRead { try read() }
    guard index < saved.count else { return false }
    runtime.slots = saved[index]
    index += 1
    return true
  }

  private func read() throws(CypherError) {
    isRead = true
    var rows: [[Value]] = []
    while try input.next() { rows.append(runtime.slots) }
    for row in rows {
      runtime.slots = row
      try check(runtime)
      let first = saved.count
      try inner.open()
      while try inner.next() { saved.append(runtime.slots) }
      if saved.count == first {
        runtime.slots = row
        try create(runtime)
        saved.append(runtime.slots)
      } else {
        for number in first..<saved.count {
          runtime.slots = saved[number]
          try onMatch(runtime)
          saved[number] = runtime.slots
        }
      }
    }
  }
}
