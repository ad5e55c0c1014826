internal import OntologyModel
internal import TextNormalization

/// Heads of committees for a cause: who chairs 某县医共体管理委员会 or 某质控专业委员会 holds a post and leads it.
extension RelationReader {
  private static let chairs: Set<String> = [
    "主任", "副主任", "第一主任", "第一副主任", "常务副主任", "执行副主任", "执行主任", "主任委员", "副主任委员", "主委", "副主委",
  ]
  private static let ends = ["委员会", "管委会"]
  /// Words in the names of organs of state, of parties and of places, which are no cause.
  private static let organs = [
    "卫生健康", "发展和改革", "发展改革", "常务", "监察", "检查", "政法", "中国", "人口资源", "治疗学", "药事", "爱国卫生", "人民代表",
    "政治协商", "开发", "新区", "高新", "产业",
    "村民", "居民", "国有资产", "计划生育", "生态环境", "科教", "文卫", "教科", "民族", "编制", "仲裁",
  ]

  /// Claims a lead beside each post at the head of a committee for a cause.
  mutating func readCommitteeHeads() {
    for claim in claims
    where claim.predicate == .holdsPost && claim.modality == .asserted
      && !claim.flags.contains(.former) && mentions[claim.subject].type.isKind(of: .person)
    {
      guard let role = claim.role, let object = headed(by: role, at: claim.object),
        let view = view(at: claim.evidence.lowerBound),
        !hasClaim(
          in: view,
          where: {
            $0.predicate == .leads && $0.subject == claim.subject && $0.object == object
          })
      else { continue }
      self.claim(
        claim.subject, .leads, object, role: role, time: claim.time, evidence: claim.evidence,
        rule: .leadsLoose, sentence: view.number)
    }
  }

  /// What the head of a body leads: the committee itself, or the group whose council it is.
  private func headed(by role: String, at body: Int) -> Int? {
    if RelationReader.chairs.contains(role), isCommittee(body) { return body }
    guard ["理事长", "主席"].contains(where: role.hasSuffix) else { return nil }
    let name = mentions[body].name
    guard let council = RelationReader.councils.first(where: name.hasSuffix) else { return nil }
    let group = String(name.dropLast(council.count))
    return mentions.indices.first {
      mentions[$0].type == .medicalGroup
        && (mentions[$0].name == group || mentions[$0].aliases.contains(group)
          || mentions[$0].name.hasSuffix(group) && group.count >= 4)
    }
  }

  private static let councils = ["管理理事会", "理事会", "董事会"]

  private func isCommittee(_ body: Int) -> Bool {
    let mention = mentions[body]
    return mention.type == .organization
      && RelationReader.ends.contains(where: mention.name.hasSuffix)
      && !RelationReader.organs.contains(where: mention.name.holds)
  }
}
