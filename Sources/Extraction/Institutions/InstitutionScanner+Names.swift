internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Institutions: a tail the lexicon knows and the name that grows left of it.
extension InstitutionScanner {
  func institution(
    _ tail: InstitutionTail, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int,
    earlier: [InstitutionMention]
  ) -> InstitutionMention? {
    let previous = earlier.last
    let longer = scan.matches.ending(at: match.end).first { scan.term($0).institution != nil }
    if let longer, longer.start < match.start, longer.start >= floor { return nil }
    if let group = stationed(tail, at: match, earlier: earlier) { return group }
    if scan.text[match.end - 1] == "院", let next = scan.scalar(match.end),
      next.isOne(of: "长")
    {
      return nil
    }
    if tail.isAcademic, scan.scalar(match.end) == "生" { return nil }
    // 五名援吉医疗队员: who is sent, no team.
    if tail.isTeam, tail.text.hasSuffix("队"), scan.scalar(match.end) == "员" { return nil }
    // 七位专家组成的: a verb goes on behind 专家组.
    if tail.isTeam, tail.text.hasSuffix("组"), scan.reads("组成的", at: match.end - 1) { return nil }
    // 任命医疗队队长: 命 belongs to the verb.
    if tail.isTeam, scan.reads("任命", before: match.start) { return nil }
    // 某市人民医院周报: the hospital's own paper, which is no body.
    if tail.text.hasSuffix("报"), let previous, previous.range.upperBound == match.start {
      return nil
    }
    // 医联体医院: a hospital of the group, not the group.
    if tail.type == .medicalGroup, scan.reads("医院", at: match.end) { return nil }
    if tail.type == .medicalGroup, goesOn(behind: match.end) { return nil }
    if let groups = countedGroups(tail, at: match, earlier: earlier) { return groups }
    if let group = ledGroup(tail, at: match, previous: previous) { return group }
    // 某市医共体建设领导小组: the group inside a team's name is no name of its own.
    let isInside = tail.isTeam && previous?.type == .medicalGroup
    let floor = isInside ? previous?.range.lowerBound ?? floor : floor
    // 首届理事会, 第二届委员会: of what was named before.
    if Societies.councils.list.contains(where: { tail.text.hasPrefix($0.description) }),
      Societies.term(before: match.start, in: scan) != nil
    {
      return nil
    }
    if let group = quotedGroup(tail, at: match, floor: floor)
      ?? dashedGroup(tail, at: match, floor: floor)
      ?? numberedGroup(tail, at: match, sentence: sentence, range: range, floor: floor)
      ?? sidedGroup(tail, at: match, sentence: sentence, range: range, floor: floor)
      ?? alliance(tail, at: match, sentence: sentence, range: range, floor: floor)
    {
      return group
    }
    if let group = soleGroup(tail, at: match, sentence: sentence, range: range, floor: floor) {
      return group
    }
    let bound = tail.type == .medicalGroup ? verbFloor(before: match.start, floor) : floor
    var growth = NameGrowth(
      scan: scan, floor: bound, placeEndingAt: placeEndingAt, tailStart: match.start,
      allowsUnknown: tail.isGeneric || tail.isUnit || tail.isAcademic || tail.type == .hospital,
      isTeam: tail.isTeam, isBehindBody: previous?.range.upperBound == bound)
    growth.run()
    // 某某工作领导小组（以下简称领导小组）.
    if tail.isTeam, let previous, previous.isTeam,
      scan.first("简称", in: previous.range.upperBound..<match.start) != nil,
      match.start - previous.range.upperBound <= 6
    {
      return InstitutionMention(
        range: match.range, type: previous.type, name: previous.name, aliases: previous.aliases,
        place: previous.place, smallPlace: previous.smallPlace, parent: previous.parent,
        isTeam: true)
    }
    // 高新院区院长: of the hospital spoken of.
    if tail.text == "院区", growth.place == nil, previous?.range.upperBound != growth.start,
      scan.longest([.post, .postPrefix], at: match.end, limit: range.upperBound) != nil
    {
      return nil
    }
    var start = growth.start
    var place: Int?
    var small: Place?
    var head: String?
    if let previous, previous.range.upperBound == start, canCarry(previous, tail) {
      // 北京中医药大学 + 东直门医院, 南阳市中医院 + 骨伤医院: one name.
      guard
        start < match.start || tail.isUnit || !tail.isGeneric || tail.type == .medicalGroup
          || sends(previous, tail),
        !isCounted(scan.string(start..<match.start))
      else { return nil }
      head = previous.name + scan.string(start..<match.end)
      start = previous.range.lowerBound
      place = growth.place?.place.division ?? previous.place
      let isPart =
        !previous.isAcademicName && tail.type != .medicalGroup
        && !(previous.type == .medicalGroup && tail.type == .hospital)
      return InstitutionMention(
        range: start..<match.end, type: tail.type, name: head ?? "",
        aliases: tail.isTeam
          ? teamForms(previous, scan.string(previous.range.upperBound..<match.end)) : [],
        place: place, parent: isPart ? previous.name : nil, isTeam: tail.isTeam)
    }
    if let inner = growth.place {
      place = inner.place.division ?? inner.place.parent
      small = inner.place.division == nil ? inner.place : nil
    }
    if tail.text.hasPrefix("街道"), let street = placeEndingAt[match.start + 2],
      street.place.division == nil
    {
      return InstitutionMention(
        range: growth.start..<match.end, type: tail.type,
        name: scan.string(street.range.lowerBound..<match.end),
        aliases: [scan.string(growth.start..<match.end)]
          + longerNames(street, end: match.end), place: street.place.parent,
        smallPlace: street.place)
    }
    var name = scan.string(start..<match.end)
    let ownPart = scan.string(growth.coreStart..<match.start)
    if growth.place == nil, let centre = townsCentre(tail, core: ownPart, start..<match.end) {
      return centre
    }
    if growth.place == nil {
      let hasPost =
        scan.longest([.post, .postPrefix], at: match.end, limit: range.upperBound) != nil
      if tail.text == "集团", !isMedical(ownPart), !(ownPart.isEmpty && hasPost) { return nil }
      guard
        let prefix = levelPrefix(
          before: growth.start, sentence: sentence, range: range, floor: floor)
      else {
        if tail.isTeam,
          let team = founded(
            tail, core: ownPart, range: start..<match.end, sentence: sentence, scope: range,
            previous: previous)
        {
          return team
        }
        if let shared = sharingPlace(tail, core: ownPart, start..<match.end, previous) {
          return shared
        }
        return particular(
          tail, name: name, core: ownPart, range: start..<match.end, sentence: sentence,
          scope: range)
      }
      if ownPart.hasPrefix("级") || holdsCount(ownPart) { return nil }
      if tail.text == "医院", ownPart.isEmpty, growth.start == match.start,
        let hospital = plainHospital(
          at: prefix.start..<match.end, place: prefix.division, floor: floor)
      {
        return hospital
      }
      if tail.text == "医院", let numbered = numbered(ownPart, at: prefix, end: match.end) {
        return numbered
      }
      if tail.type == .medicalGroup, isConcept(ownPart) || (!ownPart.isEmpty && isGeneric(ownPart)),
        !(hasPost && (ownPart == "紧密型" || ownPart == "紧密型县域"))
      {
        return nil
      }
      if tail.isGeneric, tail.type != .medicalGroup, ownPart.isEmpty || isGeneric(ownPart),
        !(tail.isTeam && !ownPart.isEmpty),
        !(hasPost && ["康复", "老年", "现代", "互联网", "综合", "友善"].contains(ownPart))
      {
        return nil
      }
      start = prefix.start
      place = prefix.division
      let isCorps = scan.reads("师市", at: prefix.start) && locality.corps != nil
      name =
        (isCorps ? locality.corps?.name : nil)
        ?? scan.vocabulary.divisions.divisions[prefix.division].name
      name += scan.string(growth.start..<match.end)
    } else {
      if tail.isGeneric, ownPart.isEmpty, growth.place?.isDeictic != false,
        tail.type != .medicalGroup
      {
        return nil
      }
      if ownPart.hasPrefix("级") || ownPart.hasSuffix("属") || holdsCount(ownPart) { return nil }
      // 某市中医专科联盟: an alliance is called by its field.
      let isAlliance =
        tail.type == .medicalGroup && growth.place?.isDeictic != true && !isConcept(ownPart)
        && !isCounted(ownPart)
        && (tail.text.hasSuffix("联盟") || ["中医", "老年", "康复"].contains(ownPart))
      if !ownPart.isEmpty, isGeneric(ownPart), tail.isGeneric || tail.type == .medicalGroup,
        !isAlliance
      {
        return nil
      }
      if tail.text == "集团", !isMedical(ownPart) { return nil }
      if growth.hasBrand || growth.isShortWithin {
        name = scan.string(start..<match.end)
      } else if let inner = growth.place {
        name = officialName(at: inner, end: match.end)
        // 某县原某建设工作专班: the word says that it was.
        if tail.isTeam, ownPart.hasPrefix("原"), ownPart.unicodeScalars.count > 4 {
          name = scan.string(inner.range) + ownPart.dropFirst() + tail.text
        }
      }
    }
    let printed = growth.place.map { scan.string($0.range.lowerBound..<match.end) }
    let aliases = growth.hasBrand ? [] : longerNames(growth.place, end: match.end)
    return InstitutionMention(
      range: start..<match.end, type: tail.type, name: name,
      aliases: aliases + [printed].compactMap { $0 == name || growth.hasBrand ? nil : $0 },
      place: place, smallPlace: small, isTeam: tail.isTeam)
  }

  /// The name with its autonomous county or prefecture in full, as bare 县 and 州 give it: 石柱县中医院 and 县中医院
  /// are one.
  private func officialName(at place: PlaceMention, end: Int) -> String {
    let printed = scan.string(place.range)
    guard let division = place.place.division,
      case let full = scan.vocabulary.divisions.divisions[division].name, full != printed,
      let last = printed.unicodeScalars.last, last.isOne(of: "县州旗"),
      full.unicodeScalars.last == last
    else { return scan.string(place.range.lowerBound..<end) }
    return full + scan.string(place.range.upperBound..<end)
  }

  private static let acts = Words([
    "代表", "宣读", "部署", "交流", "参与", "加入", "推动", "介绍", "考察", "观摩", "走进", "通过", "围绕", "聚焦", "打响", "组织",
    "召集",
  ])

  /// Where the last verb before a group's kind ends that no group's name holds: 甲代表 + 联盟.
  private func verbFloor(before position: Int, _ floor: Int) -> Int {
    var end = position
    while end > floor, position - end < 12 {
      if scan.word(of: InstitutionScanner.acts, before: end) != nil { return max(floor, end) }
      end -= 1
    }
    return floor
  }

  /// Other forms of a team's name that begins with its body's: 中共某市委员会 + 第三巡察组 is 中共某市委第三巡察组, and the
  /// team alone.
  private func teamForms(_ body: InstitutionMention, _ own: String) -> [String] {
    var forms = own.unicodeScalars.count >= 3 ? [own] : []
    if body.type == .governmentBody { forms += body.aliases.prefix(6).map { $0 + own } }
    guard body.type == .partyBody, body.name.hasPrefix("中共"), body.name.hasSuffix("委员会") else {
      return forms
    }
    let short = String(body.name.dropLast(2))
    forms += [short + own, String(short.dropFirst(2)) + own]
    return forms
  }

  /// 市卫健委督导组: the team that a body sends.
  private func sends(_ body: InstitutionMention, _ tail: InstitutionTail) -> Bool {
    // 某医院医疗队.
    if body.type == .hospital { return tail.isTeam && tail.text.hasSuffix("医疗队") }
    return tail.isTeam && tail.text.hasSuffix("组") && tail.text.unicodeScalars.count >= 3
      && body.type == .governmentBody && !body.name.hasSuffix("政府")
  }

  private static let alliances = Words(["联盟", "协作体", "协作网"])

  /// 某市县域医共体 + 消化专科联盟: one name, which ends as an alliance's does.
  private func goesOn(behind end: Int) -> Bool {
    var position = end
    while position < scan.text.count, position - end < 8 {
      if scan.reads(InstitutionScanner.alliances, at: position) { return true }
      guard scan.text[position].isHan, !scan.barriers[position] else { return false }
      position += 1
    }
    return false
  }

  /// 市一医院, 县二医院: the people's hospital of a number.
  private func numbered(
    _ core: String, at prefix: (start: Int, division: Int), end: Int
  ) -> InstitutionMention? {
    guard core.unicodeScalars.count == 1, let number = core.unicodeScalars.first,
      number.isOne(of: "一二三四五六七八九")
    else { return nil }
    let place = scan.vocabulary.divisions.divisions[prefix.division].name
    let (short, full) = ("第" + core + "医院", "第" + core + "人民医院")
    // 某市第一医院, where the text calls it so in full.
    let isShort =
      !scan.positions(of: Array(short.unicodeScalars)).isEmpty
      && scan.positions(of: Array(full.unicodeScalars)).isEmpty
    return InstitutionMention(
      range: prefix.start..<end, type: .hospital, name: place + (isShort ? short : full),
      aliases: [place + (isShort ? full : short), place + core + "医院"], place: prefix.division)
  }

  /// 镇卫生院, 乡卫生院: the health centre of the town or township that was named last.
  private func townsCentre(
    _ tail: InstitutionTail, core: String, _ range: Range<Int>
  ) -> InstitutionMention? {
    guard tail.text.hasSuffix("卫生院"), ["", "镇", "乡", "镇中心", "乡中心"].contains(core),
      scan.longest([.post, .postPrefix], at: range.upperBound, limit: scan.text.count) != nil,
      scan.scalar(range.lowerBound - 1).map({
        !$0.isHan || scan.barriers[range.lowerBound - 1] || scan.commonWords[range.lowerBound - 1]
      }) ?? true
    else { return nil }
    let before = places[..<places.partition { $0.range.upperBound > range.lowerBound }]
    let near = before.suffix(8).last {
      let last = $0.place.name.last
      return $0.place.division == nil
        && (core.isEmpty ? last == "镇" || last == "乡" : last == core.first)
        && range.lowerBound - $0.range.upperBound < (core.isEmpty ? 40 : 150)
    }
    guard let town = near?.place else { return nil }
    return InstitutionMention(
      range: range, type: tail.type, name: town.name + core.dropFirst() + tail.text,
      aliases: [town.name + "中心卫生院"], place: town.parent, smallPlace: nil)
  }

  /// 某医院牵头的紧密型医共体: the group that is called after who leads it.
  private func ledGroup(
    _ tail: InstitutionTail, at match: TermMatch, previous: InstitutionMention?
  ) -> InstitutionMention? {
    guard tail.type == .medicalGroup, let previous, previous.type == .hospital else { return nil }
    guard match.start - previous.range.upperBound <= 14,
      InstitutionScanner.kinds.contains(tail.text) || ["总医院", "总院", "联合体"].contains(tail.text),
      isLed(previous.range.upperBound..<max(previous.range.upperBound, match.start))
    else { return nil }
    return InstitutionMention(
      range: match.start..<match.end, type: .medicalGroup, name: previous.name + tail.text,
      aliases: [], place: previous.place)
  }

  private static let leading = Words([
    "牵头组建的", "牵头成立的", "牵头建设的", "牵头的", "领衔的", "挑头的", "主导的", "为龙头的", "为核心的", "为首的", "为牵头单位的",
    "为牵头医院的", "当龙头的",
    "负责的",
  ])
  private static let narrowing = Words(["紧密型", "县域", "旗域", "市域", "区域", "城市", "城区", "东片", "西片"])

  /// Whether words say that a group is led and narrow its kind: 领衔的 + 紧密型 + 县域.
  private func isLed(_ gap: Range<Int>) -> Bool {
    guard let verb = scan.word(of: InstitutionScanner.leading, at: gap.lowerBound) else {
      return false
    }
    var position = gap.lowerBound + verb.scalarCount
    while let word = scan.word(of: InstitutionScanner.narrowing, at: position) {
      position += word.scalarCount
    }
    return position == gap.upperBound
  }

  /// The name with its place in full, and with the place above a small one.
  func longerNames(_ place: PlaceMention?, end: Int) -> [String] {
    guard let place else { return [] }
    let register = scan.vocabulary.divisions.divisions
    let rest = scan.string(place.range.upperBound..<end)
    var names: [String] = []
    if let division = place.place.division {
      names.append(register[division].name + rest)
      if let parent = register[division].parent, register[parent].name.hasSuffix("市") {
        names.append(register[parent].name + register[division].name + rest)
      }
    } else if let parent = place.place.parent {
      names.append(register[parent].name + place.place.name + rest)
    }
    return names
  }

  func canCarry(_ previous: InstitutionMention, _ tail: InstitutionTail) -> Bool {
    if tail.type == .medicalGroup { return previous.type == .hospital }
    if previous.type == .medicalGroup {
      return tail.type == .organization || tail.text == "总医院" || tail.text == "总院"
    }
    return previous.type == .hospital || previous.isAcademicName || tail.isTeam
  }

  /// A level word before an institution: 市 + 第六人民医院.
  func levelPrefix(
    before position: Int, sentence: Int, range: Range<Int>, floor: Int
  ) -> (start: Int, division: Int)? {
    prefix(endingAt: position, sentence: sentence, range: range, floor: floor)
  }

  /// An institution named without a place: by what stands before its tail alone.
  func particular(
    _ tail: InstitutionTail, name: String, core: String, range: Range<Int>, sentence: Int,
    scope: Range<Int>
  ) -> InstitutionMention? {
    let place =
      locality.division(.county, at: range.lowerBound, sentence: sentence, range: scope)
      ?? locality.division(.city, at: range.lowerBound, sentence: sentence, range: scope)
    if let place, let local = local(tail, core: core, range: range, place: place) { return local }
    guard core.unicodeScalars.count >= 2, !isGeneric(core), !isClass(core),
      tail.isTeam || tail.type == .medicalGroup
        || (tail.type == .hospital && !tail.text.hasSuffix("服务中心")) || !isModifiers(core)
    else { return nil }
    if holdsCount(core) { return nil }
    // “流动医院”: a hospital in quotes without its place is a way of speaking.
    if tail.type == .hospital, scan.scalar(range.lowerBound - 1) == "“",
      scan.scalar(range.upperBound) == "”"
    {
      return nil
    }
    if core.hasPrefix("原"), core.unicodeScalars.count > 2 {
      // 原铁路医院: the word says that it was called so.
      return particular(
        tail, name: String(name.dropFirst()), core: String(core.dropFirst()),
        range: range.lowerBound + 1..<range.upperBound, sentence: sentence, scope: scope)
    }
    if tail.type == .medicalGroup, isConcept(core) { return nil }
    if tail.type == .medicalGroup, let place,
      let group = newGroup(tail, core, at: range, place: place)
    {
      return group
    }
    guard tail.type != .medicalGroup || core.unicodeScalars.count >= 4 else { return nil }
    let isBounded =
      scan.scalar(range.lowerBound - 1).map {
        !$0.isNamePart || scan.barriers[range.lowerBound - 1]
          || scan.commonWords[range.lowerBound - 1]
      } ?? true
    guard isBounded, !tail.isTeam || core.unicodeScalars.count >= 4 else { return nil }
    return InstitutionMention(
      range: range,
      type: core.holds("采") && tail.type == .medicalGroup ? .organization : tail.type,
      name: name, aliases: [],
      place: tail.type == .hospital || tail.isTeam ? place : nil, isTeam: tail.isTeam)
  }

  private static let births = Words(["成立了", "成立", "组建了", "组建", "建起了", "建起", "挂牌成立", "牵头组建"])

  /// 旗里成立蒙医医联体: a group called by its field where it is founded; it is the place's.
  private func newGroup(
    _ tail: InstitutionTail, _ core: String, at range: Range<Int>, place: Int
  ) -> InstitutionMention? {
    // 滇中彝医药联盟: a region is named, of which the place is only a part.
    guard (2...8).contains(core.unicodeScalars.count), isMedical(core),
      core.unicodeScalars.first.flatMap(scan.vocabulary.divisions.province(abbreviated:)) == nil,
      !core.holds("采"), scan.word(of: InstitutionScanner.births, before: range.lowerBound) != nil
    else { return nil }
    let own = core + tail.text
    let name = scan.vocabulary.divisions.divisions[place].name + own
    return InstitutionMention(
      range: range, type: .medicalGroup, name: name, aliases: [own], place: place)
  }

  /// Whether the words before a tail count: 全部420个村卫生室, 县上两家医院.
  private func holdsCount(_ core: String) -> Bool {
    zip(core.unicodeScalars, core.unicodeScalars.dropFirst()).contains {
      ($0.isNumeral || $0 == "两") && $1.isOne(of: "个家所")
    }
  }

  /// 县医院, 市医院: the people's hospital in most places, and the full name in some.
  func plainHospital(at range: Range<Int>, place: Int, floor: Int) -> InstitutionMention? {
    let start = range.lowerBound
    guard scan.text[range].count == 3, PlaceLevel(levelWord: scan.text[start]) != nil,
      start == floor || !scan.text[start - 1].isHan || scan.barriers[start - 1]
        || scan.commonWords[start - 1] || scan.text[start - 1].isOne(of: NameGrowth.handovers)
    else { return nil }
    let name = scan.vocabulary.divisions.divisions[place].name
    return InstitutionMention(
      range: range, type: .hospital, name: name + "医院", aliases: [name + "人民医院"], place: place)
  }

  /// A team without a place: it is its founder's (市医保局成立专项整治工作专班), else the place's that the
  /// text speaks of (成立医改督导组).
  func founded(
    _ tail: InstitutionTail, core: String, range: Range<Int>, sentence: Int, scope: Range<Int>,
    previous: InstitutionMention?
  ) -> InstitutionMention? {
    let verbs: [StaticString] = [
      "成立了", "成立", "设立了", "设立", "组建了", "组建", "设了", "组成", "建起了", "建起", "建了",
    ]
    let verb = verbs.first { scan.reads($0, before: range.lowerBound) }
    // 组建技术指导组: the kind alone, where it says what the group is for.
    let isWhole = core.isEmpty && verb != nil && tail.text.unicodeScalars.count >= 5
    guard isWhole || core.unicodeScalars.count >= 2 && !isCounted(core) && !isGeneric(core) else {
      return nil
    }
    if core.hasPrefix("原"), core.unicodeScalars.count > 4 {
      // 原某建设工作专班: the word says that it was.
      return founded(
        tail, core: String(core.dropFirst()), range: range.lowerBound + 1..<range.upperBound,
        sentence: sentence, scope: scope, previous: previous)
    }
    let isHigh = [
      "领导小组", "专班", "指挥部", "工作小组", "推进委员会", "改革委员会", "管理委员会",
    ].contains(where: tail.text.hasSuffix)
    guard verb != nil || (isHigh && core.unicodeScalars.count >= 4) else { return nil }
    let own = scan.string(range)
    if core.hasPrefix("省级") || core.hasPrefix("国家级") {
      return InstitutionMention(
        range: range, type: tail.type, name: own, aliases: [String(own.dropFirst(2))], place: nil,
        isTeam: true)
    }
    if let verb, let previous,
      previous.range.upperBound == range.lowerBound - verb.scalarCount
        || previous.type == .hospital && isOwn(before: range.lowerBound, scope),
      previous.type == .hospital
        || (previous.type == .governmentBody && !previous.name.hasSuffix("政府"))
    {
      return InstitutionMention(
        range: range, type: tail.type, name: previous.name + own, aliases: [own],
        place: previous.place, smallPlace: previous.smallPlace, parent: previous.name, isTeam: true)
    }
    let county =
      core.hasPrefix("县域") || isCountys(range, scope)
      ? locality.division(.county, at: range.lowerBound, sentence: sentence, range: scope) : nil
    guard
      let place = county
        ?? locality.speaker(at: range.lowerBound, sentence: sentence, range: scope)
    else { return nil }
    if isWhole {
      let place = scan.vocabulary.divisions.divisions[place].name
      return InstitutionMention(
        range: range, type: tail.type, name: own, aliases: [place + own], place: nil, isTeam: true)
    }
    let near =
      placeEndingAt[range.lowerBound - (verb?.scalarCount ?? 0)]?.place.division ?? place
    // 成立县创建某示范县领导小组: the place's level opens the name.
    let opensLevel =
      core.unicodeScalars.first.flatMap(PlaceLevel.init(levelWord:)) != nil
      && !["县域", "区域", "市场", "县级", "市级", "区级"].contains(where: core.hasPrefix)
    let rest = opensLevel ? String(own.dropFirst()) : own
    return InstitutionMention(
      range: range, type: tail.type, name: scan.vocabulary.divisions.divisions[near].name + rest,
      aliases: opensLevel ? [own, rest] : [own], place: near, isTeam: true)
  }

  private static let countyWords = Words([
    "副县长", "县长", "县委", "县政府", "县里", "县上", "县直", "县卫", "县医保",
  ])
  private static let cityWords = Words(["副市长", "市长", "市委", "市政府", "市里", "市卫", "市医保", "市直"])

  /// Whether the words around a team speak of a county's heads and of no city's: 由副县长甲任组长的….
  private func isCountys(_ range: Range<Int>, _ scope: Range<Int>) -> Bool {
    let near =
      max(
        scope.lowerBound, range.lowerBound - 30)..<min(
        scope.upperBound, range.upperBound + 20)
    return scan.first(of: InstitutionScanner.countyWords, in: near) != nil
      && scan.first(of: InstitutionScanner.cityWords, in: near) == nil
  }

  /// 该院组成公卫专班, 医院成立…: the clause is about the hospital named before.
  private func isOwn(before position: Int, _ scope: Range<Int>) -> Bool {
    var start = position
    while start > scope.lowerBound, !scan.text[start - 1].endsClause { start -= 1 }
    return (["该院", "我院", "本院", "医院", "院里", "中心成立", "卫生院"] as [StaticString]).contains {
      scan.reads($0, at: start)
    }
  }

  /// The one group or general hospital of a county, named bare: 医疗健康服务集团党委书记, 医共体总医院.
  func local(
    _ tail: InstitutionTail, core: String, range: Range<Int>, place: Int
  ) -> InstitutionMention? {
    let isGroup = tail.type == .medicalGroup && core.isEmpty
    let holdsPost = scan.longest(
      [.post, .postPrefix], at: range.upperBound, limit: scan.text.count)
    let isHead = tail.text == "总医院" && core.hasSuffix("体")
    if isGroup, let before = scan.scalar(range.lowerBound - 1),
      before.isOne(of: "各个家两")
    {
      return nil
    }
    guard isHead || (isGroup && holdsPost != nil) else { return nil }
    return InstitutionMention(
      range: range, type: tail.type,
      name: scan.vocabulary.divisions.divisions[place].name + scan.string(range), aliases: [],
      place: place, isBare: isGroup)
  }
}
