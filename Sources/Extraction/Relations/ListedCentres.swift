internal import OntologyModel
internal import TextNormalization

/// Centres that a list names by their fields alone, with their heads in brackets: 日间手术（负责人：甲）、疼痛（负责人：乙）等专业成为
/// 省级医疗质量控制中心.
extension RelationReader {
  private static let centres = Words([
    "医疗质量控制中心", "质量控制中心", "质控中心", "临床医学研究中心", "临床研究中心", "医学研究中心", "诊疗中心", "培训中心", "培训基地",
  ])

  /// The centre of a field that stands before the bracket of its head, by the kind that the end of the sentence
  /// tells.
  mutating func listedCentre(of frame: TitleFrame) -> Int? {
    guard frame.title.body == nil, scan.scalar(frame.start - 1) == "（",
      ["负责人", "主任"].contains(frame.title.role),
      let kind = scan.first(
        of: RelationReader.centres, in: frame.start..<frame.view.range.upperBound),
      scan.first("）", in: frame.start..<kind.start) != nil
    else { return nil }
    var open = frame.start - 1
    while open > frame.view.range.lowerBound, scan.text[open - 1].isHan { open -= 1 }
    guard (2...8).contains(frame.start - 1 - open) else { return nil }
    let field = scan.string(open..<frame.start - 1)
    let place = placeOfLevel(before: kind.start, in: frame.view) ?? ""
    let name = place + field + scan.string(kind.start..<kind.end)
    let short = name.hasSuffix("质量控制中心")
    return addBody(
      name, type: .organization,
      aliases: short
        ? [place + field + "质控中心", place + field + "质量控制中心"].filter { $0 != name } : [],
      at: open..<frame.start - 1)
  }

  /// The place that 市级 or 省级 before a kind means: the nearest named one of that level.
  private func placeOfLevel(before position: Int, in view: SentenceView) -> String? {
    guard scan.reads("级", before: position), let level = scan.scalar(position - 2) else {
      return home.map { mentions[$0].name }
    }
    let isOfLevel = { (item: Item) in
      item.type == .place && mentions[item.mention].name.unicodeScalars.last == level
    }
    return
      (view.last(before: position, where: isOfLevel)
      ?? previous(before: view.number, within: 20, where: isOfLevel)).map {
        mentions[$0.mention].name
      }
      ?? home.map { mentions[$0].name }
  }
}
