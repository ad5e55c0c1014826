/// The rules that read claims, each with a stable id and how often it is right.
///
/// The confidence of a rule is the share of its claims that stood up when counted on annotated
/// documents, rounded to 0.05.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  // Posts.
  case postTitleName = "post.title-name"
  case postNameTitle = "post.name-title"
  case postAppointment = "post.appointment"
  case postHeldOver = "post.held-over"
  // Leading.
  case leadsGroupTitle = "leads.group-title"
  case leadsNamedAs = "leads.named-as"
  case leadsRoleList = "leads.role-list"
  case leadsUnit = "leads.lead-unit"
  case leadsCharge = "leads.in-charge"
  case leadsTeam = "leads.team"
  // Events.
  case hostsEvent = "hosts.convene"
  case hostsPassive = "hosts.by-host"
  case attendsEvent = "attends.verb"
  case presents = "presents.verb"
  // Work.
  case implementsVerb = "implements.verb"
  case implementsHeading = "implements.heading"
  case inspectsVisit = "inspects.visit"
  // Bodies among themselves.
  case memberList = "member.list"
  case memberPilot = "member.pilot"
  case partnersVerb = "partners.verb"
  case managesVerb = "manages.verb"
  case mergedVerb = "merged.verb"
  case issuedVerb = "issued.verb"
  case issuedTitle = "issued.title"
  // Structure, read off the names themselves.
  case locatedName = "located.name"
  case locatedEvent = "located.event"
  case partOfPlace = "part.place"
  case partOfUnit = "part.unit"

  /// The rule's id, as statements carry it.
  public var id: String { rawValue }

  /// How sure a claim of this rule is, 0 to 1, where nothing else is known.
  public var confidence: Double {
    switch self {
    case .postTitleName, .partOfPlace, .locatedName: 0.95
    case .postNameTitle, .postAppointment, .leadsGroupTitle, .leadsNamedAs, .issuedTitle: 0.9
    case .leadsRoleList, .mergedVerb, .memberList, .partOfUnit, .hostsEvent: 0.85
    case .leadsUnit, .hostsPassive, .issuedVerb, .locatedEvent, .inspectsVisit: 0.8
    case .attendsEvent, .managesVerb, .memberPilot, .leadsTeam: 0.75
    case .leadsCharge, .presents, .partnersVerb: 0.7
    case .implementsVerb, .implementsHeading, .postHeldOver: 0.6
    }
  }
}
