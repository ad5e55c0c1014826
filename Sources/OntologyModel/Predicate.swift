/// A relation of the ontology, read from subject to object.
///
/// `Ontology/yimai.owl` says the same in RDF/XML; a test keeps the two equal.
public enum Predicate: String, CaseIterable, Hashable, Sendable {
  case holdsPost
  case leads
  case presents
  case implements
  case hosts
  case attends
  case inspects
  case memberOf
  case partnersWith
  case manages
  case mergedInto
  case issued
  case locatedIn
  case partOf

  /// The predicate's local name in the ontology, such as `holdsPost`.
  public var name: String { rawValue }

  /// Whether the relation reads the same both ways; it is then kept once.
  public var isSymmetric: Bool { self == .partnersWith }

  /// The types a subject may have; a type below one of these counts as well.
  public var domain: [EntityType] {
    switch self {
    case .holdsPost: [.person]
    case .leads: [.official, .organization]
    case .presents: [.official]
    case .implements: [.place, .organization]
    case .hosts: [.organization]
    case .attends: [.person, .organization]
    case .inspects: [.official, .organization]
    case .memberOf: [.organization, .place]
    case .partnersWith: [.organization, .place]
    case .manages: [.organization]
    case .mergedInto: [.hospital]
    case .issued: [.organization, .place]
    case .locatedIn: [.organization, .event]
    case .partOf: [.place, .organization, .program]
    }
  }

  /// The types an object may have; a type below one of these counts as well.
  public var range: [EntityType] {
    switch self {
    case .holdsPost: [.organization, .place]
    case .leads: [.program, .organization]
    case .presents: [.program]
    case .implements: [.program]
    case .hosts: [.event]
    case .attends: [.event]
    case .inspects: [.place, .organization, .program]
    case .memberOf: [.organization, .program]
    case .partnersWith: [.organization, .place]
    case .manages: [.organization]
    case .mergedInto: [.hospital]
    case .issued: [.policy]
    case .locatedIn: [.place]
    case .partOf: [.place, .organization, .program]
    }
  }

  /// Whether the ontology allows this relation from a subject to an object of these types.
  ///
  /// Beyond domain and range: `partOf` joins like with like.
  public func allows(_ subject: EntityType, _ object: EntityType) -> Bool {
    guard domain.contains(where: subject.isKind(of:)), range.contains(where: object.isKind(of:))
    else { return false }
    switch self {
    case .partOf:
      return [EntityType.place, .organization, .program].contains {
        subject.isKind(of: $0) && object.isKind(of: $0)
      }
    case .partnersWith:
      return !(subject == .place && object == .place)
    default:
      return true
    }
  }
}
