/// The parsed pattern.
indirect enum RegularExpressionNode: Sendable {
  case scalar(ScalarClass)
  case assertion(RegularExpression.Assertion)
  case sequence([RegularExpressionNode])
  case alternatives([RegularExpressionNode])
  case repeated(RegularExpressionNode, least: Int, most: Int?)
}

/// Writes the program of a pattern.
struct RegularExpressionAssembler {
  private(set) var steps: [RegularExpression.Step] = []
  /// Empty parts make no step and take time all the same.
  private var visits = 0

  mutating func add(_ node: RegularExpressionNode) throws(CypherError) {
    visits += 1
    guard max(steps.count, visits / 10) < RegularExpression.mostSteps else {
      throw RegularExpressionParser.tooLarge
    }
    switch node {
    case .scalar(let taken): steps.append(.scalar(taken))
    case .assertion(let assertion): steps.append(.assertion(assertion))
    case .sequence(let parts): for part in parts { try add(part) }
    case .alternatives(let parts): try add(parts)
    case .repeated(let part, let least, let most): try add(part, least, most)
    }
  }

  private mutating func add(_ alternatives: [RegularExpressionNode]) throws(CypherError) {
    var ends: [Int] = []
    for (number, part) in alternatives.enumerated() {
      guard number < alternatives.count - 1 else {
        try add(part)
        break
      }
      let fork = steps.count
      steps.append(.end)
      try add(part)
      ends.append(steps.count)
      steps.append(.end)
      steps[fork] = .fork(fork + 1, steps.count)
    }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func add(
    _ part: RegularExpressionNode, _ least: Int, _ most: Int?
  ) throws(CypherError) {
    for _ in 0..<least { try add(part) }
    guard let most else {
      let fork = steps.count
      steps.append(.end)
      try add(part)
      steps.append(.jump(fork))
      steps[fork] = .fork(fork + 1, steps.count)
      return
    }
    var forks: [Int] = []
    for _ in stride(from: least, to: most, by: 1) {
      forks.append(steps.count)
      steps.append(.end)
      try add(part)
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
  }
}
