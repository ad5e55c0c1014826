internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Finds programs: quoted names, phrases that end in a head, campaigns, works, and health reform itself.
///
/// Candidates are gathered widely; ``ProgramModel`` decides by what speaks for and against each.
struct ProgramScanner {
  let scan: Scan
  let institutions: [InstitutionMention]
  /// For each position the institution that covers it, or -1.
  let institutionAt: [Int32]
  /// For each position whether it stands inside a short quote.
  let quoted: [Bool]
  private let model = ProgramModel.standard

  init(scan: Scan, institutions: [InstitutionMention]) {
    self.scan = scan
    self.institutions = institutions
    var covered = [Int32](repeating: -1, count: scan.text.count)
    for (index, body) in institutions.enumerated() where !body.isDeictic {
      for position in body.range where covered.indices.contains(position) {
        covered[position] = Int32(index)
      }
    }
    institutionAt = covered
    quoted = ProgramScanner.quoted(in: scan)
  }

  func mentions() -> [TopicMention] {
    var accepted: [TopicMention] = []
    for group in candidates() {
      accepted += judged(group).filter(\.isTaken)
        .map { $0.candidate.mention($0.probability) }
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return ProgramNames(accepted + repeats(of: accepted)).joined()
  }

  /// The candidates that ``mentions()`` does not take, and why.
  func rejected() -> [ExtractionTrace.Lost] {
    let kind = Wording(EntityType.program.label(.chinese), EntityType.program.label(.english))
    return candidates().flatMap(judged).filter { verdict in
      !verdict.isTaken && verdict.rival?.name != verdict.candidate.name
    }.map { verdict in
      ExtractionTrace.Lost(
        range: verdict.candidate.range, kind: kind, words: verdict.candidate.name, rule: nil,
        reason: verdict.rival.map { .overlaps($0.name) } ?? .unlikelyProgram(verdict.probability))
    }
  }

  /// How likely a candidate is a program, and the one taken before it that covers some of its words.
  private struct Verdict {
    let candidate: ProgramCandidate
    let probability: Double
    let rival: ProgramCandidate?

    var isTaken: Bool { probability >= 0.5 && rival == nil }
  }

  /// Judges the candidates of a sentence in their order.
  private func judged(_ group: [ProgramCandidate]) -> [Verdict] {
    var taken: [ProgramCandidate] = []
    return group.map { candidate in
      let verdict = Verdict(
        candidate: candidate, probability: model.probability(of: candidate.traits),
        rival: taken.first { $0.range.overlaps(candidate.range) })
      if verdict.isTaken { taken.append(candidate) }
      return verdict
    }
  }

  /// The candidates of each sentence, quotes first: what overlaps an accepted one is dropped.
  func candidates() -> [[ProgramCandidate]] {
    var groups: [[ProgramCandidate]] = []
    for sentence in scan.sentences where sentence.kind != .byline {
      var group = quotes(sentence)
      group += reforms(sentence)
      group +=
        healthyPlaces(sentence) + pairs(sentence) + campaigns(sentence) + works(sentence)
        + phrases(sentence)
      if !group.isEmpty { groups.append(group) }
    }
    // What a text speaks of again and again is a matter of its own.
    var counts: [ByteText: Int] = [:]
    let keys = groups.map { $0.map(key(of:)) }
    for key in keys.joined() { counts[key, default: 0] += 1 }
    for index in groups.indices {
      for inner in groups[index].indices where counts[keys[index][inner], default: 0] > 1 {
        groups[index][inner].traits.add(.repeated)
      }
    }
    return groups
  }

  private func key(of candidate: ProgramCandidate) -> ByteText {
    ByteText(candidate.quote.map { scan.string($0) } ?? candidate.name)
  }

  /// Accepted names wherever else they stand, with and without their quotation marks.
  ///
  /// - Complexity: O(n) in the text.
  private func repeats(of found: [TopicMention]) -> [TopicMention] {
    guard !found.isEmpty else { return [] }
    var trie = ScalarTrie<Int>()
    var known = Set<ByteText>()
    for (index, mention) in found.enumerated() where known.insert(ByteText(mention.name)).inserted {
      for form in ProgramScanner.forms(of: mention.name) { trie.insert(form, index) }
    }
    var covered = [Bool](repeating: false, count: scan.text.count)
    for mention in found {
      for position in mention.range where covered.indices.contains(position) {
        covered[position] = true
      }
    }
    var more: [TopicMention] = []
    for sentence in scan.sentences where sentence.kind != .byline {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        guard !covered[position], let match = trie.longestMatch(in: scan.text, at: position),
          match.end <= sentence.range.upperBound, !covered[match.end - 1],
          institutionAt[position] < 0
        else {
          position += 1
          continue
        }
        let first = found[match.value]
        more.append(
          TopicMention(
            range: position..<match.end, type: .program, name: first.name, aliases: first.aliases,
            confidence: first.confidence))
        position = match.end
      }
    }
    return more
  }

  /// The name, its quoted part, and that without its marks where it is long enough to be told from common words.
  private static func forms(of name: String) -> [[Unicode.Scalar]] {
    let scalars = Array(name.unicodeScalars)
    guard let open = scalars.firstIndex(of: "“"), let close = scalars.lastIndex(of: "”"),
      open < close
    else { return scalars.count >= 5 ? [scalars] : [] }
    let inner = Array(scalars[open + 1..<close])
    var forms = [scalars, Array(scalars[open...close])]
    let plain = scalars.filter { $0 != "“" && $0 != "”" }
    if plain.count != inner.count { forms.append(plain) }
    if inner.count >= 4, !inner.contains("，"), !inner.contains("、") { forms.append(inner) }
    return forms
  }
}
