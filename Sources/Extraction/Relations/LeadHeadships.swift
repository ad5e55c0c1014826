internal import OntologyModel

/// Posts that are leads as well: 县医共体管委会主任, 市委医改工作委员会副主任, 某联盟主任委员, 某医共体理事会理事长.
extension RelationReader {
  private static let boardTails = ["管理委员会", "工作委员会", "管委会", "领导委员会", "建设委员会", "指导委员会"]
  private static let boardHeads: Set<String> = [
    "主任", "第一主任", "执行主任", "常务主任", "轮值主任", "共同主任", "副主任", "第一副主任", "常务副主任", "执行副主任", "主任委员",
    "副主任委员", "常务副主任委员",
  ]
  private static let councilHeads: Set<String> = [
    "理事长", "副理事长", "常务副理事长", "轮值理事长", "执行理事长", "第一理事长",
  ]
  private static let groupHeads: Set<String> = [
    "主席", "副主席", "执行主席", "轮值主席", "首任主席", "盟主", "理事长", "副理事长",
  ]
  private static let chairs: Set<String> = ["主任委员", "副主任委员", "常务副主任委员"]

  /// Claims for each head of a board of reform that he leads it, and for each of a council that he leads its group.
  mutating func readHeadships() {
    for claim in claims where claim.predicate == .holdsPost && !claim.flags.contains(.former) {
      guard let role = claim.role, let led = led(as: role, at: claim.object),
        let view = view(at: claim.evidence.lowerBound)
      else { continue }
      self.claim(
        claim.subject, .leads, led, role: role, time: claim.time, modality: claim.modality,
        flags: claim.flags, evidence: claim.evidence, rule: .leadsGroupTitle,
        sentence: view.number)
    }
  }

  /// What somebody leads by a post at a body.
  private func led(as role: String, at body: Int) -> Int? {
    let mention = mentions[body]
    switch mention.type {
    case .medicalGroup:
      return RelationReader.chairs.contains(role) || RelationReader.groupHeads.contains(role)
        ? body : nil
    case .organization, .partyBody:
      if RelationReader.boardHeads.contains(role) {
        return isBoardOfReform(mention, role) ? body : nil
      }
      return RelationReader.councilHeads.contains(role) ? councilsGroup(named: mention.name) : nil
    default: return nil
    }
  }

  /// Whether a body is the board of a group or of a reform: 县医共体管理委员会, 健康管理委员会, and not that of a zone.
  private func isBoardOfReform(_ body: Mention, _ role: String) -> Bool {
    let tails = RelationReader.chairs.contains(role) ? ["委员会"] : RelationReader.boardTails
    guard tails.contains(where: body.name.hasSuffix) else { return false }
    return ["医", "健康管理", "集团", "联盟", "公立"].contains(where: body.name.holds)
      && !["学会", "协会", "代表大会"].contains(where: body.name.holds)
  }
}
