internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Finds the bodies, hospitals and groups that a document names.
///
/// Names are anchored at their right end, the head or tail the lexicon knows, and grow to the left
/// over places, level words, modifiers and, for institutions, an unknown run up to a barrier.
///
/// A class, so that the many readers of one tail share it without counting its parts.
final class InstitutionScanner {
  let scan: Scan
  let locality: Locality
  let places: [PlaceMention]
  /// For each position that ends a place's name the place mention, by position.
  let placeEndingAt: [Int: PlaceMention]
  /// Where the names of each division end, in the order of the text.
  let endsOfPlaces: [Int: [Int]]

  init(scan: Scan, locality: Locality, places: [PlaceMention]) {
    self.scan = scan
    self.locality = locality
    self.places = places
    placeEndingAt = Dictionary(
      places.map { ($0.range.upperBound, $0) }, uniquingKeysWith: { $1 })
    var ends: [Int: [Int]] = [:]
    for place in places {
      guard let division = place.place.division else { continue }
      ends[division, default: []].append(place.range.upperBound)
    }
    endsOfPlaces = ends
  }

  /// The longest place of two characters or more that a name beginning at a position starts with, ending before
  /// another position.
  ///
  /// - Complexity: O(n) in the characters between.
  func placeStarting(at start: Int, before end: Int) -> PlaceMention? {
    (start + 2..<max(start + 2, end)).lazy.compactMap { self.placeEndingAt[$0] }
      .last { $0.range.lowerBound == start }
  }

  /// What a name is anchored at.
  private static let anchors: TermClass = [.nationalBody, .body, .institutionTail, .field]

  /// All mentions in order of the text, none overlapping.
  func mentions() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    var commission: InstitutionMention?
    for (number, sentence) in scan.sentences.enumerated() {
      var inSentence: [InstitutionMention] = []
      var position = sentence.range.lowerBound
      // Where the last mention ends: its party committee is named directly behind it.
      var end = -1
      while position < sentence.range.upperBound {
        guard
          position == end
            || !scan.matches.classes(startingAt: position)
              .isDisjoint(with: InstitutionScanner.anchors)
        else {
          position += 1
          continue
        }
        let previous = inSentence.last
        let floor = max(previous?.range.upperBound ?? 0, sentence.range.lowerBound)
        guard
          var mention = mention(
            at: position, sentence: number, range: sentence.range, floor: floor,
            earlier: inSentence)
            ?? ownUnit(
              at: position, limit: sentence.range.upperBound, floor: floor, commission: commission)
        else {
          position += 1
          continue
        }
        // 师市总医院: the hospital of the corps' division that the document speaks of.
        if mention.name.hasPrefix("师市"), let corps = locality.corps {
          mention.aliases.append(mention.name)
          mention.name = corps.name + mention.name.dropFirst(2)
          mention.place = corps.division
        }
        mention = ofDivision(mention)
        while let last = inSentence.last, mention.range.lowerBound <= last.range.lowerBound {
          inSentence.removeLast()
        }
        mention = ofAssembly(mention, inSentence.last)
        inSentence.append(mention)
        position = mention.range.upperBound
        if mention.type == .governmentBody, mention.name.hasSuffix("委员会") { commission = mention }
        if let unit = unit(behind: mention, limit: sentence.range.upperBound) {
          inSentence.append(unit)
          position = unit.range.upperBound
          var last = unit
          while let next = nextBranch(
            behind: last, of: mention, limit: sentence.range.upperBound)
          {
            inSentence.append(next)
            position = next.range.upperBound
            last = next
          }
        }
        end = position
      }
      found += inSentence
    }
    return withoutLeadingWords(found)
  }

  /// 第八师石河子市 + 医疗集团: with the corps' division before the city that its name begins with.
  private func ofDivision(_ mention: InstitutionMention) -> InstitutionMention {
    guard let corps = locality.corps, let end = corps.name.firstIndex(of: "师"),
      case let own = String(corps.name[...end]), case let city = corps.name.dropFirst(own.count),
      !city.isEmpty, mention.name.hasPrefix(city),
      case let start = mention.range.lowerBound - own.unicodeScalars.count, start >= 0,
      scan.string(start..<mention.range.lowerBound) == own
    else { return mention }
    var named = mention
    named.aliases.append(mention.name)
    named.name = own + mention.name
    return named
  }

  func mention(
    at position: Int, sentence: Int, range: Range<Int>, floor: Int,
    earlier: [InstitutionMention]
  ) -> InstitutionMention? {
    let previous = earlier.last
    if let mention = department(at: position, sentence: sentence, range: range, floor: floor) {
      return mention
    }
    if let mention = partyCommittee(at: position, previous: previous) { return mention }
    for match in scan.matches.starting(at: position).reversed()
    where match.end <= range.upperBound
      && !match.classes.isDisjoint(with: InstitutionScanner.anchors)
    {
      let term = scan.term(match)
      if let head = term.nationalBody, let mention = national(head, at: match) { return mention }
      if let head = term.body,
        let mention = body(
          head, at: match, sentence: sentence, range: range, floor: floor, previous: previous)
      {
        return mention
      }
      if let tail = term.institution,
        let mention = institution(
          tail, at: match, sentence: sentence, range: range, floor: floor, earlier: earlier)
          ?? alliance(
            tail, at: match, sentence: sentence, range: range, floor: floor, isOpen: true)
      {
        return mention
      }
    }
    return nil
  }
}

extension InstitutionMention {
  /// Whether the name ends as a university's or academy's does.
  var isAcademicName: Bool {
    ["大学", "学院", "科学院", "研究院", "学校"].contains { name.hasSuffix($0) }
  }
}

extension PlaceLevel {
  /// The level that a bare word means: 省 市 县 区.
  init?(levelWord scalar: Unicode.Scalar) {
    switch scalar {
    case "省": self = .province
    case "市", "州", "盟": self = .city
    case "县", "旗": self = .county
    case "区": self = .district
    default: return nil
    }
  }
}
