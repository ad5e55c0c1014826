internal import OntologyModel

/// Joins the short forms that a text itself sets up with the names they stand for:
/// 某医院（以下简称某院）, 甲医院（乙医院）.
struct ShortForms {
  let scan: Scan

  private static let openings = ["（以下简称", "（简称", "（以下简称：", "（又称", "（即", "（", "（以下简称“", "“（", "”（"]

  /// The mentions with every short form under its full name.
  func resolve(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var full: [ByteText: InstitutionMention] = [:]
    for (first, second) in zip(mentions, mentions.dropFirst())
    where first.type.flat == second.type.flat && first.name != second.name
      && second.range.lowerBound >= first.range.upperBound
    {
      let gap = first.range.upperBound..<second.range.lowerBound
      guard (1...8).contains(gap.count), ShortForms.openings.contains(scan.string(gap)),
        closes(at: second.range.upperBound)
      else { continue }
      full[ByteText(second.name)] = first
    }
    // 县医院 is the people's hospital where the text names that as well.
    let names = Set(mentions.map { ByteText($0.name) })
    for mention in mentions where mention.type == .hospital && scan.text[mention.range].count == 3 {
      if let long = mention.aliases.first(where: {
        $0.hasSuffix("人民医院") && names.contains(ByteText($0))
      }),
        let other = mentions.first(where: { $0.name == long })
      {
        full[ByteText(mention.name)] = other
      }
    }
    full.merge(attached(mentions)) { first, _ in first }
    return branches(oneTeam(bareGroups(mentions))).map { mention in
      guard let longer = full[ByteText(mention.name)], longer.name != mention.name else {
        return mention
      }
      var mention = mention
      mention.aliases = mention.aliases + [mention.name]
      mention.name = longer.name
      mention.place = longer.place ?? mention.place
      mention.parent = longer.parent ?? mention.parent
      return mention
    }
  }

  /// 沙溪分院 is 沙溪镇卫生院 under its group's name; 集团影像中心 is the group's that was named last.
  private func branches(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var group: InstitutionMention?
    // The first hospital of each town, by the first two and three characters of the town's name.
    var towns: [String: InstitutionMention] = [:]
    for mention in mentions where mention.type == .hospital && mention.name.holds("卫生院") {
      let name = (mention.smallPlace?.name ?? mention.name).unicodeScalars
      for length in 1...3 {
        let key = String(name.prefix(length))
        if towns[key] == nil { towns[key] = mention }
      }
    }
    let groups = Set(
      mentions.lazy.filter { $0.type == .medicalGroup && $0.name.hasSuffix("集团") }.map(\.name))
    return mentions.compactMap { mention in
      if mention.type == .medicalGroup, mention.name.hasSuffix("集团") { group = mention }
      if mention.type == .hospital, mention.name.hasSuffix("分院"),
        let own = ShortForms.branch(mention.name)
      {
        guard let hospital = towns[own] else { return own.isEmpty ? nil : mention }
        var mention = mention
        mention.aliases = hospital.aliases + [mention.name]
        mention.name = hospital.name
        mention.place = hospital.place
        return mention
      }
      if mention.type == .organization, mention.name.hasPrefix("集团"), let group, groups.count == 1,
        group.name.hasSuffix("集团")
      {
        var mention = mention
        mention.aliases.append(mention.name)
        mention.name = group.name + String(mention.name.dropFirst(2))
        mention.place = group.place
        mention.parent = group.name
        return mention
      }
      return mention
    }
  }

  /// The town in the name of a branch: 医共体沙溪分院 → 沙溪, 集团分院 → nothing; nil for one of another kind.
  private static func branch(_ name: String) -> String? {
    var own = Substring(name.dropLast(2))
    for head in ["医共体", "集团", "总院", "各"] where own.hasPrefix(head) {
      own = own.dropFirst(head.count)
    }
    return own.unicodeScalars.count <= 3 ? String(own) : nil
  }

  /// 医共体理事长 where one group of that kind was named before: that group.
  private func bareGroups(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var last: InstitutionMention?
    return mentions.compactMap { mention in
      guard mention.type == .medicalGroup else { return mention }
      guard mention.isBare else {
        last = mention
        return mention
      }
      guard let last, ShortForms.isOneKind(last.name, scan.string(mention.range)) else {
        // 集团 alone can be any company.
        return ["集团", "联盟"].contains(scan.string(mention.range)) ? nil : mention
      }
      var mention = mention
      mention.name = last.name
      mention.place = last.place
      return mention
    }
  }

  /// Teams that one campaign sends under changing names are one: 省医共体建设第八核查组, 省委第八医共体建设核查组,
  /// 省医共体建设督导组.
  private func oneTeam(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var first: [(task: String, team: InstitutionMention)] = []
    return mentions.map { mention in
      guard mention.isTeam, let task = ShortForms.task(of: scan.string(mention.range)) else {
        return mention
      }
      let known = first.first { other in
        other.team.place == mention.place
          && (other.task == task || other.task.hasSuffix(task) || task.hasSuffix(other.task))
      }
      guard let known else {
        first.append((task, mention))
        return mention
      }
      var mention = mention
      if mention.name != known.team.name {
        mention.aliases = known.team.aliases + [mention.name]
        mention.name = known.team.name
      }
      mention.parent = known.team.parent
      return mention
    }
  }

  /// What an inspecting team looks into, by its printed name without level, number and kind.
  private static func task(of words: String) -> String? {
    let ends = ["核查组", "检查组", "督导组", "督查组", "考核组", "评估组"]
    guard let end = ends.first(where: words.hasSuffix) else { return nil }
    var task = Substring(words.dropLast(end.count))
    for head in ["省委", "市委", "县委", "国家", "自治区", "省", "市", "县", "区"] where task.hasPrefix(head) {
      task = task.dropFirst(head.count)
      break
    }
    var scalars = Array(task.unicodeScalars)
    if let number = scalars.firstIndex(of: "第"), number + 1 < scalars.count,
      scalars[number + 1].isNumeral
    {
      scalars.removeSubrange(number...number + 1)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return scalars.count >= 4 ? String(text) : nil
  }

  private static let kinds: [[String]] = [
    ["医共体", "共同体"], ["医疗集团", "集团"], ["医联体", "联合体"], ["联盟"], ["总院"],
  ]

  /// Whether a group's name ends in the kind that bare words name, or in another word for it.
  private static func isOneKind(_ name: String, _ words: String) -> Bool {
    name.hasSuffix(words)
      || kinds.contains { kind in
        kind.contains(where: words.hasSuffix) && kind.contains(where: name.hasSuffix)
      }
  }

  private func closes(at position: Int) -> Bool {
    scan.scalar(position) == "）"
      || (scan.scalar(position) == "”" && scan.scalar(position + 1) == "）")
  }
}
