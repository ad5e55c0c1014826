import Tagging
import Testing

@Suite struct TaggerModelTests {
  @Test func `gives back the file it was read from`() throws {
    let model = TaggerModel(
      tags: TagSet(types: ["PER"]), usesLexicon: false, links: [0, 0.5, 0, 0, 0, 1, 0.25, 0, 0.5],
      rows: [(3, [1, -2, 0.5]), (3, [9, 9, 9]), (70_000, [0, 2, 0])])
    #expect(model.count == 2)
    let again = try #require(TaggerModel(bytes: model.bytes))
    #expect(again.bytes == model.bytes)
  }

  @Test(arguments: [0, 1, 20, 40])
  func `refuses a file that is cut off`(length: Int) {
    let model = TaggerModel(
      tags: TagSet(types: ["PER"]), usesLexicon: false, links: [Float](repeating: 0, count: 9),
      rows: [(3, [1, -2, 0.5]), (70_000, [0, 2, 0])])
    #expect(TaggerModel(bytes: Array(model.bytes.prefix(length))) == nil)
  }
}
