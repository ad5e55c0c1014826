internal import Cypher
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel

/// The keys of properties that are no attributes.
enum SnapshotKey: String, CaseIterable {
  case id, name, type, aliases
  case role, since, until, reported, firstReported, support, sources, confidence, rules, quotes
  case documents
}

extension GraphSnapshot {
  /// A property of an edge, as its statements give it.
  func value(_ key: SnapshotKey, ofEdge edge: UInt32) -> Value {
    let rows = statements(ofEdge: edge)
    switch key {
    case .id: return .string(edgeID(edge))
    case .role: return role(ofEdge: edge).map { .string($0) } ?? .null
    case .confidence: return .float(confidence(ofEdge: edge))
    case .support: return .integer(Int64(rows.count))
    case .since: return date(rows.compactMap { validTime(ofStatement: $0)?.start }.min())
    case .until: return date(rows.compactMap { validTime(ofStatement: $0)?.end }.max())
    case .reported: return date(rows.compactMap { reported(ofStatement: $0) }.max())
    case .firstReported: return date(rows.compactMap { reported(ofStatement: $0) }.min())
    case .sources:
      return .integer(Int64(Set(rows.map { documentNumber(ofStatement: $0) }).count))
    case .rules: return list(Set(rows.map { rule(ofStatement: $0) }).sorted())
    case .quotes: return list(rows.map { quote(ofStatement: $0) })
    case .documents:
      let numbers = Set(rows.map { documentNumber(ofStatement: $0) })
      return list(Set(numbers.map { document($0).name }).sorted())
    case .name, .type, .aliases: return .null
    }
  }

  /// The id of an edge of facts, as ``Edge/id`` has it.
  func edgeID(_ edge: UInt32) -> String {
    let ends = ends(ofEdge: edge)
    let parts = [
      id(ofNode: ends.subject).text, predicate(ofEdge: edge).name, id(ofNode: ends.object).text,
      role(ofEdge: edge) ?? "",
    ]
    return "edge." + StableHash.hexadecimal(of: parts.joined(separator: "|"))
  }

  private func date(_ date: PartialDate?) -> Value { date.map { .string($0.iso) } ?? .null }

  private func list(_ texts: [String]) -> Value {
    texts.isEmpty ? .null : .list(texts.map { .string($0) })
  }
}

/// Counts that the planner of queries goes by.
struct SnapshotStatistics {
  /// Edges by predicate number, exactly.
  let byPredicate: [Int]
  /// By label, predicate and side: edges in the sample.
  private var sampled: [Int]
  /// How many edges each edge of the sample stands for.
  private let step: Int
  private static let sampleSize = 16_384

  init(_ snapshot: GraphSnapshot) {
    byPredicate = snapshot.edgeCounts()
    let predicates = byPredicate.count
    sampled = [Int](repeating: 0, count: OntologyLabels.names.count * predicates * 2)
    step = max(1, snapshot.edgeCount / SnapshotStatistics.sampleSize)
    for edge in stride(from: 0, to: UInt32(snapshot.edgeCount), by: step) {
      let ends = snapshot.ends(ofEdge: edge)
      let predicate = snapshot.predicateNumber(ofEdge: edge)
      for (side, node) in [ends.subject, ends.object].enumerated() {
        for label in OntologyLabels.labels(of: snapshot.type(ofNode: node)) {
          sampled[(Int(label) * predicates + predicate) * 2 + side] += 1
        }
      }
    }
  }

  /// How many edges of a predicate start or end at nodes of a label.
  func edges(
    _ type: RelationshipTypeID?, _ label: LabelID, _ direction: RelationshipDirection
  ) -> Double {
    let side = direction == .outgoing ? 0 : 1
    let wanted = type.map { Int($0)..<(Int($0) + 1) } ?? byPredicate.indices
    let count = wanted.reduce(0) { sum, predicate in
      let place = (Int(label) * byPredicate.count + predicate) * 2 + side
      return sum + (sampled.indices.contains(place) ? sampled[place] : 0)
    }
    return Double(count * step)
  }
}
