internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// The first members of lists of numbered groups, which share the last one's kind: 第一、第二医共体.
struct NumberedGroups {
  let scan: Scan
  /// What other scanners found, by where it starts.
  let institutions: [InstitutionMention]

  func mentions() -> [InstitutionMention] {
    institutions.flatMap { group -> [InstitutionMention] in
      guard group.type == .medicalGroup, scan.scalar(group.range.lowerBound) == "第",
        let kind = kind(of: group)
      else { return [] }
      var found: [InstitutionMention] = []
      var start = group.range.lowerBound
      while let mark = scan.scalar(start - 1), mark.isOne(of: "、和与及"), start >= 3,
        scan.text[start - 2].isOne(of: "一二三四五"), scan.text[start - 3] == "第"
      {
        let range = start - 3..<start - 1
        let place = group.place.map { scan.vocabulary.divisions.divisions[$0].name } ?? ""
        let own = scan.string(range) + kind
        found.append(
          InstitutionMention(
            range: range, type: .medicalGroup, name: place + own, aliases: [own],
            place: group.place))
        start -= 3
      }
      return found
    }
  }

  /// The words behind a group's number.
  private func kind(of group: InstitutionMention) -> String? {
    let words = scan.string(group.range).dropFirst(2)
    return words.hasPrefix("个") ? String(words.dropFirst()) : String(words)
  }
}
