/// A step of a scenario, with the table or text that follows it.
public struct Step: Sendable {
  /// The words after Given, When, Then, And or But.
  public var text: String
  /// The rows of the table below, cells without their padding.
  public var table: [[String]] = []
  /// The text between `"""` below.
  public var document: String?
}

/// One scenario, or one example of a scenario outline.
public struct Scenario: Sendable {
  /// The folders and file it comes from, such as `clauses/match/Match1`.
  public let feature: String
  /// The name, with the number of the example where it is one of several.
  public let name: String
  /// The tags, with their `@`.
  public let tags: [String]
  /// The steps, those of the background first.
  public let steps: [Step]

  /// The folder of the feature: what results are counted by.
  public var area: String {
    feature.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Feature and name.
  public var fullName: String { feature + " " + name }

  /// Whether no tested query holds a word that writes.
  ///
  /// Steps that only set the graph up do not count; neither do the words in quotes or in lower case
  /// parts of names.
  public var isReadOnly: Bool {
    !steps.contains { step in
      step.text.contains("executing") && step.text.contains("query")
        && Self.writes(step.document ?? "")
    }
  }

  private static func writes(_ query: String) -> Bool {
    let words = query.unicodeScalars.split {
      !$0.properties.isAlphabetic && !("0"..."9").contains($0) && $0 != "_"
    }
    return words.contains {
      ["CREATE", "MERGE", "SET", "DELETE", "REMOVE"].contains(String($0).uppercased())
    }
  }
}

/// Reads feature files: scenarios, outlines with examples, background, tables, texts, tags.
public struct GherkinReader {
  private struct Draft {
    var name: String
    var isOutline: Bool
    var tags: [String]
    var steps: [Step] = []
    var examples: [[[String]]] = []
  }

  private let feature: String
  private var background: [Step] = []
  private var drafts: [Draft] = []
  private var tags: [String] = []
  private var inBackground = false
  private var inExamples = false

  /// The scenarios of a file, outlines expanded.
  public static func scenarios(of text: String, feature: String) -> [Scenario] {
    var reader = GherkinReader(feature: feature)
    reader.read(text)
    return reader.drafts.flatMap { reader.expand($0) }
  }

  private init(feature: String) { self.feature = feature }

  private mutating func read(_ text: String) {
    var document: [Substring]?
    var indent = 0
    // CR LF is one character to Swift, and no line feed.
    let lines = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      let content = line.drop { $0 == " " || $0 == "\t" }
      if content.hasPrefix("\"\"\"") {
        if let lines = document {
          setDocument(lines.joined(separator: "\n"))
          document = nil
        } else {
          document = []
          indent = line.count - content.count
        }
      } else if document != nil {
        let margin = line.prefix(indent).prefix { $0 == " " }.count
        document?.append(line.dropFirst(margin))
      } else {
        readLine(trimmed(content))
      }
    }
  }

  private mutating func readLine(_ line: String) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("@") {
      tags += line.split(separator: " ").map(String.init)
    } else if line.hasPrefix("|") {
      addRow(cells(line))
    } else if let name = rest(line, "Scenario Outline:") {
      begin(name, isOutline: true)
    } else if let name = rest(line, "Scenario:") {
      begin(name, isOutline: false)
    } else if rest(line, "Background:") != nil {
      inBackground = true
    } else if rest(line, "Examples:") != nil {
      inExamples = true
      drafts[drafts.count - 1].examples.append([])
    } else {
      for word in ["Given ", "When ", "Then ", "And ", "But "] {
        if let text = rest(line, word) { addStep(Step(text: text)) }
      }
    }
  }

  private mutating func begin(_ name: String, isOutline: Bool) {
    drafts.append(Draft(name: name, isOutline: isOutline, tags: tags))
    tags = []
    inBackground = false
    inExamples = false
  }

  private mutating func addStep(_ step: Step) {
    if inBackground {
      background.append(step)
    } else if !drafts.isEmpty {
      drafts[drafts.count - 1].steps.append(step)
    }
  }

  private mutating func setDocument(_ text: String) {
    if inBackground {
      if !background.isEmpty { background[background.count - 1].document = text }
    } else if let last = drafts.last?.steps.indices.last {
      drafts[drafts.count - 1].steps[last].document = text
    }
  }

  private mutating func addRow(_ row: [String]) {
    if inBackground {
      if !background.isEmpty { background[background.count - 1].table.append(row) }
    } else if inExamples, let last = drafts.last?.examples.indices.last {
      drafts[drafts.count - 1].examples[last].append(row)
    } else if let last = drafts.last?.steps.indices.last {
      drafts[drafts.count - 1].steps[last].table.append(row)
    }
  }

  private func expand(_ draft: Draft) -> [Scenario] {
    guard draft.isOutline else {
      return [
        Scenario(
          feature: feature, name: draft.name, tags: draft.tags, steps: background + draft.steps)
      ]
    }
    var scenarios: [Scenario] = []
    for table in draft.examples {
      guard let header = table.first else { continue }
      for row in table.dropFirst() {
        let values = Array(zip(header, row))
        scenarios.append(
          Scenario(
            feature: feature,
            name: fill(draft.name, values) + " #\(scenarios.count + 1)", tags: draft.tags,
            steps: background + draft.steps.map { fill($0, values) }))
      }
    }
    return scenarios
  }

  private func fill(_ step: Step, _ values: [(String, String)]) -> Step {
    Step(
      text: fill(step.text, values), table: step.table.map { $0.map { fill($0, values) } },
      document: step.document.map { fill($0, values) })
  }

  /// Puts values in the place of their names in angle brackets.
  private func fill(_ text: String, _ values: [(String, String)]) -> String {
    var out = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      out += rest[..<open]
      let inner = rest[rest.index(after: open)...]
      if let (name, value) = values.first(where: { inner.hasPrefix($0.0 + ">") }) {
        out += value
        rest = inner.dropFirst(name.count + 1)
      } else {
        out += "<"
        rest = inner
      }
    }
    return out + rest
  }

  private func rest(_ line: String, _ prefix: String) -> String? {
    line.hasPrefix(prefix) ? trimmed(line.dropFirst(prefix.count)) : nil
  }

  /// The cells of a table's row; `\|`, `\\` and `\n` are escapes.
  private func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var escaped = false
    for character in line.dropFirst() {
      if escaped {
        escaped = false
        switch character {
        case "n": cell.append("\n")
        case "|", "\\": cell.append(character)
        default: cell += "\\" + String(character)
        }
      } else if character == "\\" {
        escaped = true
      } else if character == "|" {
        cells.append(trimmed(cell[...]))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
