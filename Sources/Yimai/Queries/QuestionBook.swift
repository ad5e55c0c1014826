internal import Lexicon
public import OntologyModel

/// The questions that can be asked, as `Ontology/questions.tsv` has them.
public struct QuestionBook: Sendable {
  /// A question: what it asks, the query it becomes, and ways to put it.
  public struct Template: Sendable {
    /// The name, such as `who-leads`.
    public let name: String
    /// What it asks.
    public let about: Wording
    /// The query, with `{slot}` where ids or words go.
    public let cypher: String
    /// Ways to put it, in each language.
    public let phrasings: [Language: [String]]
    /// The slots of its query, in order of first appearance.
    public var slots: [String] { QuestionBook.slots(in: cypher) }
  }

  /// A line of the file that cannot be used.
  public struct Fault: Hashable, Sendable {
    /// The line's number.
    public let line: Int
    /// What is wrong with it.
    public let message: String
  }

  /// The questions, in the file's order.
  public let templates: [Template]
  /// Lines that cannot be used; the shipped file has none.
  public let faults: [Fault]
  /// The types that may fill each slot; empty for any words.
  let slotTypes: [String: [EntityType]]
  private let slotNames: [String: Wording]
  private let titles: [String: Wording]
  let drops: [Language: [String]]
  let same: [Language: [[String]]]

  /// The book that the program carries in itself.
  public static let shipped = QuestionBook(OntologyDocument.questionBytes)

  /// Reads a book.
  ///
  /// - Complexity: O(n) in the bytes.
  public init(_ bytes: [UInt8]) {
    var reader = BookReader()
    for row in LexiconRow.all(in: bytes) { reader.read(row) }
    faults = reader.allFaults
    slotTypes = reader.slotTypes
    slotNames = reader.slotNames
    titles = reader.titles
    drops = reader.drops
    same = reader.same
    templates = reader.names.map { name in
      Template(
        name: name, about: reader.abouts[name] ?? Wording(name, name),
        cypher: reader.queries[name] ?? "", phrasings: reader.phrasings[name] ?? [:])
    }
  }

  /// The heading of a column in a language.
  public func title(_ column: String, _ language: Language) -> String {
    titles[column]?.text(language) ?? column
  }

  /// A phrasing with its slots as words of the language.
  public func shown(_ phrasing: String, _ language: Language) -> String {
    QuestionBook.pieces(of: phrasing).map { piece in
      switch piece {
      case .text(let text): text
      case .slot(let slot): slotNames[slot].map { "〈\($0.text(language))〉" } ?? slot
      }
    }.joined()
  }

  /// What a slot reads like in a language.
  public func name(ofSlot slot: String) -> Wording { slotNames[slot] ?? Wording(slot, slot) }

  enum Piece: Hashable {
    case text(String)
    case slot(String)
  }

  /// Cuts a text at its `{slot}`s; braces around anything but lower-case letters are text.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var plain = ""
    var rest = text[...]
    while let first = rest.first {
      if first == "{", let close = rest.firstIndex(of: "}") {
        let name = rest[rest.index(after: rest.startIndex)..<close]
        if !name.isEmpty, name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
          if !plain.isEmpty { pieces.append(.text(plain)) }
          plain = ""
          pieces.append(.slot(String(name)))
          rest = rest[rest.index(after: close)...]
          continue
        }
      }
      plain.append(first)
      rest = rest.dropFirst()
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  static func slots(in text: String) -> [String] {
    var seen: Set<String> = []
    return pieces(of: text).compactMap {
      if case .slot(let slot) = $0, seen.insert(slot).inserted { slot } else { nil }
    }
  }
}

/// Sorts the lines of a book.
private struct BookReader {
  var names: [String] = []
  var abouts: [String: Wording] = [:]
  var queries: [String: String] = [:]
  var phrasings: [String: [Language: [String]]] = [:]
  var slotTypes: [String: [EntityType]] = [:]
  var slotNames: [String: Wording] = [:]
  var titles: [String: Wording] = [:]
  var drops: [Language: [String]] = [:]
  var same: [Language: [[String]]] = [:]
  private var faults: [QuestionBook.Fault] = []
  private var lines: [String: Int] = [:]

  mutating func read(_ row: LexiconRow) {
    guard row.fields.count == 3 else { return fault(row, "not three fields") }
    let parts = row.text(0).split(separator: ".").map { String($0) }
    let (key, text) = (row.text(1), row.text(2))
    let language = parts.count == 2 ? Language(rawValue: parts[1]) : nil
    if let alone = Language(rawValue: row.text(0)) {
      guard queries[key] != nil else { return fault(row, "no query of that name above") }
      let slots = Set(QuestionBook.slots(in: text))
      guard slots == Set(QuestionBook.slots(in: queries[key] ?? "")) else {
        return fault(row, "not the slots of the query")
      }
      phrasings[key, default: [:]][alone, default: []].append(text)
      return
    }
    switch (parts.first ?? "", language) {
    case ("slot", nil): readSlot(key, text, row)
    case ("cypher", nil):
      guard queries.updateValue(text, forKey: key) == nil else { return fault(row, "twice") }
      names.append(key)
      lines[key] = row.line
      for slot in QuestionBook.slots(in: text) where slotTypes[slot] == nil {
        fault(row, "no slot \(slot)")
      }
    case ("name", let language?): slotNames[key] = joined(slotNames[key], text, language)
    case ("title", let language?): titles[key] = joined(titles[key], text, language)
    case ("about", let language?): abouts[key] = joined(abouts[key], text, language)
    case ("drop", let language?): drops[language, default: []].append(text)
    case ("same", let language?):
      same[language, default: []].append(text.split(separator: "|").map { String($0) })
    default: fault(row, "no such kind of line")
    }
  }

  private mutating func readSlot(_ key: String, _ text: String, _ row: LexiconRow) {
    if text == "*" {
      slotTypes[key] = []
      return
    }
    let types = text.split(separator: "|").map { EntityType(rawValue: String($0)) }
    guard types.allSatisfy({ $0 != nil }) else { return fault(row, "no such type") }
    slotTypes[key] = types.compactMap { $0 }
  }

  private mutating func fault(_ row: LexiconRow, _ message: String) {
    faults.append(.init(line: row.line, message: message))
  }

  private func joined(_ known: Wording?, _ text: String, _ language: Language) -> Wording {
    language == .chinese
      ? Wording(text, known?.english ?? text) : Wording(known?.chinese ?? text, text)
  }

  /// The faults, and the questions that nobody can ask in a language.
  var allFaults: [QuestionBook.Fault] {
    faults
      + names.flatMap { name in
        Language.allCases.filter { phrasings[name]?[$0] == nil }.map {
          QuestionBook.Fault(
            line: lines[name] ?? 0, message: "\(name): nothing to ask it by in \($0.rawValue)")
        }
      }
  }
}
