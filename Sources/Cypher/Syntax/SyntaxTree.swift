/// A query as parsed: single queries joined by UNION.
struct ParsedQuery: Sendable {
  var mode: Query.Mode
  var queries: [SingleQuery]
  /// Whether duplicates stay: UNION ALL.
  var keepsDuplicates: Bool
}

struct SingleQuery: Sendable {
  var clauses: [Clause]
  var offset: Int
}

struct Clause: Sendable {
  enum Kind: Sendable {
    case match(Match)
    case unwind(Expression, variable: Name)
    case with(Projection)
    case returns(Projection)
    case call(ProcedureCall)
    case create([PathPattern])
    case merge(PathPattern, onCreate: [SetItem], onMatch: [SetItem])
    case set([SetItem])
    case remove([RemoveItem])
    case delete([Expression], detach: Bool)
  }
  let kind: Kind
  let offset: Int

  var isWriting: Bool {
    switch kind {
    case .create, .merge, .set, .remove, .delete: true
    default: false
    }
  }
}

/// A name with its place.
struct Name: Sendable {
  let text: String
  let offset: Int
}

struct Match: Sendable {
  let isOptional: Bool
  let patterns: [PathPattern]
  let condition: Expression?
}

struct Projection: Sendable {
  struct Item: Sendable {
    let expression: Expression
    /// The alias, or the words of the expression.
    let name: String
    let isAliased: Bool
  }
  var isDistinct: Bool
  var hasStar: Bool
  var items: [Item]
  var order: [(expression: Expression, isDescending: Bool)]
  var skip: Expression?
  var limit: Expression?
  var condition: Expression?
  var offset: Int
}

struct ProcedureCall: Sendable {
  let name: String
  /// Nil where the parentheses are left out.
  let arguments: [Expression]?
  /// Nil without YIELD.
  let yields: [(column: Name, variable: Name)]?
  let yieldsAll: Bool
  let condition: Expression?
}

enum SetItem: Sendable {
  case property(Expression, key: String, value: Expression)
  case replace(Name, Expression)
  case merge(Name, Expression)
  case labels(Name, [String])
}

enum RemoveItem: Sendable {
  case property(Expression, key: String)
  case labels(Name, [String])
}

/// A chain of nodes and relationships; `nodes.count` is `relationships.count + 1`.
struct PathPattern: Sendable {
  enum Selection: Sendable { case every, shortest, allShortest }
  var variable: Name?
  var selection: Selection
  var nodes: [NodePattern]
  var relationships: [RelationshipPattern]
  var offset: Int
  var end: Int
}

struct NodePattern: Sendable {
  var variable: Name?
  var labels: [Name]
  var properties: Expression?
  var offset: Int
}

struct RelationshipPattern: Sendable {
  enum Direction: Sendable { case left, right, both }
  var variable: Name?
  var types: [Name]
  var direction: Direction
  /// The bounds of a variable length; nil for one relationship.
  var length: (minimum: Int, maximum: Int?)?
  var properties: Expression?
  var offset: Int
}

/// An expression with its place; classes keep deep trees cheap to pass on.
final class Expression: Sendable {
  let kind: Kind
  let offset: Int
  let end: Int
  /// How deep the tree below is, so that input cannot make it too deep for the stack.
  let depth: Int

  init(_ kind: Kind, _ offset: Int, _ end: Int, depth: Int) {
    self.kind = kind
    self.offset = offset
    self.end = end
    self.depth = depth
  }

  enum Comparison: String, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  enum Binary: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case modulo = "%"
    case power = "^"
    case startsWith = "STARTS WITH"
    case endsWith = "ENDS WITH"
    case contains = "CONTAINS"
    case matches = "=~"
    case isIn = "IN"
  }

  enum Quantifier: String, Sendable { case all, any, none, single }

  enum Kind: Sendable {
    case literal(Value)
    case parameter(String)
    case variable(String)
    case property(Expression, String)
    case list([Expression])
    case map([(key: String, value: Expression)])
    case not(Expression)
    case and([Expression])
    case or([Expression])
    case xor(Expression, Expression)
    case comparison(Expression, [(Comparison, Expression)])
    case binary(Binary, Expression, Expression)
    case negate(Expression)
    case plus(Expression)
    case isNull(Expression, negated: Bool)
    case hasLabels(Expression, [Name])
    case element(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?)
    case call(name: String, [Expression], isDistinct: Bool)
    case countAll
    case choice(
      subject: Expression?, [(when: Expression, then: Expression)], otherwise: Expression?)
    case listComprehension(Name, Expression, condition: Expression?, result: Expression?)
    case patternComprehension(PathPattern, condition: Expression?, result: Expression)
    case quantifier(Quantifier, Name, Expression, condition: Expression?)
    case reduce(Name, start: Expression, Name, Expression, step: Expression)
    case pattern(PathPattern)
    case exists([PathPattern], condition: Expression?)
    case existsQuery(ParsedQuery)
    case countPatterns([PathPattern], condition: Expression?)
  }
}
