internal import OntologyModel
internal import TextNormalization

/// Who is what of a thing by a noun: 某共同体的带头人是甲, 甲是“某计划”的总导师, 某专班召集人乙.
extension RelationReader {
  mutating func readLeadTitles() {
    let places = LeadWords.standard.places(of: .noun, in: scan)
    guard !places.isEmpty else { return }
    var context = leadContext()
    for (start, word) in places {
      guard let view = view(at: start), view.sentence.kind != .byline,
        start + word.scalars.count <= view.range.upperBound
      else { continue }
      let frame = LeadFrame(word: word, range: start..<start + word.scalars.count, view: view)
      readLeadTitle(frame, &context)
    }
    keep(context)
  }

  private mutating func readLeadTitle(_ frame: LeadFrame, _ context: inout LeadContext) {
    let view = frame.view
    var end = frame.range.lowerBound
    if scan.reads("的", before: end) || scan.reads("“", before: end) { end -= 1 }
    if scan.reads("的", before: end) { end -= 1 }
    let copula: [StaticString] = ["就是", "也是", "正是", "是", "担任", "任", "为", "当", "做"]
    let object: Int
    let begin: Int
    if let led = ledThing(endingAt: end, view, &context) {
      (object, begin) = led
    } else if copula.contains(where: { scan.reads($0, before: frame.range.lowerBound) }),
      let spoken = spokenOf(before: frame.range.lowerBound, view, &context)
    {
      // 我们有个“某计划”，我是总导师.
      (object, begin) = (spoken, frame.range.lowerBound)
    } else {
      return
    }
    guard let leader = titleHolder(frame, begin, copula, context),
      mentions[leader].name != mentions[object].name
    else { return }
    guard !isLead(leader, object, in: view, context) else { return }
    claim(
      leader, .leads, object, role: frame.word.text, time: view.time,
      evidence: min(begin, frame.range.lowerBound)..<frame.range.upperBound, rule: .leadsCharge,
      sentence: view.number)
  }

  /// The program, group or team that the words before a noun name, and where they begin.
  private mutating func ledThing(
    endingAt end: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> (mention: Int, start: Int)? {
    if let item = view.items.last(where: { isLed($0) && $0.range.upperBound == end }) {
      return (item.mention, item.range.lowerBound)
    }
    if scan.scalar(end - 1) == "”", let quote = quote(endingAt: end, view) {
      return program(quote, &context).map { ($0, quote.lowerBound) }
    }
    // “某行动”收官，活动总负责人、副院长甲; 联盟召集人乙: of what was spoken of.
    guard let word = kindWord(before: end), word.text.description != "工作" else { return nil }
    let start = end - word.text.scalarCount
    let opens =
      start == view.range.lowerBound || scan.text[start - 1].endsClause
      || word.kind != .program
        && (!scan.text[start - 1].isHan || scan.barriers[start - 1]
          || scan.text[start - 1].isOne(of: "该本此个任为是"))
    guard opens else { return nil }
    return referent(of: word, before: start, view).map { ($0.mention, start) }
  }

  /// The program or group that a clause before names last.
  private mutating func spokenOf(
    before position: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    let clause = clause(at: max(view.range.lowerBound, position - 1), in: view.range)
    guard clause.lowerBound > view.range.lowerBound else { return nil }
    let before = view.range.lowerBound..<clause.lowerBound - 1
    if let item = view.items(in: before).last(where: {
      $0.type == .program || $0.type == .medicalGroup
    }) {
      return item.mention
    }
    guard
      let close = before.last(where: { scan.text[$0] == "”" }), before.upperBound - close <= 20,
      let led = ledThing(endingAt: close + 1, view, &context)
    else { return nil }
    return led.mention
  }

  /// Whom a noun of leading is said of.
  private func titleHolder(
    _ frame: LeadFrame, _ begin: Int, _ copula: [StaticString], _ context: LeadContext
  ) -> Int? {
    let view = frame.view
    let end = frame.range.upperBound
    let stop = clause(at: end, in: view.range).upperBound
    // 某专班召集人甲, 某共同体带头人、某院院长甲.
    let skips = "、”".unicodeScalars
    let next = scan.scalar(end).map { skips.contains($0) } == true ? end + 1 : end
    if let person = view.first(from: end, where: \.isPerson), person.range.lowerBound < stop {
      let title = spanStart(person)
      // The noun may have been read as a post that opens the title.
      let isTitle = title <= frame.range.lowerBound && person.range.lowerBound - end <= 12
      if person.range.lowerBound == next || title == next || isTitle { return person.mention }
      let marks: [StaticString] = [
        "就是", "都是", "正是", "还是", "是", "为", "由", "：", "名叫", "叫", "——", "”是", "”叫",
      ]
      if let mark = marks.first(where: { scan.reads($0, at: end) }),
        title - end - mark.scalarCount <= 6 || mark.description == "由"
      {
        return person.mention
      }
    }
    // 甲是“某计划”的总导师, 甲如今是院长，也是某共同体的带头人.
    let start = min(begin, frame.range.lowerBound)
    guard let verb = copula.first(where: { scan.reads($0, before: start) }) else { return nil }
    let position = start - verb.scalarCount
    if let actor = leadActor(before: position, view, context), actor.isPerson {
      return actor.mention
    }
    return view.items.first { $0.isPerson && $0.range.upperBound <= position }?.mention
  }
}
