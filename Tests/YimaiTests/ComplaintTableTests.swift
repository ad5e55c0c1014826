import Foundation
import Testing

/// `Tests/COMPLAINTS.md` names tests that are there.
@Suite struct ComplaintTableTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  struct Row: Sendable, CustomTestStringConvertible {
    let number: Int
    let cells: [String]
    var testDescription: String { "\(number)" }
  }

  static let rows: [Row] = {
    let file = tests.appendingPathComponent("COMPLAINTS.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return cells.first.flatMap { Int($0) }.map { Row(number: $0, cells: cells) }
    }
  }()

  @Test func `has every complaint once, in order`() {
    #expect(Self.rows.map(\.number) == Array(1...72))
    #expect(Self.rows.allSatisfy { $0.cells.count == 4 && $0.cells[1].contains("#") })
  }

  /// The tests that a cell names: `Module/File` and behind it names in backticks, parted by commas.
  private static func tests(of cell: String) -> [(file: String, name: String)] {
    cell.split(separator: ";").flatMap { part -> [(file: String, name: String)] in
      let words = part.trimmingCharacters(in: .whitespaces)
      guard let file = words.split(separator: " ").first, file.contains("Tests/") else { return [] }
      let pieces = words.split(separator: "`", omittingEmptySubsequences: false)
      return pieces.indices.filter { $0 % 2 == 1 }.map { (String(file), String(pieces[$0])) }
    }
  }

  @Test(arguments: rows) func `names tests that are there`(row: Row) throws {
    let held = try #require(row.cells.last)
    let named = Self.tests(of: held)
    #expect(!named.isEmpty || held.hasPrefix("Cannot come up"))
    for (file, name) in named {
      let source = Self.tests.appendingPathComponent(file + ".swift")
      let text = try String(contentsOf: source, encoding: .utf8)
      #expect(text.contains("func `\(name)`"), "\(file) has no test of this name: \(name)")
    }
  }
}
