internal import Lexicon
internal import Reading
internal import OntologyModel
public import TextNormalization

/// Reads what a document names and claims, by rules over its uniform text.
///
/// The same document gives the same extraction, on every machine and in every run.
///
/// - Complexity: O(n) in the length of the text for texts of bounded sentence length.
public struct Extractor: Sendable {
  let vocabulary: Vocabulary

  /// Makes an extractor with the embedded lexicon.
  public init() { vocabulary = .standard }

  /// Extracts one document.
  public func extract(_ document: NormalizedDocument) -> DocumentExtraction {
    extraction(of: document, Findings(scan: Scan(document, vocabulary: vocabulary))).extraction
  }

  /// Reads the relations between what was found; gives the table and the reader too, which know what
  /// was left out.
  func extraction(
    of document: NormalizedDocument, _ findings: Findings
  ) -> (extraction: DocumentExtraction, table: MentionTable, reader: RelationReader) {
    let scan = findings.scan
    let table = MentionTable(findings: findings)
    let reported = document.document.date
    let time = TimeReader(scan: scan, reported: reported)
    var reader = RelationReader(
      scan: scan, mentions: table.mentions, views: table.views(time: time),
      holdings: findings.people.holdings, personAt: table.personAt, bodyNamed: table.bodyNamed,
      placeNamed: table.placeNamed, home: table.home)
    reader.readPosts()
    reader.readLeads()
    reader.readEvents()
    reader.readWork()
    reader.readBodies()
    reader.readStructure(placeOf: table.placeOf, parentOf: table.parentOf)
    let extraction = DocumentExtraction(
      source: document, mentions: Extractor.named(reader.mentions, by: reader.claims),
      claims: reader.claims,
      home: (findings.home.city ?? findings.home.province).map {
        vocabulary.divisions.divisions[$0].name
      })
    return (extraction, table, reader)
  }

  /// Who holds only posts of wards and departments.
  private static func clinicians(_ mentions: [Mention], _ claims: [Claim]) -> Set<String> {
    var clinical: [String: Bool] = [:]
    for claim in claims where claim.predicate == .holdsPost {
      let role = claim.role ?? ""
      let isClinical =
        PostFit.isHospitalPost(role)
        && !["院长", "总会计师", "院长助理"].contains(where: role.hasSuffix)
      clinical[mentions[claim.subject].name, default: true] =
        clinical[mentions[claim.subject].name, default: true] && isClinical
    }
    return Set(clinical.filter(\.value).keys)
  }

  /// The people who lead something, whatever post the text tells of: 由心内科主任甲领衔的“某行动”.
  ///
  /// A clinician of whom nothing but a guess says so, or that he leads what other sentences are about, stays a person.
  private static func leaders(_ mentions: [Mention], _ claims: [Claim]) -> Set<String> {
    let clinicians = clinicians(mentions, claims)
    var leaders = Set<String>()
    for claim in claims where claim.predicate == .leads && claim.modality == .asserted {
      let subject = mentions[claim.subject]
      guard subject.type == .person else { continue }
      let isSure = claim.rule == .leadsCharge || claim.rule == .leadsTeam
      if isSure || mentions[claim.object].type == .organization
        || !clinicians.contains(subject.name)
      {
        leaders.insert(subject.name)
      }
    }
    return leaders
  }

  /// Who leads is an official; an event can also be looked up with its host before it: 市中医院 + 2024年度表彰大会.
  private static func named(_ mentions: [Mention], by claims: [Claim]) -> [Mention] {
    var mentions = mentions
    let leaders = leaders(mentions, claims)
    // Whoever leads a program or group is an official, whatever post the text tells of.
    for index in mentions.indices where mentions[index].type == .person {
      let mention = mentions[index]
      guard leaders.contains(mention.name) else { continue }
      mentions[index] = Mention(
        range: mention.range, type: .official, surface: mention.surface, name: mention.name,
        aliases: mention.aliases, anchor: mention.anchor, above: mention.above)
    }
    for claim in claims where claim.predicate == .hosts {
      let event = mentions[claim.object]
      guard event.type == .event else { continue }
      mentions[claim.object] = Mention(
        range: event.range, type: event.type, surface: event.surface, name: event.name,
        aliases: event.aliases + [mentions[claim.subject].name + event.name], anchor: event.anchor)
    }
    return mentions
  }
}
