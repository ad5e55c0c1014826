internal import OntologyModel
internal import TextNormalization

/// 以甲院为牵头单位，联合乙镇等八家卫生院组建综合医联体: the group that is founded behind who leads it.
extension RelationReader {
  /// How far behind such a cue the name of the group may end.
  private static let reach = 70

  /// The group founded in the same part of the sentence, by the name that the text gives it there.
  mutating func foundedBehind(_ cue: LooseCue, _ actors: LooseActors) -> Int? {
    let view = cue.view
    let opening = min(actors.range.lowerBound, cue.range.lowerBound)
    guard cue.kind == .unit, scan.reads("以", before: opening) || scan.reads("由", before: opening)
    else { return nil }
    let end = cue.range.upperBound
    let limit = max(end, min(view.range.upperBound, end + RelationReader.reach))
    let stop = (end..<limit).first { scan.text[$0].isOne(of: "；。") } ?? limit
    guard let verb = scan.first(of: RelationReader.looseFounding, in: end..<stop) else {
      return nil
    }
    if let item = view.first(from: verb.end, where: { $0.type == .medicalGroup }),
      item.range.lowerBound - verb.end <= 3, item.range.upperBound <= stop
    {
      return item.mention
    }
    guard let kind = scan.first(of: RelationReader.looseGroupEnds, in: verb.end..<stop),
      let name = phrase(verb.end..<kind.end), name.count >= 5
    else { return nil }
    return group(at: name, view)
  }
}
