internal import OntologyModel

/// 协和医院, 同济医学院附属协和医院: how a text goes on to call a university's hospital it has named in full.
extension ShortForms {
  /// The full mention for every such name, where only one hospital of the text ends so.
  ///
  /// - Complexity: O(n) in the mentions.
  func attached(_ mentions: [InstitutionMention]) -> [ByteText: InstitutionMention] {
    var full: [ByteText: InstitutionMention] = [:]
    var shared = Set<ByteText>()
    for mention in mentions where mention.type == .hospital && mention.name.holds("附属") {
      for words in ShortForms.tails(of: mention.name) where words != mention.name {
        let tail = ByteText(words)
        if let other = full[tail], other.name != mention.name {
          // Of two names one of which ends with the other the longer is the full one.
          if other.name.hasSuffix(mention.name) { continue }
          if !mention.name.hasSuffix(other.name) { shared.insert(tail) }
        }
        full[tail] = mention
      }
    }
    for tail in shared { full[tail] = nil }
    // A chain of short forms leads to the longest.
    return full.mapValues { mention in full[ByteText(mention.name)] ?? mention }
  }

  /// What of a name stands behind 大学, 学院 and 附属, as far as it can stand alone.
  private static func tails(of name: String) -> [String] {
    let scalars = Array(name.unicodeScalars)
    var found: [String] = []
    for position in scalars.indices.dropFirst(2) {
      let before = [scalars[position - 2], scalars[position - 1]]
      guard before == ["大", "学"] || before == ["学", "院"] || before == ["附", "属"],
        scalars.count - position >= 4, scalars[position] != "第", scalars[position] != "附"
      else { continue }
      var tail = String.UnicodeScalarView()
      tail.append(contentsOf: scalars[position...])
      let words = String(tail)
      if !["人民医院", "中医医院", "中心医院", "口腔医院", "肿瘤医院", "儿童医院"].contains(words) { found.append(words) }
    }
    return found
  }
}
