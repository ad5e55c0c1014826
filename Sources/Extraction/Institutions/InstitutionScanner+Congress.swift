internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Committees of people's congresses: 市人大教科文卫委, 某市人民代表大会常务委员会选举联络工作委员会.
extension InstitutionScanner {
  private static let tails: [(words: StaticString, full: String)] = [
    ("专门委员会", "专门委员会"), ("工作委员会", "工作委员会"), ("审查委员会", "审查委员会"), ("委员会", "委员会"), ("工委", "工作委员会"),
    ("委", "委员会"),
  ]
  /// What the committees are called in short, with their full names.
  private static let fields: [(short: String, full: String)] = [
    ("教科文卫", "教育科学文化卫生"), ("财经", "财政经济"), ("环资", "环境与资源保护"), ("社建", "社会建设"),
  ]

  /// The committee that is named directly behind its congress or standing committee.
  func congressCommittee(behind body: InstitutionMention, limit: Int) -> InstitutionMention? {
    let last = scan.text[body.range.upperBound - 1]
    // 自治区政协农牧和人口资源环境委员会.
    let isConference = body.name.hasPrefix("中国人民政治协商会议") && last == "协"
    guard
      isConference
        || ["人民代表大会", "人民代表大会常务委员会"].contains(where: body.name.hasSuffix)
          && (last == "会" || last == "大")
    else { return nil }
    let start = body.range.upperBound
    var position = start
    while position < min(limit, start + 16), scan.text[position].isHan {
      if position - start >= 2,
        let tail = InstitutionScanner.tails.first(where: { scan.reads($0.words, at: position) }),
        tail.words.scalarCount > 1
          || !(scan.scalar(position + 1) ?? " ").isOne(of: "员托派任会")
      {
        let end = position + tail.words.scalarCount
        let field = scan.string(start..<position)
        let long =
          InstitutionScanner.fields.first { field.hasPrefix($0.short) }.map {
            $0.full + field.dropFirst($0.short.count)
          } ?? field
        return InstitutionMention(
          range: body.range.lowerBound..<end, type: .organization,
          name: body.name + long + tail.full,
          aliases: [body.name + field + tail.full]
            + (isConference ? body.aliases.map { $0 + field + tail.full } : []),
          place: body.place, parent: body.name)
      }
      guard !scan.text[position].isOne(of: "第次会届由将向主副代"),
        !scan.reads("关于", at: position), !scan.reads("决定", at: position)
      else { return nil }
      position += 1
    }
    return nil
  }

  /// 全国政协常委、人口资源环境委员会副主任: the committee of the assembly whose member somebody is.
  func ofAssembly(
    _ committee: InstitutionMention, _ previous: InstitutionMention?
  ) -> InstitutionMention {
    let start = committee.range.lowerBound
    guard let previous, committee.place == nil, committee.name.hasSuffix("委员会"),
      previous.name.hasPrefix("中国人民政治协商会议") || previous.name.holds("人民代表大会"),
      scan.scalar(start - 1) == "、", start - previous.range.upperBound <= 6,
      scan.longest(.post, endingAt: start - 1, from: previous.range.upperBound) != nil
    else { return committee }
    let own = committee.name
    return InstitutionMention(
      range: committee.range, type: .organization, name: previous.name + own,
      aliases: [own] + previous.aliases.map { $0 + own }, place: previous.place,
      parent: previous.name, parentType: previous.type)
  }
}
