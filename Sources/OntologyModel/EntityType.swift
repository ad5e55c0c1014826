/// A class of the ontology: what kind of thing an entity is.
///
/// `Ontology/yimai.owl` says the same in RDF/XML; a test keeps the two equal.
public enum EntityType: String, CaseIterable, Hashable, Sendable {
  case person = "Person"
  case official = "Official"
  case organization = "Organization"
  case governmentBody = "GovernmentBody"
  case partyBody = "PartyBody"
  case medicalGroup = "MedicalGroup"
  case hospital = "Hospital"
  case place = "Place"
  case program = "Program"
  case event = "Event"
  case policy = "Policy"

  /// The class's local name in the ontology, such as `Official`.
  public var name: String { rawValue }

  /// The class directly above, where there is one among the types of entities.
  public var parent: EntityType? {
    switch self {
    case .official: .person
    case .governmentBody, .partyBody, .medicalGroup, .hospital: .organization
    case .person, .organization, .place, .program, .event, .policy: nil
    }
  }

  /// Whether the type is `other` or below it.
  public func isKind(of other: EntityType) -> Bool {
    var type: EntityType? = self
    while let current = type {
      if current == other { return true }
      type = current.parent
    }
    return false
  }

  /// The flat type of the evaluation files: government and party bodies count as organizations.
  public var flat: EntityType {
    switch self {
    case .governmentBody, .partyBody: .organization
    default: self
    }
  }

  /// The first part of an entity's id, such as `official` in `official.3f9c2a71d0`.
  public var idPrefix: String { flat.rawValue.lowercased() }
}
