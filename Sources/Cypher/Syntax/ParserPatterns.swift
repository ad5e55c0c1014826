extension Parser {
  mutating func parsePatterns() throws(CypherError) -> [PathPattern] {
    var patterns = [try parsePathPattern()]
    while take(mark: ",") { patterns.append(try parsePathPattern()) }
    return patterns
  }

  /// A path, with its variable and selection where they are given.
  mutating func parsePathPattern() throws(CypherError) -> PathPattern {
    let start = token.offset
    var variable: Name?
    if isVariableAhead, next.isMark("=") {
      variable = try parseVariable()
      advance()
    }
    var selection = PathPattern.Selection.every
    if token.isKeyword("SHORTESTPATH"), next.isMark("(") { selection = .shortest }
    if token.isKeyword("ALLSHORTESTPATHS"), next.isMark("(") { selection = .allShortest }
    if selection != .every {
      advance()
      advance()
    }
    // A path may stand in brackets of its own.
    var brackets = 0
    while selection == .every, token.isMark("("), next.isMark("(") {
      advance()
      brackets += 1
      guard brackets <= Parser.maximumNesting else { throw unexpected("节点", "a node") }
    }
    var pattern = try parseChain()
    for _ in 0..<brackets { try expect(mark: ")") }
    if selection != .every {
      try expect(mark: ")")
      guard pattern.relationships.count == 1 else {
        throw .syntax(
          "InvalidRelationshipPattern", at: start, "最短路径须恰有一段关系",
          "a shortest path takes exactly one relationship")
      }
      guard pattern.relationships[0].length?.minimum ?? 1 <= 1 else {
        throw .syntax(
          "InvalidRelationshipPattern", at: start, "最短路径的最小长度只能是 0 或 1",
          "the least length of a shortest path is 0 or 1")
      }
    }
    pattern.variable = variable
    pattern.selection = selection
    pattern.offset = start
    return pattern
  }

  /// Nodes and relationships in turn.
  private mutating func parseChain() throws(CypherError) -> PathPattern {
    let start = token.offset
    var nodes = [try parseNode()]
    var relationships: [RelationshipPattern] = []
    while token.isMark("-") || (token.isMark("<") && next.isMark("-")) {
      relationships.append(try parseRelationship())
      nodes.append(try parseNode())
    }
    return PathPattern(
      variable: nil, selection: .every, nodes: nodes, relationships: relationships, offset: start,
      end: previousEnd)
  }

  /// The chain with at least one relationship that starts here, or nil where none does; nothing is
  /// taken where there is none.
  mutating func tryChain() -> PathPattern? {
    if let known = triedPatterns[position] {
      guard let known else { return nil }
      position = known.end
      return known.pattern
    }
    let start = position
    let depth = nesting
    if let pattern = try? nest({ (parser) throws(CypherError) in try parser.parseChain() }),
      !pattern.relationships.isEmpty
    {
      triedPatterns[start] = .some((pattern, position))
      return pattern
    }
    position = start
    nesting = depth
    triedPatterns[start] = .some(nil)
    return nil
  }

  private mutating func parseNode() throws(CypherError) -> NodePattern {
    let offset = token.offset
    try expect(mark: "(")
    let variable = isVariableAhead ? try parseVariable() : nil
    let labels = token.isMark(":") ? try parseLabels() : []
    let properties = try parseProperties()
    try expect(mark: ")")
    return NodePattern(variable: variable, labels: labels, properties: properties, offset: offset)
  }

  /// `:A:B`.
  mutating func parseLabels() throws(CypherError) -> [Name] {
    var labels: [Name] = []
    while take(mark: ":") {
      let name = try parseName("标签", "a label")
      labels.append(Name(text: vocabulary.labels[name.text] ?? name.text, offset: name.offset))
    }
    return labels
  }

  private mutating func parseProperties() throws(CypherError) -> Expression? {
    if token.isMark("{") { return try parseMap() }
    guard token.kind == .parameter else { return nil }
    return try parseAtom()
  }

  private mutating func parseRelationship() throws(CypherError) -> RelationshipPattern {
    let offset = token.offset
    let pointsLeft = take(mark: "<")
    try expect(mark: "-")
    var pattern = RelationshipPattern(
      variable: nil, types: [], direction: .both, length: nil, properties: nil, offset: offset)
    if take(mark: "[") {
      if isVariableAhead { pattern.variable = try parseVariable() }
      if token.isMark(":") { pattern.types = try parseTypes() }
      if token.isMark("*") { pattern.length = try parseLength() }
      if token.isMark("..") {
        throw .syntax(
          "InvalidRelationshipPattern", at: token.offset, "长度前缺少 *", "a length begins with *")
      }
      pattern.properties = try parseProperties()
      try expect(mark: "]")
    }
    try expect(mark: "-")
    let pointsRight = take(mark: ">")
    pattern.direction = pointsLeft == pointsRight ? .both : pointsLeft ? .left : .right
    return pattern
  }

  /// `:A|B`, `:A|:B`.
  private mutating func parseTypes() throws(CypherError) -> [Name] {
    var types: [Name] = []
    try expect(mark: ":")
    repeat {
      _ = take(mark: ":")
      let name = try parseName("关系类型", "a relationship type")
      types.append(Name(text: vocabulary.types[name.text] ?? name.text, offset: name.offset))
    } while take(mark: "|")
    return types
  }

  /// `*`, `*2`, `*1..3`, `*..3`, `*1..`.
  private mutating func parseLength() throws(CypherError) -> (minimum: Int, maximum: Int?) {
    try expect(mark: "*")
    let lower = try parseBound()
    guard take(mark: "..") else { return (lower ?? 1, lower) }
    return (lower ?? 1, try parseBound())
  }

  private mutating func parseBound() throws(CypherError) -> Int? {
    if token.isMark("-") {
      throw .syntax(
        "InvalidRelationshipPattern", at: token.offset, "长度不能为负", "a length is not negative")
    }
    guard case .integer(let number) = token.kind else { return nil }
    advance()
    return Int(clamping: number)
  }
}
