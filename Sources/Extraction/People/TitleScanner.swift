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
    for found in titles(number, sentence.range) {
      let title = sectioned(found, behind: chains.last)
      if let last = chains.last, joins(last.range.upperBound, title), !isGiven(last),
        !followsName(last, chains.dropLast().last)
      {
        var title = title
        if title.body == nil, title.post.host == .named,
          !["组长", "班长", "总指挥", "指挥长", "召集人"].contains(where: title.role.hasSuffix)
        {
          // 专班组长、局长甲: no team has a 局长.
          title.body = chains[chains.count - 1].titles.last?.body.flatMap { $0.isTeam ? nil : $0 }
        }
        chains[chains.count - 1].titles.append(title)
      } else {
        var title = title
        if title.body == nil, title.post.host == .named, !isGiven(title),
          !isAnother(title, behind: chains.last)
        {
          title.body = carried(to: title, chains)
        }
        chains.append(TitleChain(titles: [title]))
      }
    }
    return chains
  }

  /// 某医院副院长、东院院长: the campus of the hospital before, named alone.
  private func campus(_ title: PostTitle, behind chain: TitleChain?) -> PostTitle? {
    guard title.body == nil, let chain, let hospital = chain.titles.last?.body,
      hospital.type == .hospital, scan.scalar(chain.range.upperBound) == "、"
    else { return nil }
    let start = chain.range.upperBound + 1
    let words = start..<max(start, title.whole.lowerBound)
    guard (2...3).contains(words.count),
      [
        "东院", "西院", "南院", "北院", "东区", "西区", "南区", "北区", "东院区", "西院区", "南院区", "北院区", "新院区", "老院区",
        "分院",
      ].contains(
        scan.string(words))
    else { return nil }
    return PostTitle(
      range: title.range, whole: start..<title.whole.upperBound, role: title.role, post: title.post,
      status: title.status,
      body: InstitutionMention(
        range: words, type: .hospital, name: hospital.name + scan.string(words),
        aliases: hospital.aliases.map { $0 + scan.string(words) }, place: hospital.place,
        parent: hospital.name))
  }

  /// 国家卫健委新闻发言人、宣传司副司长: the section of the body before, named alone.
  private func sectioned(_ title: PostTitle, behind chain: TitleChain?) -> PostTitle {
    if let campus = campus(title, behind: chain) ?? branched(title, behind: chain) { return campus }
    guard title.body == nil, let chain, let body = chain.titles.last?.body,
      body.type.isKind(of: .governmentBody) || body.type.isKind(of: .partyBody),
      !body.range.isEmpty
    else { return title }
    let end = title.whole.lowerBound
    let start = chain.range.upperBound + 1
    guard (2...9).contains(end - start), let mark = scan.scalar(start - 1),
      mark.isOne(of: "、兼"),
      let last = scan.scalar(end - 1), last.isOne(of: "司处科股室部"),
      (start..<end).allSatisfy({ scan.text[$0].isHan && !scan.barriers[$0] })
    else { return title }
    let own = scan.string(start..<end)
    // 甘泉路街道党工委副书记、办事处主任.
    if own == "办事处", let small = body.smallPlace {
      return PostTitle(
        range: title.range, whole: start..<title.whole.upperBound, role: title.role,
        post: title.post, status: title.status,
        body: InstitutionMention(
          range: start..<end, type: .governmentBody, name: small.name + own, aliases: [],
          place: small.parent, smallPlace: small))
    }
    let parent = body.parent ?? body.name
    return PostTitle(
      range: title.range, whole: start..<title.whole.upperBound, role: title.role, post: title.post,
      status: title.status,
      body: InstitutionMention(
        range: start..<end, type: .organization, name: parent + own,
        aliases: body.parent == nil ? body.aliases.map { $0 + own } : [], place: body.place,
        parent: parent, parentType: body.type))
  }

  /// The body of a title that names none, from a title before in the sentence.
  ///
  /// As in 某局局长甲，党组成员、副局长乙 and 某委主任甲主抓，副主任乙具体负责. A group's chair is no post at
  /// the group's hospital.
  private func carried(to title: PostTitle, _ chains: [TitleChain]) -> InstitutionMention? {
    // 办公室主任：甲（某局局长）；副主任：乙: what stands in brackets is 甲's own.
    let chains =
      scan.scalar(title.range.upperBound) == "："
      ? chains.filter { scan.scalar($0.range.lowerBound - 1) != "（" } : chains
    guard let last = chains.last, isBare(title) else { return nil }
    // 院长甲、党委副书记乙: of one hospital, which the relation rules look for.
    if let other = last.titles.last, other.body == nil, PostFit.isHospitalPost(other.role) {
      return nil
    }
    let gap = scan.text[last.range.upperBound..<title.whole.lowerBound]
    let body = last.titles.last?.body.flatMap { $0.type == .medicalGroup ? nil : $0 }
    // 任某院执行院长，神经外科副主任乙: the post given before is not where 乙 comes from.
    if title.post.postClass == .clinical, let other = last.titles.last, isGiven(other) {
      return nil
    }
    if let body, let mark = gap.last, gap.count <= 7, mark.isOne(of: "，、；和及") {
      let isChair = ["理事长", "董事长", "组长", "班长", "总指挥", "队长", "领队"].contains(
        where: title.role.hasSuffix)
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
      || title.status == .concurrent || isFilled(title)
  }

  /// 某院院长甲是副院长, 县长乙当主任: a further post of whom the title before names, at another body.
  private func isAnother(_ title: PostTitle, behind chain: TitleChain?) -> Bool {
    guard let chain, let verb = scan.scalar(title.whole.lowerBound - 1), verb.isOne(of: "是当")
    else { return false }
    let end = chain.range.upperBound
    let name = end..<max(end, title.whole.lowerBound - 1)
    return (2...4).contains(name.count) && scan.text[name].allSatisfy(\.isHan)
  }

  /// 党委副书记、总院长为某院院长甲, 副组长分别由甲、乙担任: a post that opens its clause and that the clause goes on to
  /// fill.
  private func isFilled(_ title: PostTitle) -> Bool {
    let start = title.whole.lowerBound
    guard start > 0, scan.text[start - 1].endsClause else { return false }
    var position = title.range.upperBound
    while position < scan.text.count, position - title.range.upperBound < 12 {
      if (["为", "由", "分别为", "分别由", "分别是"] as [StaticString]).contains(where: {
        scan.reads($0, at: position)
      }) {
        return scan.longest(.post, endingAt: position, from: start) != nil
      }
      guard scan.text[position].isHan || scan.text[position] == "、" else { return false }
      position += 1
    }
    return false
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
    // 县委宣传部副部长（兼）、文旅局局长.
    let end = scan.behindTenure(end)
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
      // 院长白杨: 长白 alone is more likely the end of a post and a name.
      return place.range.lowerBound > match.start && place.range.lowerBound < match.end
        && place.range.count > 2
    }
  }

  private func isInsideInstitution(_ match: TermMatch) -> Bool {
    guard let next = scan.scalar(match.end) else { return false }
    // 常委会, 院长室, 院长负责制 and 处长期 are no titles of somebody.
    if next.isOne(of: "会室岗办") { return true }
    // 某市医师协会神经内科医师分会: the words stand in a body's name.
    if scan.term(match).post?.postClass == .clinical,
      (match.end + 1...match.end + 8).contains(where: { end in
        institutionEndingAt[end].map { $0.range.lowerBound < match.start } ?? false
      })
    {
      return true
    }
    // 中国医师协会, 护士节.
    if scan.reads("协会", at: match.end) || scan.reads("学会", at: match.end) || next == "节" {
      return true
    }
    // 专家组 and 专家团队 are teams, 专家 with nothing before it is nobody's post.
    if scan.reads("专家", before: match.end) {
      let before = scan.scalar(match.start - 1)
      return next.isOne(of: "组团库委门们号楼服讲点指")
        || before.map { !$0.isOne(of: "科院心部") } ?? true
    }
    return (next == "期" && scan.text[match.end - 1] == "长" && scan.scalar(match.end + 1) != "间")
      || scan.reads("负责制", at: match.end)
  }

  /// Where the bracket opens that closes at a position.
  func opening(before close: Int, floor: Int) -> Int? {
    (max(floor, close - 20)..<max(floor, close)).last { scan.text[$0] == "（" }
  }

  /// 现县疾控中心主任, 老院长: a status of one character, which other words end with too.
  private func singleStatus(before start: Int, isBare: Bool, floor: Int) -> PostStatus? {
    guard start > floor, let word = scan.scalar(start - 1), word.isOne(of: "现老新"),
      start - 1 == floor || !scan.text[start - 2].isHan || scan.barriers[start - 2]
        || institutionEndingAt[start - 1] != nil
    else { return nil }
    if word != "老" { return .current }
    return isBare ? .former : nil
  }

  /// ，赵立新任理事长，: whether the first character of 新任 ends a name of three, for want of a name behind the title.
  private func endsName(_ status: Range<Int>, titleEnd: Int) -> Bool {
    let start = status.lowerBound - 2
    guard scan.reads("新任", at: status.lowerBound), start >= 0,
      start == 0 || !scan.text[start - 1].isHan,
      scan.scalar(titleEnd).map(\.isHan) != true,
      let surname = scan.vocabulary.surnames.longestMatch(
        in: scan.text, at: start, limit: start + 2)
    else { return false }
    return surname.end == start + 1 && scan.text[start + 1].isHan
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
    } else if let implied = implied(post, at: start, number, range, floor: floor)
      ?? localBody(of: post, at: start, number, range, floor: floor)
    {
      body = implied.body
      whole = implied.start
    }
    while let word = scan.longest(.postStatus, endingAt: whole, from: floor), status == nil,
      !endsName(word.range, titleEnd: match.end)
    {
      status = scan.term(word).status
      whole = word.start
    }
    if status == nil, let word = singleStatus(before: whole, isBare: body == nil, floor: floor) {
      status = word
      whole -= 1
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
    // 某乡卫生院“第一院长”, 县医管委“双主任”.
    if body == nil, whole == start, scan.scalar(start - 1) == "“", scan.scalar(match.end) == "”",
      let institution = institutionEndingAt[start - 1], institution.range.lowerBound >= floor
    {
      body = institution
      whole = institution.range.lowerBound
    }
    if role.hasPrefix("双"), role.count > 2 { role = String(role.dropFirst()) }
    // 县政务服务管理局（县数据局）局长: a body that the lexicon does not know, with its second name.
    if body == nil, whole == start, scan.scalar(start - 1) == "）",
      let open = opening(before: start - 1, floor: floor),
      let unknown = unknownBody(of: post, before: open, number, range, floor: floor)
    {
      body = unknown
      whole = unknown.range.lowerBound
    }
    // 县人民医院的院长某某.
    if body == nil, status == nil, scan.scalar(whole - 1) == "的", whole - 1 > floor,
      let institution = institutionEndingAt[whole - 1], institution.range.lowerBound >= floor
    {
      body = institution
      whole = institution.range.lowerBound
    }
    if body == nil, whole == start, let campus = campus(before: start, floor: floor) {
      body = campus
      whole = campus.range.lowerBound
    }
    // 急诊科原主任, 医政科原科长: the status stands between the section and the post.
    let isInside = whole < start && status != nil
    let end = isInside ? whole : start
    if body == nil, let office = office(before: end, floor: floor) {
      body = office
      whole = office.range.lowerBound
    }
    if body == nil, whole == end,
      let unknown = unknownBody(of: post, before: end, number, range, floor: floor)
    {
      body = unknown
      whole = unknown.range.lowerBound
    }
    var post = post
    if body == nil, let department = department(of: post, before: end, floor: floor) {
      body = department.hospital
      var words = Substring(department.words)
      whole = department.start
      // 来自某院的原呼吸科主任.
      if body == nil, status == nil, words.hasPrefix("原"), words.count > 2 {
        words = words.dropFirst()
        status = .former
      }
      role = words + role
      post = Post(text: post.text, postClass: .clinical, host: post.host)
    }
    // 某院派来的普外科教授, 某院退休的骨科专家.
    if body == nil, scan.scalar(whole - 1) == "的",
      let sent = sender(before: whole - 1, floor: floor)
    {
      body = sent
      whole = sent.range.lowerBound
    }
    if body == nil, post.postClass == .clinical, whole == start,
      let near = speciality(before: start, floor: floor)
    {
      body = near
      role = scan.string(near.range.upperBound..<start) + role
      whole = near.range.lowerBound
    }
    return PostTitle(
      range: start..<match.end, whole: whole..<match.end, role: role, post: post, status: status,
      body: body)
  }
}
