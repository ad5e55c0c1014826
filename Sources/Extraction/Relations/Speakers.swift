internal import OntologyModel
internal import TextNormalization

/// Whose body is meant where a text is about one: the speaker's of an answer, the portrayed one's of a portrait.
extension RelationReader {
  /// The body at which who speaks holds a post, that a bare title fits: an answer of a bureau's head names its
  /// 副局长, one of a hospital's head its 护理部主任.
  ///
  /// - Complexity: O(1); an answer is at most 40 sentences long.
  func speakersBody(_ frame: TitleFrame) -> Int? {
    guard let speaker = speaker(before: frame), let bodies = held[mentions[speaker].name] else {
      return nil
    }
    return bodies.first {
      PostFit.fits(frame.title.role, mentions[$0].name, type: mentions[$0].type)
    }
  }

  /// The bureau or commission for which the speaker speaks.
  func speakersBureau(_ frame: TitleFrame) -> Int? {
    guard let speaker = speaker(before: frame), let bodies = held[mentions[speaker].name] else {
      return nil
    }
    return bodies.first { mentions[$0].type == .governmentBody }
  }

  /// Who speaks in the sentence of a title: whom the last line 某某：, or 某局局长某某：, before it names.
  private func speaker(before frame: TitleFrame) -> Int? {
    let number = frame.view.number
    for view in views[max(0, number - 40)...number].reversed()
    where view.article == frame.view.article {
      let kind = view.sentence.kind
      if kind == .heading || kind == .headline { return nil }
      guard let colon = openingColon(of: view) else { continue }
      guard let person = view.items.last(where: { $0.isPerson && $0.range.upperBound == colon }),
        titleStart[person.range.lowerBound].map({ $0 <= view.range.lowerBound + 3 })
          ?? (person.range.lowerBound <= view.range.lowerBound + 3),
        person.range.upperBound <= frame.start
      else { return nil }
      return person.mention
    }
    return nil
  }

  /// The colon of 某某： at the head of a sentence, before any other mark.
  private func openingColon(of view: SentenceView) -> Int? {
    let end = min(view.range.upperBound, view.range.lowerBound + 40)
    let mark = (view.range.lowerBound..<end).first {
      scan.text[$0].isOne(of: "：，。；！？“")
    }
    return mark.flatMap { scan.text[$0] == "：" ? $0 : nil }
  }

  /// The hospital of whom an article portrays, as its headline says: ——记某某医院院长甲.
  func portrayedHospital(_ view: SentenceView) -> Int? {
    guard
      let first = views[max(0, view.number - 400)...view.number].firstIndex(where: {
        $0.article == view.article
      })
    else { return nil }
    for opening in views[first..<min(first + 8, views.count)] where opening.article == view.article
    {
      guard let hospital = opening.items.first(where: { $0.type == .hospital }),
        opening.range.count <= 50
      else { continue }
      let isPortrait = (["记", "访", "走近", "对话", "专访"] as [StaticString]).contains {
        scan.reads($0, before: hospital.range.lowerBound)
      }
      let last = opening.items.last(where: \.isPerson)
      if isPortrait, let last, opening.range.upperBound - last.range.upperBound <= 4 {
        return hospital.mention
      }
    }
    return nil
  }

  /// 医政科原科长甲: the section of the bureau spoken of; 委里新设了监管科，科长由甲改任: one just set up.
  mutating func bureauSection(of frame: TitleFrame) -> Int? {
    guard frame.title.body == nil,
      let last = ["科长": "科", "处长": "处", "股长": "股"][frame.title.post.text]?.unicodeScalars.first,
      let words = sectionBefore(frame.start, last, in: frame.view)
    else { return nil }
    guard let bureau = bureau(of: frame, before: words.lowerBound) else { return nil }
    let own = scan.string(words)
    let host = mentions[bureau]
    return addBody(
      host.name + own, type: .organization, aliases: host.aliases.map { $0 + own }, at: words)
  }

  /// The bureau that a sentence names before a position, else the speaker's, else the one spoken of before.
  private func bureau(of frame: TitleFrame, before position: Int) -> Int? {
    let isBureau = { (item: Item) in
      item.type == .governmentBody
        && ["局", "委员会", "厅"].contains(where: mentions[item.mention].name.hasSuffix)
    }
    if let body = frame.view.last(before: position, where: \.isBody) {
      if isBureau(body) { return body.mention }
      // 市卫健委基层处处长由医政处原处长甲改任: the bureau of the other section.
      let name = mentions[body.mention].name
      if ["处", "科", "股"].contains(where: name.hasSuffix),
        let end = ["委员会", "局"].compactMap({ name.firstRange(of: $0)?.upperBound }).first,
        let bureau = bodyNamed[String(name[..<end])]
      {
        return bureau
      }
    }
    return frame.view.last(before: position, where: isBureau)?.mention
      ?? speakersBureau(frame) ?? subject(before: frame, within: 3, where: isBureau)
  }

  /// The words of a section that end before a title, or before the comma in front of it.
  private func sectionBefore(
    _ start: Int, _ last: Unicode.Scalar, in view: SentenceView
  ) -> Range<Int>? {
    var end = start
    let isFounded = scan.scalar(end - 1) == "，"
    if isFounded { end -= 1 }
    guard scan.scalar(end - 1) == last else { return nil }
    let verbs: [StaticString] = [
      "新设了", "设立了", "成立了", "组建了", "增设了", "新设", "设立", "成立", "增设", "组建", "新成立",
    ]
    for open in (max(view.range.lowerBound, end - 12)..<max(view.range.lowerBound, end - 1))
      .reversed()
    where end - open >= 3 {
      // 该局待遇保障科.
      if scan.text[open].isOne(of: "该本我") {
        return end - open >= 5 ? open + 2..<end : nil
      }
      if isFounded {
        if verbs.contains(where: { scan.reads($0, before: open) }) { return open..<end }
      } else if open == view.range.lowerBound || !scan.text[open - 1].isHan
        || scan.barriers[open - 1] || scan.text[open - 1].isOne(of: "由原任")
      {
        return open..<end
      }
      guard scan.text[open].isHan, !scan.barriers[open] else { return nil }
    }
    return nil
  }
}
