import Foundation
import Lexicon
import Testing

/// Programs and what only looks like one, in sentences made up for it; the model's weights saw them too.
@Suite struct ProgramTableTests {
  @Test(arguments: rows.filter { $0.text(1) != "" && $0.text(2) == "" }.map(sample))
  func `finds programs`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: rows.filter { $0.text(1) == "" && $0.text(2) == "" }.map(sample))
  func `finds none`(sample: Sample) throws { try expect(sample) }

  @Test func `reads the table`() {
    #expect(ProgramTableTests.rows.count >= 60)
    #expect(ProgramTableTests.rows.allSatisfy { $0.fields.count == 3 && $0.text(0) != "" })
  }

  /// Sentence, programs, mark; see the head of the file.
  static let rows: [LexiconRow] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Gold/program-sentences.tsv")
    return LexiconRow.all(in: [UInt8]((try? Data(contentsOf: file)) ?? Data()))
  }()

  private static func sample(_ row: LexiconRow) -> Sample {
    let programs = row.text(1).split(separator: "|").map { "Program " + $0 }
    return Sample(row.text(0), has: programs, lacks: programs.isEmpty ? ["Program *"] : [])
  }
}
