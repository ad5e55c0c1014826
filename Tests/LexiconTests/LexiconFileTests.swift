import Testing

@testable import Lexicon

@Suite struct LexiconFileTests {
  @Test(arguments: LexiconFile.allCases)
  func `is embedded, UTF-8 and has the same columns in every row`(file: LexiconFile) {
    #expect(!file.bytes.isEmpty)
    #expect(String(validating: file.bytes, as: UTF8.self) != nil)
    #expect(file.malformedRows().map(\.line) == [])
    #expect(!file.rows().isEmpty)
  }

  @Test(arguments: LexiconFile.allCases)
  func `has no blanks at the ends of fields`(file: LexiconFile) {
    let bad = file.rows().filter { row in
      row.fields.contains { field in
        [0x20, 0x0D].contains(field.first) || [0x20, 0x0D].contains(field.last)
      }
    }
    #expect(bad.map(\.line) == [])
  }

  @Test func `cuts rows at tabs, keeps empty fields and counts lines`() {
    let rows = LexiconRow.all(in: Array("# c\n甲\t\t12\r\n\n乙\t-3\n丙".utf8))
    #expect(rows.map(\.line) == [2, 4, 5])
    #expect(rows.map(\.fields.count) == [3, 2, 1])
    #expect(rows[0].text(0) == "甲")
    #expect(rows[0].text(1) == "")
    #expect(rows[0].number(2) == 12)
    #expect(rows[0].text(9) == "")
    #expect(rows[1].number(1) == nil)
    #expect(rows[2].scalars(0) == ["丙"])
  }
}
