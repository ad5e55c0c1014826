internal import Lexicon
internal import OntologyModel

/// Short forms: what a text sets up itself (（以下简称县医管委）), and 领导小组 alone for the last one named.
extension DeicticBodyScanner {
  private struct ShortForm {
    let words: String
    let body: InstitutionMention
    /// Where the form begins to hold.
    let from: Int
    /// Whether the form is a kind alone, which is meant only where it stands alone.
    var isKind = false
  }

  private static let kinds = ["专班", "督导组", "巡察组", "推进组", "调研组", "医疗队", "工作队"]

  /// Whether a body is a team of a kind, or the office of one.
  private func isTeam(_ body: InstitutionMention, of kind: String) -> Bool {
    body.isTeam && (body.name.hasSuffix(kind) || body.name.hasSuffix(kind + "办公室"))
  }

  /// The team itself, where a body is its office.
  private func team(of body: InstitutionMention, _ kind: String) -> InstitutionMention {
    guard body.name.hasSuffix("办公室") else { return body }
    let name = String(body.name.dropLast(3))
    let printed = scan.string(body.range)
    let own = printed.hasSuffix("办公室") ? [String(printed.dropLast(3))] : []
    return InstitutionMention(
      range: body.range, type: .organization, name: name,
      aliases: body.aliases.map { $0.hasSuffix("办公室") ? String($0.dropLast(3)) : $0 } + own
        + (body.parent.map { [String(name.dropFirst($0.count))] } ?? []),
      place: body.place, parent: nil, isTeam: true)
  }

  /// Every place where a short form stands alone, behind the place that sets it up.
  ///
  /// - Complexity: O(n) in the text; a form set up anew replaces the one before.
  func shortForms() -> [InstitutionMention] {
    let forms = declared()
    guard !forms.isEmpty else { return [] }
    var trie = ScalarTrie<ShortForm>()
    var next = 0
    var body = 0
    var found: [InstitutionMention] = []
    var position = forms[0].from
    while position < scan.text.count {
      while next < forms.count, forms[next].from <= position {
        trie.insert(forms[next].words.unicodeScalars, forms[next])
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
      guard !match.value.isKind || standsAlone(position..<match.end) else {
        position += 1
        continue
      }
      let mention = mention(of: match.value.body, at: position..<match.end)
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
      if body.name.hasSuffix("管理委员会"), !body.type.isKind(of: .governmentBody) {
        forms.append(ShortForm(words: "管委会", body: body, from: end, isKind: true))
      }
      if let kind = DeicticBodyScanner.kinds.first(where: { isTeam(body, of: $0) }) {
        forms.append(ShortForm(words: kind, body: team(of: body, kind), from: end, isKind: true))
      }
    }
    return forms.sorted { $0.from < $1.from }
  }

  /// Whether a kind of team stands as a noun of its own: 专班由…, 该专班, but not 计划专班 or 各专班.
  private func standsAlone(_ range: Range<Int>) -> Bool {
    let before = scan.scalar(range.lowerBound - 1) ?? " "
    guard !before.isOne(of: "各个支") else { return false }
    let opens =
      !before.isHan || before.isOne(of: "该本是任为由领率") || scan.barriers[range.lowerBound - 1]
    return opens && !(scan.scalar(range.upperBound)?.isOne(of: "办化制式员") ?? false)
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
