import Extraction
import OntologyModel
import Reading
import Testing
import TextNormalization

@Suite struct ExtractionTraceTests {
  private static func trace(_ text: String) throws -> (ExtractionTrace, DocumentExtraction) {
    let document = TextNormalizer().normalize(
      try DocumentReader().read(Array(text.utf8), name: "a.txt").document)
    return (Extractor().trace(document), Extractor().extract(document))
  }

  private static let text = """
    日前，漯河市人民政府成立了以副市长陈丽华为组长、市卫生健康委员会主任周建国为副组长的漯河市区域医疗中心建设领导小组。\
    漯河市卫生健康委员会推进“健康驿站”建设，较早试点。
    """

  @Test func `the extraction of a trace is the extraction`() throws {
    let (trace, extraction) = try Self.trace(Self.text)
    #expect(trace.extraction.mentions == extraction.mentions)
    #expect(trace.extraction.claims == extraction.claims)
    #expect(!extraction.claims.isEmpty)
  }

  @Test func `names inside longer names are told of`() throws {
    let (trace, _) = try Self.trace(Self.text)
    let inside = trace.lost.contains { lost in
      if case .inside(let name) = lost.reason {
        return lost.words == "漯河市" && name == "漯河市卫生健康委员会"
      }
      return false
    }
    #expect(inside, "\(trace.lost)")
  }

  @Test func `words that are hardly a program is told of with its probability`() throws {
    let (trace, extraction) = try Self.trace(Self.text)
    let quote = try #require(trace.lost.first { $0.words == "较早试点" })
    guard case .unlikelyProgram(let probability) = quote.reason else {
      Issue.record("\(quote)")
      return
    }
    #expect((0..<0.5).contains(probability))
    #expect(!extraction.mentions.contains { $0.name == "较早试点" })
  }

  @Test func `what two rules read in one sentence is claimed once, the second told of`() throws {
    let (trace, extraction) = try Self.trace(
      "会议由湖北省宜昌市卫生健康委员会、宜昌市中心人民医院共同主办的宜昌市城市医疗集团建设现场推进会在宜昌市召开。")
    let repeated = trace.lost.filter { lost in
      if case .saidAlready = lost.reason { return true }
      return false
    }
    for lost in repeated {
      #expect(lost.rule != nil)
      let again = extraction.claims.contains { claim in
        lost.words.hasPrefix(extraction.mentions[claim.subject].name)
          && lost.words.hasSuffix(extraction.mentions[claim.object].name)
      }
      #expect(again, "\(lost)")
    }
    #expect(!repeated.isEmpty)
  }

  @Test func `stands in order of the text`() throws {
    let (trace, _) = try Self.trace(Self.text)
    #expect(trace.lost.map(\.range.lowerBound) == trace.lost.map(\.range.lowerBound).sorted())
  }
}
