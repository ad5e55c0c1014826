extension Parser {
  // MARK: - Writing clauses

  mutating func parseMerge() throws(CypherError) -> Clause.Kind {
    advance()
    let pattern = try parsePathPattern()
    var onCreate: [SetItem] = []
    var onMatch: [SetItem] = []
    while take(keyword: "ON") {
      let isCreate = take(keyword: "CREATE")
      if !isCreate { try expect(keyword: "MATCH") }
      try expect(keyword: "SET")
      let items = try parseSetItems()
      if isCreate { onCreate += items } else { onMatch += items }
    }
    return .merge(pattern, onCreate: onCreate, onMatch: onMatch)
  }

  mutating func parseSetItems() throws(CypherError) -> [SetItem] {
    var items = [try parseSetItem()]
    while take(mark: ",") { items.append(try parseSetItem()) }
    return items
  }

  mutating func parseSetItem() throws(CypherError) -> SetItem {
    if isVariableAhead, next.isMark("=") || next.isMark("+=") || next.isMark(":") {
      let variable = try parseVariable()
      if take(mark: "=") { return .replace(variable, try parseExpression()) }
      if take(mark: "+=") { return .merge(variable, try parseExpression()) }
      return .labels(variable, try parseLabels().map(\.text))
    }
    let target = try parsePostfix()
    guard case .property(let owner, let key) = target.kind else {
      throw unexpected("属性", "a property")
    }
    try expect(mark: "=")
    return .property(owner, key: key, value: try parseExpression())
  }

  mutating func parseRemoveItems() throws(CypherError) -> [RemoveItem] {
    var items: [RemoveItem] = []
    repeat {
      if isVariableAhead, next.isMark(":") {
        let variable = try parseVariable()
        items.append(.labels(variable, try parseLabels().map(\.text)))
      } else {
        let target = try parsePostfix()
        guard case .property(let owner, let key) = target.kind else {
          throw unexpected("属性", "a property")
        }
        items.append(.property(owner, key: key))
      }
    } while take(mark: ",")
    return items
  }
}
