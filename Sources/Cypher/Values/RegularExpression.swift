/// A regular expression whose matching takes time in line with the text, whatever the pattern.
///
/// The syntax is Java's as far as it describes regular languages: alternatives, groups, classes
/// (`[a-z]`, `\d \w \s \p{L} \p{Han}`), `* + ? {m,n}`, `^ $ \b`, the flags `i m s` and `\Q…\E`. Classes
/// know Unicode. References to groups and looking around are refused: no time limit could hold with
/// them.
///
/// Source of the method: K. Thompson, Regular expression search algorithm, CACM 11 (1968): all states
/// in which the pattern can be are followed at once.
struct RegularExpression: Sendable {
  /// One step of the pattern's program.
  enum Step: Sendable {
    /// Takes one scalar of a class.
    case scalar(ScalarClass)
    /// Goes on at both places.
    case fork(Int, Int)
    case jump(Int)
    case assertion(Assertion)
    case end
  }

  /// What must hold between two scalars.
  enum Assertion: Sendable {
    case start, end, lineStart, lineEnd, wordBoundary, noWordBoundary
  }

  private let steps: [Step]
  /// Patterns may not need more steps: counts such as `{1000}` are written out.
  static let mostSteps = 20_000

  /// Reads a pattern.
  ///
  /// - Throws: SyntaxError (InvalidRegularExpression) with the place in the pattern.
  init(_ pattern: String) throws(CypherError) {
    var parser = RegularExpressionParser(pattern)
    var assembler = RegularExpressionAssembler()
    try assembler.add(try parser.read())
    steps = assembler.steps + [.end]
  }

  /// Whether the whole text matches.
  ///
  /// - Complexity: O(n · m) in the length of text and pattern.
  /// - Throws: LimitExceeded where the time is over.
  func matches(_ text: String, deadline: Deadline? = nil) throws(CypherError) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = StateSet(steps.count)
    var next = StateSet(steps.count)
    var work = 0
    enter(0, at: 0, in: scalars, &current)
    for (place, scalar) in scalars.enumerated() {
      guard !current.states.isEmpty else { return false }
      next.clear()
      for state in current.states {
        if case .scalar(let taken) = steps[state], taken.contains(scalar) {
          enter(state + 1, at: place + 1, in: scalars, &next)
        }
      }
      work += current.states.count + 1
      if work > 4096 {
        work = 0
        try deadline?.check()
      }
      swap(&current, &next)
    }
    return current.states.contains(steps.count - 1)
  }

  /// Adds a state and all that it leads to without taking a scalar.
  private func enter(
    _ state: Int, at place: Int, in scalars: [Unicode.Scalar], _ set: inout StateSet
  ) {
    set.open.append(state)
    while let state = set.open.popLast() {
      guard set.insert(state) else { continue }
      switch steps[state] {
      case .scalar, .end: break
      case .fork(let first, let second):
        set.open.append(second)
        set.open.append(first)
      case .jump(let target): set.open.append(target)
      case .assertion(let assertion):
        if assertion.holds(at: place, in: scalars) { set.open.append(state + 1) }
      }
    }
  }
}

/// Which states a program is in, without duplicates.
private struct StateSet {
  private(set) var states: [Int] = []
  var open: [Int] = []
  private var isIn: [Bool]

  init(_ count: Int) { isIn = [Bool](repeating: false, count: count) }

  mutating func insert(_ state: Int) -> Bool {
    guard !isIn[state] else { return false }
    isIn[state] = true
    states.append(state)
    return true
  }

  mutating func clear() {
    for state in states { isIn[state] = false }
    states.removeAll(keepingCapacity: true)
  }
}

extension RegularExpression.Assertion {
  func holds(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch self {
    case .start: place == 0
    case .end: place == scalars.count
    case .lineStart: place == 0 || scalars[place - 1] == "\n"
    case .lineEnd: place == scalars.count || scalars[place] == "\n"
    case .wordBoundary: isBoundary(place, scalars)
    case .noWordBoundary: !isBoundary(place, scalars)
    }
  }

  private func isBoundary(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = place > 0 && ScalarClass.isWord(scalars[place - 1])
    let behind = place < scalars.count && ScalarClass.isWord(scalars[place])
    return before != behind
  }
}

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
