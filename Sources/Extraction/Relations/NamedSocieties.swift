internal import OntologyModel

/// The societies and their branches that a document names, by where they are named.
struct NamedSocieties {
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// For each of them the mention of the last branch and of the last society up to it.
  private var lastBranch: [Int?] = []
  private var lastSociety: [Int?] = []

  /// - Complexity: O(n log n) in the mentions.
  init(_ mentions: [Mention]) {
    let found = mentions.indices.filter { index in
      mentions[index].type == .organization
        && (PostFit.isSociety(mentions[index].name)
          || NamedSocieties.isBranch(mentions[index].name))
    }
    .sorted { (mentions[$0].range.lowerBound, $0) < (mentions[$1].range.lowerBound, $1) }
    var (branch, society) = (nil as Int?, nil as Int?)
    for index in found {
      if NamedSocieties.isBranch(mentions[index].name) { branch = index } else { society = index }
      starts.append(mentions[index].range.lowerBound)
      ends.append(mentions[index].range.upperBound)
      lastBranch.append(branch)
      lastSociety.append(society)
    }
  }

  /// The last branch and the last society named before a position.
  ///
  /// - Complexity: O(log n).
  func last(before position: Int) -> (branch: Int?, society: Int?) {
    var index = starts.partition { $0 >= position } - 1
    while index >= 0, ends[index] > position { index -= 1 }
    return index < 0 ? (nil, nil) : (lastBranch[index], lastSociety[index])
  }

  private static func isBranch(_ name: String) -> Bool {
    Societies.branchTails.list.contains { name.hasSuffix($0.description) }
  }
}
