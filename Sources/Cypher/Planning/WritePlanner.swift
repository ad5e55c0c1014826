internal import OntologyModel

extension Planner {
  func planWrite(
    _ clause: Clause, _ input: Operator, _ bindings: Bindings
  ) throws(CypherError) -> (Operator, Bindings) {
    throw .compile(
      .semanticError, "WritingRefused", at: clause.offset, "只能查询，不能修改图",
      "the graph can only be read")
  }
}
