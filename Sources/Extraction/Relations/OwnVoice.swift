internal import OntologyModel
internal import TextNormalization

/// Whose text it is that says 我院: by what its sentences are about, where no line of it tells.
extension RelationReader {
  private static let ownWords = Words(["我院", "本院", "来院", "院周会"])

  /// The hospital that a text speaks of as its own: the one others come to, or that its sentences are about,
  /// not the guest's.
  ///
  /// As in 名医走进乙县人民医院 … 我院院长丙全程陪同: the second.
  func voicesHospital() -> Int? {
    guard
      scan.first(of: RelationReader.ownWords, in: 0..<min(scan.text.count, 4000)) != nil
    else { return nil }
    if let own = pointedOwn() { return own }
    var tally = BodyTally()
    for view in views.prefix(60) {
      for item in view.items
      where item.type == .hospital && !DeicticBodyScanner.isBranch(mentions[item.mention].name)
        && !isPointing(item)
      {
        tally.add(item, named: mentions[item.mention].name, weight: weight(of: item, in: view))
      }
    }
    return tally.top { most, next in most >= 2 && most > next }?.mention
  }

  private static let pointers = Words(["我院"])

  /// The one hospital that 我院 means wherever it stands; nothing in a column of several voices.
  private func pointedOwn() -> Int? {
    var tally = BodyTally()
    for view in views.prefix(60) {
      for item in view.items
      where item.type == .hospital && item.range.count == 2
        && scan.reads(RelationReader.pointers, at: item.range.lowerBound)
      {
        tally.add(item, named: mentions[item.mention].name, weight: 1)
      }
    }
    return tally.top { _, next in next == 0 }?.mention
  }

  /// Whether an item is but a word that points: 我院.
  private func isPointing(_ item: Item) -> Bool { item.range.count <= 3 }

  /// How much a mention speaks for its hospital as the text's own.
  private func weight(of item: Item, in view: SentenceView) -> Int {
    let start = item.range.lowerBound
    let arrivals: [StaticString] = ["走进", "来到", "落户", "抵达", "莅临", "到", "赴", "进驻"]
    if arrivals.contains(where: { scan.reads($0, before: start) }) { return 2 }
    let end = item.range.upperBound
    let guests: [StaticString] = ["专家", "一行", "团队", "选派", "派出", "医疗队"]
    if isTitled(item, in: view) || guests.contains(where: { scan.reads($0, at: end) })
      || isObject(item) || scan.reads("邀请", before: start)
    {
      return scan.scalar(start - 1) == "在" ? 1 : -1
    }
    let isListed =
      scan.scalar(end) == "、" || scan.scalar(start - 1) == "、" || scan.scalar(end) == "等"
    let opens = start == view.range.lowerBound || !scan.text[start - 1].isHan
    return isListed ? 0 : opens ? 2 : 1
  }
}
