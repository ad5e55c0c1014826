import Testing

@testable import Lexicon

@Suite struct ConfidencesTests {
  private let table = Confidences(
    rows: LexiconRow.all(
      in: Array(
        "a.b\t9\t10\t3\t4\t80\na.c\t1\t2\t0\t0\t100\na.d\t1\t2\t0\t0\nentity.Place.often\t1\t1\t1\t1\t95\n"
          .utf8)))

  @Test func `reads counts and estimates, and leaves out rows that are none`() throws {
    #expect(table.rows.map(\.id) == ["a.b", "entity.Place.often"])
    let row = try #require(table.rows.first)
    #expect(row.open == (9, 10))
    #expect(row.frozen == (3, 4))
    #expect(table.confidence(of: "a.b") == 0.8)
  }

  @Test func `of a rule without a row nothing is known`() {
    #expect(table.confidence(of: "a.z") == 0.5)
  }

  @Test(
    arguments: [
      (false, 1, "alone"), (false, 9, "alone"), (true, 1, "once"), (true, 2, "often"),
    ])
  func `an entity's row is that of its type and mentions`(
    isTied: Bool, mentions: Int, word: String
  ) {
    #expect(
      Confidences.entityID("Place", isTied: isTied, mentions: mentions) == "entity.Place." + word)
    let confidence = table.confidence(ofEntity: "Place", isTied: isTied, mentions: mentions)
    #expect(confidence == (word == "often" ? 0.95 : 0.5))
  }
}

@Suite struct CompatibilityFormsTests {
  private let forms = CompatibilityForms.standard

  @Test(
    arguments: [
      ("ａ", "a"), ("（", "("), ("Ⅱ", "II"), ("…", "..."), ("\u{3000}", " "), ("\u{F900}", "豈"),
      ("㎏", "kg"), ("①", "1"),
    ] as [(Unicode.Scalar, String)])
  func `gives the form`(scalar: Unicode.Scalar, form: String) {
    #expect(forms.form(of: scalar) == Array(form.unicodeScalars))
  }

  @Test(arguments: ["a", "医", "、", "“", "é"] as [Unicode.Scalar])
  func `has none for what is its own form`(scalar: Unicode.Scalar) {
    #expect(forms.form(of: scalar) == nil)
  }

  @Test func `takes every row of the file`() {
    let rows = LexiconFile.compatibility.rows()
    let lost = rows.filter { row in
      UInt32(row.text(0), radix: 16).flatMap(Unicode.Scalar.init).flatMap(forms.form) == nil
    }
    #expect(lost.map(\.line) == [])
  }
}
