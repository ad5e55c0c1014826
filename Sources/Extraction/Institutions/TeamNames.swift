internal import Lexicon
internal import OntologyModel

/// One committee or team under two forms of its name: 某县紧密型医共体管理委员会 and
/// 某县紧密型县域医疗卫生共同体管理委员会.
struct TeamNames {
  private static let synonyms = [
    ("医疗卫生共同体", "医共体"), ("医疗健康共同体", "医共体"), ("医疗共同体", "医共体"), ("医疗联合体", "医联体"),
    ("深化医药卫生体制改革", "医改"), ("紧密型", ""), ("县域", ""), ("工作", ""), ("建设", ""),
  ]
  /// Whether a name holds one kind alone: 某领导小组报领导小组 is two names run together.
  private static func namesOne(_ team: InstitutionMention) -> Bool {
    tails.allSatisfy { team.name.ranges(of: $0).count <= (team.name.hasSuffix($0) ? 1 : 0) }
  }

  private static let idle = Set("工作省市县区州旗级全".unicodeScalars)

  /// Whether a name says what the team works at, beside its place and kind.
  private static func holdsMatter(_ team: InstitutionMention) -> Bool {
    guard let tail = tails.first(where: team.name.hasSuffix) else { return false }
    let own = team.aliases.filter { team.name.hasSuffix($0) }.max { $0.utf8.count < $1.utf8.count }
    let core = (own ?? String(team.name.dropFirst(3))).dropLast(tail.count)
    return core.unicodeScalars.filter { !idle.contains($0) }.count >= 2
  }

  private static let tails = ["委员会", "领导小组", "专班", "指挥部"]

  /// The mentions, those of one team under its longest name.
  ///
  /// - Complexity: O(n) in the mentions.
  static func joined(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var longest: [String: String] = [:]
    var isSplit = false
    for mention in mentions where isTeam(mention) {
      let key = key(of: mention.name)
      if let known = longest[key], known != mention.name {
        isSplit = true
        if known.utf8.count >= mention.name.utf8.count { continue }
      }
      longest[key] = mention.name
    }
    let mentions = joinedShort(joinedInitials(joinedSquads(joinedGroups(mentions))))
    guard isSplit else { return mentions }
    return mentions.map { mention in
      guard isTeam(mention), let name = longest[key(of: mention.name)], name != mention.name else {
        return mention
      }
      var mention = mention
      mention.aliases.append(mention.name)
      mention.name = name
      return mention
    }
  }

  /// 妇幼健康联盟 beside the one 某市妇幼健康医共体联盟: a short form of it.
  private static func joinedGroups(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    let isAlliance = { (mention: InstitutionMention) in
      mention.type == .medicalGroup
        && GroupKinds.alliances.contains(where: mention.name.hasSuffix)
    }
    let alliances = mentions.filter(isAlliance)
    let placed = alliances.filter { $0.place != nil }
    // 陇东儿童康复联盟 beside 陇东儿童康复专科联盟: a region is no place that is known.
    let longest = alliances.max { $0.name.utf8.count < $1.name.utf8.count }
    let isAlone = placed.isEmpty && Set(alliances.map(\.name)).count == 2
    guard let group = isAlone ? longest : placed.first,
      isAlone || Set(placed.map(\.name)).count == 1
    else { return mentions }
    return mentions.map { mention in
      guard isAlliance(mention), mention.place == nil, mention.name.unicodeScalars.count >= 4,
        DeicticBodyScanner.isShort(mention.name, of: group.name)
      else { return mention }
      var mention = mention
      mention.aliases.append(mention.name)
      mention.name = group.name
      mention.place = group.place
      return mention
    }
  }

  /// Documents with more teams sent than this keep each as it is printed.
  private static let most = 200

  /// 第19批援布医疗队 beside the one 中国（青海）第19批援布隆迪医疗队: a short form of it.
  private static func joinedSquads(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    let isSquad = { (mention: InstitutionMention) in
      mention.isTeam && mention.name.hasSuffix("队")
        && (mention.name.holds("援") || mention.name.holds("批医疗队"))
    }
    var first: [String: InstitutionMention] = [:]
    for mention in mentions where isSquad(mention) && first[mention.name] == nil {
      first[mention.name] = mention
    }
    guard (2...most).contains(first.count) else { return mentions }
    let ordered = first.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    var longer: [String: String] = [:]
    for name in ordered {
      longer[name] = ordered.first { $0 != name && DeicticBodyScanner.isShort(name, of: $0) }
    }
    return mentions.map { mention in
      guard isSquad(mention), let name = longer[mention.name], let full = first[name] else {
        return mention
      }
      var mention = mention
      mention.aliases.append(mention.name)
      mention.name = full.name
      mention.place = full.place
      return mention
    }
  }

  private static let kinds = ["领导小组", "指挥部", "专班", "服务队", "医疗队", "队"]

  /// 巩卫工作指挥部 beside the one 巩固国家卫生城市工作指挥部, 流调队 beside 某市流行病学调查队, 春芽志愿服务队 beside “春芽”志愿服务队:
  /// short forms, where one team alone bears the characters in their order.
  private static func joinedInitials(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var first: [String: InstitutionMention] = [:]
    for mention in mentions where mention.isTeam && first[mention.name] == nil {
      first[mention.name] = mention
    }
    guard (2...most).contains(first.count) else { return mentions }
    let ordered = first.keys.sorted()
    var longer: [String: InstitutionMention] = [:]
    for name in ordered {
      guard let team = first[name], let own = initials(of: team) else { continue }
      let others = ordered.compactMap { first[$0] }.filter { other in
        other.name != name && isInitial(own, team, of: other)
      }
      // Several of one ending are the team itself with more or less before its name.
      if let full = others.first,
        others.allSatisfy({ $0.name.suffix(5) == full.name.suffix(5) })
      {
        longer[name] = full
      }
    }
    guard !longer.isEmpty else { return mentions }
    return mentions.map { mention in
      guard mention.isTeam, let full = longer[mention.name] else { return mention }
      var mention = mention
      mention.aliases.append(mention.name)
      mention.name = full.name
      mention.place = full.place
      return mention
    }
  }

  /// The printed core of a team's name and its kind, without quotation marks.
  private static func initials(of team: InstitutionMention) -> (core: String, kind: String)? {
    let name = RelationReader.plain(team.name)
    guard let kind = kinds.first(where: name.hasSuffix) else { return nil }
    let core = name.dropLast(kind.count).replacing("工作", with: "")
    return (String(core), kind)
  }

  private static func isInitial(
    _ own: (core: String, kind: String), _ team: InstitutionMention, of other: InstitutionMention
  ) -> Bool {
    guard let full = initials(of: other), full.kind == own.kind,
      full.core.utf8.count > own.core.utf8.count || team.name.utf8.count < other.name.utf8.count,
      own.core.unicodeScalars.count >= 2
    else { return false }
    // “春芽” and 春芽 with what stands before.
    if full.core.hasSuffix(own.core) { return [team.name, other.name].contains { $0.holds("“") } }
    let isSquad = own.kind.hasSuffix("队")
    guard isSquad || team.place != nil && team.place == other.place else { return false }
    let (short, long) = (Array(own.core.unicodeScalars), Array(full.core.unicodeScalars))
    let shared = zip(short, long).prefix { $0 == $1 }.count
    // Beyond what both share only an abbreviation: 巩 + 卫 of 巩 + 固国家卫生城市.
    guard isSquad ? short.count <= 3 : (1...3).contains(short.count - shared) && shared > 0,
      long.count >= short.count + 3
    else { return false }
    return isSubsequence(short, of: long)
  }

  /// 某省疫情防控指挥部 beside the one 某省新冠肺炎疫情防控指挥部: of one place and
  /// kind, and all words of the short one in the long one in their order.
  private static func joinedShort(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var first: [ByteText: InstitutionMention] = [:]
    for mention in mentions where isTeam(mention) && first[ByteText(mention.name)] == nil {
      first[ByteText(mention.name)] = mention
    }
    guard (2...most).contains(first.count) else { return mentions }
    let ordered = first.values.sorted {
      ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name)
    }
    var longer: [ByteText: InstitutionMention] = [:]
    for short in ordered where holdsMatter(short) {
      let name = Array(short.name.unicodeScalars)
      longer[ByteText(short.name)] = ordered.first { long in
        long.name.utf8.count > short.name.utf8.count && long.place == short.place
          && tails.first(where: long.name.hasSuffix) == tails.first(where: short.name.hasSuffix)
          && namesOne(long)
          && isSubsequence(name, of: Array(long.name.unicodeScalars))
      }
    }
    guard !longer.isEmpty else { return mentions }
    return mentions.map { mention in
      guard isTeam(mention), let full = longer[ByteText(mention.name)] else { return mention }
      var mention = mention
      mention.aliases.append(mention.name)
      mention.name = full.name
      return mention
    }
  }

  static func isSubsequence(_ words: [Unicode.Scalar], of name: [Unicode.Scalar]) -> Bool {
    var next = 0
    for word in words {
      guard let at = name[next...].firstIndex(of: word) else { return false }
      next = at + 1
    }
    return true
  }

  private static func isTeam(_ mention: InstitutionMention) -> Bool {
    mention.type == .organization && mention.place != nil
      && tails.contains(where: mention.name.hasSuffix)
  }

  private static func key(of name: String) -> String {
    synonyms.reduce(name) { $0.holds($1.0) ? $0.replacing($1.0, with: $1.1) : $0 }
  }
}
