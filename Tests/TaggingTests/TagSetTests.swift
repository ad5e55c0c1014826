import Tagging
import Testing

@Suite struct TagSetTests {
  private let tags = TagSet(types: ["PER", "LOC"])

  @Test func `gives the names back that it was given`() {
    let spans = [
      TaggedSpan(range: 0..<2, type: "LOC"), TaggedSpan(range: 2..<5, type: "PER"),
      TaggedSpan(range: 6..<7, type: "PER"),
    ]
    #expect(tags.tags(of: spans, length: 8) == [1, 2, 3, 4, 4, 0, 3, 0])
    #expect(tags.spans(of: [1, 2, 3, 4, 4, 0, 3, 0]) == spans)
  }

  @Test func `lets nothing go on that has not begun`() {
    #expect(!tags.allows(4, after: nil))
    #expect(!tags.allows(4, after: 2))
    #expect(tags.allows(4, after: 3))
    #expect(tags.allows(3, after: 4))
  }

  @Test func `finds the best of the allowed sequences`() {
    let path = TagPath(tags: TagSet(types: ["PER"]))
    let links = [Float](repeating: 0, count: 9)
    // Alone the second character would go on with a name that nothing begins.
    let scores: [Float] = [3, 2, 0, 0, 0, 2, 1, 0, 0]
    #expect(path.best(scores, links: links) == [1, 2, 0])
    #expect(path.best([], links: links) == [])
  }
}
