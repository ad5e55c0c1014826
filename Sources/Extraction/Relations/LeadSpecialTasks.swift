internal import OntologyModel
internal import TextNormalization

/// Named works in a division of duties, apart from the fields beside them: 甲负责农业、水利等工作，以及饶北河流域治理专项工作;
/// 财政、统计等工作，以及高铁新区建设等专项工作，均由乙负责.
extension RelationReader {
  private static let specials = Words(["等专项工作", "专项工作", "等重点工程", "等重点项目", "等专项任务"])
  private static let specialOpenings = Words(["以及", "以及负责", "还负责", "并负责", "同时负责", "负责", "牵头", "主抓"])
  private static let specialHolders = Words(["均由", "都由", "统一由", "也由", "则由", "由"])

  mutating func readSpecialTasks(_ view: SentenceView, _ context: inout LeadContext) {
    for (start, word) in scan.occurrences(of: RelationReader.specials, in: view.range) {
      guard let words = specialWords(before: start, view),
        let holder = specialHolder(words.lowerBound, start + word.scalarCount, view)
      else { continue }
      for part in scan.text[words].split(separator: "、").map(\.indices) {
        guard let task = specialTask(part, view, &context) else { continue }
        claimLead(
          holder.mention, task, role: "负责",
          evidence: min(
            part.lowerBound, holder.range.lowerBound)..<max(
              start + word.scalarCount, holder.range.upperBound), view, &context)
      }
    }
  }

  /// The list before 专项工作, behind what opens it in its clause.
  private func specialWords(before end: Int, _ view: SentenceView) -> Range<Int>? {
    let clause = clause(at: max(view.range.lowerBound, end - 1), in: view.range)
    let words = clause.lowerBound..<max(clause.lowerBound, end)
    guard let opening = scan.occurrences(of: RelationReader.specialOpenings, in: words).last,
      case let start = opening.start + opening.word.scalarCount, end - start >= 4
    else { return nil }
    return start..<end
  }

  /// Who the works are of: whom 由 names behind, else the person before whose duties they are.
  private func specialHolder(_ start: Int, _ end: Int, _ view: SentenceView) -> Item? {
    let next = scan.reads("，", at: end) ? end + 1 : end
    if let mark = scan.word(of: RelationReader.specialHolders, at: next),
      let person = view.first(from: next + mark.scalarCount, where: \.isPerson),
      spanStart(person) - next - mark.scalarCount <= 2
    {
      return person
    }
    guard let person = view.last(before: start, where: \.isPerson),
      scan.first("负责", in: spanEnd(person)..<max(spanEnd(person), start)) != nil
    else { return nil }
    return person
  }

  /// The program that a member of the list names: one known, or a matter.
  private mutating func specialTask(
    _ part: Range<Int>, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    if let item = view.items(in: part).first(where: isLed) { return item.mention }
    guard isMatter(part, view) else { return nil }
    return program(ofMatter: part, &context)
  }
}
