internal import Extraction
internal import Lexicon
internal import OntologyModel

extension DocumentCluster {
  /// How sure it is of each group that it is one of its type, 0.01 to 0.99, to hundredths.
  ///
  /// A program is as sure as the likeliest of its mentions. For all else the counts on annotated documents
  /// say it, by type and by how the document speaks of the thing (``Confidences``).
  func confidences(_ claims: [RecordedClaim]) -> [Double] {
    var tied = [Bool](repeating: false, count: groups.count)
    for claim in claims
    where claim.modality == .asserted
      && claim.predicate.allows(groups[claim.subject].type, groups[claim.object].type)
    {
      tied[claim.subject] = true
      tied[claim.object] = true
    }
    return groups.enumerated().map { position, group in
      let scores = group.mentions.compactMap { extraction.mentions[$0].confidence }
      let places = Set(group.mentions.map { extraction.mentions[$0].range }).count
      let confidence =
        scores.max()
        ?? Confidences.standard.confidence(
          ofEntity: group.type.flat.name, isTied: tied[position], mentions: places)
      return (min(max(confidence, 0.01), 0.99) * 100).rounded() / 100
    }
  }
}
