/// Some fixed words to look for, and the questions a line of compact text answers about them.
struct Phrases: Sendable {
  private let phrases: [[Unicode.Scalar]]

  /// Takes phrases separated by blanks.
  init(_ words: String) {
    phrases = words.split(separator: " ").map { Array($0.unicodeScalars) }
  }

  /// Whether one of the phrases stands at the start; its length, 0 where none does.
  func prefix(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    for phrase in phrases where scalars.starts(with: phrase) { return phrase.count }
    return 0
  }

  /// Whether one of the phrases stands at the end.
  func isSuffix(of scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    phrases.contains { phrase in
      scalars.count >= phrase.count && scalars.suffix(phrase.count).elementsEqual(phrase)
    }
  }

  /// Whether one of the phrases stands anywhere; meant for short lines.
  func occur(in scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !scalars.isEmpty else { return false }
    return phrases.contains { phrase in
      guard scalars.count >= phrase.count else { return false }
      return (scalars.startIndex...scalars.endIndex - phrase.count).contains { start in
        scalars[start] == phrase[0] && scalars[start..<start + phrase.count].elementsEqual(phrase)
      }
    }
  }
}

/// Marks and where they stand in a sentence.
enum Marks {
  /// Whether the mark ends a sentence.
  static func isFinal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "；", "…": true
    default: false
    }
  }

  /// Whether the mark closes a quote or bracket.
  static func isCloser(_ scalar: Unicode.Scalar) -> Bool { opener(of: scalar) != nil }

  /// The mark that opens what this one closes.
  static func opener(of closer: Unicode.Scalar) -> Unicode.Scalar? {
    switch closer {
    case "”": "“"
    case "’": "‘"
    case "）": "（"
    case "》": "《"
    case "〉": "〈"
    case "】": "【"
    case "〕": "〔"
    case "]": "["
    default: nil
    }
  }

  /// Whether the mark opens a quote or bracket.
  static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "（", "《", "〈", "【", "〔", "[": true
    default: false
    }
  }

  /// Whether every quote and bracket that is opened in a short line is closed in it, and the
  /// reverse.
  static func balance(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var open: [Unicode.Scalar] = []
    for scalar in line {
      if isOpener(scalar) {
        open.append(scalar)
      } else if let opener = opener(of: scalar) {
        guard open.popLast() == opener else { return false }
      }
    }
    return open.isEmpty
  }

  /// Whether a line ends inside a bracket that its last words open.
  static func leavesBracketOpen(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    for scalar in line.suffix(40).reversed() {
      if scalar == "）" { return false }
      if scalar == "（" { return true }
    }
    return false
  }

  /// Whether a line that ends so ends its sentence too; a colon counts, closing marks are looked
  /// behind, and `（…）` behind a final mark too.
  static func end(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var position = line.endIndex
    var steps = 0
    while position > line.startIndex, steps < 6 {
      let scalar = line[position - 1]
      if isFinal(scalar) || (scalar == "：" && steps == 0) { return true }
      guard isCloser(scalar) || scalar == "\"" || scalar == "'" else { return false }
      position -= 1
      steps += 1
      if scalar == "）",
        let open = line[max(line.startIndex, position - 30)..<position]
          .lastIndex(of: "（"), open > line.startIndex, isFinal(line[open - 1])
      {
        return true
      }
    }
    return false
  }
}
