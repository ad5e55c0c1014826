internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Finds the places that a document names by their full or short names.
struct PlaceScanner {
  let scan: Scan
  private var divisions: AdministrativeDivisions { scan.vocabulary.divisions }

  /// The candidate divisions at each full name, before the context decides between them.
  struct Candidate {
    let range: Range<Int>
    let divisions: [Int]
  }

  /// Every full name of a division, longest first at each place.
  func fullNames() -> [Candidate] {
    var found: [Candidate] = []
    for sentence in scan.sentences {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        if let match = scan.longest(.place, at: position, limit: sentence.range.upperBound),
          let candidate = candidate(at: match)
        {
          found.append(candidate)
          position = match.end
        } else {
          position += 1
        }
      }
    }
    return found
  }

  private func candidate(at match: TermMatch) -> Candidate? {
    let places = scan.vocabulary.terms[match.term].places.filter {
      divisions.divisions[$0].level != .country
    }
    guard !places.isEmpty, Scan.verb(beginning: match, in: scan.text, scan.matches) == nil else {
      return nil
    }
    // 甲院和县医院 names no 和县; nor does 兼任县长 name 任县.
    if match.range.count == 2, scan.text[match.start + 1] == "县",
      scan.text[match.start].isOne(of: "和任从到由"),
      let before = scan.scalar(match.start - 1),
      before.isHan
    {
      return nil
    }
    // 17家组成县医共体 names no 成县: a verb ends with the name's first character.
    if match.range.count == 2,
      scan.matches.ending(at: match.start + 1).contains(where: { word in
        word.range.count > 1
          && !word.classes.isDisjoint(with: [.barrier, .action, .follower, .common, .plain])
      })
    {
      return nil
    }
    if isInsideFlatName(match) { return nil }
    // 金山区域医疗集团 names no 金山区.
    if scan.text[match.end - 1] == "区", scan.scalar(match.end) == "域" { return nil }
    // 示范县 names no 范县: a word of the lexicon runs over the start.
    if match.range.count == 2, let before = scan.scalar(match.start - 1), before.isHan,
      scan.matches.starting(at: match.start - 1).contains(where: {
        $0.end == match.start + 1
          && !$0.classes.isDisjoint(with: [.plain, .modifier, .common, .barrier])
      }) || scan.reads("示", before: match.start)
    {
      return nil
    }
    // 城区, 郊区, 矿区 are ordinary words unless a place stands before them.
    if match.range.count == 2, scan.text[match.start + 1] == "区",
      scan.longest(.place, endingAt: match.start, from: max(0, match.start - 10)) == nil
    {
      return nil
    }
    return Candidate(range: match.range, divisions: places)
  }

  /// Places with their meaning settled: by what stands directly before, then by home, then by code.
  ///
  /// - Parameter candidates: what ``fullNames()`` gives.
  func mentions(
    _ candidates: [Candidate], home: Home, titled: TitledPlaces
  ) -> [PlaceMention] {
    var mentions: [PlaceMention] = []
    var named = Set(titled.titles.map(\.division))
    for candidate in candidates {
      let before = mentions.last.flatMap { last in
        last.range.upperBound == candidate.range.lowerBound ? last.place.division : nil
      }
      let division = choose(candidate.divisions, before: before, home: home)
      named.insert(division)
      mentions.append(mention(division, at: candidate.range))
    }
    mentions += shortNames(named: named, home: home, taken: mentions.map(\.range))
    mentions += abbreviations()
    return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func mention(_ division: Int, at range: Range<Int>) -> PlaceMention {
    PlaceMention(range: range, place: Place(division, in: divisions), isDeictic: false)
  }

  private func choose(_ candidates: [Int], before: Int?, home: Home) -> Int {
    guard candidates.count > 1 else { return candidates[0] }
    if let before, let inside = candidates.first(where: { divisions.isWithin($0, before) }) {
      return inside
    }
    for anchor in [home.city, home.province].compactMap({ $0 }) {
      if let near = candidates.first(where: { divisions.isWithin($0, anchor) }) { return near }
    }
    return candidates.first { !divisions.divisions[$0].isFormer } ?? candidates[0]
  }

  /// Short names count where the place is also named in full, or is home, above home or below it.
  private func shortNames(named: Set<Int>, home: Home, taken: [Range<Int>]) -> [PlaceMention] {
    let divisions = divisions
    let taken = Coverage(of: taken, in: scan.text)
    var found: [PlaceMention] = []
    for sentence in scan.sentences {
      for position in sentence.range {
        guard
          let match = scan.longest(.place, at: position, limit: sentence.range.upperBound),
          !taken.contains(position), !taken.contains(match.end - 1)
        else { continue }
        let known = scan.term(match).shortPlaces.filter {
          divisions.divisions[$0].level != .country
            && (named.contains($0) || home.around.contains($0)
              || divisions.divisions[$0].level == .province)
        }
        guard let division = known.first, !isInsideLongerWord(match) else { continue }
        if let last = found.last, last.range.upperBound > match.start { continue }
        found.append(mention(division, at: match.range))
      }
    }
    return found
  }

  /// Whether a longer word of the lexicon covers the short name (安宁疗护 is no Anning).
  private func isInsideLongerWord(_ match: TermMatch) -> Bool {
    for start in max(0, match.start - 4)...match.start {
      for other in scan.matches.starting(at: start)
      where other.end >= match.end && other.range.count > match.range.count {
        if !other.classes.isDisjoint(with: [.plain, .nationalBody]) { return true }
      }
    }
    return false
  }

  /// Two or more one-character names of provinces in a row (豫鄂陕, 京、沪等).
  private func abbreviations() -> [PlaceMention] {
    let divisions = divisions
    var found: [PlaceMention] = []
    for sentence in scan.sentences
    where divisions.hasProvinces(in: scan.text, sentence.range) {
      var run: [(Int, Int)] = []
      var position = sentence.range.lowerBound
      func close(at end: Int) {
        if run.count > 1, abbreviationsEnd(at: end) {
          found += run.map { mention($0.1, at: $0.0..<$0.0 + 1) }
        }
        run = []
      }
      while position < sentence.range.upperBound {
        if let division = divisions.province(abbreviated: scan.text[position]) {
          run.append((position, division))
        } else if !(scan.text[position] == "、" && !run.isEmpty) {
          close(at: position)
        }
        position += 1
      }
      close(at: position)
    }
    return found
  }

  private func abbreviationsEnd(at position: Int) -> Bool {
    guard let scalar = scan.scalar(position) else { return true }
    return scalar.isOne(of: "等两三四五省地边交毗三、，。")
  }
}

extension Place {
  /// The place of a division of the register.
  init(_ division: Int, in register: AdministrativeDivisions) {
    let entry = register.divisions[division]
    self.init(
      division: division, name: entry.level == .country ? entry.shortName : entry.name,
      level: entry.level, parent: entry.parent)
  }
}
