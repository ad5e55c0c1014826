internal import OntologyModel

/// Verbs that a name without a place took in on its left.
extension InstitutionScanner {
  /// Cuts what a name took in on its left where the text names the same institution without it.
  ///
  /// 寄语埭溪医院 once beside 埭溪医院 more than once: the words before are no part of the name. Only names
  /// that stand in the text as they are, of hospitals without a place of the register, are cut; the
  /// words cut are two to four characters that the lexicon does not know as parts of names.
  ///
  /// - Complexity: O(n) in the mentions.
  func withoutLeadingWords(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    var counts: [ByteText: Int] = [:]
    for mention in mentions where isPlain(mention) {
      counts[ByteText(mention.name), default: 0] += 1
    }
    return mentions.filter { !isVisited($0) && !isPointedAt($0) }.map { mention in
      guard isPlain(mention), mention.range.count >= 6 else { return mention }
      // 牵头单位某州人民医院, 含某街道社区卫生服务中心等9家, 代表总医院: words before a name.
      let leading: [StaticString] = ["单位", "代表", "含"]
      if let word = leading.first(where: { scan.reads($0, at: mention.range.lowerBound) }) {
        return cut(word.scalarCount, from: mention)
      }
      guard counts[ByteText(mention.name)] == 1 else { return mention }
      let start = mention.range.lowerBound
      for cut in 2...min(4, mention.range.count - 4) {
        let name = scan.string(start + cut..<mention.range.upperBound)
        guard counts[ByteText(name), default: 0] > 1, !isNamePart(start..<start + cut) else {
          continue
        }
        return self.cut(cut, from: mention)
      }
      return mention
    }
  }

  /// A mention without the first characters of its name.
  private func cut(_ length: Int, from mention: InstitutionMention) -> InstitutionMention {
    let range = mention.range.lowerBound + length..<mention.range.upperBound
    let printed = scan.string(range)
    let place = placeStarting(at: range.lowerBound, before: range.upperBound)
    let name = place.map { $0.place.name + scan.string($0.range.upperBound..<range.upperBound) }
    return InstitutionMention(
      range: range, type: mention.type, name: name ?? printed,
      aliases: mention.aliases + (name == nil || name == printed ? [] : [printed]),
      place: place?.place.division ?? mention.place, parent: mention.parent)
  }

  /// 李大爷在镇卫生院: who is where, at a hospital that only its level names.
  private func isVisited(_ mention: InstitutionMention) -> Bool {
    guard isPlain(mention) else { return false }
    return mention.range.dropFirst().dropLast(3).contains { position in
      scan.text[position] == "在" && scan.text[position + 1].isOne(of: "县市镇乡区")
    }
  }

  /// 他代表总医院…: a verb and a hospital's kind alone.
  private func isPointedAt(_ mention: InstitutionMention) -> Bool {
    mention.range.count == 5 && isPlain(mention) && scan.reads("代表总", at: mention.range.lowerBound)
  }

  /// Whether a mention is a hospital's that is called what the text says, without a place before it.
  private func isPlain(_ mention: InstitutionMention) -> Bool {
    mention.type == .hospital && mention.smallPlace == nil
      && mention.name == scan.string(mention.range)
  }

  /// Whether a place, a modifier or another institution's tail stands within a range.
  private func isNamePart(_ range: Range<Int>) -> Bool {
    range.contains { position in
      scan.matches.starting(at: position).contains { match in
        match.end <= range.upperBound
          && !match.classes.isDisjoint(with: [.place, .modifier, .institutionTail])
      }
    }
  }
}
