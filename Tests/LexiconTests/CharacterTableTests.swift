import Testing

@testable import Lexicon

@Suite struct SurnamesTests {
  private let surnames = Surnames.standard

  @Test func `holds single and compound surnames`() {
    #expect(surnames.count > 1000)
    #expect(surnames.count == LexiconFile.surnames.rows().count)
    let text = Array("欧阳修王安石".unicodeScalars)
    #expect(surnames.longestMatch(in: text, at: 0)?.end == 2)
    #expect(surnames.matches(in: text, at: 0).map(\.end) == [1, 2])
    #expect(surnames.longestMatch(in: text, at: 3)?.end == 4)
    #expect(surnames.longestMatch(in: text, at: 0, limit: 1)?.end == 1)
    #expect(surnames.longestMatch(in: Array("的".unicodeScalars), at: 0) == nil)
  }

  @Test func `orders surnames by frequency`() {
    let common = surnames.frequency(of: "王".unicodeScalars)
    let rare = surnames.frequency(of: "薄".unicodeScalars)
    #expect(common > 0.05 && common < 0.1)
    #expect(rare > 0 && rare < common)
    #expect(surnames.frequency(of: "的".unicodeScalars) == 0)
  }
}

@Suite struct TraditionalCharactersTests {
  private let table = TraditionalCharacters.standard

  @Test(
    arguments: [
      ("醫", "医"), ("衛", "卫"), ("療", "疗"), ("後", "后"), ("臺", "台"), ("㑮", "𫝈"), ("𡞵", "㛟"),
      ("医", "医"), ("A", "A"), ("。", "。"), ("乾", "乾"), ("𠀀", "𠀀"), ("\u{FFFD}", "\u{FFFD}"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func `simplifies one character`(from: Unicode.Scalar, to: Unicode.Scalar) {
    #expect(table.simplified(from) == to)
  }

  @Test func `takes every row of the file`() {
    let wrong = LexiconFile.traditional.rows().filter { row in
      row.scalars(0).map(table.simplified) != row.scalars(1) || row.scalars(0).count != 1
    }
    #expect(wrong.map(\.line) == [])
  }

  @Test func `leaves the names of divisions as they are`() {
    let changed = AdministrativeDivisions.standard.divisions.map(\.name).filter { name in
      name.unicodeScalars.contains { table.simplified($0) != $0 }
    }
    #expect(changed == [])
  }
}
