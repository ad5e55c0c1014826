internal import OntologyModel
internal import TextNormalization

/// Whether a text says that something is so, read off the words around what a rule read.
extension RelationReader {
  private static let plans = Words([
    "拟", "计划将", "计划于", "计划在", "计划与", "打算", "想让", "想把", "有意", "筹划", "申请加入", "有望", "即将", "将于", "将与",
    "洽谈", "筹建",
  ])
  private static let denials = Words([
    "尚未", "暂未", "未能", "并未", "没有", "暂不", "从未", "未与", "未加入", "未将", "不再",
  ])
  private static let hopes = Words(["希望", "建议", "呼吁", "恳请", "盼望", "期待"])

  /// Relations that a plan, a denial or a wish does not make; work under way is often told as what is next.
  private static let decided: Set<Predicate> = [.mergedInto, .manages, .partnersWith, .memberOf]

  /// 拟由某局牵头, 没有由某局牵头: what stands just before who leads.
  private func leadModality(at evidence: Range<Int>) -> Modality {
    let position = evidence.lowerBound
    let plans: [StaticString] = ["拟由", "拟", "计划由", "拟任", "计划明年由", "今后拟由"]
    if plans.contains(where: { scan.reads($0, before: position) }),
      !scan.reads("模拟", before: position), !scan.reads("虚拟", before: position),
      !scan.namesPlan(before: scan.reads("由", before: position) ? position - 1 : position)
    {
      return .planned
    }
    let hopes: [StaticString] = ["希望", "希望由", "建议", "建议由", "呼吁", "呼吁由", "恳请", "盼望"]
    if hopes.contains(where: { scan.reads($0, before: position) }),
      // 希望甲院作为联盟的龙头单位，主动担当: what it is already.
      first(of: ["作为"], in: evidence) == nil
    {
      return .hoped
    }
    let denials: [StaticString] = ["没有由", "不由", "未由", "不再由", "并非由", "不是由"]
    return denials.contains { scan.reads($0, before: position) } ? .negated : .asserted
  }

  /// How the words from a little before the evidence to its end speak of a relation.
  func modality(of predicate: Predicate, at evidence: Range<Int>) -> Modality {
    if predicate == .leads { return leadModality(at: evidence) }
    let isWork = predicate == .implements
    guard isWork || RelationReader.decided.contains(predicate), evidence.count < 120 else {
      return .asserted
    }
    var start = evidence.lowerBound
    while start > 0, evidence.lowerBound - start < 8, !scan.text[start - 1].endsClause {
      start -= 1
    }
    let range = start..<evidence.upperBound
    if isWork {
      // 没有推行某计划, but not 没有先例.
      let isDenied =
        first(of: ["暂不", "尚未", "暂未"], in: range) != nil
        || positions(of: "没有", in: range).contains {
          scan.longest(.action, at: $0 + 2, limit: range.upperBound) != nil
        }
      return isDenied ? .negated : .asserted
    }
    if let plan = first(of: RelationReader.plans, in: range),
      // 模拟, 虚拟: part of another word.
      !["模拟", "虚拟"].contains(where: { (word: StaticString) in scan.reads(word, before: plan.end) })
    {
      return .planned
    }
    if first(of: RelationReader.denials, in: range) != nil { return .negated }
    return first(of: RelationReader.hopes, in: range) == nil ? .asserted : .hoped
  }
}
