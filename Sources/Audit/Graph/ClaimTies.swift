internal import Cypher
internal import KnowledgeGraph

/// The relationships that tie claims to their subjects, objects and documents.
///
/// Each claim has three numbers, whether or not a part of it is a node of the graph.
struct ClaimTies: Sendable {
  /// What of a claim a tie leads to; the raw value is the relationship's type.
  enum Part: String, CaseIterable {
    case subject, object, source

    init?(_ type: RelationshipTypeID, after count: Int) {
      let number = Int(type) - count
      guard Part.allCases.indices.contains(number) else { return nil }
      self = Part.allCases[number]
    }
  }

  private static let missing = NodeID.max
  private let firstClaim: Int
  /// For each claim the nodes of its parts.
  private let targets: [NodeID]
  private let counts: [Int]
  /// For each entity and document where its ties begin in `tiesByNode`.
  private let offsets: [UInt32]
  private let tiesByNode: [UInt32]

  init(claims: [AuditClaim], graph: Graph, documents: [DocumentID: Int]) {
    let entities = graph.entities.count
    firstClaim = entities + graph.documents.count
    var targets: [NodeID] = []
    targets.reserveCapacity(claims.count * 3)
    for claim in claims {
      let statement = claim.statement
      targets.append(graph.index(of: statement.subject)?.rawValue ?? ClaimTies.missing)
      targets.append(graph.index(of: statement.object)?.rawValue ?? ClaimTies.missing)
      targets.append(
        documents[statement.evidence.document].map { NodeID(entities + $0) } ?? ClaimTies.missing)
    }
    var counts = [0, 0, 0]
    var offsets = [UInt32](repeating: 0, count: firstClaim + 1)
    for (tie, node) in targets.enumerated() where node != ClaimTies.missing {
      counts[tie % 3] += 1
      offsets[Int(node) + 1] += 1
    }
    for node in 0..<firstClaim { offsets[node + 1] += offsets[node] }
    var next = offsets
    var byNode = [UInt32](repeating: 0, count: counts.reduce(0, +))
    for (tie, node) in targets.enumerated() where node != ClaimTies.missing {
      byNode[Int(next[Int(node)])] = UInt32(tie)
      next[Int(node)] += 1
    }
    self.targets = targets
    self.counts = counts
    self.offsets = offsets
    tiesByNode = byNode
  }

  var count: Int { counts.reduce(0, +) }

  func count(_ part: Part) -> Int { Part.allCases.firstIndex(of: part).map { counts[$0] } ?? 0 }

  func ends(_ tie: Int) -> (start: NodeID, end: NodeID) {
    guard targets.indices.contains(tie) else { return (ClaimTies.missing, ClaimTies.missing) }
    return (NodeID(firstClaim + tie / 3), targets[tie])
  }

  func degree(_ node: NodeID, _ direction: RelationshipDirection) -> Int {
    direction == .outgoing
      ? outgoing(node).count { targets[$0] != ClaimTies.missing } : incoming(node).count
  }

  func append(
    _ node: NodeID, _ direction: RelationshipDirection, parts: [Part], firstID: Int,
    to found: inout [Neighbour]
  ) {
    let wanted = Part.allCases.map(parts.contains)
    if direction == .outgoing {
      for tie in outgoing(node) where wanted[tie % 3] && targets[tie] != ClaimTies.missing {
        found.append(
          Neighbour(relationship: RelationshipID(firstID + tie), node: targets[tie]))
      }
    } else {
      for place in incoming(node) where wanted[Int(tiesByNode[place]) % 3] {
        let tie = Int(tiesByNode[place])
        found.append(
          Neighbour(
            relationship: RelationshipID(firstID + tie), node: NodeID(firstClaim + tie / 3)))
      }
    }
  }

  private func outgoing(_ node: NodeID) -> Range<Int> {
    let claim = Int(node) - firstClaim
    return claim >= 0 && claim * 3 < targets.count ? claim * 3..<claim * 3 + 3 : 0..<0
  }

  private func incoming(_ node: NodeID) -> Range<Int> {
    Int(node) < firstClaim ? Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) : 0..<0
  }
}
