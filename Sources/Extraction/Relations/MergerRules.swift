internal import OntologyModel
internal import TextNormalization

/// Which hospital was merged into, or renamed to, which.
extension RelationReader {
  mutating func readMergers(_ view: SentenceView) {
    let verbs: [StaticString] = [
      "整合为", "合并为", "更名为", "整合成", "联合组建", "共同组建", "合并组建", "整合组建", "改建为", "组建", "并入", "重组为", "升格为",
    ]
    for verb in verbs {
      for position in positions(of: verb, in: view.range) {
        let end = position + verb.scalarCount
        if verb.description == "组建",
          first(of: ["整合", "合并", "重组"], in: view.range.lowerBound..<position) == nil
        {
          continue
        }
        readIncorporation(verb, at: position, end: end, view)
        guard let target = view.first(from: end, where: { $0.type == .hospital }),
          target.range.lowerBound - end <= 8
        else { continue }
        let inClause = clause(at: position, in: view.range).lowerBound..<position
        var sources = view.items(in: inClause).filter { $0.type == .hospital }
        if sources.isEmpty, verb.description == "组建" {
          sources = view.items(in: view.range.lowerBound..<position).filter { $0.type == .hospital }
        }
        if verb.description == "更名为" { sources = sources.suffix(1) }
        for source in sources
        where !mentions[target.mention].name.hasPrefix(mentions[source.mention].name) {
          claim(
            source.mention, .mergedInto, target.mention, role: nil, time: view.time,
            evidence: source.range.lowerBound..<target.range.upperBound, rule: .mergedVerb,
            sentence: view.number)
        }
      }
    }
  }
}
