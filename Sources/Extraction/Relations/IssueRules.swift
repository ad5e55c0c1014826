internal import OntologyModel
internal import TextNormalization

/// Who issued which document.
extension RelationReader {
  mutating func readIssues(_ view: SentenceView) {
    for policy in view.items where policy.type == .policy {
      let issuers = issuers(of: policy, in: view)
      for issuer in issuers {
        claim(
          issuer.mention, .issued, policy.mention, time: view.time,
          evidence: issuer.range.lowerBound..<policy.range.upperBound, rule: .issuedVerb,
          sentence: view.number)
      }
      if issuers.isEmpty, let issuer = issuer(inTitle: mentions[policy.mention].name) {
        claim(
          issuer, .issued, policy.mention, evidence: policy.range, rule: .issuedTitle,
          sentence: view.number)
      }
    }
  }

  /// Who issued a document by the words before it: 某局、某委印发《…》, 某局《…》.
  func issuers(of policy: Item, in view: SentenceView) -> [Item] {
    if let direct = view.items.last(where: {
      $0.isBody && $0.range.upperBound == policy.range.lowerBound
    }) {
      return list(endingAt: direct, in: view).filter(\.isBody)
    }
    let nearest = max(
      view.range.lowerBound, policy.range.lowerBound - RelationReader.farthestVerb)
    let before = nearest..<policy.range.lowerBound
    let verbs: [StaticString] = [
      "联合印发", "出台", "印发", "制定", "下发", "发布", "颁布", "审议通过", "制订",
    ]
    guard let verb = first(of: verbs, in: before),
      let subject = view.items.first(where: {
        ($0.isBody || $0.type == .place) && $0.range.upperBound <= verb.start
      })
    else { return [] }
    return list(startingAt: subject, in: view).filter { $0.isBody || $0.type == .place }
  }

  /// The body or place whose name a document's title begins with.
  func issuer(inTitle title: String) -> Int? {
    let inner = title.unicodeScalars.dropFirst()
    var best: Int?
    var name = ""
    for scalar in inner.prefix(RelationReader.longestIssuer) {
      name.unicodeScalars.append(scalar)
      if let index = bodyNamed[name] ?? placeNamed[name] { best = index }
    }
    return best
  }

  private static let longestIssuer = 40
  /// How far before a document the verb of issuing may stand, in characters.
  private static let farthestVerb = 80
}
