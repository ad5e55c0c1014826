import Extraction
import Foundation
import Reading
import Testing
import TextNormalization

/// Every mention and every claim can show the words of the source that it was read from.
@Suite struct EvidenceTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: URL) -> [URL] {
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    return (found ?? []).filter { ["txt", "html", "md"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }

  static let examples = files(in: root.appendingPathComponent("Examples"))
  static let corpus = files(
    in: root.deletingLastPathComponent().appendingPathComponent("shared/corpus"))

  @Test(arguments: RuleTests.cases)
  func `points back from every sample`(sample: RuleTests.Case) throws {
    try check(Array(sample.text.utf8), name: "sample.txt")
  }

  /// Line breaks, blanks in names and full-width letters are taken out of the uniform text.
  @Test(arguments: [
    "阳泉市卫健委党组书记、主\n任梁俊峰主持会议。\n", "\u{FEFF}阳泉市卫健委主任 梁 俊 峰 主持会议。",
    "阳泉市推进ＤＲＧ付费改革，市醫保局牵头。\r\n\r\n□本报记者 徐　晶\r\n",
  ])
  func `points back from text that was made uniform`(text: String) throws {
    try check(Array(text.utf8), name: "sample.txt")
  }

  @Test(arguments: examples)
  func `points back from the examples`(file: URL) throws {
    let claims = try check([UInt8](Data(contentsOf: file)), name: file.lastPathComponent)
    #expect(claims > 0 || file.lastPathComponent == "README.md")
  }

  @Test func `finds the examples`() { #expect(EvidenceTests.examples.count >= 6) }

  /// A text may be cut off anywhere; every cut is read, and its ranges hold.
  @Test(arguments: examples)
  func `reads the examples cut anywhere`(file: URL) throws {
    let text = Array(String(decoding: try Data(contentsOf: file), as: UTF8.self).unicodeScalars)
    for start in stride(from: 0, to: text.count, by: 13) {
      let cut = String(String.UnicodeScalarView(text[start..<min(text.count, start + 26)]))
      guard cut.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { continue }
      try check(Array(cut.utf8), name: "cut.txt")
    }
  }

  @Test(.enabled(if: !corpus.isEmpty, "shared/corpus is missing"), arguments: corpus)
  func `points back from the shared corpus`(file: URL) throws {
    #expect(try check([UInt8](Data(contentsOf: file)), name: file.lastPathComponent) > 20)
  }

  @Test(arguments: examples)
  func `gives the same extraction every time`(file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let document = try DocumentReader().read(bytes, name: file.lastPathComponent).document
    let first = Extractor().extract(TextNormalizer().normalize(document))
    let second = Extractor().extract(TextNormalizer().normalize(document))
    #expect(first.mentions == second.mentions)
    #expect(first.claims == second.claims)
  }

  /// Checks all ranges of a document and gives the number of its claims.
  @discardableResult
  private func check(_ bytes: [UInt8], name: String) throws -> Int {
    let document = try DocumentReader().read(bytes, name: name).document
    let source = TextNormalizer().normalize(document)
    let extraction = Extractor().extract(source)
    for mention in extraction.mentions {
      let shown = quote(mention.range, source)
      #expect(mention.surface == source.text.string(mention.range))
      #expect(shown.unicodeScalars.count >= mention.surface.unicodeScalars.count)
      try checkBytes(mention.range, source, bytes)
    }
    for claim in extraction.claims {
      #expect(extraction.mentions.indices.contains(claim.subject))
      #expect(extraction.mentions.indices.contains(claim.object))
      #expect(!claim.evidence.isEmpty)
      #expect(claim.evidence.upperBound <= source.text.scalars.count)
      #expect((0...1).contains(claim.confidence))
      try checkBytes(claim.evidence, source, bytes)
    }
    return extraction.claims.count
  }

  private func quote(_ range: Range<Int>, _ source: NormalizedDocument) -> String {
    source.document.quote(source.text.sourceRange(range))
  }

  /// For plain UTF-8 the bytes at the offsets are the quote, byte for byte.
  private func checkBytes(
    _ range: Range<Int>, _ source: NormalizedDocument, _ bytes: [UInt8]
  ) throws {
    let characters = source.text.sourceRange(range)
    try #require(characters.upperBound <= source.document.text.count)
    guard source.document.format != .html, source.document.encoding == .utf8 else { return }
    let place = source.document.byteOffsets.bytes(of: characters)
    try #require(place.upperBound <= bytes.count)
    #expect(Array(source.document.quote(characters).utf8) == Array(bytes[place]))
  }
}
