/// Calls a procedure for each row.
final class Call: Operator {
  let input: Operator
  let procedure: Procedure
  let arguments: [Evaluator]
  /// The column and slot of each value that is kept.
  let yields: [(column: Int, slot: Int)]
  var found: [[Value]] = []
  var index = 0

  init(
    _ runtime: Runtime, _ input: Operator, _ procedure: Procedure, _ arguments: [Evaluator],
    yields: [(column: Int, slot: Int)]
  ) {
    self.input = input
    self.procedure = procedure
    self.arguments = arguments
    self.yields = yields
    super.init(runtime, [input], title: "Call", detail: procedure.name)
  }

  override func start() throws(CypherError) {
    try input.open()
    found = []
    index = 0
  }

  override func advance() throws(CypherError) -> Bool {
    while index >= found.count {
      guard try input.next() else { return false }
      var values: [Value] = []
      for argument in arguments { values.append(try argument(runtime)) }
      found = try procedure.body(values)
      index = 0
      // A procedure without columns lets each row pass once.
      if procedure.columns.isEmpty {
        found = []
        return true
      }
    }
    for yield in yields where yield.column < found[index].count {
      runtime.slots[yield.slot] = found[index][yield.column]
    }
    index += 1
    return true
  }
}
