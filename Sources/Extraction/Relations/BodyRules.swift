internal import OntologyModel
internal import TextNormalization

/// How bodies are tied: membership, partnership, management, mergers, and what they issued.
extension RelationReader {
  mutating func readBodies() {
    for view in views where view.sentence.kind != .byline {
      readMembers(view)
      readPartners(view)
      readManagement(view)
      readMergers(view)
      readProgramParts(view)
      readIssues(view)
    }
  }
}
