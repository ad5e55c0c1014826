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
            previous: previous)
        else {
          position += 1
          continue
        }
        if let last = inSentence.last, mention.range.lowerBound <= last.range.lowerBound {
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
    previous: InstitutionMention?
  ) -> InstitutionMention? {
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
          tail, at: match, sentence: sentence, range: range, floor: floor, previous: previous)
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
    if head.printed.hasSuffix("委"), let next = scan.scalar(match.end),
      "托派员任以会".unicodeScalars.contains(next)
    {
      return nil
    }
    var start = match.start
    var place: Int?
    if head.followsPlace, let prefix = prefix(endingAt: start, sentence: sentence, range: range, floor: floor) {
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
      aliases: aliases(of: head, at: placeName), place: place)
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

  /// The place or level word directly before a position.
  private func prefix(
    endingAt position: Int, sentence: Int, range: Range<Int>, floor: Int
  ) -> (start: Int, division: Int)? {
    if let mention = placeEndingAt[position], mention.range.lowerBound >= floor,
      let division = mention.place.division
    {
      return (outermost(mention.range.lowerBound, floor: floor), division)
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
      if before.isHan, !scan.barriers[start - 1], !isNameEnd(before: start, floor: floor) {
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
      return !term.classes.isDisjoint(with: [.barrier, .follower, .post, .body, .action])
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

  /// The place of the member before in a list (县卫健委、医保局).
  private func sharedPlace(at position: Int, previous: InstitutionMention?) -> Int? {
    guard let previous, let place = previous.place,
      scan.scalar(position - 1) == "、" || scan.scalar(position - 1) == "和",
      previous.range.upperBound == position - 1
    else { return nil }
    return place
  }

  // MARK: Institutions

  private func institution(
    _ tail: InstitutionTail, at match: TermMatch, sentence: Int, range: Range<Int>, floor: Int,
    previous: InstitutionMention?
  ) -> InstitutionMention? {
    if scan.text[match.end - 1] == "院", let next = scan.scalar(match.end),
      "长".unicodeScalars.contains(next)
    {
      return nil
    }
    var growth = NameGrowth(
      scan: scan, floor: floor, placeEndingAt: placeEndingAt, tailStart: match.start,
      allowsUnknown: tail.isGeneric || tail.isUnit || tail.isAcademic || tail.type == .hospital)
    growth.run()
    var start = growth.start
    var place: Int?
    var small: Place?
    var head: String?
    if let previous, previous.range.upperBound == start, canCarry(previous, tail) {
      // 北京中医药大学 + 东直门医院, 南阳市中医院 + 骨伤医院: one name.
      guard start < match.start || tail.isUnit || !tail.isGeneric else { return nil }
      head = previous.name + scan.string(start..<match.end)
      start = previous.range.lowerBound
      place = growth.place?.place.division ?? previous.place
      let isPart = !(previous.isAcademicName)
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
      guard let prefix = levelPrefix(
        before: growth.start, sentence: sentence, range: range, floor: floor)
      else {
        return particular(
          tail, name: name, core: ownPart, range: start..<match.end, sentence: sentence,
          scope: range)
      }
      if tail.isGeneric, ownPart.isEmpty || isGeneric(ownPart),
        !(tail.isTeam && !ownPart.isEmpty), tail.type != .medicalGroup || ownPart.isEmpty
      {
        return nil
      }
      start = prefix.start
      place = prefix.division
      name = scan.vocabulary.divisions.divisions[prefix.division].name
        + scan.string(growth.start..<match.end)
    } else {
      if tail.isGeneric, ownPart.isEmpty, growth.place?.isDeictic != false, tail.type != .medicalGroup {
        return nil
      }
      if let mention = growth.place, let division = mention.place.division {
        let full = scan.vocabulary.divisions.divisions[division].name
        name = full + scan.string(mention.range.upperBound..<match.end)
      } else if let inner = growth.place {
        name = scan.string(inner.range.lowerBound..<match.end)
      }
      if isConcept(ownPart, tail: tail) { return nil }
    }
    return InstitutionMention(
      range: start..<match.end, type: tail.type, name: name, aliases: [], place: place,
      smallPlace: small, isTeam: tail.isTeam)
  }

  private func canCarry(_ previous: InstitutionMention, _ tail: InstitutionTail) -> Bool {
    guard tail.type == .hospital || tail.isUnit || tail.isTeam || tail.type == .organization
    else { return false }
    return previous.type == .hospital || previous.isAcademicName
      || (tail.isTeam && previous.type != .medicalGroup)
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
    guard core.unicodeScalars.count >= 2, !isGeneric(core) else { return nil }
    guard tail.type != .medicalGroup || core.unicodeScalars.count >= 4 else { return nil }
    let isBounded =
      scan.scalar(range.lowerBound - 1).map { !$0.isNamePart || scan.barriers[range.lowerBound - 1] }
      ?? true
    guard isBounded, !tail.isTeam || core.unicodeScalars.count >= 4 else { return nil }
    let place =
      locality.division(.county, at: range.lowerBound, sentence: sentence, range: scope)
      ?? locality.division(.city, at: range.lowerBound, sentence: sentence, range: scope)
    return InstitutionMention(
      range: range, type: tail.type, name: name, aliases: [],
      place: tail.type == .hospital || tail.isTeam ? place : nil, isTeam: tail.isTeam)
  }

  /// Whether words before a tail name only a class: every word of them is a generic one.
  private func isGeneric(_ core: String) -> Bool {
    if core.isEmpty { return true }
    if scan.vocabulary.genericInstitutionWords.contains(core) { return true }
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

  /// 南阳市县域医共体 speaks of all such groups there; a named group has a word of its own.
  private func isConcept(_ core: String, tail: InstitutionTail) -> Bool {
    guard tail.type == .medicalGroup || tail.isGeneric else { return false }
    if core.isEmpty { return false }
    return isGeneric(core) && tail.type != .medicalGroup
  }

  // MARK: Units

  /// A unit named directly behind its body: 省卫健委 + 体改处.
  private func unit(behind body: InstitutionMention, limit: Int) -> InstitutionMention? {
    let start = body.range.upperBound
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
