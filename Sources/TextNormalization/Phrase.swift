/// Some fixed words to look for, and the questions a line of compact text answers about them.
struct Phrases: Sendable {
  private let phrases: [[Unicode.Scalar]]
  /// Which low bits the first scalars of the phrases have, and which the last: most lines are told
  /// from all phrases by one look.
  private var firsts = [Bool](repeating: false, count: 1_024)
  private var lasts = [Bool](repeating: false, count: 1_024)

  /// Takes phrases separated by blanks.
  init(_ words: String) {
    phrases = words.split(separator: " ").map { Array($0.unicodeScalars) }
    for phrase in phrases {
      if let first = phrase.first { firsts[Int(first.value & 1_023)] = true }
      if let last = phrase.last { lasts[Int(last.value & 1_023)] = true }
    }
  }

  /// Whether one of the phrases stands at the start; its length, 0 where none does.
  func prefix(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = scalars.first, firsts[Int(first.value & 1_023)] else { return 0 }
    for phrase in phrases where phrase[0] == first && scalars.starts(with: phrase) {
      return phrase.count
    }
    return 0
  }

  /// Whether one of the phrases stands at the end.
  func isSuffix(of scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = scalars.last, lasts[Int(last.value & 1_023)] else { return false }
    return phrases.contains { phrase in
      phrase.last == last && scalars.count >= phrase.count
        && scalars.suffix(phrase.count).elementsEqual(phrase)
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
