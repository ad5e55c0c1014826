internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Finds the bodies, hospitals and groups that a document names.
///
/// Names are anchored at their right end, the head or tail the lexicon knows, and grow to the left
/// over places, level words, modifiers and, for institutions, an unknown run up to a barrier.
struct InstitutionScanner {
  let scan: Scan
  let locality: Locality
  let places: [PlaceMention]
  /// For each position that ends a place's name the place mention, by position.
  private let placeEndingAt: [Int: PlaceMention]
  private let placeStarts: Set<Int>

  init(scan: Scan, locality: Locality, places: [PlaceMention]) {
    self.scan = scan
    self.locality = locality
    self.places = places
    placeEndingAt = Dictionary(
      places.map { ($0.range.upperBound, $0) }, uniquingKeysWith: { $1 })
    placeStarts = Set(places.map(\.range.lowerBound))
  }

  /// All mentions in order of the text, none overlapping.
  func mentions() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    for (number, sentence) in scan.sentences.enumerated() {
      var inSentence: [InstitutionMention] = []
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        let previous = inSentence.last
        let floor = max(previous?.range.upperBound ?? 0, sentence.range.lowerBound)
        guard
          let mention = mention(
            at: position, sentence: number, range: sentence.range, floor: floor,
            earlier: inSentence)
        else {
          position += 1
          continue
        }
        while let last = inSentence.last, mention.range.lowerBound <= last.range.lowerBound {
          inSentence.removeLast()
        }
        inSentence.append(mention)
        position = mention.range.upperBound
        if let unit = unit(behind: mention, limit: sentence.range.upperBound) {
          inSentence.append(unit)
          position = unit.range.upperBound
        }
      }
      found += inSentence
    }
    return found
  }

  private func mention(
    at position: Int, sentence: Int, range: Range<Int>, floor: Int,
    earlier: [InstitutionMention]
  ) -> InstitutionMention? {
    let previous = earlier.last
    if let mention = department(at: position, sentence: sentence, range: range, floor: floor) {
      return mention
    }
    if let mention = partyCommittee(at: position, previous: previous) { return mention }
    for match in scan.matches.starting(at: position).reversed() where match.end <= range.upperBound
    {
      let term = scan.term(match)
      if let head = term.nationalBody, let mention = national(head, at: match) { return mention }
      if let head = term.body,
        let mention = body(
          head, at: match, sentence: sentence, range: range, floor: floor, previous: previous)
      {
        return mention
      }
      if let tail = term.institution,
        let mention = institution(
          tail, at: match, sentence: sentence, range: range, floor: floor, earlier: earlier)
      {
        return mention
      }
    }
    return nil
  }

  // MARK: Public bodies

  private func national(_ head: BodyHead, at match: TermMatch) -> InstitutionMention? {
    if head.printed == "中央" {
      // 中央 alone names the party's centre, not a centre of something.
      guard let next = scan.scalar(match.end), "、《和关决的要经".unicodeScalars.contains(next)
      else { return nil }
    }
    let aliases = (scan.vocabulary.printedForms[head.full] ?? []).filter { $0 != "中央" }
    return InstitutionMention(
      range: match.range, type: head.type, name: head.full, aliases: aliases, place: nil)
  }

  private func body(
    _ head: BodyHead, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int,
    previous: InstitutionMention?
  ) -> InstitutionMention? {
    if head.printed == "委", let next = scan.scalar(match.end),
      "托派员任以会".unicodeScalars.contains(next)
    {
      return nil
    }
    var start = match.start
    var place: Int?
    if head.followsPlace,
      let prefix = prefix(
        endingAt: start, sentence: sentence, range: range, floor: floor, width: match.range.count)
    {
      start = prefix.start
      place = prefix.division
    } else if head.mayStandBare, let shared = sharedPlace(at: start, previous: previous) {
      place = shared
    } else {
      return nil
    }
    if scan.reads("中共", before: start), start - 2 >= floor { start -= 2 }
    if head.needsPartyMark, !scan.reads("中共", at: start) { return nil }
    guard let place else { return nil }
    let placeName = scan.vocabulary.divisions.divisions[place].name
    return InstitutionMention(
      range: start..<match.end, type: head.type, name: head.name(at: placeName),
      aliases: aliases(of: head, at: placeName) + namesUnderCity(head, place), place: place,
      isTeam: head.full.hasSuffix("领导小组"))
  }

  private func aliases(of head: BodyHead, at place: String) -> [String] {
    var names = (scan.vocabulary.printedForms[head.full] ?? []).map { place + $0 }
    if head.type == .partyBody {
      names += names.map { "中共" + $0 }
      names.append(head.name(at: place).replacing("委员会", with: "委"))
    }
    names.append(place + head.printed)
    return names
  }

  /// Full names with the city before the county: 安阳市文峰区…, 中共安阳市文峰区….
  private func namesUnderCity(_ head: BodyHead, _ place: Int) -> [String] {
    let divisions = scan.vocabulary.divisions.divisions
    guard divisions[place].level.depth == 3, let parent = divisions[place].parent,
      divisions[parent].level == .city
    else { return [] }
    return [head.name(at: divisions[parent].name + divisions[place].name)]
  }

  /// The place or level word directly before a position.
  private func prefix(
    endingAt position: Int, sentence: Int, range: Range<Int>, floor: Int, width: Int = 0
  ) -> (start: Int, division: Int)? {
    if let mention = placeEndingAt[position], mention.range.lowerBound >= floor,
      let division = mention.place.division
    {
      return (outermost(mention.range.lowerBound, floor: floor), division)
    }
    if scan.reads("自治区", before: position), position - 3 >= floor,
      let province = locality.division(.province, at: position, sentence: sentence, range: range)
    {
      return (position - 3, province)
    }
    guard position - 1 >= floor, let scalar = scan.scalar(position - 1),
      let level = PlaceLevel(levelWord: scalar)
    else { return nil }
    let start = position - 1
    guard
      let division = locality.division(level, at: start, sentence: sentence, range: range)
    else { return nil }
    if start - 1 >= floor, let before = scan.scalar(start - 1) {
      if "我本该全".unicodeScalars.contains(before) { return (start - 1, division) }
      if before.isHan, !before.endsDate, !scan.barriers[start - 1], !scan.commonWords[start - 1],
        !isNameEnd(before: start, floor: floor), width < 3
      {
        return nil
      }
    }
    return (start, division)
  }

  /// Whether an institution, place or clause may end directly before a position.
  private func isNameEnd(before position: Int, floor: Int) -> Bool {
    if position == floor || placeEndingAt[position] != nil { return true }
    return scan.matches.ending(at: position).contains { match in
      let term = scan.term(match)
      return !term.classes.isDisjoint(with: [
        .barrier, .follower, .post, .body, .action, .institutionTail,
      ])
        && match.start >= floor
    }
  }

  /// The start of a run of places that ends in the one at `start` (河南省 + 安阳市).
  private func outermost(_ start: Int, floor: Int) -> Int {
    var start = start
    while let outer = placeEndingAt[start], outer.range.lowerBound >= floor {
      start = outer.range.lowerBound
    }
    return start
  }

  /// The place of a body before in the sentence, for a bare one in a list (县卫健委、医保局).
  private func sharedPlace(at position: Int, previous: InstitutionMention?) -> Int? {
    guard let previous, let place = previous.place, position - previous.range.upperBound <= 24
    else { return nil }
    let joins: [StaticString] = ["、", "和", "及", "以及", "联合", "会同"]
    return joins.contains { scan.reads($0, before: position) } ? place : nil
  }

  /// 我市卫生健康、医保、财政等部门: bodies named by their fields, in a list that 部门 closes.
  private func department(
    at position: Int, sentence: Int, range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    guard let field = scan.longest(.field, at: position, limit: range.upperBound),
      let head = scan.term(field).field, let next = scan.scalar(field.end),
      next == "、" || scan.reads("等部门", at: field.end) || scan.reads("等多部门", at: field.end)
        || scan.reads("部门", at: field.end),
      let close = closingOfDepartments(from: field.end, limit: range.upperBound),
      opensDepartments(before: position, floor: floor), close > field.end || next != "、",
      let place = locality.division(.city, at: position, sentence: sentence, range: range)
    else { return nil }
    let name = scan.vocabulary.divisions.divisions[place].name
    return InstitutionMention(
      range: field.range, type: head.type, name: head.name(at: name),
      aliases: aliases(of: head, at: name),
      place: place)
  }

  /// Where a list of fields ends in 等部门; nil where it is no such list of two or more.
  private func closingOfDepartments(from position: Int, limit: Int) -> Int? {
    var end = position
    while end < limit, scan.scalar(end) == "、",
      let field = scan.longest(.field, at: end + 1, limit: limit)
    {
      end = field.end
    }
    let closes = ["等部门", "等多部门", "部门"].contains { (word: StaticString) in
      scan.reads(word, at: end)
    }
    return closes ? end : nil
  }

  private func opensDepartments(before position: Int, floor: Int) -> Bool {
    guard position > floor else { return true }
    return !scan.text[position - 1].isHan || scan.barriers[position - 1]
      || PlaceLevel(levelWord: scan.text[position - 1]) != nil
  }

  // MARK: Institutions

  private func institution(
    _ tail: InstitutionTail, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int,
    earlier: [InstitutionMention]
  ) -> InstitutionMention? {
    let previous = earlier.last
    let longer = scan.matches.ending(at: match.end).first { scan.term($0).institution != nil }
    if let longer, longer.start < match.start, longer.start >= floor { return nil }
    if let group = stationed(tail, at: match, earlier: earlier) { return group }
    if scan.text[match.end - 1] == "院", let next = scan.scalar(match.end),
      "长".unicodeScalars.contains(next)
    {
      return nil
    }
    // 某市医共体建设领导小组: the group inside a team's name is no name of its own.
    let isInside = tail.isTeam && previous?.type == .medicalGroup
    let floor = isInside ? previous?.range.lowerBound ?? floor : floor
    var growth = NameGrowth(
      scan: scan, floor: floor, placeEndingAt: placeEndingAt, tailStart: match.start,
      allowsUnknown: tail.isGeneric || tail.isUnit || tail.isAcademic || tail.type == .hospital,
      isTeam: tail.isTeam)
    growth.run()
    var start = growth.start
    var place: Int?
    var small: Place?
    var head: String?
    if let previous, previous.range.upperBound == start, canCarry(previous, tail) {
      // 北京中医药大学 + 东直门医院, 南阳市中医院 + 骨伤医院: one name.
      guard start < match.start || tail.isUnit || !tail.isGeneric || tail.type == .medicalGroup,
        !isCounted(scan.string(start..<match.start))
      else { return nil }
      head = previous.name + scan.string(start..<match.end)
      start = previous.range.lowerBound
      place = growth.place?.place.division ?? previous.place
      let isPart = !previous.isAcademicName && tail.type != .medicalGroup
      return InstitutionMention(
        range: start..<match.end, type: tail.type, name: head ?? "", aliases: [], place: place,
        parent: isPart ? previous.name : nil)
    }
    if let inner = growth.place {
      place = inner.place.division ?? inner.place.parent
      small = inner.place.division == nil ? inner.place : nil
    }
    var name = scan.string(start..<match.end)
    let ownPart = scan.string(growth.coreStart..<match.start)
    if growth.place == nil {
      if tail.text == "集团", !isMedical(ownPart) { return nil }
      guard
        let prefix = levelPrefix(
          before: growth.start, sentence: sentence, range: range, floor: floor)
      else {
        return particular(
          tail, name: name, core: ownPart, range: start..<match.end, sentence: sentence,
          scope: range)
      }
      if ownPart.hasPrefix("级") { return nil }
      if tail.type == .medicalGroup, isConcept(ownPart) || (!ownPart.isEmpty && isGeneric(ownPart))
      {
        return nil
      }
      if tail.isGeneric, tail.type != .medicalGroup, ownPart.isEmpty || isGeneric(ownPart),
        !(tail.isTeam && !ownPart.isEmpty)
      {
        return nil
      }
      start = prefix.start
      place = prefix.division
      name =
        scan.vocabulary.divisions.divisions[prefix.division].name
        + scan.string(growth.start..<match.end)
    } else {
      if tail.isGeneric, ownPart.isEmpty, growth.place?.isDeictic != false,
        tail.type != .medicalGroup
      {
        return nil
      }
      if ownPart.hasPrefix("级") || (ownPart.count <= 2 && isClass(ownPart)) { return nil }
      if !ownPart.isEmpty, isGeneric(ownPart), tail.isGeneric || tail.type == .medicalGroup {
        return nil
      }
      if tail.text == "集团", !isMedical(ownPart) { return nil }
      if growth.hasBrand {
        name = scan.string(start..<match.end)
      } else if let inner = growth.place {
        name = scan.string(inner.range.lowerBound..<match.end)
      }
    }
    return InstitutionMention(
      range: start..<match.end, type: tail.type, name: name,
      aliases: growth.hasBrand ? [] : longerNames(growth.place, end: match.end), place: place,
      smallPlace: small,
      isTeam: tail.isTeam)
  }

  /// The name with its place in full, and with the place above a small one.
  private func longerNames(_ place: PlaceMention?, end: Int) -> [String] {
    guard let place else { return [] }
    let register = scan.vocabulary.divisions.divisions
    let rest = scan.string(place.range.upperBound..<end)
    var names: [String] = []
    if let division = place.place.division {
      names.append(register[division].name + rest)
      if let parent = register[division].parent, register[parent].level == .city {
        names.append(register[parent].name + register[division].name + rest)
      }
    } else if let parent = place.place.parent {
      names.append(register[parent].name + place.place.name + rest)
    }
    return names
  }

  /// 市纪委监委 + 派驻 + 市卫生健康委 + 纪检监察组: one group, named by both bodies.
  private func stationed(
    _ tail: InstitutionTail, at match: TermMatch, earlier: [InstitutionMention]
  ) -> InstitutionMention? {
    guard tail.text == "纪检监察组", let host = earlier.last, host.range.upperBound == match.start,
      let sender = earlier.dropLast().last
    else { return nil }
    let gap = scan.string(sender.range.upperBound..<host.range.lowerBound)
    guard gap == "派驻" || gap == "驻" else { return nil }
    let place = sender.place.map { scan.vocabulary.divisions.divisions[$0].name } ?? ""
    let printed = scan.string(sender.range.lowerBound..<match.end)
    let level = printed.unicodeScalars.first.flatMap(PlaceLevel.init(levelWord:))
    let name = level == nil ? printed : place + String(printed.unicodeScalars.dropFirst())
    let host0 = host.place.map { scan.vocabulary.divisions.divisions[$0].name } ?? ""
    return InstitutionMention(
      range: sender.range.lowerBound..<match.end, type: .organization, name: name,
      aliases: [sender.name + gap + host.name + tail.text, host0 + "纪检监察组"], place: sender.place,
      parent: sender.name, parentType: sender.type, isTeam: true)
  }

  /// The party committee of a hospital: 市中心医院党委, 中共安阳市中医院委员会.
  private func partyCommittee(
    at position: Int, previous: InstitutionMention?
  ) -> InstitutionMention? {
    guard let previous, previous.type == .hospital, previous.range.upperBound == position else {
      return nil
    }
    let full = "中共" + previous.name + "委员会"
    if scan.reads("委员会", at: position), scan.reads("中共", before: previous.range.lowerBound) {
      return InstitutionMention(
        range: previous.range.lowerBound - 2..<position + 3, type: .partyBody, name: full,
        aliases: [previous.name + "党委"], place: previous.place, parent: previous.name)
    }
    guard scan.reads("党委", at: position), let next = scan.scalar(position + 2),
      !"书副委办会成理领班统宣纪".unicodeScalars.contains(next)
    else { return nil }
    return InstitutionMention(
      range: previous.range.lowerBound..<position + 2, type: .partyBody, name: full,
      aliases: [previous.name + "党委"], place: previous.place, parent: previous.name)
  }

  /// Whether a group of this name cares for the sick and is no company.
  private func isMedical(_ core: String) -> Bool {
    ["医", "健康", "保健", "卫生"].contains { core.contains($0) }
  }

  private func canCarry(_ previous: InstitutionMention, _ tail: InstitutionTail) -> Bool {
    if tail.type == .medicalGroup { return previous.type == .hospital }
    if previous.type == .medicalGroup { return tail.type == .organization }
    return previous.type == .hospital || previous.isAcademicName || tail.isTeam
  }

  /// Whether words begin with a count (11个, 一支), which no name does.
  private func isCounted(_ words: String) -> Bool {
    guard let first = words.unicodeScalars.first else { return false }
    return first.isDigit || "一二两三四五六七八九十百几数多各".unicodeScalars.contains(first)
  }

  /// A level word before an institution: 市 + 第六人民医院.
  private func levelPrefix(
    before position: Int, sentence: Int, range: Range<Int>, floor: Int
  ) -> (start: Int, division: Int)? {
    prefix(endingAt: position, sentence: sentence, range: range, floor: floor)
  }

  /// An institution named without a place: by what stands before its tail alone.
  private func particular(
    _ tail: InstitutionTail, name: String, core: String, range: Range<Int>, sentence: Int,
    scope: Range<Int>
  ) -> InstitutionMention? {
    let place =
      locality.division(.county, at: range.lowerBound, sentence: sentence, range: scope)
      ?? locality.division(.city, at: range.lowerBound, sentence: sentence, range: scope)
    if let place, let local = local(tail, core: core, range: range, place: place) { return local }
    guard core.unicodeScalars.count >= 2, !isGeneric(core), !isClass(core),
      tail.type != .organization || tail.isTeam || !isModifiers(core)
    else { return nil }
    guard tail.type != .medicalGroup || core.unicodeScalars.count >= 4 else { return nil }
    if tail.type == .medicalGroup, isConcept(core) { return nil }
    let isBounded =
      scan.scalar(range.lowerBound - 1).map {
        !$0.isNamePart || scan.barriers[range.lowerBound - 1]
          || scan.commonWords[range.lowerBound - 1]
      } ?? true
    guard isBounded, !tail.isTeam || core.unicodeScalars.count >= 4 else { return nil }
    return InstitutionMention(
      range: range, type: tail.type, name: name, aliases: [],
      place: tail.type == .hospital || tail.isTeam ? place : nil, isTeam: tail.isTeam)
  }

  /// Whether words end as the names of classes do: 市级, 公立, 市属, 民办.
  private func isClass(_ core: String) -> Bool {
    ["级", "立", "属", "办", "类", "型"].contains(where: core.hasSuffix)
  }

  /// Whether words before a group's kind end as the concept's do: 试点县域 + 医共体.
  private func isConcept(_ core: String) -> Bool {
    ["县域", "城市", "紧密型", "专科", "试点", "区域"].contains(where: core.hasSuffix)
  }

  /// Whether every word before a tail is one that stands in many names: 医疗健康 + 服务中心.
  private func isModifiers(_ core: String) -> Bool {
    let scalars = Array(core.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let match = scan.vocabulary.trie.matches(in: scalars, at: position).last {
        scan.vocabulary.terms[Int($0.value)].classes.contains(.modifier)
      }
      guard let match else { return false }
      position = match.end
    }
    return true
  }

  /// The one group or general hospital of a county, named bare: 医疗健康服务集团党委书记, 医共体总医院.
  private func local(
    _ tail: InstitutionTail, core: String, range: Range<Int>, place: Int
  ) -> InstitutionMention? {
    let isGroup = tail.type == .medicalGroup && core.isEmpty
    let holdsPost = scan.longest(
      [.post, .postPrefix], at: range.upperBound, limit: scan.text.count)
    let isHead = tail.text == "总医院" && core.hasSuffix("体")
    guard isHead || (isGroup && holdsPost != nil) else { return nil }
    return InstitutionMention(
      range: range, type: tail.type,
      name: scan.vocabulary.divisions.divisions[place].name + scan.string(range), aliases: [],
      place: place, isBare: isGroup)
  }

  /// Whether words before a tail name only a class: counts and generic words, nothing else.
  private func isGeneric(_ core: String) -> Bool {
    if core.isEmpty { return true }
    if scan.vocabulary.genericInstitutionWords.contains(core) { return true }
    if isCounted(core) { return true }
    var rest = Substring(core)
    while !rest.isEmpty {
      guard
        let length = (1...min(6, rest.count)).reversed().first(where: {
          scan.vocabulary.genericInstitutionWords.contains(String(rest.prefix($0)))
        })
      else { return false }
      rest = rest.dropFirst(length)
    }
    return true
  }

  // MARK: Units

  /// A unit named directly behind its body: 省卫健委 + 体改处.
  private func unit(behind body: InstitutionMention, limit: Int) -> InstitutionMention? {
    let start = body.range.upperBound
    guard body.type.isKind(of: .organization), body.type != .hospital else { return nil }
    var position = start
    while position < min(limit, start + 8) {
      if let match = scan.longest(.unitTail, at: position, limit: limit),
        match.end > start + 1, match.end - start <= 9
      {
        if let next = scan.scalar(match.end), "长室主".unicodeScalars.contains(next), next != "主" {
          return nil
        }
        return InstitutionMention(
          range: body.range.lowerBound..<match.end, type: .organization,
          name: body.name + scan.string(start..<match.end),
          aliases: body.aliases.map { $0 + scan.string(start..<match.end) }, place: body.place,
          parent: body.name)
      }
      guard let scalar = scan.scalar(position), scalar.isHan, !scan.barriers[position],
        scan.longest(.post, at: position, limit: limit) == nil
      else { return nil }
      position += 1
    }
    return nil
  }
}

extension InstitutionMention {
  /// Whether the name ends as a university's or academy's does.
  var isAcademicName: Bool {
    ["大学", "学院", "科学院", "研究院", "学校"].contains { name.hasSuffix($0) }
  }
}

extension PlaceLevel {
  /// The level that a bare word means: 省 市 县 区.
  init?(levelWord scalar: Unicode.Scalar) {
    switch scalar {
    case "省": self = .province
    case "市", "州", "盟": self = .city
    case "县", "旗": self = .county
    case "区": self = .district
    default: return nil
    }
  }
}
