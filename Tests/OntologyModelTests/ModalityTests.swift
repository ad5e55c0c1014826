import OntologyModel
import Testing

@Suite struct ModalityTests {
  @Test(arguments: Modality.allCases) func `names a modality in both languages`(
    modality: Modality
  ) {
    #expect(Modality(rawValue: modality.name) == modality)
    #expect(modality.label(.english) == modality.name)
    #expect(modality.label(.chinese).unicodeScalars.count == 2)
  }

  @Test func `writes every set of flags and reads it back`() {
    var texts = Set<String>()
    for bits in 0..<(1 << TenureFlag.allCases.count) {
      let flags = TenureFlags(rawValue: UInt8(bits))
      #expect(TenureFlags(flags.flags) == flags)
      #expect(TenureFlags(text: flags.text) == (flags.isEmpty ? nil : flags))
      texts.insert(flags.text)
    }
    #expect(texts.count == 1 << TenureFlag.allCases.count)
    #expect(Set(TenureFlag.allCases.map { $0.label(.chinese) }).count == 7)
  }

  @Test func `keeps the fixed order of flags`() {
    #expect(TenureFlags([.seconded, .acting, .appointed]).text == "appointed acting seconded")
    #expect(TenureFlags(text: "acting appointed") == [.appointed, .acting])
    #expect(TenureFlags(rawValue: 0xFF).flags == TenureFlag.allCases)
  }

  @Test(arguments: ["", "acting ", "Acting", "acting,former", "任"])
  func `refuses words that are no flags`(text: String) {
    #expect(TenureFlags(text: text) == nil)
  }
}
