/// The rules that read claims, each with a stable id and a measured confidence.
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
  case leadsGroupName = "leads.group-name"
  // Events.
  case hostsEvent = "hosts.convene"
  case hostsPassive = "hosts.by-host"
  case attendsEvent = "attends.verb"
  case attendsVisit = "attends.visit"
  case presents = "presents.verb"
  // Work.
  case implementsVerb = "implements.verb"
  case implementsHeading = "implements.heading"
  case implementsTopic = "implements.topic"
  case implementsCharge = "implements.charge"
  case implementsOwner = "implements.owner"
  case implementsPart = "implements.part"
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
  ///
  /// (right + 1) / (all + 2), rounded to 0.05, as `Scripts/rule_precision.py` counts it on annotated
  /// documents, which the rules were tuned on: elsewhere they are right less often. Rules that were never seen there
  /// stand at 0.5.
  public var confidence: Double {
    switch self {
    case .postTitleName, .partOfPlace, .attendsEvent, .postNameTitle, .hostsEvent, .memberList: 0.95
    case .leadsGroupTitle, .leadsNamedAs, .locatedName, .managesVerb, .mergedVerb, .issuedVerb: 0.9
    case .leadsRoleList, .partOfUnit, .partnersVerb, .implementsOwner, .hostsPassive: 0.85
    case .implementsVerb, .memberPilot: 0.8
    case .inspectsVisit, .postAppointment, .implementsPart, .attendsVisit, .presents, .issuedTitle:
      0.75
    case .locatedEvent, .postHeldOver: 0.7
    case .leadsUnit, .implementsTopic: 0.65
    case .implementsHeading, .implementsCharge: 0.6
    case .leadsGroupName: 0.5
    case .leadsTeam: 0.4
    case .leadsCharge: 0.35
    }
  }
}
