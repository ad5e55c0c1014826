internal import Extraction
internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Tells people of one name in one document apart, where the document itself does.
///
/// A name stands for one person in a document unless it is introduced twice in one list with two
/// titles (甲市副市长李伟、乙市副市长李伟), or introduced at two places of one level, in two articles or
/// with one title (甲县县长张伟 here, 乙县县长张伟 there).
struct Namesakes {
  /// For the mentions of people that are not the first of their name: 1 for the second, and so on.
  private(set) var numbers: [Int: Int] = [:]

  private let extraction: DocumentExtraction
  /// Where each article ends, in order, with its number.
  private let articleEnds: [(end: Int, number: Int)]
  /// No document introduces a name more often; what comes behind counts for the first of the name.
  private static let mostIntroductions = 200

  /// One introduction of a name with its posts.
  private struct Introduction {
    let mention: Int
    /// From the title to the end of the name, or the other way round.
    var range: Range<Int>
    let article: Int
    var bodies: Set<ByteText> = []
    var places: Set<ByteText> = []
    var roles: Set<ByteText> = []
    /// Whether the text speaks of posts before, behind or beside: no ground to part people.
    var isPassing = false
  }

  init(_ extraction: DocumentExtraction) {
    self.extraction = extraction
    articleEnds = extraction.source.articles.enumerated().compactMap { number, article in
      article.sentences.last.map { ($0.range.upperBound, number) }
    }
    var introductions: [ByteText: [Introduction]] = [:]
    for (name, found) in Dictionary(grouping: self.introductions(), by: name(of:)) {
      introductions[name] = found.sorted { $0.mention < $1.mention }
    }
    let wanted = introductions.filter { $0.value.count > 1 }
    guard !wanted.isEmpty else { return }
    var mentions: [ByteText: [Int]] = [:]
    for (index, mention) in extraction.mentions.enumerated()
    where mention.type.isKind(of: .person) && wanted[ByteText(mention.name)] != nil {
      mentions[ByteText(mention.name), default: []].append(index)
    }
    for (name, found) in wanted {
      part(Array(found.prefix(Namesakes.mostIntroductions)), mentions[name] ?? [])
    }
  }

  private func name(of introduction: Introduction) -> ByteText {
    ByteText(extraction.mentions[introduction.mention].name)
  }

  private func introductions() -> [Introduction] {
    var found: [Int: Introduction] = [:]
    for claim in extraction.claims
    where claim.predicate == .holdsPost && claim.modality == .asserted {
      let person = extraction.mentions[claim.subject]
      let body = extraction.mentions[claim.object]
      guard person.type.isKind(of: .person) else { continue }
      let lower = min(claim.evidence.lowerBound, person.range.lowerBound)
      let upper = max(claim.evidence.upperBound, person.range.upperBound)
      var item =
        found[claim.subject]
        ?? Introduction(
          mention: claim.subject, range: lower..<upper,
          article: article(at: person.range.lowerBound))
      item.range =
        min(item.range.lowerBound, lower)..<max(item.range.upperBound, upper)
      item.bodies.insert(ByteText(body.name))
      if let anchor = body.anchor { item.places.insert(ByteText(anchor)) }
      let passing: TenureFlags = [
        .former, .removed, .appointed, .designate, .seconded, .concurrent,
      ]
      item.isPassing =
        item.isPassing || claim.rule == .postAppointment || speaksOfBefore(lower..<upper)
        || !claim.flags.isDisjoint(with: passing)
      if let role = claim.role { item.roles.insert(ByteText(role)) }
      found[claim.subject] = item
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  /// Gives each introduction to the first person it does not speak against.
  private mutating func part(_ introductions: [Introduction], _ mentions: [Int]) {
    var people: [[Introduction]] = []
    for introduction in introductions {
      let fits = people.indices.filter { number in
        !people[number].contains { areTwo($0, introduction) }
      }
      let best =
        fits.first { number in
          people[number].contains { !$0.bodies.isDisjoint(with: introduction.bodies) }
        } ?? fits.first
      if let best { people[best].append(introduction) } else { people.append([introduction]) }
    }
    guard people.count > 1 else { return }
    let owners = people.enumerated().flatMap { number, list in list.map { (number, $0) } }
      .sorted { $0.1.mention < $1.1.mention }
    for index in mentions {
      // Bare names mean whom the article introduced last, or else first behind them.
      let article = article(at: extraction.mentions[index].range.lowerBound)
      let here = owners.filter { $0.1.article == article }
      let owner = here.last { $0.1.mention <= index } ?? here.first ?? owners.first
      if let owner, owner.0 > 0 { numbers[index] = owner.0 }
    }
  }

  private func areTwo(_ first: Introduction, _ second: Introduction) -> Bool {
    if first.article != second.article || !first.roles.isDisjoint(with: second.roles),
      !first.isPassing, !second.isPassing, first.bodies.isDisjoint(with: second.bodies),
      areApart(first.places, second.places)
    {
      return true
    }
    guard first.article == second.article, first.range.upperBound < second.range.lowerBound else {
      return false
    }
    let between = extraction.source.text.scalars[first.range.upperBound..<second.range.lowerBound]
    return between.count == 1 && between.allSatisfy { "、和与及".unicodeScalars.contains($0) }
  }

  /// Whether two sets name places of one level, none of which holds another.
  private func areApart(_ first: Set<ByteText>, _ second: Set<ByteText>) -> Bool {
    let register = AdministrativeDivisions.standard
    let pairs = first.flatMap { one in second.map { (one, $0) } }
    return !pairs.isEmpty
      && pairs.allSatisfy { one, other in
        let (ones, others) = (
          register.divisions(named: one.text), register.divisions(named: other.text)
        )
        return one != other && !ones.isEmpty && !others.isEmpty
          && ones.allSatisfy { a in
            others.allSatisfy { b in
              register.divisions[a].level.depth == register.divisions[b].level.depth
                && !register.isWithin(a, b) && !register.isWithin(b, a)
            }
          }
      }
  }

  /// 原县长张伟 may be the one who is something else now.
  private func speaksOfBefore(_ range: Range<Int>) -> Bool {
    let text = extraction.source.text.scalars
    let words = text[max(0, range.lowerBound - 2)..<range.upperBound]
    return words.contains { "原前曾时拟".unicodeScalars.contains($0) }
  }

  private func article(at position: Int) -> Int {
    var low = 0
    var high = articleEnds.count
    while low < high {
      let middle = (low + high) / 2
      if articleEnds[middle].end <= position { low = middle + 1 } else { high = middle }
    }
    return low < articleEnds.count ? articleEnds[low].number : -1
  }
}
