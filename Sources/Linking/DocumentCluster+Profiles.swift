internal import Extraction
internal import KnowledgeGraph
internal import OntologyModel
internal import TextNormalization

extension DocumentCluster {
  /// The bodies at which each person of the document holds a post or which he or she leads.
  var ties: [Int: Set<Tie>] {
    var ties: [Int: Set<Tie>] = [:]
    for claim in extraction.claims
    where claim.predicate == .holdsPost || claim.predicate == .leads {
      let object = groups[groupOf[claim.object]]
      guard object.type.isKind(of: .organization), claim.modality != .negated else { continue }
      let year = claim.time?.start?.year ?? claim.time?.end?.year ?? record.date?.year
      ties[groupOf[claim.subject], default: []].insert(Tie(body: bodyKey(of: object), year: year))
    }
    return ties
  }

  /// What linking across documents goes by.
  ///
  /// - Parameter ties: those of all people of the document.
  func profile(of position: Int, ties: [Int: Set<Tie>]) -> LinkProfile {
    let group = groups[position]
    let kind = group.type.isKind(of: .person) ? EntityType.person : group.type.flat
    switch group.type {
    case .person, .official:
      let own = ties[position] ?? []
      // Nothing anchors somebody without a tie but the document itself.
      return LinkProfile(
        kind: kind, name: group.name,
        anchor: own.isEmpty ? record.name : namesake(position, ties), ties: own)
    case .place:
      return LinkProfile(kind: kind, name: group.name, anchor: group.anchor ?? "")
    case .hospital, .medicalGroup, .organization, .governmentBody, .partyBody:
      return LinkProfile(kind: kind, name: group.name, anchor: bodyAnchor(of: group))
    case .event:
      // A year or number makes an event's name its own; any other recurs.
      let isNumbered = group.name.unicodeScalars.contains { ("0"..."9").contains($0) }
      return LinkProfile(kind: kind, name: group.name, anchor: isNumbered ? nil : record.name)
    case .program:
      guard let quoted = ProgramScope.quoted(group.name) else {
        return LinkProfile(kind: kind, name: group.name)
      }
      return LinkProfile(kind: kind, name: quoted, anchor: scope(of: position))
    case .policy:
      return LinkProfile(kind: kind, name: group.name)
    }
  }

  /// The number of a person among namesakes at one body; elsewhere the bodies tell them apart.
  private func namesake(_ position: Int, _ ties: [Int: Set<Tie>]) -> String? {
    let group = groups[position]
    guard group.namesake > 0 else { return nil }
    let own = Set((ties[position] ?? []).map(\.body))
    let isShared = groups.indices.contains { other in
      groups[other].name == group.name && groups[other].type.isKind(of: .person)
        && groups[other].namesake < group.namesake
        && !own.isDisjoint(with: (ties[other] ?? []).map(\.body))
    }
    return isShared ? String(group.namesake + 1) : nil
  }

  /// Whose a program is: the nation's, or that of the city or province most of those who run it belong
  /// to; without any, of the city that the document speaks from.
  private func scope(of position: Int) -> String? {
    var counts: [String: Int] = [:]
    for claim in extraction.claims
    where groupOf[claim.object] == position
      && [.implements, .leads, .hosts].contains(claim.predicate)
    {
      let subject = groups[groupOf[claim.subject]]
      if isNational(subject) { return ProgramScope.nation }
      guard let place = subject.type == .place ? subject.name : subject.anchor else { continue }
      counts[ProgramScope.jurisdiction(of: place, near: extraction.home), default: 0] += 1
    }
    if groups[position].mentions.contains(where: isCalledNational) { return ProgramScope.nation }
    let first = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return first ?? extraction.home
  }

  /// The state, or a body that is the state's by its name.
  private func isNational(_ group: Group) -> Bool {
    if group.type == .place { return group.level == .country }
    return group.anchor == nil && group.type.isKind(of: .organization)
      && ["国家", "国务院", "中共中央", "中国共产党中央", "中华人民共和国"].contains(where: group.name.hasPrefix)
  }

  /// 国家“千县工程”, 全国“优质服务基层行”活动.
  private func isCalledNational(_ mention: Int) -> Bool {
    let start = extraction.mentions[mention].range.lowerBound
    let text = extraction.source.text.scalars
    let before = String(String.UnicodeScalarView(text[max(0, start - 3)..<start]))
    return ["国家", "全国", "国家级"].contains(where: before.hasSuffix)
      || ["国家", "全国"].contains(where: extraction.mentions[mention].name.hasPrefix)
  }
}
