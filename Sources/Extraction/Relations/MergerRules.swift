internal import OntologyModel
internal import TextNormalization

/// Which hospital was merged into, or renamed to, which.
extension RelationReader {
  private static let mergerVerbs = Words([
    "整合为", "合并为", "更名为", "整合成", "联合组建", "共同组建", "合并组建", "整合组建", "改建为", "组建", "并入", "重组为", "升格为",
  ])
  private static let madeOfVerbs = Words(["整合而成", "合并而成", "改建而成", "合并组建而成", "改建而来", "组建而成", "更名而来"])

  mutating func readMergers(_ view: SentenceView) {
    readMadeOf(view)
    for (verb, places) in scan.places(of: RelationReader.mergerVerbs, in: view.range) {
      for position in places {
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

  /// 某中心由甲院与乙院整合而成, 某院由甲院改建而来.
  private mutating func readMadeOf(_ view: SentenceView) {
    for (verb, places) in scan.places(of: RelationReader.madeOfVerbs, in: view.range) {
      for position in places {
        guard let start = positions(of: "由", in: view.range.lowerBound..<position).last else {
          continue
        }
        let sources = view.items(in: start..<position).filter { $0.type == .hospital }
        let target =
          view.last(before: start, where: { $0.isBody })
          ?? previous(before: view.number, within: 1, where: { $0.isBody && !$0.isTeam })
        guard let target else { continue }
        for source in sources {
          claim(
            source.mention, .mergedInto, target.mention, time: view.time,
            evidence: source.range.lowerBound..<position + verb.scalarCount, rule: .mergedVerb,
            sentence: view.number)
        }
      }
    }
  }
}
