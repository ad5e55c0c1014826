internal import Extraction
internal import KnowledgeGraph
internal import OntologyModel

/// Decides which people of different documents are one, and gives every group its key.
///
/// Two documents' people of one name are one where both hold a post at, or lead, the same body.
/// Someone with no such tie stays apart, document by document.
struct PersonLinks {
  /// The key of each person group, by document and group.
  private var keys: [[Int: String]]

  init(clusters: [DocumentCluster]) {
    keys = Array(repeating: [:], count: clusters.count)
    var members: [String: [(document: Int, group: Int, bodies: Set<String>)]] = [:]
    for (number, cluster) in clusters.enumerated() {
      let bodies = PersonLinks.bodies(in: cluster)
      for (position, group) in cluster.groups.enumerated() where group.type.isKind(of: .person) {
        members[group.name, default: []].append((number, position, bodies[position] ?? []))
      }
    }
    for (name, people) in members {
      for cluster in PersonLinks.clusters(of: people.map(\.bodies)) {
        let bodies = cluster.reduce(into: Set<String>()) { $0.formUnion(people[$1].bodies) }
        for member in cluster {
          let person = people[member]
          // Nothing anchors this person but the document itself.
          let anchor = bodies.min() ?? clusters[person.document].record.name
          keys[person.document][person.group] = name + "|" + anchor
        }
      }
    }
  }

  /// The key by which a group becomes an entity.
  func key(of position: Int, in document: Int, _ cluster: DocumentCluster) -> String {
    let group = cluster.groups[position]
    switch group.type {
    case .person, .official:
      return keys[document][position] ?? group.name
    case .place:
      return group.name + "|" + (group.anchor ?? "")
    case .hospital, .medicalGroup, .organization, .governmentBody, .partyBody:
      return cluster.bodyKey(of: group)
    case .event:
      // A year or number makes an event's name its own; any other recurs.
      let isNumbered = group.name.unicodeScalars.contains { ("0"..."9").contains($0) }
      return isNumbered ? group.name : group.name + "|" + cluster.record.name
    case .program, .policy:
      return group.name
    }
  }

  /// The bodies that each person of a document holds a post at or leads.
  private static func bodies(in cluster: DocumentCluster) -> [Int: Set<String>] {
    var bodies: [Int: Set<String>] = [:]
    for claim in cluster.extraction.claims
    where claim.predicate == .holdsPost || claim.predicate == .leads {
      let object = cluster.groups[cluster.groupOf[claim.object]]
      guard object.type.isKind(of: .organization) else { continue }
      bodies[cluster.groupOf[claim.subject], default: []].insert(cluster.bodyKey(of: object))
    }
    return bodies
  }

  /// Groups positions whose sets share a member, directly or through others.
  private static func clusters(of sets: [Set<String>]) -> [[Int]] {
    var parent = Array(sets.indices)
    func root(_ position: Int) -> Int {
      var position = position
      while parent[position] != position { position = parent[position] }
      return position
    }
    var firstWith: [String: Int] = [:]
    for (position, set) in sets.enumerated() {
      for member in set {
        if let other = firstWith[member] {
          parent[root(position)] = root(other)
        } else {
          firstWith[member] = position
        }
      }
    }
    return Dictionary(grouping: sets.indices, by: root).values.map(Array.init)
  }
}
