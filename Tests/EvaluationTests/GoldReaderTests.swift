import Evaluation
import OntologyModel
import Reading
import TestSupport
import Testing

@Suite struct GoldReaderTests {
  static let sound = """
    {"document": "a.txt", "context_place": null,
     "entities": [
      {"id": "e1", "type": "Official", "name": "李明", "also": [], "mentions": ["李 明"], "attrs": {}},
      {"id": "e2", "type": "GovernmentBody", "name": "安阳市卫生健康委员会", "also": ["安阳市卫健委"],
       "mentions": ["市卫健委"], "optional": true}],
     "relations": [
      {"subject": "e1", "predicate": "holdsPost", "object": "e2", "role": "主任", "date": null,
       "evidence": "市卫健委主任李明"}]}
    """

  private func read(_ text: String) -> GoldReader.Reading {
    GoldReader.read(Array(text.utf8), file: "gold/a.json")
  }

  @Test func `reads entities and relations`() throws {
    let reading = read(Self.sound)
    #expect(reading.diagnostics == [])
    let gold = try #require(reading.document)
    #expect(gold.name == "a")
    #expect(gold.document == "a.txt")
    #expect(gold.entities.map(\.name) == ["李明", "安阳市卫生健康委员会"])
    #expect(gold.entities.map(\.type) == [.official, .organization])
    #expect(gold.entities.map(\.isOptional) == [false, true])
    #expect(gold.entities[1].also == ["安阳市卫健委"])
    #expect(gold.relations.map(\.role) == ["主任"])
    #expect(gold.relations[0].subject == 0)
    #expect(gold.relations[0].object == 1)
  }

  /// What is changed in the sound file, and the line and words of the error that must be told.
  static let faults: [(String, String, line: Int, says: String)] = [
    ("\"document\": \"a.txt\"", "\"file\": \"a.txt\"", 1, "there is no \"document\""),
    ("a.txt", "../a.txt", 1, "leads out of the folder"),
    ("a.txt", "/etc/hostname", 1, "leads out of the folder"),
    ("\"Official\"", "\"Offizial\"", 3, "unknown type \"Offizial\"; use one of Person Official"),
    ("\"id\": \"e2\"", "\"id\": \"e1\"", 4, "the id \"e1\" stands twice"),
    ("\"name\": \"李明\"", "\"name\": 7", 3, "\"name\" is missing or is no text"),
    ("holdsPost", "holdPost", 7, "unknown predicate \"holdPost\"; use one of holdsPost leads"),
    ("\"object\": \"e2\"", "\"object\": \"e9\"", 7, "object \"e9\" is the id of no entity"),
    ("\"entities\": [", "\"entities\": 3, \"x\": [", 2, "\"entities\" is no array"),
    ("\"relations\": [", "\"relations\" [", 6, "column 14: a : is missing behind a key"),
  ]

  @Test(arguments: faults)
  func `names file, line and remedy of an error`(
    part: String, replacement: String, line: Int, says: String
  ) {
    let text = Self.sound.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    let reading = read(text.joined(separator: replacement))
    #expect(reading.document == nil)
    let told = reading.diagnostics.map(\.description)
    #expect(
      told.contains { $0.hasPrefix("gold/a.json:\(line): error: ") && $0.contains(says) }, "\(told)"
    )
    #expect(reading.diagnostics.allSatisfy { !$0.remedy.isEmpty && !$0.advice.chinese.isEmpty })
  }

  @Test func `tells every error of a file, not the first alone`() {
    let text = Self.sound.split(separator: "e2").joined(separator: "e7")
      .split(separator: "\"Official\"").joined(separator: "\"X\"")
      .split(separator: "holdsPost").joined(separator: "Y")
    #expect(read(text).diagnostics.count == 3)
  }

  @Test func `a spoilt file is told of or read, never a crash`() {
    var generator = SeededGenerator(seed: 7)
    let sound = Array(Self.sound.utf8)
    var refused = 0
    for _ in 0..<3_000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[Int.random(in: bytes.indices, using: &generator)], at: place)
        }
      }
      let reading = GoldReader.read(bytes, file: "a.json")
      if reading.document == nil {
        refused += 1
        #expect(reading.diagnostics.contains { $0.severity == .error && $0.line != nil })
      }
    }
    #expect(refused > 1_000)
  }

  @Test func `warns of what the ontology does not allow`() {
    let text = Self.sound.split(separator: "holdsPost").joined(separator: "mergedInto")
    let reading = read(text)
    #expect(reading.document != nil)
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(reading.diagnostics[0].message.contains("Official → Organization"))
  }

  @Test func `warns of words that are not in the text`() throws {
    let gold = try #require(read(Self.sound).document)
    let fits = Array("会上，市卫健\n委 主任李明讲话。".unicodeScalars)
    #expect(gold.warnings(in: fits, file: "a.json") == [])
    let other = Array("会上，市卫健委书记李明讲话。".unicodeScalars)
    let told = gold.warnings(in: other, file: "a.json").map(\.description)
    #expect(
      told == [
        "a.json:7: warning: the evidence \"市卫健委主任李明\" is not in a.txt; copy it from the text"
      ])
    let empty = gold.warnings(in: [], file: "a.json")
    #expect(empty.map(\.line) == [3, 4, 7])
  }
}
