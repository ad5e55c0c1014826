/// A value that is the same for every row.
struct Constant {
  let value: Value

  func evaluate(_ runtime: Runtime) throws(CypherError) -> Value { value }

  var evaluator: Evaluator { evaluate }
}
