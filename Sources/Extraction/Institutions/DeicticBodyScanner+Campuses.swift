internal import OntologyModel
internal import TextNormalization

/// 高新院区院长, 新院区党委书记: a campus, named alone, of the hospital that the text named last.
extension DeicticBodyScanner {
  private static let campusWords = Words(["院区"])

  /// - Complexity: O(n) in the places where such words stand.
  func campuses() -> [InstitutionMention] {
    let hospitals = institutions.filter {
      $0.type == .hospital && !DeicticBodyScanner.isBranch($0.name) && !$0.name.hasSuffix("院区")
    }
    guard !hospitals.isEmpty else { return [] }
    var found: [InstitutionMention] = []
    for sentence in scan.sentences {
      for (start, _) in scan.occurrences(of: DeicticBodyScanner.campusWords, in: sentence.range) {
        let end = start + 2
        guard scan.longest([.post, .postPrefix], at: end, limit: sentence.range.upperBound) != nil,
          let open = campusOpening(before: start, from: sentence.range.lowerBound),
          case let next = hospitals.partition(where: { $0.range.upperBound > open }), next > 0,
          !institutions.hold(open..<end)
        else { continue }
        let (hospital, own) = (hospitals[next - 1], scan.string(open..<end))
        found.append(
          InstitutionMention(
            range: open..<end, type: .hospital, name: hospital.name + own,
            aliases: hospital.aliases.map { $0 + own }, place: hospital.place,
            parent: hospital.name))
      }
    }
    return found
  }

  /// Where the words begin that name a campus, bounded by a mark or a common word.
  private func campusOpening(before position: Int, from lower: Int) -> Int? {
    var open = position
    while open > lower, position - open < 6, scan.text[open - 1].isHan, !scan.barriers[open - 1],
      !scan.commonWords[open - 1], !scan.text[open - 1].isOne(of: "院任兼为由原")
    {
      open -= 1
    }
    guard open < position, position - open < 6, !scan.text[open].isOne(of: "全各本该两多整我老")
    else { return nil }
    return open
  }
}
