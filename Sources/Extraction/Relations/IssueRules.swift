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
      if issuers.isEmpty, let issuer = issuer(of: policy, in: view) {
        claim(
          issuer, .issued, policy.mention, evidence: policy.range, rule: .issuedTitle,
          sentence: view.number)
      }
    }
  }

  /// Who issued a document where no verb says it: whoever its title names, or who issued the paper that sends it out.
  private func issuer(of policy: Item, in view: SentenceView) -> Int? {
    if let body = bodyStarting[policy.range.lowerBound + 1],
      mentions[body].range.upperBound < policy.range.upperBound
    {
      return body
    }
    let sendsOut =
      scan.reads("现将", before: policy.range.lowerBound)
      || scan.reads("印发", before: policy.range.lowerBound)
      || first(
        of: ["现印发", "现予印发", "审议通过"],
        in: policy.range.upperBound..<max(policy.range.upperBound, view.range.upperBound)) != nil
      || !scan.reads("《", at: policy.range.lowerBound)
    if sendsOut, let own = documentIssuer() { return own }
    return issuer(inTitle: mentions[policy.mention].name)
  }

  /// The body that issued the document: before 关于 in its title, or before 文件 in its head.
  private func documentIssuer() -> Int? {
    for view in views.prefix(12) where view.sentence.kind != .body {
      let mark = scan.first("关于", in: view.range) ?? scan.first("文件", in: view.range)
      if let mark, let body = view.last(before: mark, where: \.isBody),
        mark - body.range.upperBound <= 2
      {
        return body.mention
      }
    }
    let titled = views.prefix(12).lazy.flatMap(\.items).first { item in
      item.isBody && scan.reads("关于", at: item.range.upperBound)
    }
    return titled?.mention ?? signer()
  }

  /// The body whose name alone stands in one of the last lines, where papers are signed.
  private func signer() -> Int? {
    for view in views.suffix(6) {
      guard let body = view.items.first(where: \.isBody),
        body.range.lowerBound == view.range.lowerBound
      else {
        continue
      }
      let rest = view.range.filter { position in
        !view.items.contains { $0.range.contains(position) } && scan.text[position].isHan
          && !scan.text[position].endsDate && !scan.text[position].isNumeral
      }
      if rest.isEmpty { return body.mention }
    }
    return nil
  }

  /// Who issued a document by the words before it: 某局、某委印发《…》, 某局《…》.
  func issuers(of policy: Item, in view: SentenceView) -> [Item] {
    if let direct = view.items.last(where: {
      $0.isBody && $0.range.upperBound <= policy.range.lowerBound
        && ["", "等部门", "等", "等多部门"].contains(
          scan.string($0.range.upperBound..<policy.range.lowerBound))
    }) {
      return list(endingAt: direct, in: view).filter(\.isBody)
    }
    let nearest = max(
      view.range.lowerBound, policy.range.lowerBound - RelationReader.farthestVerb)
    let before = nearest..<policy.range.lowerBound
    let verbs: [StaticString] = [
      "联合印发", "出台", "印发", "制定", "下发", "发布", "颁布", "审议通过", "制订",
    ]
    if let verb = ["提出的", "呈报的", "印发的", "制定的", "出台的", "下发的", "发布的"].first(where: {
      (word: StaticString) in
      scan.reads(word, before: policy.range.lowerBound)
    }) {
      let start = policy.range.lowerBound - verb.scalarCount
      guard let subject = view.items.last(where: { $0.isBody && $0.range.upperBound == start })
      else { return [] }
      return list(endingAt: subject, in: view).filter(\.isBody)
    }
    guard let verb = first(of: verbs, in: before) else { return [] }
    // 甲办、乙局反复测算，县政府才印发: the subject is the one nearest to the verb.
    guard
      let subject = view.items.last(where: {
        ($0.isBody || $0.type == .place) && $0.range.upperBound <= verb.start && !isTitle($0)
      })
    else { return [] }
    var issuers = list(endingAt: subject, in: view).filter { $0.isBody || $0.type == .place }
    if subject.type == .place, issuers.count == 1 {
      let first = view.items.first {
        ($0.isBody || $0.type == .place) && $0.range.upperBound <= verb.start
      }
      issuers =
        first.map { list(startingAt: $0, in: view).filter { $0.isBody || $0.type == .place } }
        ?? issuers
    }
    return issuers
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
