internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Finds posts with their bodies and joins those that belong together into chains.
struct TitleScanner {
  let scan: Scan
  let locality: Locality
  /// The institutions of the document by where they end.
  let institutionEndingAt: [Int: InstitutionMention]
  /// The places of the document by where they end.
  let placeEndingAt: [Int: PlaceMention]

  /// The chains of one sentence, in order.
  func chains(sentence number: Int) -> [TitleChain] {
    let sentence = scan.sentences[number]
    var chains: [TitleChain] = []
    for title in titles(number, sentence.range) {
      if let last = chains.last, joins(last.range.upperBound, title), !isGiven(last),
        !followsName(last, chains.dropLast().last)
      {
        var title = title
        if title.body == nil, title.post.host == .named,
          !["组长", "班长", "总指挥", "指挥长", "召集人"].contains(where: title.role.hasSuffix)
        {
          title.body = chains[chains.count - 1].titles.last?.body
        }
        chains[chains.count - 1].titles.append(title)
      } else {
        var title = title
        if title.body == nil, title.post.host == .named, !isGiven(title) {
          title.body = carried(to: title, chains)
        }
        chains.append(TitleChain(titles: [title]))
      }
    }
    return chains
  }

  /// The body of a title that names none, from a title before in the sentence.
  ///
  /// As in 某局局长甲，党组成员、副局长乙 and 某委主任甲主抓，副主任乙具体负责. A group's chair is no post at
  /// the group's hospital.
  private func carried(to title: PostTitle, _ chains: [TitleChain]) -> InstitutionMention? {
    guard let last = chains.last, isBare(title) else { return nil }
    // 院长甲、党委副书记乙: of one hospital, which the relation rules look for.
    if let other = last.titles.last, other.body == nil, PostFit.isHospitalPost(other.role) {
      return nil
    }
    let gap = scan.text[last.range.upperBound..<title.whole.lowerBound]
    let body = last.titles.last?.body.flatMap { $0.type == .medicalGroup ? nil : $0 }
    if let body, let mark = gap.last, gap.count <= 7, "，、；和及".unicodeScalars.contains(mark) {
      let isChair = ["理事长", "董事长", "组长", "班长", "总指挥"].contains(where: title.role.hasSuffix)
      if gap.contains("，"), !isChair,
        !PostFit.refuses(title.role, body.name, type: body.type)
      {
        return body
      }
      if PostFit.fits(title.role, body.name, type: body.type) { return body }
    }
    // What a hospital has may be held at one that no title names: to it the relation rules look.
    guard !PostFit.isHospitalPost(title.role) || gap.count <= 12 else { return nil }
    for chain in chains.reversed() {
      for other in chain.titles.reversed() {
        if let body = other.body, !body.range.isEmpty,
          PostFit.fits(title.role, body.name, type: body.type)
        {
          return body
        }
      }
    }
    return nil
  }

  /// Whether a sentence gives a title to somebody: 任副院长, 院长由…担任.
  ///
  /// Its body is not that of the title before, which may be the person's own.
  private func isGiven(_ title: PostTitle) -> Bool {
    let start = title.whole.lowerBound
    return scan.reads("由", at: title.range.upperBound)
      || scan.reads("一职由", at: title.range.upperBound)
      || (["任", "为", "任该"] as [StaticString]).contains { scan.reads($0, before: start) }
      || title.status == .concurrent
  }

  /// Whether nothing stands before a title that could be a body the lexicon does not know.
  private func isBare(_ title: PostTitle) -> Bool {
    let start = title.whole.lowerBound
    guard let before = scan.scalar(start - 1), before.isHan else { return true }
    return scan.barriers[start - 1] || scan.commonWords[start - 1]
  }

  /// Whether a bare post stands behind a name that a title is before: 骨科主任某某教授、超声科主任….
  private func followsName(_ chain: TitleChain, _ before: TitleChain?) -> Bool {
    guard let before, chain.titles.count == 1, let title = chain.titles.first, title.body == nil,
      title.whole.lowerBound == title.range.lowerBound
    else { return false }
    let gap = before.range.upperBound..<max(before.range.upperBound, title.range.lowerBound)
    return (2...4).contains(gap.count)
      && gap.allSatisfy { scan.text[$0].isHan && !scan.barriers[$0] }
  }

  /// Whether a chain ends in a part that somebody before was given (以甲为组长、副市长乙为副组长).
  private func isGiven(_ chain: TitleChain) -> Bool {
    guard let last = chain.titles.last, last.role.hasSuffix("组长") else { return false }
    return ["为", "任"].contains { (verb: StaticString) in
      scan.reads(verb, before: last.whole.lowerBound)
    }
  }

  /// Whether a title goes on where another ended: 、, 兼 or nothing between them.
  private func joins(_ end: Int, _ title: PostTitle) -> Bool {
    let start = title.whole.lowerBound
    if start == end { return true }
    guard start == end + 1, let mark = scan.scalar(end) else { return false }
    return mark == "、" || mark == "兼" || mark == "和" || mark == " "
  }

  private func titles(_ number: Int, _ range: Range<Int>) -> [PostTitle] {
    var found: [PostTitle] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard let match = scan.longest(.post, at: position, limit: range.upperBound),
        let post = scan.term(match).post, !isInsideInstitution(match), !isCutByPlace(match)
      else {
        position += 1
        continue
      }
      // 部长 behind 国防部: the body ends inside the post's own word.
      let title = title(
        post, match, number, range, floor: found.last?.whole.upperBound ?? range.lowerBound)
      found.append(title)
      position = match.end
    }
    return found
  }

  /// Whether a place's name begins inside a post's word and goes on behind it: 福州市长乐区.
  private func isCutByPlace(_ match: TermMatch) -> Bool {
    (match.end + 1..<match.end + 8).contains { end in
      guard let place = placeEndingAt[end] else { return false }
      return place.range.lowerBound > match.start && place.range.lowerBound < match.end
    }
  }

  private func isInsideInstitution(_ match: TermMatch) -> Bool {
    guard let next = scan.scalar(match.end) else { return false }
    // 常委会, 院长室, 院长负责制 and 处长期 are no titles of somebody.
    if "会室岗办".unicodeScalars.contains(next) { return true }
    // 专家组 and 专家团队 are teams, 专家 with nothing before it is nobody's post.
    if scan.reads("专家", before: match.end) {
      let before = scan.scalar(match.start - 1)
      return "组团库委门们号楼服讲点指".unicodeScalars.contains(next)
        || before.map { !"科院心部".unicodeScalars.contains($0) } ?? true
    }
    return (next == "期" && scan.text[match.end - 1] == "长") || scan.reads("负责制", at: match.end)
  }

  private func title(
    _ post: Post, _ match: TermMatch, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> PostTitle {
    var start = match.start
    while institutionEndingAt[start] == nil,
      let prefix = scan.longest(.postPrefix, endingAt: start, from: floor)
    {
      start = prefix.start
    }
    var role = scan.string(start..<match.end)
    var whole = start
    var status: PostStatus?
    var body: InstitutionMention?
    if let overlapping = overlappingBody(post, match) {
      body = overlapping.body
      whole = overlapping.body.range.lowerBound
      role = overlapping.role
    } else if let institution = institutionEndingAt[start], institution.range.lowerBound >= floor {
      body = institution
      whole = institution.range.lowerBound
    } else if let committee = committee(of: role, at: start, number, range, floor: floor) {
      body = committee
      whole = committee.range.lowerBound
      // 州党委副书记 is like 县委副书记.
      for mark in ["党委", "党工委"] where role.hasPrefix(mark) && role.count > mark.count {
        role = String(role.dropFirst(mark.count))
      }
    } else if let implied = implied(post, at: start, number, range, floor: floor) {
      body = implied.body
      whole = implied.start
    }
    while let word = scan.longest(.postStatus, endingAt: whole, from: floor), status == nil {
      status = scan.term(word).status
      whole = word.start
    }
    if body == nil, let institution = institutionEndingAt[whole],
      institution.range.lowerBound >= floor
    {
      body = institution
      whole = institution.range.lowerBound
    }
    if body == nil, let far = distantBody(before: whole, floor: floor) {
      body = far.body
      whole = far.body.range.lowerBound
      role = role.hasPrefix("党委") ? role : far.words + role
    }
    // 县人民医院的院长某某.
    if body == nil, status == nil, scan.scalar(whole - 1) == "的", whole - 1 > floor,
      let institution = institutionEndingAt[whole - 1], institution.range.lowerBound >= floor
    {
      body = institution
      whole = institution.range.lowerBound
    }
    if body == nil, let office = office(before: start, floor: floor) {
      body = office
      whole = office.range.lowerBound
    }
    var post = post
    if body == nil, let department = department(before: start, floor: floor) {
      body = department.hospital
      role = department.words + role
      whole = department.start
      post = Post(text: post.text, postClass: .clinical, host: post.host)
    }
    return PostTitle(
      range: start..<match.end, whole: whole..<match.end, role: role, post: post, status: status,
      body: body)
  }

  /// A body that something short parts from the post: 医院管理局（醫管局）主席, 市卫健局分管领导，副局长,
  /// 某医共体总院院长.
  private func distantBody(
    before end: Int, floor: Int
  ) -> (body: InstitutionMention, words: String)? {
    if scan.scalar(end - 1) == "）" {
      var open = end - 2
      while open > floor, end - open < 20, scan.text[open] != "（" { open -= 1 }
      if scan.scalar(open) == "（", let body = institutionEndingAt[open],
        body.range.lowerBound >= floor
      {
        return (body, "")
      }
    }
    if scan.reads("总院", before: end), let body = institutionEndingAt[end - 2],
      body.type == .medicalGroup, body.range.lowerBound >= floor
    {
      return (body, "总院")
    }
    let phrases: [StaticString] = [
      "分管领导，", "分管领导、", "主要领导、", "领导班子成员、", "班子成员、", "一把手、", "主要负责人、", "负责人、",
    ]
    guard let phrase = phrases.first(where: { scan.reads($0, before: end) }),
      let body = institutionEndingAt[end - phrase.scalarCount], body.range.lowerBound >= floor
    else { return nil }
    return (body, "")
  }

  /// The section of a public body before a post, whatever its name: 市卫健委药政科 + 科长.
  private func office(before start: Int, floor: Int) -> InstitutionMention? {
    guard let last = scan.scalar(start - 1), "处科股".unicodeScalars.contains(last) else { return nil }
    for open in (max(floor, start - 9)..<max(floor, start - 2)).reversed() {
      guard scan.text[open].isHan, !scan.barriers[open] else { return nil }
      guard let body = institutionEndingAt[open], body.type.isKind(of: .governmentBody),
        body.range.lowerBound >= floor
      else { continue }
      let words = scan.string(open..<start)
      return InstitutionMention(
        range: body.range.lowerBound..<start, type: .organization, name: body.name + words,
        aliases: body.aliases.map { $0 + words }, place: body.place, parent: body.name,
        parentType: body.type)
    }
    return nil
  }

  /// The department that stands before a post, with its hospital where that stands before it: 县人民医院 +
  /// 神经内科 + 主任, 骨科 + 主任.
  private func department(
    before start: Int, floor: Int
  ) -> (hospital: InstitutionMention?, words: String, start: Int)? {
    guard let last = scan.scalar(start - 1),
      "科室部办股".unicodeScalars.contains(last) || scan.reads("病区", before: start)
    else { return nil }
    var position = start - 1
    while position > floor, start - position < 12, scan.text[position - 1].isHan {
      if let hospital = institutionEndingAt[position],
        hospital.type == .hospital || hospital.type == .medicalGroup
      {
        return (hospital, scan.string(position..<start), hospital.range.lowerBound)
      }
      guard !scan.barriers[position - 1] else { break }
      position -= 1
    }
    let isBounded =
      position == floor || !scan.text[position - 1].isHan || scan.barriers[position - 1]
    let isOffice =
      last == "部" && isBounded && (3...7).contains(start - position)
      && scan.longest(.body, endingAt: start, from: position) == nil
    guard last == "科" || last == "区" || isOffice, (2...8).contains(start - position) else { return nil }
    return (nil, scan.string(position..<start), position)
  }

  /// 永乐镇党委书记, 昌吉州党委书记: the party committee of the place before the post.
  private func committee(
    of role: String, at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    guard role.hasPrefix("党委") || role.hasPrefix("党工委") else { return nil }
    guard let place = placeEndingAt[start], place.range.lowerBound >= floor else {
      return levelCommittee(at: start, number, range, floor: floor)
    }
    let name = place.place.name
    return InstitutionMention(
      range: place.range, type: .partyBody,
      name: "中共" + name + (role.hasPrefix("党工委") ? "工作委员会" : "委员会"), aliases: [name + "党委"],
      place: place.place.division ?? place.place.parent,
      smallPlace: place.place.division == nil ? place.place : nil)
  }

  /// 州党委副书记, 自治区党委常委: the party committee of a place named by its level alone.
  private func levelCommittee(
    at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> InstitutionMention? {
    let words: [StaticString] = ["自治区", "自治州", "州", "盟"]
    guard let word = words.first(where: { scan.reads($0, before: start) }),
      let level = word.description == "自治区"
        ? .province : scan.scalar(start - 1).flatMap(PlaceLevel.init(levelWord:))
    else { return nil }
    let open = start - word.scalarCount
    guard open >= floor, open == floor || !scan.text[open - 1].isHan || scan.barriers[open - 1],
      let division = locality.division(level, at: open, sentence: number, range: range)
    else { return nil }
    let name = scan.vocabulary.divisions.divisions[division].name
    return InstitutionMention(
      range: open..<start, type: .partyBody, name: "中共" + name + "委员会", aliases: [name + "党委"],
      place: division)
  }

  /// 国防部长, 市卫生局长: the post's first character is the body's last.
  private func overlappingBody(
    _ post: Post, _ match: TermMatch
  ) -> (body: InstitutionMention, role: String)? {
    guard ["部长", "局长", "院长", "所长", "处长"].contains(post.text),
      let body = institutionEndingAt[match.start + 1]
    else { return nil }
    return (body, post.text)
  }

  /// The body that a post implies by its place alone: 新野县县长, 副市长, 总书记.
  private func implied(
    _ post: Post, at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> (body: InstitutionMention, start: Int)? {
    switch post.host {
    case .named:
      return nil
    case .centre:
      return (national("中国共产党中央委员会", .partyBody, at: start), start)
    case .nation:
      return (national("中华人民共和国", .governmentBody, at: start), start)
    case .government:
      var whole = start
      var division: Int?
      if let place = placeEndingAt[start], place.range.lowerBound >= floor {
        division = place.place.division
        whole = place.range.lowerBound
        if division == nil, "镇乡".contains(post.text.first ?? " ") {
          let body = InstitutionMention(
            range: place.range, type: .governmentBody, name: place.place.name + "人民政府",
            aliases: [place.place.name + "政府"], place: place.place.parent, smallPlace: place.place)
          return (body, whole)
        }
      } else if let level = post.text.unicodeScalars.first.flatMap(PlaceLevel.init(levelWord:)) {
        division = locality.division(level, at: start, sentence: number, range: range)
      }
      if division == nil, "镇乡".contains(post.text.first ?? " "),
        let town = town(before: start, from: range.lowerBound)
      {
        let body = InstitutionMention(
          range: start..<start, type: .governmentBody, name: town.name + "人民政府",
          aliases: [town.name + "政府"], place: town.parent, smallPlace: town)
        return (body, start)
      }
      guard let division else { return nil }
      let place = scan.vocabulary.divisions.divisions[division].name
      // Leagues and the regions under them are run by an administrative office.
      let isOffice = post.text == "盟长" || post.text == "专员"
      let body = InstitutionMention(
        range: whole..<start, type: .governmentBody, name: place + (isOffice ? "行政公署" : "人民政府"),
        aliases: [place + (isOffice ? "行署" : "政府")], place: division)
      return (body, whole)
    }
  }

  /// The town or township named last in a sentence before a position.
  private func town(before position: Int, from lower: Int) -> Place? {
    (max(lower, position - 60)..<max(lower, position)).reversed().lazy
      .compactMap { placeEndingAt[$0 + 1]?.place }
      .first { $0.division == nil && ($0.name.hasSuffix("镇") || $0.name.hasSuffix("乡")) }
  }

  private func national(_ name: String, _ type: EntityType, at start: Int) -> InstitutionMention {
    InstitutionMention(range: start..<start, type: type, name: name, aliases: [], place: nil)
  }
}
