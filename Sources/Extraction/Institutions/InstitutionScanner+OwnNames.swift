internal import Lexicon

/// Institutions that a level word and their kind name, where home has one of that name.
extension InstitutionScanner {
  /// The place of an institution behind a level word: home's where the text names that institution there in full, and
  /// nowhere at the place that was named last.
  ///
  /// 淄博市中医医院与青岛市某医疗集团签约，市中医医院书记甲: of Zibo. A near miss is 青岛市中医医院与…，市中医医院.
  ///
  /// - Parameter words: what stands behind the level word.
  /// - Complexity: O(n) in the mentions of both places, of which 64 are looked at.
  func ownDivision(of words: Range<Int>, else division: Int) -> Int {
    let register = locality.home.divisions(of: scan.vocabulary.divisions)
    guard let level = scan.scalar(words.lowerBound - 1),
      let own = register.first(where: { $0.name.unicodeScalars.last == level }),
      own.division != division, names(own.division, words), !names(division, words)
    else { return division }
    return own.division
  }

  /// Whether the text names a place with the same words behind it.
  private func names(_ division: Int, _ words: Range<Int>) -> Bool {
    let text = scan.text
    return endsOfPlaces[division]?.prefix(64).contains { end in
      end + words.count <= text.count && end != words.lowerBound
        && text[end..<end + words.count].elementsEqual(text[words])
    } ?? false
  }
}
