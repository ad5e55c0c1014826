import Tagging
import Testing

@Suite struct TagFeaturesTests {
  private func features(
    _ text: String, _ part: Range<Int>? = nil, words: Bool = true
  ) -> [Set<UInt64>] {
    let scalars = Array(text.unicodeScalars)
    let table = TagFeatures(
      of: scalars, at: part ?? scalars.indices, in: scalars.indices, usesLexicon: words)
    return table.bounds.indices.dropLast().map {
      Set(table.keys[table.bounds[$0]..<table.bounds[$0 + 1]])
    }
  }

  @Test func `gives a part what it gives the whole`() {
    let text = "日前，长沙市卫健委主任甲到望城区人民医院调研。"
    #expect(features(text, 7..<14) == Array(features(text)[7..<14]))
  }

  @Test func `sees words of the lexicons only where it is told to`() {
    #expect(features("院长甲乙", words: false)[0].count < features("院长甲乙")[0].count)
  }

  @Test func `takes digits and letters as one each and widths as equal`() {
    #expect(features("2023年A版") == features("１９９８年ｂ版"))
    #expect(features("甲(乙)") == features("甲（乙）"))
    #expect(features("甲乙") != features("甲丙"))
  }
}
