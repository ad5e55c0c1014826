internal import Extraction
internal import KnowledgeGraph
internal import OntologyModel

extension DocumentCluster {
  /// The keys of the bodies that each person of the document holds a post at or leads.
  var ties: [Int: Set<String>] {
    var ties: [Int: Set<String>] = [:]
    for claim in extraction.claims
    where claim.predicate == .holdsPost || claim.predicate == .leads {
      let object = groups[groupOf[claim.object]]
      guard object.type.isKind(of: .organization) else { continue }
      ties[groupOf[claim.subject], default: []].insert(bodyKey(of: object))
    }
    return ties
  }

  /// What linking across documents goes by.
  func profile(of position: Int, ties: Set<String>) -> LinkProfile {
    let group = groups[position]
    let kind = group.type.isKind(of: .person) ? EntityType.person : group.type.flat
    switch group.type {
    case .person, .official:
      // Nothing anchors somebody without a tie but the document itself.
      return LinkProfile(
        kind: kind, name: group.name, anchor: ties.isEmpty ? record.name : nil, ties: ties)
    case .place:
      return LinkProfile(kind: kind, name: group.name, anchor: group.anchor ?? "")
    case .hospital, .medicalGroup, .organization, .governmentBody, .partyBody:
      return LinkProfile(kind: kind, name: group.name, anchor: bodyAnchor(of: group))
    case .event:
      // A year or number makes an event's name its own; any other recurs.
      let isNumbered = group.name.unicodeScalars.contains { ("0"..."9").contains($0) }
      return LinkProfile(kind: kind, name: group.name, anchor: isNumbered ? nil : record.name)
    case .program, .policy:
      return LinkProfile(kind: kind, name: group.name)
    }
  }
}
