internal import Lexicon
internal import OntologyModel

/// Short forms: what a text sets up itself (（以下简称县医管委）), and 领导小组 alone for the last one named.
extension DeicticBodyScanner {
  private struct ShortForm {
    let words: String
    let body: InstitutionMention
    /// Where the form begins to hold.
    let from: Int
  }

  /// Every place where a short form stands alone, behind the place that sets it up.
  ///
  /// - Complexity: O(n) in the text; a form set up anew replaces the one before.
  func shortForms() -> [InstitutionMention] {
    let forms = declared()
    guard !forms.isEmpty else { return [] }
    var trie = ScalarTrie<InstitutionMention>()
    var next = 0
    var body = 0
    var found: [InstitutionMention] = []
    var position = forms[0].from
    while position < scan.text.count {
      while next < forms.count, forms[next].from <= position {
        trie.insert(forms[next].words.unicodeScalars, forms[next].body)
        next += 1
      }
      while body < institutions.count, institutions[body].range.upperBound <= position { body += 1 }
      if body < institutions.count, institutions[body].range.contains(position) {
        position = institutions[body].range.upperBound
        continue
      }
      guard let match = trie.longestMatch(in: scan.text, at: position) else {
        position += 1
        continue
      }
      let mention = mention(of: match.value, at: position..<match.end)
      found.append(mention)
      position = mention.range.upperBound
    }
    return found
  }

  /// The short forms in the order in which they are set up.
  private func declared() -> [ShortForm] {
    var forms: [ShortForm] = []
    for body in institutions {
      let end = body.range.upperBound
      for opening in ["（以下简称“", "（以下简称", "（简称“", "（简称"] as [StaticString]
      where scan.reads(opening, at: end) {
        let start = end + opening.scalarCount
        let close = (start..<min(start + 14, scan.text.count)).first {
          scan.text[$0] == "”" || scan.text[$0] == "）"
        }
        if let close, close - start >= 2 {
          forms.append(ShortForm(words: scan.string(start..<close), body: body, from: close))
        }
        break
      }
      if body.isTeam, body.name.hasSuffix("领导小组") {
        forms.append(ShortForm(words: "领导小组", body: body, from: end))
      }
    }
    return forms.sorted { $0.from < $1.from }
  }

  private func mention(of body: InstitutionMention, at range: Range<Int>) -> InstitutionMention {
    if ["领导小组", "委员会", "指挥部", "专班"].contains(where: body.name.hasSuffix),
      !body.type.isKind(of: .governmentBody), scan.reads("办公室", at: range.upperBound)
    {
      return InstitutionMention(
        range: range.lowerBound..<range.upperBound + 3, type: .organization,
        name: body.name + "办公室", aliases: [], place: body.place, parent: body.name)
    }
    return InstitutionMention(
      range: range, type: body.type, name: body.name, aliases: body.aliases + [scan.string(range)],
      place: body.place, smallPlace: body.smallPlace, parent: body.parent, isTeam: body.isTeam)
  }
}
