internal import OntologyModel
internal import TextNormalization

/// What the relation rules share: the sentences, who is spoken of, and the claims so far.
struct RelationReader {
  let scan: Scan
  private(set) var mentions: [Mention]
  let views: [SentenceView]
  let holdings: [PostHolding]
  /// The mention of each person's words, by where they start.
  let personAt: [Int: Int]
  /// Where the title of each person begins, by where the name starts.
  let titleStart: [Int: Int]
  /// Where the title behind each person ends (王某某副市长), by where the name starts.
  let titleEnd: [Int: Int]
  /// The mention of each body by its full name: its first in the document.
  let bodyNamed: NameTable<Int>
  /// The mention of each medical group by its names: its first in the document.
  let groupCalled: NameTable<Int>
  /// The mention of each place by its full name: its first in the document.
  let placeNamed: NameTable<Int>
  /// The mention of the place that the document speaks from.
  let home: Int?
  /// The mention of a body by where its words start.
  let bodyStarting: [Int: Int]
  /// The mentions of programs, by where they start.
  private let programs: [Int]
  /// The ends of the names of all bodies that sentences name.
  let bodyEnds: NameEnds
  /// The societies of the document, looked up where a post of one finds no body.
  private var societies: NamedSocieties?
  private(set) var claims: [Claim] = []
  /// The positions of the claims by the sentence that their evidence begins in.
  private var claimsOf: [Int: [Int]] = [:]
  /// Made where a rule first adds something by its name, which most documents never ask for.
  private var firstMentions: FirstMentions?
  /// What a rule read that another had read in the same sentence, with the rule that came first.
  private(set) var repeated: [(claim: Claim, winner: Rule)] = []
  /// The claims by what they say, each with the evidence and the rule of the last.
  private var seen: [Key: (evidence: Range<Int>, rule: Rule)] = [:]

  /// Where lists of heads stand that have been paired with lists of teams.
  var paired = Set<Int>()
  /// What frames of leading have gathered, between two families of rules.
  var gathered: LeadContext?
  /// The body whose paper the document is.
  var owner: DocumentOwner?
  /// The bodies at which each person holds posts, by name, in the order of the text.
  var held: [String: [Int]] = [:]
  /// Who heads each hospital by a title that names it, by its name.
  var chiefs: [String: String] = [:]
  /// The body at which each person holds a post of one name, by both; nothing where two do.
  private var heldAs: [String: [String: Int?]] = [:]

  private struct Key: Hashable {
    let subject: ByteText
    let subjectType: EntityType
    let predicate: Predicate
    let object: ByteText
    let objectType: EntityType
    let role: ByteText?
    let sentence: Int

    /// The types, whose hash is that of their names, tell few claims apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(subject)
      hasher.combine(object)
      hasher.combine(role)
      hasher.combine(sentence)
    }
  }

  init(
    scan: Scan, mentions: [Mention], views: [SentenceView], holdings: [PostHolding],
    personAt: [Int: Int], bodyNamed: NameTable<Int>,
    placeNamed: NameTable<Int>, home: Int?
  ) {
    self.scan = scan
    self.mentions = mentions
    self.views = views
    self.holdings = holdings
    bodyStarting = Dictionary(
      mentions.indices.lazy.filter { mentions[$0].type.isKind(of: .organization) }
        .map { (mentions[$0].range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    bodyEnds = NameEnds(
      views.flatMap { view in view.items.filter(\.isBody).map { mentions[$0.mention].name } })
    programs = mentions.indices.filter { mentions[$0].type == .program }
      .sorted { mentions[$0].range.lowerBound < mentions[$1].range.lowerBound }
    titleStart = Dictionary(
      holdings.flatMap { holding in
        holding.people.map { ($0.range.lowerBound, holding.evidence.lowerBound) }
      }, uniquingKeysWith: { first, _ in first })
    titleEnd = Dictionary(
      holdings.filter { $0.rule == .postNameTitle }.flatMap { holding in
        holding.people.filter { $0.range.upperBound == holding.chain.range.lowerBound }
          .map { ($0.range.lowerBound, holding.chain.range.upperBound) }
      }, uniquingKeysWith: max)
    self.personAt = personAt
    self.bodyNamed = bodyNamed
    self.placeNamed = placeNamed
    self.home = home
    groupCalled = RelationReader.groups(mentions)
  }

  private static func groups(_ mentions: [Mention]) -> NameTable<Int> {
    var groups = NameTable<Int>()
    for (index, mention) in mentions.enumerated()
    where mention.type == .medicalGroup && groups[mention.name] == nil {
      groups[mention.name] = index
    }
    for (index, mention) in mentions.enumerated()
    where mention.type == .medicalGroup && groups[mention.name] == index {
      for alias in mention.aliases where groups[alias] == nil { groups[alias] = index }
    }
    return groups
  }

  /// The last branch and the last society that the document names before a position.
  mutating func lastSocieties(before position: Int) -> (branch: Int?, society: Int?) {
    if societies == nil { societies = NamedSocieties(mentions) }
    return societies?.last(before: position) ?? (nil, nil)
  }

  /// Notes that somebody holds a post at a body.
  mutating func note(_ role: String, of person: Int, at body: Int) {
    let name = mentions[person].name
    held[name, default: []].append(body)
    guard let known = heldAs[name]?[role] else {
      heldAs[name, default: [:]].updateValue(body, forKey: role)
      return
    }
    if let known, mentions[known].name != mentions[body].name {
      heldAs[name]?.updateValue(nil, forKey: role)
    }
  }

  /// The only body at which somebody of a name holds a post whose words end with some: 科长 of 医政科科长, not of 副科长.
  func bodyHeld(by person: String, asAny ending: String) -> Int? {
    let posts = heldAs[person]?.filter {
      $0.key.hasSuffix(ending) && !$0.key.dropLast(ending.count).hasSuffix("副")
    }
    return posts?.count == 1 ? posts?.first?.value : nil
  }

  /// The only body at which somebody of a name holds a post so far.
  func bodyHeld(by person: String, as role: String) -> Int? { heldAs[person]?[role] ?? nil }

  private mutating func append(_ mention: Mention) -> Int {
    mentions.append(mention)
    firstMentions?.add(mention, at: mentions.count - 1)
    return mentions.count - 1
  }

  private mutating func known(_ find: (FirstMentions) -> Int?) -> Int? {
    if firstMentions == nil { firstMentions = FirstMentions(mentions) }
    return firstMentions.flatMap(find)
  }

  /// Adds an event that no scanner could name, because only its parts are printed.
  mutating func addEvent(_ name: String, aliases: [String], at range: Range<Int>) -> Int {
    append(
      Mention(
        range: range, type: .event, surface: scan.string(range), name: name, aliases: aliases))
  }

  /// Adds a body that no scanner could name, because only its parts are printed.
  mutating func addBody(
    _ name: String, type: EntityType, aliases: [String], at range: Range<Int>
  ) -> Int {
    known { $0.mention(named: name, type) }
      ?? append(
        Mention(range: range, type: type, surface: scan.string(range), name: name, aliases: aliases)
      )
  }

  /// The program that the words of a range name, made one where none has the name.
  mutating func addProgram(at range: Range<Int>) -> Int {
    let name = scan.string(range)
    return known { $0.program(named: name) } ?? addProgram(name, at: range)
  }

  /// The person whose name stands in a range that holds nothing else.
  mutating func person(at range: Range<Int>) -> Int {
    let name = scan.string(range)
    return known { $0.person(named: name) }
      ?? append(Mention(range: range, type: .official, surface: name, name: name))
  }

  /// Adds a program that only the words around it tell to be one.
  mutating func addProgram(_ name: String, at range: Range<Int>) -> Int {
    append(
      Mention(range: range, type: .program, surface: scan.string(range), name: name, aliases: []))
  }

  /// Adds a claim once a sentence, where both ends differ.
  ///
  /// What the ontology does not allow is claimed all the same: the graph sets it aside and lists it.
  mutating func claim(
    _ subject: Int, _ predicate: Predicate, _ object: Int, role: String? = nil,
    time: ValidTime? = nil, modality: Modality = .asserted, flags: TenureFlags = [],
    evidence: Range<Int>, rule: Rule, confidence: Double? = nil, sentence: Int
  ) {
    let object = predicate == .leads ? matter(listedAs: object) : object
    let first = mentions[subject]
    let second = mentions[object]
    guard first.name != second.name || first.type.flat != second.type.flat else { return }
    let key = Key(
      subject: ByteText(first.name), subjectType: first.type, predicate: predicate,
      object: ByteText(second.name), objectType: second.type, role: role.map(ByteText.init),
      sentence: sentence)
    let claim = Claim(
      subject: subject, predicate: predicate, object: object, role: role, time: time,
      modality: modality == .asserted ? self.modality(of: predicate, at: evidence) : modality,
      flags: flags, evidence: evidence, rule: rule, confidence: confidence)
    if let last = seen[key] {
      // 副院长王伟、副院长王伟: a list names nobody twice.
      guard predicate == .holdsPost, evidence.lowerBound == last.evidence.upperBound + 1,
        scan.scalar(last.evidence.upperBound) == "、"
      else {
        repeated.append((claim, last.rule))
        return
      }
    }
    seen[key] = (evidence, rule)
    if let view = view(at: evidence.lowerBound) {
      claimsOf[view.number, default: []].append(claims.count)
    }
    claims.append(claim)
  }

  /// Whether a claim whose evidence begins in a sentence passes a test.
  ///
  /// - Complexity: O(n) in the claims of the sentence.
  func hasClaim(in view: SentenceView, where accepts: (Claim) -> Bool) -> Bool {
    lastClaim(in: view, where: accepts) != nil
  }

  /// The last claim whose evidence begins in a sentence that passes a test.
  ///
  /// - Complexity: O(n) in the claims of the sentence.
  func lastClaim(in view: SentenceView, where accepts: (Claim) -> Bool) -> Claim? {
    claimsOf[view.number]?.lazy.map { claims[$0] }.last(where: accepts)
  }

  /// The mentions of programs that lie wholly in a range.
  ///
  /// - Complexity: O(log n) in the programs of the document and O(n) in those of the range.
  func programs(inside range: Range<Int>) -> ArraySlice<Int> {
    programs[programs.partition { mentions[$0].range.lowerBound >= range.lowerBound }...]
      .prefix { mentions[$0].range.upperBound <= range.upperBound }
  }

  /// Where a word stands in a range, from the left.
  func positions(of word: StaticString, in range: Range<Int>) -> [Int] {
    scan.positions(of: word, in: range)
  }

  /// The first of several words in a range.
  func first(of words: Words, in range: Range<Int>) -> (start: Int, end: Int)? {
    scan.first(of: words, in: range)
  }

  /// The first of several words in a range.
  func first(of words: [StaticString], in range: Range<Int>) -> (start: Int, end: Int)? {
    var earliest: (start: Int, end: Int)?
    for word in words {
      // A word that starts behind the one found cannot come first.
      let end = earliest.map { min($0.start - 1 + word.scalarCount, range.upperBound) }
      guard
        let start = scan.first(
          word, in: range.lowerBound..<max(range.lowerBound, end ?? range.upperBound))
      else { continue }
      earliest = (start, start + word.scalarCount)
    }
    return earliest
  }

  /// The clause around a position: from the mark before to the mark behind it.
  func clause(at position: Int, in range: Range<Int>) -> Range<Int> {
    var start = position
    while start > range.lowerBound, !scan.text[start - 1].endsClause { start -= 1 }
    var end = position
    while end < range.upperBound, !scan.text[end].endsClause { end += 1 }
    return start..<end
  }

  /// The last item of a kind before a sentence in the same article.
  func previous(before number: Int, within sentences: Int = .max, where accepts: (Item) -> Bool)
    -> Item?
  {
    guard let article = views.indices.contains(number) ? views[number].article : views.last?.article
    else { return nil }
    var current = number - 1
    var steps = 0
    while current >= 0, views[current].article == article, steps < sentences {
      if let item = views[current].items.last(where: accepts) { return item }
      current -= 1
      steps += 1
    }
    return nil
  }

  /// The item nearest to a sentence in its article: before it first, then behind it.
  func nearest(to number: Int, where accepts: (Item) -> Bool) -> Item? {
    if let item = previous(before: number, where: accepts) { return item }
    var current = number + 1
    while current < views.count, views[current].article == views[number].article {
      if let item = views[current].items.first(where: accepts) { return item }
      current += 1
    }
    return nil
  }

  private static let joints = Words(["、", "和", "与", "及", "，", "以及", "，以及", "会同"])
  /// What joins the members of a list.
  static let conjunctions = Words(["、", "和", "与", "及", "以及"])

  /// The members of a list with 、 and 和 that ends in an item (甲、乙和丙).
  func list(endingAt item: Item, in view: SentenceView) -> [Item] {
    var found = [item]
    for other in view.items.reversed()
    where other.range.upperBound <= found[0].range.lowerBound {
      let gap = other.range.upperBound..<found[0].range.lowerBound
      guard
        scan.reads(RelationReader.joints, asWhole: gap)
          || scan.reads("（", at: gap.lowerBound) && gap.count > 1
            && scan.reads("、", before: gap.upperBound)
      else { break }
      found.insert(other, at: 0)
    }
    return found
  }

  /// The members of a list that starts with an item.
  func list(startingAt item: Item, in view: SentenceView) -> [Item] {
    var found = [item]
    for other in view.items where other.range.lowerBound >= item.range.upperBound {
      guard let last = found.last, other.range.lowerBound >= last.range.upperBound else { continue }
      let gap = last.range.upperBound..<other.range.lowerBound
      guard scan.reads(RelationReader.conjunctions, asWhole: gap) else { break }
      found.append(other)
    }
    return found
  }
}
