import Lexicon
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

  @Test(arguments: [0, 1, 40, 200])
  func `refuses a file that is cut off`(length: Int) {
    #expect(TaggerModel(bytes: Array(EmbeddedModel.people.prefix(length))) == nil)
  }

  @Test func `reads the embedded model`() throws {
    let model = try #require(TaggerModel(bytes: EmbeddedModel.people))
    #expect(model.tags.types == ["PER"])
    #expect(model.count > 100_000)
    #expect(EmbeddedModel.people.count < 10_000_000)
  }

  /// Names and sentences are made up.
  @Test(arguments: [
    ("昨天，邢志远和丁玉兰在村里给老人量血压。", ["邢志远", "丁玉兰"]),
    ("村民吕有田高兴地说：“看病近多了。”", ["吕有田"]),
    ("医共体建设进展顺利，群众满意度提高。", []),
    ("", []),
  ])
  func `finds people`(sentence: String, names: [String]) throws {
    let model = try #require(TaggerModel(bytes: EmbeddedModel.people))
    let text = Array(sentence.unicodeScalars)
    let found = model.names(in: text, at: text.indices, of: text.indices).map { name in
      String(String.UnicodeScalarView(text[name.span.range]))
    }
    #expect(found == names)
  }

  @Test func `sees the same of a part as of the whole`() throws {
    let model = try #require(TaggerModel(bytes: EmbeddedModel.people))
    let text = Array("昨天，邢志远和丁玉兰在村里给老人量血压，大家都很高兴。".unicodeScalars)
    let whole = model.names(in: text, at: text.indices, of: text.indices)
    let part = model.names(in: text, at: 3..<19, of: text.indices)
    #expect(whole.map(\.span) == part.map(\.span))
    #expect(whole.map(\.span.range) == [3..<6, 7..<10])
  }
}
