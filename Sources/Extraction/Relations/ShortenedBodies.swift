internal import OntologyModel
internal import TextNormalization

/// Bodies that a title names in fewer characters than the text does elsewhere: 重医附二院院长, 市三院院长, 总医院
/// 党委书记, 某集团理事会理事长, a party group's 局长.
extension RelationReader {
  /// The hospital whose name holds all characters of the words before a post, in their order: 重医附二院 for
  /// 重庆医科大学附属第二医院, 市三院 for 某市第三人民医院.
  ///
  /// - Complexity: O(n) in the bodies of the document, only where words of this form stand there.
  func shortenedHospital(_ frame: TitleFrame) -> Int? {
    guard scan.scalar(frame.start - 1) == "院" else { return nil }
    var open = frame.start - 1
    while open > frame.view.range.lowerBound, frame.start - open < 7, scan.text[open - 1].isHan {
      open -= 1
    }
    guard frame.start - open >= 3 else { return nil }
    let isWhole = open == frame.view.range.lowerBound || !scan.text[open - 1].isHan
    guard isWhole,
      !["医院", "卫生院", "分院", "总院", "我院", "该院"].contains(
        where: scan.string(open..<frame.start).hasSuffix)
    else { return nil }
    let words = scan.text[open..<frame.start]
    return nearest(to: frame.view.number) { item in
      item.type == .hospital && shortens(mentions[item.mention].name, to: words)
    }?.mention
  }

  /// Whether words are characters of a name in their order, from its first or from its level on to its last.
  private func shortens(_ name: String, to words: ArraySlice<Unicode.Scalar>) -> Bool {
    let full = Array(name.unicodeScalars)
    guard let first = words.first, full.count > words.count + 1, full.last == words.last,
      full.first == first || first.isOne(of: "省市县区州") && full.dropFirst().contains(first)
    else { return false }
    var rest = words
    for scalar in full where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// 某医共体理事会理事长: the group whose council a title names.
  func councilsGroup(named council: String) -> Int? {
    guard council.hasSuffix("理事会") else { return nil }
    return groupCalled[String(council.dropLast(3))]
  }

  /// 局长 in a paper of a bureau's party group: the bureau.
  mutating func committeesBureau(of frame: TitleFrame) -> Int? {
    guard frame.title.body == nil || frame.title.body?.type.isKind(of: .partyBody) == true,
      frame.title.role.hasSuffix("局长"), isAlone(frame.title),
      let party = openingParty()
    else { return nil }
    let name = String(mentions[party.mention].name.dropFirst(2).dropLast(2))
    return addBody(
      name, type: .governmentBody, aliases: [],
      at: party.range.lowerBound..<max(party.range.lowerBound, party.range.upperBound - 2))
  }

  /// 局党组书记、局长甲出席，派驻纪检监察组组长乙列席: the inspectors sent to the bureau spoken of.
  mutating func inspectors(of frame: TitleFrame) -> Int? {
    guard frame.title.body == nil || frame.title.body?.name == "纪检监察组",
      frame.title.role.hasSuffix("组长"),
      let word = (["派驻纪检监察组", "纪检监察组"] as [StaticString]).first(where: {
        scan.reads($0, before: frame.title.range.lowerBound)
      })
    else { return nil }
    let start = frame.title.range.lowerBound - word.scalarCount
    guard
      let bureau = bureauNear(start, in: frame.view)
    else { return nil }
    let host = mentions[bureau.mention]
    return addBody(
      "派驻" + host.name + "纪检监察组", type: .organization,
      aliases: ([host.name] + host.aliases).flatMap { [$0 + "纪检监察组", "驻" + $0 + "纪检监察组"] },
      at: start..<frame.title.range.lowerBound)
  }

  /// The party group of a bureau that the first lines name.
  private func openingParty() -> Item? {
    views.prefix(3).lazy.flatMap(\.items).first {
      $0.type == .partyBody && mentions[$0.mention].name.hasSuffix("局党组")
    }
  }

  private func bureauNear(_ position: Int, in view: SentenceView) -> Item? {
    let isBureau = { (item: Item) in
      item.type == .governmentBody
        && ["局", "委员会", "厅"].contains(where: mentions[item.mention].name.hasSuffix)
    }
    return view.last(before: position, where: isBureau)
      ?? nearest(to: view.number, where: isBureau)
  }

  /// Whether a title names no body itself, be it that one was carried over to it from a title before.
  func isAlone(_ title: PostTitle) -> Bool {
    title.whole.lowerBound == title.range.lowerBound
      && title.body.map { $0.range.upperBound < title.range.lowerBound } ?? true
  }

  /// 总医院党委书记甲 in a text that names no 总医院, but a group of the county: the county's.
  mutating func countysHospital(of frame: TitleFrame) -> Int? {
    guard frame.title.body == nil, scan.reads("总医院", before: frame.start),
      pointing(before: frame.start, in: frame.view).count == 3,
      let place = nearest(to: frame.view.number, where: { $0.type == .medicalGroup })
        .flatMap({ placeOpening(mentions[$0.mention].name) }) ?? homeCounty()
    else { return nil }
    return addBody(
      place + "总医院", type: .hospital, aliases: [], at: frame.start - 3..<frame.start)
  }

  /// The county that the document speaks from.
  private func homeCounty() -> String? {
    guard let home, let last = mentions[home].name.unicodeScalars.last,
      last.isOne(of: "县区旗")
    else { return nil }
    return mentions[home].name
  }

  /// The place that a name begins with.
  private func placeOpening(_ name: String) -> String? {
    let scalars = Array(name.unicodeScalars)
    for end in 2..<max(2, min(scalars.count, 12)) where scalars[end - 1].isOne(of: "县市区旗") {
      let place = String(String.UnicodeScalarView(scalars[..<end]))
      if placeNamed[place] != nil { return place }
    }
    return nil
  }
}
