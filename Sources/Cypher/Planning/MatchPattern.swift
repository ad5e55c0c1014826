/// The nodes, relationships and conditions of one MATCH.
struct MatchPattern {
  struct Node {
    let name: String?
    let slot: Int
    var isBound: Bool
    var labels: [Name]
    /// Labels that a scan has already made sure of.
    var settled: Set<String> = []
  }

  struct Relationship {
    let pattern: RelationshipPattern
    let slot: Int
    let left: Int
    let right: Int
    let selection: PathPattern.Selection
    /// Whether an earlier clause has bound it.
    let isGiven: Bool
    var isDone = false
  }

  /// A condition, ready to be checked once its variables are bound.
  struct Condition {
    enum Kind {
      case expression(Expression)
      /// A property of the pattern's map.
      case nodeProperty(node: Int, key: String, Expression)
      case relationshipProperty(slot: Int, key: String, Expression)
    }
    let kind: Kind
    /// The names of this MATCH that have to be bound before.
    let needs: Set<String>
    let text: String
    var isDone = false
  }

  struct Path {
    let name: String
    let slot: Int
    let nodes: [Int]
    let relationships: [Int]
    var isDone = false
  }

  var nodes: [Node] = []
  var relationships: [Relationship] = []
  var conditions: [Condition] = []
  var paths: [Path] = []
  /// The names that this MATCH brings and that are bound by now.
  var unbound: Set<String> = []
  var outlook = MatchOutlook()
}

/// What is known of the clause behind a MATCH.
struct MatchOutlook {
  /// Whether that clause does not see how often a row comes.
  var ignoresRepeats = false
  /// The variable by which it groups: where the MATCH starts there, rows of a group follow each other.
  var groupedBy: String?
}
