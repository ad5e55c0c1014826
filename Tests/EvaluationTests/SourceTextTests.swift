import Testing

@testable import Evaluation

@Suite struct SourceTextTests {
  private let text = SourceText(
    Array("第一句。“第二句，\n  市中 医院在此。”第三句；第四句\n\n第五句".unicodeScalars))

  @Test(
    arguments: [
      ("市中医院", "“第二句，市中医院在此。”"), ("第一", "第一句。"), ("第三", "第三句；"), ("第四", "第四句"), ("第五句", "第五句"),
      ("句。“第二", "第一句。“第二句，市中医院在此。”"),
    ])
  func `finds words across white space, and their sentence`(words: String, sentence: String) {
    #expect(text.sentence(with: words) == sentence)
  }

  @Test(arguments: ["", " \n", "第六", "第五句了", "市中医院市中医院"])
  func `does not find what is not there`(words: String) {
    #expect(text.range(of: words) == nil)
  }

  @Test func `finds a word whose beginning repeats`() {
    let repeated = SourceText(Array("甲甲乙甲甲甲乙丙".unicodeScalars))
    #expect(repeated.range(of: "甲甲乙丙") == 4..<8)
  }

  @Test func `cuts a sentence without end`() {
    let long = Array(repeating: Unicode.Scalar("长"), count: 10_000)
    let sentence = SourceText(long).sentence(around: 5_000..<5_002)
    #expect(sentence.unicodeScalars.count == SourceText.longestSentence + 4)
    #expect(sentence.hasPrefix("…") && sentence.hasSuffix("…"))
  }

  @Test func `a range beyond the text is no crash`() {
    #expect(text.sentence(around: 900..<901) == "第五句")
    #expect(SourceText([]).sentence(around: 0..<3) == "")
  }
}
