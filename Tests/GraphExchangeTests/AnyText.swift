import KnowledgeGraph
import OntologyModel
import TestSupport
import XMLIO

/// Graphs whose every text is drawn at random from all that Unicode and XML allow.
struct AnyText {
  /// What formats give a meaning to, and what readers like to trim, fold or break.
  private static let hard: [String] = [
    "\"", "'", "\\", ",", ";", ":", "[", "]", "{", "}", "<", ">", "&", "]]>", "<!--", "&amp;", "=",
    "+", "-", "@", "\t", "\n", "\r", "\r\n", " ", "\u{A0}", "\u{85}", "\u{2028}", "\u{FEFF}",
    "\u{FFFD}", "\u{200D}", "\u{301}", "\u{7F}", "𠮷", "👩‍👩‍👧", "卫健委", "null", "INF", "#", "%", "$",
    "\u{202E}", "_:", "@en", "^^", "\\u0041", "\\n", "''", "\"\"",
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A text without characters that XML cannot carry; never empty.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      if Bool.random(using: &generator) {
        text.append(contentsOf: (Self.hard.randomElement(using: &generator) ?? "x").unicodeScalars)
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &generator)),
        XMLCharacters.isLegal(scalar)
      {
        text.append(scalar)
      }
    }
    return text.isEmpty ? "文" : String(text)
  }

  /// Two entities and a statement between them.
  mutating func graph() -> Graph {
    let document = SourceDocument(
      id: DocumentID("document.1"), name: text(), contentHash: "0a", format: text(),
      encoding: text(), title: text(), publisher: text(), date: nil, byteCount: 9,
      characterCount: 3)
    let person = Entity(
      id: EntityID("person.1"), type: .official, name: text(), aliases: [text(), text()],
      attributes: [Attribute("note", text()), Attribute(text(), text())],
      mentions: [
        EntityMention(document: document.id, characters: 0..<2, surface: text())
      ])
    let body = Entity(id: EntityID("organization.1"), type: .organization, name: text())
    let statement = Statement(
      id: StatementID("statement.1"), subject: person.id, predicate: .holdsPost, object: body.id,
      role: text(),
      evidence: Evidence(
        document: document.id, bytes: 0..<9, characters: 0..<3, quote: text()),
      rule: text(), confidence: 0.123456789)
    return Graph(documents: [document], entities: [person, body], statements: [statement])
  }
}
