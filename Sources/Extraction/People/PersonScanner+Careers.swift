internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Posts of somebody's life: 某某，男，汉族，1970年5月生。历任某院医师、某局副局长，某院党委书记。现任….
extension PersonScanner {
  /// Whose life each sentence tells: from a sentence that opens with a name and the sex to the end of
  /// its paragraph.
  ///
  /// - Complexity: O(n) in the sentences.
  func lives() -> [Int: PersonMention] {
    var found: [Int: PersonMention] = [:]
    var current: (person: PersonMention, paragraph: Int)?
    for (number, sentence) in scan.sentences.enumerated() {
      if let name = lifeName(sentence.range) {
        current = (name, sentence.paragraph)
      } else if let open = current, open.paragraph != sentence.paragraph {
        current = nil
      }
      found[number] = current?.person
    }
    return found
  }

  /// The name of 某某，男， or 某某（女，壮族）， at the start of a sentence.
  private func lifeName(_ sentence: Range<Int>) -> PersonMention? {
    let start = rowStart(sentence)
    var end = start
    while end < sentence.upperBound, end - start < 16,
      scan.text[end].isHan || scan.text[end] == "·"
    {
      end += 1
    }
    if scan.reads("同志", before: end), end - start > 3 { end -= 2 }
    guard end < sentence.upperBound, grammar.isName(start..<end) else { return nil }
    let next = scan.reads("同志", at: end) ? end + 2 : end
    guard scan.scalar(next) == "，" || scan.scalar(next) == "（" || scan.scalar(next) == "：",
      let sex = scan.scalar(next + 1), sex == "男" || sex == "女",
      let mark = scan.scalar(next + 2), mark.isOne(of: "，、）。；")
    else { return nil }
    return PersonMention(range: start..<end, name: scan.string(start..<end))
  }

  /// What the titles of a life, which nobody else bears, give to whom it tells of.
  func career(
    of person: PersonMention, _ chains: [TitleChain], held: Set<Range<Int>>, in sentence: Range<Int>
  ) -> [PostHolding] {
    chains.compactMap { chain in
      let start = chain.range.lowerBound
      guard start >= person.range.upperBound || start >= sentence.lowerBound,
        !held.contains(chain.range), chain.titles.contains(where: { $0.body != nil }),
        !isOthers(chain)
      else { return nil }
      var chain = chain
      if !isCurrent(chain, in: sentence) {
        for index in chain.titles.indices where chain.titles[index].status == nil {
          chain.titles[index].status = .former
        }
      }
      return PostHolding(
        people: [person], chain: chain, evidence: chain.range, rule: .postNameTitle)
    }
  }

  /// 现任某院院长，某医共体总院长。: posts that a comma parts from those a sentence gives somebody.
  func continued(_ given: [PostHolding], _ open: [TitleChain]) -> [PostHolding] {
    var found: [PostHolding] = []
    var held = Dictionary(
      given.filter { $0.rule == .postAppointment }.map { ($0.chain.range.upperBound, $0) },
      uniquingKeysWith: { first, _ in first })
    let taken = Set(given.map(\.chain.range))
    for chain in open where !taken.contains(chain.range) {
      let start = chain.range.lowerBound
      guard scan.scalar(start - 1) == "，", let before = held[start - 1],
        let body = chain.titles[0].body, chain.titles[0].whole.lowerBound < body.range.upperBound,
        scan.scalar(chain.range.upperBound).map({ $0.isOne(of: "。；，") }) ?? true
      else { continue }
      let holding = PostHolding(
        people: before.people, chain: chain,
        evidence: before.evidence.lowerBound..<chain.range.upperBound,
        rule: .postAppointment)
      held[chain.range.upperBound] = holding
      found.append(holding)
    }
    return found
  }

  /// Whether a life speaks of a post that is somebody else's: 院长的学生, 在院长带领下, 任局长期间.
  private func isOthers(_ chain: TitleChain) -> Bool {
    let end = chain.range.upperBound
    guard let next = scan.scalar(end), next.isHan else { return false }
    return !(["期间", "至", "等", "兼", "后", "并", "和", "一职", "职务", "时"] as [StaticString])
      .contains { scan.reads($0, at: end) }
  }

  /// Whether the words since the last full mark say that a post is held now or to be given.
  private func isCurrent(_ chain: TitleChain, in sentence: Range<Int>) -> Bool {
    let words = sentence.lowerBound..<max(sentence.lowerBound, chain.range.upperBound)
    return (["现任", "现为", "拟任", "现系"] as [StaticString]).contains {
      scan.first($0, in: words) != nil
    }
  }

  /// Whom a sentence opens with, alone or behind a title, where no other is named before a position:
  /// 某某来自某地，原任某局局长.
  func opener(_ context: AppointmentContext, before end: Int) -> PersonMention? {
    let before = context.mentioned.filter { $0.range.upperBound <= end }
    guard let first = before.first, Set(before.map(\.name)).count == 1 else { return nil }
    let start = context.titleEnds[first.range.lowerBound] ?? first.range.lowerBound
    return start == context.sentence.lowerBound ? first : nil
  }
}
