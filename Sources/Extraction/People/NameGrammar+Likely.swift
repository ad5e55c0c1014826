internal import Lexicon
internal import OntologyModel

/// The likeliest name behind a title, where no rule bears one out: 院长揭某某评价她, 局长金某某作检讨发言.
extension NameGrammar {
  /// What a name has to reach behind a title that names its body, and behind a bare one of a leader.
  private static let enough = (named: 0.0, bare: 3.0)

  /// The end of the likeliest name at a position, weighed by its characters, the words in it and what stands
  /// behind it.
  ///
  /// Near misses are what a leader does: 院长带头下乡, 书记连续三年, 县长高度重视.
  /// - Complexity: O(1), four candidates.
  func likelyName(at start: Int, limit: Int, isNamed: Bool) -> Int? {
    guard start < limit, !scan.text[start].isOne(of: "是为由在的等们从将把被让请叫副和与及"),
      !scan.reads("同志", at: start),
      // 院长的第一周: a number.
      scan.text[start] != "第" || scan.scalar(start + 1)?.isNumeral != true
    else { return nil }
    var best: (end: Int, weight: Double)?
    for surnameEnd in surnameEnds(at: start, limit: limit) {
      for end in [surnameEnd + 1, surnameEnd + 2] where end <= limit {
        guard let weight = weight(start, surnameEnd, end, limit: limit),
          weight > best?.weight ?? (isNamed ? NameGrammar.enough.named : NameGrammar.enough.bare)
        else { continue }
        best = (end, weight)
      }
    }
    return best?.end
  }

  /// Where the surname ends that a name may begin with: by the register, or behind one character that no word
  /// begins with.
  private func surnameEnds(at start: Int, limit: Int) -> [Int] {
    guard
      let surname = scan.vocabulary.surnames.longestMatch(in: scan.text, at: start, limit: limit)
    else {
      return scan.text[start].isHan && !scan.barriers[start] && !scan.commonWords[start]
        && !scan.matches.starting(at: start).contains { $0.range.count > 1 } ? [start + 1] : []
    }
    return surname.end - start > 1 ? [surname.end, start + 1] : [surname.end]
  }

  /// How much speaks for a name, in nats: its characters, less for words in it, more for what bounds it.
  private func weight(_ start: Int, _ surnameEnd: Int, _ end: Int, limit: Int) -> Double? {
    let given = surnameEnd..<end
    guard scan.text[given].allSatisfy(\.isHan), var weight = evidence(start, surnameEnd, end),
      !holdsTitle(start..<end), !isNoName(start: start, end: end),
      !scan.text[given].contains(where: { $0.isOne(of: "县市省局委院厅副某的了们年月日个") }),
      !scan.text[end - 1].isOne(of: "带率对向从")
    else { return nil }
    // 佀国庆: a character of no register bears the name out less.
    if end - start > 2 {
      weight = max(weight, scan.vocabulary.nameCharacters.evidence(given: scan.text[given]) - 1)
    }
    for position in start..<end {
      if scan.barriers[position] { weight -= position == start ? 0.5 : 1 }
      for match in scan.matches.starting(at: position) where match.range.count > 1 {
        if match.end > end {
          guard !(position == end - 1 && match.classes == .common) else { continue }
          return nil
        }
        weight -= match.classes == .place ? 0.3 : position == start ? 2 : 1
      }
    }
    return weight + bound(at: end, limit: limit)
  }

  /// What the words behind a name add.
  private func bound(at end: Int, limit: Int) -> Double {
    if end >= limit || !scan.text[end].isHan { return 2 }
    if follows(at: end, limit: limit) { return 2 }
    if scan.barriers[end] || scan.commonWords[end] { return 1 }
    return scan.matches.starting(at: end).contains { $0.range.count > 1 } ? 1 : 0
  }

  /// A name written by sound whose last character would be left over before a mark: 洛松江 + 村、.
  func withRest(_ end: Int, of start: Int, limit: Int) -> Int {
    guard end < limit, scan.text[end].isHan, end - start == 3,
      scan.text[start..<end].allSatisfy(NameGrammar.syllables.contains),
      end + 1 == limit || scan.text[end + 1].isOne(of: "、，。（；")
        || NameGrammar.sounds.contains(scan.text[end]) && isBound(at: end + 1, limit: limit),
      !follows(at: end, limit: limit), !scan.text[end].isOne(of: "说讲问答谈称等和笑吗呢"),
      !scan.barriers[end] || NameGrammar.sounds.contains(scan.text[end])
    else { return end }
    return end + 1
  }

  /// 程义和联合作了发言: 和 ends a name of two characters where a verb stands behind it, nothing that is joined.
  func withConjunction(_ end: Int, of start: Int, limit: Int) -> Int {
    guard end - start == 2, end + 1 < limit, scan.text[end] == "和",
      let surname = scan.vocabulary.surnames.longestMatch(in: scan.text, at: start, limit: limit),
      surname.end == start + 1, let long = evidence(start, surname.end, end + 1), long >= 1,
      scan.matches.starting(at: end + 1).contains(where: { match in
        match.range.count > 1 && !match.classes.isDisjoint(with: [.follower, .barrier])
          && match.classes.isDisjoint(with: [
            .place, .body, .post, .postPrefix, .nationalBody, .institutionTail,
          ])
      })
    else { return end }
    return end + 1
  }
}
