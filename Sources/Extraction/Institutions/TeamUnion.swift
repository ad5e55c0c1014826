internal import Lexicon
internal import OntologyModel

/// One team or group under two names in one document: with and without what it works at (工作专班), with a guessed place
/// and with a printed one (某市中医药工作专班).
struct TeamUnion {
  let scan: Scan

  /// The mentions, those of one team under one name.
  ///
  /// - Complexity: O(n) in the names of the mentions.
  func joined(_ mentions: [InstitutionMention]) -> [InstitutionMention] {
    let fuller = fuller(mentions)
    guard !fuller.isEmpty else { return mentions }
    return mentions.map { mention in
      guard isGroup(mention), let full = fuller[ByteText(mention.name)] else { return mention }
      var mention = mention
      mention.aliases = (mention.aliases + [mention.name]).filter { $0 != full.name }
      mention.name = full.name
      mention.place = full.place
      mention.parent = full.parent ?? mention.parent
      return mention
    }
  }

  private func isGroup(_ mention: InstitutionMention) -> Bool {
    mention.type == .medicalGroup || mention.isTeam && mention.type == .organization
  }

  /// By the names of mentions the one other mention of the same type that bears such a name among its own.
  private func fuller(_ mentions: [InstitutionMention]) -> [ByteText: InstitutionMention] {
    var first: [ByteText: InstitutionMention] = [:]
    var bearers: [ByteText: [InstitutionMention]] = [:]
    for mention in mentions where isGroup(mention) {
      let name = ByteText(mention.name)
      guard first[name] == nil else { continue }
      first[name] = mention
      for alias in Set(mention.aliases.map(ByteText.init)) where alias != name {
        bearers[alias, default: []].append(mention)
      }
    }
    guard first.count > 1 else { return [:] }
    var fuller: [ByteText: InstitutionMention] = [:]
    for (name, mention) in first {
      guard let others = bearers[name]?.filter({ $0.type == mention.type }), others.count == 1,
        let other = others.first, isLonger(other, mention)
      else { continue }
      fuller[name] = other
    }
    joinGuessed(first, &fuller)
    joinNumbered(mentions, &fuller)
    return fuller.mapValues { fuller[ByteText($0.name)] ?? $0 }
  }

  /// Of two that bear each other's names the longer one is the full one.
  private func isLonger(_ other: InstitutionMention, _ mention: InstitutionMention) -> Bool {
    !mention.aliases.contains(other.name)
      || (other.name.utf8.count, other.name) > (mention.name.utf8.count, mention.name)
  }

  /// A team whose place no words print beside the one of the same words whose place stands before them.
  private func joinGuessed(
    _ first: [ByteText: InstitutionMention], _ fuller: inout [ByteText: InstitutionMention]
  ) {
    var printed: [ByteText: [InstitutionMention]] = [:]
    for mention in first.values {
      guard let head = place(of: mention), mention.name.hasPrefix(head), isPrinted(mention) else {
        continue
      }
      printed[ByteText(String(mention.name.dropFirst(head.count))), default: []].append(mention)
    }
    for (name, mention) in first where fuller[name] == nil && !isPrinted(mention) {
      guard let head = place(of: mention), mention.name.hasPrefix(head),
        case let own = String(mention.name.dropFirst(head.count)), own.unicodeScalars.count >= 6,
        let others = printed[ByteText(own)], others.count == 1, let other = others.first,
        other.name != mention.name,
        other.type == mention.type
      else { continue }
      fuller[name] = other
    }
  }

  /// 第二集团 in two places of a text of several counties: the county's of the first mention.
  private func joinNumbered(
    _ mentions: [InstitutionMention], _ fuller: inout [ByteText: InstitutionMention]
  ) {
    var known: [ByteText: InstitutionMention] = [:]
    for mention in mentions where mention.type == .medicalGroup && !isPrinted(mention) {
      guard scan.text[mention.range.lowerBound] == "第" else { continue }
      let words = ByteText(scan.string(mention.range))
      if let first = known[words] {
        let name = ByteText(mention.name)
        if first.name != mention.name, fuller[name] == nil { fuller[name] = first }
      } else {
        known[words] = mention
      }
    }
  }

  private func place(of mention: InstitutionMention) -> String? {
    mention.place.map { scan.vocabulary.divisions.divisions[$0].name }
  }

  private func isPrinted(_ mention: InstitutionMention) -> Bool {
    let words = scan.string(mention.range)
    return words.utf8.count >= mention.name.utf8.count
      || mention.aliases.contains(words)
        && place(of: mention).map { words.hasPrefix(String($0.unicodeScalars.prefix(2))) } == true
  }
}
