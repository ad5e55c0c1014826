internal import OntologyModel
internal import TextNormalization

/// What a section is about: the place or hospital of its heading, of the article's headline or closing credit, else
/// the document's own.
extension RelationReader {
  /// For each sentence the mention of the place or hospital that its section is about.
  func topics() -> [Int?] {
    var found: [Int?] = []
    var current: Int?
    var article = -1
    for view in views {
      let kind = view.sentence.kind
      if view.article != article {
        article = view.article
        current = credited(from: view.number) ?? home
      }
      if kind == .headline || kind == .heading, let topic = headed(view) {
        current = credited(from: view.number) ?? topic
      } else if kind == .headline, scan.first("全国", in: view.range) != nil {
        current = placeNamed["中国"]
      }
      found.append(current)
    }
    return found
  }

  /// The hospital that a closing credit names: （某医院供稿）.
  private func credited(from number: Int) -> Int? {
    let article = views[number].article
    var last = number
    while last + 1 < views.count, views[last + 1].article == article { last += 1 }
    for index in stride(from: last, through: max(number, last - 1), by: -1) {
      guard let mark = scan.first("供稿", in: views[index].range) else { continue }
      return views[index].last(before: mark, where: { $0.type == .hospital })?.mention
    }
    return nil
  }

  /// Whom a heading is about: the first place or hospital in it.
  private func headed(_ view: SentenceView) -> Int? {
    let item = view.items.first { item in
      (item.type == .place && !scan.reads("在", before: item.range.lowerBound))
        || ((item.type == .hospital || item.type == .medicalGroup) && !isTitle(item))
        || (item.isBody && !item.isTeam && place(governedBy: item) != nil)
    }
    guard let item, item.range.lowerBound - view.range.lowerBound <= 24 else { return nil }
    if let place = place(governedBy: item) { return place }
    let isAll = scan.reads("全国", at: view.range.lowerBound)
    return isAll && item.type != .place ? nil : item.mention
  }

  /// The place whose government or party committee a body is.
  func place(governedBy item: Item) -> Int? {
    guard item.isBody else { return nil }
    let mention = mentions[item.mention]
    guard let anchor = mention.anchor, let place = placeNamed[anchor] else { return nil }
    let own = [
      anchor + "人民政府", "中共" + anchor + "委员会", anchor + "人民政府办公室",
      anchor + "人民代表大会常务委员会",
    ]
    return own.contains(mention.name) ? place : nil
  }
}
