internal import OntologyModel
internal import TextNormalization

/// Finds words that point back to a hospital: 该院, 我院, and 医院 or 院 at the head of a clause.
struct DeicticBodyScanner {
  let scan: Scan
  let institutions: [InstitutionMention]

  func mentions() -> [InstitutionMention] {
    let found =
      hospitals() + shortForms() + offices() + initials() + wholeBodies() + subTeams() + groups()
      + boards() + squads() + societies() + campuses() + universities()
    return found.inOrder
  }

  private func hospitals() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    var next = 0
    var last: InstitutionMention?
    var subject: InstitutionMention?
    /// The hospital named last that is no branch and no centre of a town.
    var main: InstitutionMention?
    var article = -1
    var own: InstitutionMention?
    let hospitals = Dictionary(
      institutions.indices.lazy.filter { institutions[$0].type == .hospital }
        .map { (institutions[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    for (number, sentence) in scan.sentences.enumerated() {
      if scan.articles[number] != article {
        article = scan.articles[number]
        last = articleHospital(from: number)
        own = signer(from: number) ?? last ?? writer(from: number)
        main = last
        subject = nil
      }
      if let speaker = speaker(sentence.range) { own = speaker }
      if scan.scalar(sentence.range.lowerBound) == "问"
        || scan.reads("【问", at: sentence.range.lowerBound)
      {
        own = articleHospital(from: number)
      }
      // Within a sentence the hospital named last is meant, from the sentence before its subject.
      if let subject { last = subject }
      var position = sentence.range.lowerBound
      subject = nil
      while position < sentence.range.upperBound {
        if next < institutions.count, institutions[next].range.lowerBound == position {
          var end = position + 1
          // A university and its hospital's department can begin at one place.
          while next < institutions.count, institutions[next].range.lowerBound == position {
            let body = institutions[next]
            if body.type == .hospital,
              last == nil || !scan.reads("从", before: body.range.lowerBound),
              !isNamed(behind: body.range.upperBound, in: sentence.range)
            {
              last = body
              if !DeicticBodyScanner.isBranch(body.name) { main = body }
              subject = subject ?? last
            } else if let host = host(of: body, among: hospitals) {
              last = host
            }
            end = max(end, body.range.upperBound)
            next += 1
          }
          position = end
          continue
        }
        while next < institutions.count, institutions[next].range.lowerBound < position {
          next += 1
        }
        guard DeicticBodyScanner.mayPoint(scan.text[position]) else {
          position += 1
          continue
        }
        // 我院 is the speaker's or writer's, whichever hospital the sentence names.
        if let own, scan.reads("我院", at: position) || scan.reads("本院", at: position) { last = own }
        if !isGuest(at: position, last, in: sentence.range),
          let last = meant(at: position, last, main),
          let length = pointer(at: position, in: sentence.range)
        {
          var mention = last
          mention = InstitutionMention(
            range: position..<position + length, type: last.type, name: last.name,
            aliases: last.aliases, place: last.place, smallPlace: last.smallPlace,
            parent: last.parent)
          mention.isDeictic = true
          found.append(mention)
          subject = subject ?? last
          position += length
          if let committee = committee(of: mention) { found.append(committee) }
        } else {
          position += 1
        }
      }
    }
    return found
  }

  /// 某院党委书记甲一行来我院，院党委书记乙: the guests' hospital is not the one that 院 alone means.
  private func isGuest(
    at position: Int, _ last: InstitutionMention?, in range: Range<Int>
  ) -> Bool {
    guard scan.reads("院党委", at: position), let last,
      let own = scan.first("我院", in: range.lowerBound..<position)
    else { return false }
    return last.range.upperBound <= own
  }

  /// 院党委书记 and 医院 in a report of a hospital that visits its branches: the hospital and no branch.
  private func meant(
    at position: Int, _ last: InstitutionMention?, _ main: InstitutionMention?
  ) -> InstitutionMention? {
    guard let last, let main, DeicticBodyScanner.isBranch(last.name),
      scan.text[position].isOne(of: "院医")
    else { return last }
    return main
  }

  /// Whether a hospital of a name is a branch or a small one that others visit.
  static func isBranch(_ name: String) -> Bool {
    ["分院", "卫生院", "社区卫生服务中心", "卫生室"].contains(where: name.hasSuffix)
  }

  /// The hospital whose department a body is by its name: 某大学附属医院胸外科.
  private func host(
    of body: InstitutionMention, among hospitals: [String: Int]
  ) -> InstitutionMention? {
    guard body.type == .organization, !body.isTeam, let end = body.name.lastIndex(of: "院") else {
      return nil
    }
    return hospitals[String(body.name[...end])].map { institutions[$0] }
  }

  /// 医院党委, 院党委: the party committee of the hospital pointed to.
  private func committee(of hospital: InstitutionMention) -> InstitutionMention? {
    let end = hospital.range.upperBound
    guard scan.reads("党委", at: end), let next = scan.scalar(end + 2),
      !next.isOne(of: "书副委办会成理领班统宣纪")
    else { return nil }
    return InstitutionMention(
      range: hospital.range.lowerBound..<end + 2, type: .partyBody,
      name: "中共" + hospital.name + "委员会", aliases: [hospital.name + "党委"], place: hospital.place,
      parent: hospital.name)
  }

  /// The hospital an article is about, where its closing credit names it ((某医院供稿)).
  private func articleHospital(from number: Int) -> InstitutionMention? {
    let last = lastSentence(ofArticleFrom: number)
    let closing =
      scan.sentences[max(number, last - 2)].range
      .lowerBound..<scan.sentences[last].range
      .upperBound
    return institutions.last { hospital in
      hospital.type == .hospital && closing.contains(hospital.range.lowerBound)
        && (scan.sentences[last].range.contains(hospital.range.lowerBound)
          && (scan.sentences[last].range.count <= 40 && !isMentioned(hospital)
            || scan.reads("供稿", at: hospital.range.upperBound))
          || isSignature(hospital))
    }
  }

  /// 对协作单位甲院、乙院进行培训: whether a hospital is named as others are that a text deals with.
  private func isMentioned(_ hospital: InstitutionMention) -> Bool {
    scan.scalar(hospital.range.lowerBound - 1) == "、"
      || scan.reads(DeicticBodyScanner.aims, before: hospital.range.lowerBound)
  }

  func lastSentence(ofArticleFrom number: Int) -> Int {
    let article = scan.articles[number]
    var last = number
    while last + 1 < scan.sentences.count, scan.articles[last + 1] == article { last += 1 }
    return last
  }

  /// Whether a sentence is nothing but the name of a hospital: who signs.
  private func isSignature(_ hospital: InstitutionMention) -> Bool {
    scan.sentences.contains { $0.range == hospital.range }
  }

  /// The hospital of whom a sentence opens with as its speaker: 【答】某医院院长某某：….
  private func speaker(_ range: Range<Int>) -> InstitutionMention? {
    let first = institutions.partition { $0.range.lowerBound >= range.lowerBound }
    guard first < institutions.count,
      institutions[first].range.lowerBound - range.lowerBound <= 3,
      case let hospital = institutions[first],
      hospital.type == .hospital,
      hospital.range.upperBound <= range.upperBound,
      let colon = range.prefix(60).first(where: { scan.text[$0] == "：" }),
      colon > hospital.range.upperBound,
      !scan.text[hospital.range.upperBound..<colon].contains(where: {
        $0.isOne(of: "，。；")
      })
    else { return nil }
    return hospital
  }

  /// Whether words that point back can begin with a scalar.
  private static func mayPoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "该", "我", "全", "本", "院", "医": true
    default: false
    }
  }

  private func pointer(at position: Int, in range: Range<Int>) -> Int? {
    if scan.reads("该院", at: position) || scan.reads("我院", at: position)
      || scan.reads("全院", at: position) || scan.reads("本院", at: position)
    {
      return 2
    }
    if scan.reads("院党委", at: position),
      scan.scalar(position - 1).map({ !$0.isOne(of: "医总分学法检研") }) ?? true
    {
      return 1
    }
    guard scan.reads("医院", at: position) else { return nil }
    let before = scan.scalar(position - 1)
    let opens = position == range.lowerBound || before.map { $0.endsClause || $0 == "、" } ?? true
    guard opens, let next = scan.scalar(position + 2) else { return nil }
    return next.isOne(of: "章长感") ? nil : 2
  }
}
