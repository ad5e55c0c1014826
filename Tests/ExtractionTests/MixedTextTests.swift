import Extraction
import Foundation
import TestSupport
import Testing

/// Texts that no rule has in mind: clauses of many documents in any order, words cut out, marks dropped.
@Suite struct MixedTextTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `reads clauses in any order to the end`(seed: UInt64) throws {
    let clauses = try Self.clauses()
    try #require(clauses.count > 500)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let text = Self.mixture(of: clauses, using: &random)
      let extraction = try ReadText(text).extraction
      for claim in extraction.claims {
        #expect(!claim.evidence.isEmpty, "\(text)")
      }
    }
  }

  @Test func `reads a program whose name runs over the end of its clause`() throws {
    let text = try ReadText("洛宁县卫健局局长王晓峰表示，洛宁县将进一步探索“市联县，县带乡”的区域协同发展机制。")
    #expect(text.entities.contains("Program “市联县，县带乡”的区域协同发展机制"))
  }

  /// The clauses of the project's sample documents, in the order of their names.
  private static func clauses() throws -> [[Unicode.Scalar]] {
    let folders = ["Examples", "Tests/Gold/open"].map { root.appendingPathComponent($0) }
    let files = try folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
      .flatMap { text in
        text.unicodeScalars.split { "，。；、\n".unicodeScalars.contains($0) }.map(Array.init)
      }
  }

  private static func mixture(
    of clauses: [[Unicode.Scalar]], using random: inout SeededGenerator
  ) -> String {
    let marks: [String] = ["，", "，", "。", "、", "；", "\n", "", "“", "”", "（", "）", "：", " "]
    var text = String.UnicodeScalarView()
    while text.count < 800 {
      var clause = clauses[Int.random(in: clauses.indices, using: &random)]
      if Int.random(in: 0..<4, using: &random) == 0, clause.count > 3 {
        clause.remove(at: Int.random(in: clause.indices, using: &random))
      }
      let start = Int.random(in: 0..<5, using: &random) == 0 ? clause.count / 2 : 0
      text.append(contentsOf: clause[start...])
      text.append(contentsOf: marks[Int.random(in: marks.indices, using: &random)].unicodeScalars)
    }
    return String(text)
  }
}
