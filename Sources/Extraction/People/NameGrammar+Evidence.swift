internal import Lexicon

/// How much the characters of a name speak for it, whatever stands around.
extension NameGrammar {
  /// Below this, characters are no name wherever they stand: 会后, 和一名, 开得多.
  static let impossible = -2.5
  /// Below this, characters are no name that only one side bounds.
  static let doubtful = -0.5

  /// How much likelier the characters of a range are as a name than as text, in nats: 刁立民 7.7, 第一周 -2.6.
  ///
  /// 0 where nothing is known of such a name, as of one of two parts.
  func evidence(_ range: Range<Int>) -> Double {
    guard range.lowerBound >= 0, range.upperBound <= scan.text.count, range.count >= 2,
      range.count <= 4,
      let surname = scan.vocabulary.surnames.longestMatch(
        in: scan.text, at: range.lowerBound, limit: range.upperBound)
    else { return 0 }
    var best = evidence(range.lowerBound, surname.end, range.upperBound)
    if surname.end - range.lowerBound > 1 {
      let short = evidence(range.lowerBound, range.lowerBound + 1, range.upperBound)
      best = best.map { max($0, short ?? $0) } ?? short
    }
    return best ?? 0
  }

  /// The same where it is known how long the surname is; nil where the given name is too long.
  func evidence(_ start: Int, _ surnameEnd: Int, _ end: Int) -> Double? {
    guard start < surnameEnd, surnameEnd < end else { return nil }
    return scan.vocabulary.nameCharacters.evidence(
      surname: scan.text[start..<surnameEnd], given: scan.text[surnameEnd..<end])
  }

  /// Whether characters cannot be a name where they stand, and would be one only by chance.
  func isImpossible(_ start: Int, _ surnameEnd: Int, _ end: Int, limit: Int) -> Bool {
    guard let evidence = evidence(start, surnameEnd, end) else { return false }
    // 第一周，: a character that hardly any family bears begins a name only where the rest speaks for one.
    let isMarked = follows(at: end, limit: limit)
    if end - surnameEnd == 2, isGivenName(surnameEnd..<end) { return false }
    let isFamily = scan.vocabulary.nameCharacters.speaksForFamily(scan.text[start..<surnameEnd])
    return evidence < (isMarked && isFamily ? NameGrammar.impossible - 3 : NameGrammar.impossible)
  }

  /// Whether two characters are a given name for sure, whatever stands before them: 永鸿, 志强.
  func isGivenName(_ range: Range<Int>) -> Bool {
    range.count == 2 && scan.vocabulary.nameCharacters.evidence(given: scan.text[range]) >= 2.5
  }

  /// Whether at least every second character of a range writes a sound, as in names of Mongols, Tibetans
  /// and Uyghurs.
  func isTranscribed(_ range: Range<Int>) -> Bool {
    let sounds = range.filter { NameGrammar.sounds.contains(scan.text[$0]) }.count
    return sounds * 2 >= range.count
  }

  /// What the characters add to the score of a name, -1.5 to 0.75.
  func leaning(_ start: Int, _ surnameEnd: Int, _ end: Int) -> Double {
    guard let evidence = evidence(start, surnameEnd, end) else { return 0 }
    return min(0.75, max(-1.5, (evidence - 3.5) * 0.15))
  }

  /// Whether a given name of one character is much likelier than one of two: 金哲 + 委托, 孟和 + 听完.
  func endsShort(_ start: Int, _ surnameEnd: Int) -> Bool {
    guard let short = evidence(start, surnameEnd, surnameEnd + 1), short >= 2,
      surnameEnd + 2 < scan.text.count,
      // 钟土养、: what a mark bounds is not cut before its last character.
      scan.text[surnameEnd + 1].isHan, scan.text[surnameEnd + 2].isHan,
      // 孟和巴雅尔: sounds go on.
      !NameGrammar.sounds.contains(scan.text[surnameEnd + 1])
        || !NameGrammar.sounds.contains(scan.text[surnameEnd + 2]),
      let long = evidence(start, surnameEnd, surnameEnd + 2)
    else { return false }
    return long <= short - 3.5 && long < 2
  }
}
