internal import OntologyModel
internal import TextNormalization

/// Bodies that only the frame of leading names in full: 由甲医院牵头成立的 + 某地区食管癌防治某省重点实验室.
extension RelationReader {
  private static let bodyTails = Words([
    "重点实验室", "工程实验室", "实验室", "工程技术研究中心", "研究中心", "工程中心", "技术中心", "控制中心", "质控中心", "诊疗中心",
    "医学中心", "培训中心", "救治中心", "指导中心", "研究院", "研究所", "示范基地", "培训基地", "研究基地",
  ])

  /// The body whose name fills the words from a position on, as far as name parts reach.
  mutating func framedBody(from start: Int, _ view: SentenceView) -> Int? {
    var end = start
    var close: Int?
    while end < min(view.range.upperBound, start + 40), scan.text[end].isNamePart,
      scan.text[end] != "的"
    {
      end += 1
      if end - start >= 7, scan.word(of: RelationReader.bodyTails, before: end) != nil,
        endsBody(at: end)
      {
        close = end
      }
    }
    guard let close else { return nil }
    let range = start..<close
    guard !view.items.contains(where: { $0.isPerson && $0.range.overlaps(range) }) else {
      return nil
    }
    if let body = view.items.first(where: { $0.isBody && $0.range == range }) {
      return body.mention
    }
    return addBody(scan.string(range), type: .organization, aliases: [], at: range)
  }

  /// Whether a name ends at a position: before a mark, a verb or a word that no name holds.
  private func endsBody(at end: Int) -> Bool {
    guard let next = scan.scalar(end), next.isHan else { return true }
    return scan.barriers[end] || scan.commonWords[end]
      || scan.longest([.action, .barrier, .nominal], at: end, limit: min(end + 4, scan.text.count))
        != nil
  }
}
