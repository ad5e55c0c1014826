import RDF

/// Whether two lists of triples are one graph up to the labels of blank nodes.
///
/// Blank nodes get colours by their triples until nothing changes; where several share a colour,
/// each is tried as the image of the first. Enough for test suites, exponential at worst.
func isIsomorphic(_ first: [Triple], _ second: [Triple]) -> Bool {
  GraphComparison(Set(first), Set(second)).matches([:], [:])
}

private struct GraphComparison {
  let first: Set<Triple>
  let second: Set<Triple>

  init(_ first: Set<Triple>, _ second: Set<Triple>) {
    self.first = first
    self.second = second
  }

  func matches(_ fixedFirst: [String: String], _ fixedSecond: [String: String]) -> Bool {
    guard first.count == second.count else { return false }
    let colors = (refined(first, fixedFirst), refined(second, fixedSecond))
    let groups = (grouped(colors.0), grouped(colors.1))
    guard groups.0.mapValues(\.count) == groups.1.mapValues(\.count) else { return false }
    guard let shared = groups.0.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key }) else {
      return Set(first.map { painted($0, colors.0) }) == Set(second.map { painted($0, colors.1) })
    }
    guard let node = shared.value.min() else { return false }
    return (groups.1[shared.key] ?? []).contains { image in
      var fixed = (fixedFirst, fixedSecond)
      fixed.0[node] = "fixed\(fixed.0.count)"
      fixed.1[image] = "fixed\(fixed.1.count)"
      return matches(fixed.0, fixed.1)
    }
  }

  private func grouped(_ colors: [String: String]) -> [String: [String]] {
    Dictionary(grouping: colors.keys, by: { colors[$0] ?? "" })
  }

  private func refined(_ triples: Set<Triple>, _ fixed: [String: String]) -> [String: String] {
    var colors: [String: String] = [:]
    for triple in triples { for label in labels(triple) { colors[label] = fixed[label] ?? "" } }
    var count = -1
    while Set(colors.values).count != count {
      count = Set(colors.values).count
      var next: [String: [String]] = [:]
      for triple in triples {
        for label in Set(labels(triple)) {
          next[label, default: []].append(painted(triple, colors, own: label))
        }
      }
      for (label, lines) in next {
        colors[label] =
          (fixed[label] ?? "") + "(" + short(lines.sorted().joined(separator: "\n")) + ")"
      }
    }
    return colors
  }

  /// FNV-1a keeps the colours short.
  private func short(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  private func labels(_ triple: Triple) -> [String] {
    labels(triple.subject) + labels(triple.object)
  }

  private func labels(_ term: Term) -> [String] {
    switch term {
    case .blank(let label): [label]
    case .triple(let triple): labels(triple)
    case .iri, .literal: []
    }
  }

  private func painted(_ triple: Triple, _ colors: [String: String], own: String? = nil) -> String {
    painted(triple.subject, colors, own) + " <\(triple.predicate)> "
      + painted(triple.object, colors, own)
  }

  private func painted(_ term: Term, _ colors: [String: String], _ own: String?) -> String {
    switch term {
    case .blank(let label): label == own ? "_:own" : "_:" + (colors[label] ?? "")
    case .triple(let triple): "<<(" + painted(triple, colors, own: own) + ")>>"
    case .iri, .literal: term.description
    }
  }
}
