internal import Lexicon

/// The rules that read claims, each with a stable id and a measured confidence.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  // Posts.
  case postTitleName = "post.title-name"
  case postNameTitle = "post.name-title"
  case postAppointment = "post.appointment"
  case postHeldOver = "post.held-over"
  case postPreferred = "post.preferred"
  // Leading.
  case leadsGroupTitle = "leads.group-title"
  case leadsNamedAs = "leads.named-as"
  case leadsRoleList = "leads.role-list"
  case leadsUnit = "leads.lead-unit"
  case leadsCharge = "leads.in-charge"
  case leadsTeam = "leads.team"
  case leadsGroupName = "leads.group-name"
  case leadsLoose = "leads.loose"
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
  case partOfProgram = "part.program"

  /// The rule's id, as statements carry it.
  public var id: String { rawValue }

  /// How sure a claim of this rule is, 0 to 1, where nothing else is known.
  ///
  /// `Ontology/lexicon/confidences.tsv` has it: how often the rule was right on annotated documents,
  /// among them such that nobody looked at while rules were made. A rule without a row stands at 0.5.
  public var confidence: Double { Rule.confidences[self] ?? Confidences.unknown }

  private static let confidences = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Confidences.standard.confidence(of: $0.id)) })
}
