internal import OntologyModel
internal import TextNormalization

/// Who works with whom, and who manages whom.
extension RelationReader {
  mutating func readPartners(_ view: SentenceView) {
    for word in ["合作", "协作", "联合", "共建", "签约", "签订", "签署", "结对", "对口支援", "携手", "共同"]
      as [StaticString]
    {
      guard let position = positions(of: word, in: view.range).first,
        !["承办", "主办", "印发", "参加", "出席", "研究"].contains(where: { (verb: StaticString) in
          scan.reads(verb, at: position + word.scalarCount)
        })
      else { continue }
      let clause = clause(at: position, in: view.range)
      let bodies = view.items(in: clause).filter {
        $0.isBody && (!$0.isTeam || mentions[$0.mention].name.hasSuffix("纪检监察组"))
      }
      guard let first = bodies.first, bodies.count >= 2,
        self.first(of: ["整合", "合并", "成员"], in: clause) == nil
      else { continue }
      for other in bodies.dropFirst() where other.type != .medicalGroup {
        let gap = scan.string(first.range.upperBound..<other.range.lowerBound)
        guard
          gap.hasPrefix("与") || gap.hasPrefix("和") || gap.hasPrefix("同") || gap.contains("联合")
            || gap.hasPrefix("、") || gap.contains("携手") || gap.contains("与") && gap.count <= 12
        else { continue }
        claim(
          first.mention, .partnersWith, other.mention, time: view.time,
          evidence: first.range.lowerBound..<max(other.range.upperBound, position + 2),
          rule: .partnersVerb, sentence: view.number)
      }
      return
    }
  }

  mutating func readManagement(_ view: SentenceView) {
    for position in positions(of: "托管", in: view.range) {
      let before = view.last(before: position, where: \.isBody)
      let after = view.first(from: position + 2, where: \.isBody)
      guard let before, let after, after.range.lowerBound - position <= 8 else { continue }
      // 甲托管给乙, 甲由乙托管: the second manages; 甲托管乙: the first.
      let given = scan.reads("给", at: position + 2) || scan.reads("于", at: position + 2)
      let (manager, managed) = given ? (after, before) : (before, after)
      claim(
        manager.mention, .manages, managed.mention, role: "托管", time: view.time,
        evidence: before.range.lowerBound..<after.range.upperBound, rule: .managesVerb,
        sentence: view.number)
    }
    for position in positions(of: "派驻", in: view.range) {
      guard let body = view.items.first(where: { $0.range.contains(position) && $0.isTeam }),
        let owner = owner(of: body.mention)
      else { continue }
      claim(
        owner, .manages, body.mention, role: "派驻", evidence: body.range, rule: .managesVerb,
        sentence: view.number)
    }
  }

  /// The party body with the longest name that a team's name begins with.
  func owner(of team: Int) -> Int? {
    bodyNamed.filter { name, index in
      mentions[index].type.isKind(of: .partyBody) && index != team
        && mentions[team].name.hasPrefix(name)
    }
    .max { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }?.value
  }
}
