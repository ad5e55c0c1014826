internal import OntologyModel

/// People who are called by the first part of a name of two parts.
extension PersonScanner {
  /// 院长艾力·买买提…。艾力院长: one person, by the name that the document gives in full.
  ///
  /// A first part that two names share is left as it is.
  /// - Complexity: O(n) in the people, where a name of two parts stands at all.
  func namedInFull(_ result: Result) -> Result {
    var full: [String: String] = [:]
    var shared = Set<String>()
    for person in result.people where person.name.unicodeScalars.contains(NameGrammar.middleDot) {
      let first = String(person.name.prefix { $0 != "·" })
      if let other = full[first], other != person.name { shared.insert(first) }
      full[first] = person.name
    }
    for first in shared { full[first] = nil }
    guard !full.isEmpty else { return result }
    let renamed = { (person: PersonMention) in
      full[person.name].map { PersonMention(range: person.range, name: $0) } ?? person
    }
    var result = result
    result.people = result.people.map(renamed)
    result.holdings = result.holdings.map { holding in
      PostHolding(
        people: holding.people.map(renamed), chain: holding.chain, evidence: holding.evidence,
        rule: holding.rule)
    }
    return result
  }
}
