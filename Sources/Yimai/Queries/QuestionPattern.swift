internal import OntologyModel

/// The words of a language that questions are put in: which mean the same, which say nothing.
struct QuestionWords: Sendable {
  let language: Language
  /// Words in order of length, longest first, with the number of their set; nil for words that say
  /// nothing.
  private let words: [(scalars: [Unicode.Scalar], set: Int?)]
  /// The words of each set.
  let sets: [[[Unicode.Scalar]]]
  /// Words that may be left out anywhere.
  let drops: [[Unicode.Scalar]]

  init(_ book: QuestionBook, _ language: Language) {
    self.language = language
    let sets = (book.same[language] ?? []).map { $0.map { QuestionText.folded($0) } }
    let drops = (book.drops[language] ?? []).map { QuestionText.folded($0) }
    self.sets = sets
    self.drops = drops
    var words: [(scalars: [Unicode.Scalar], set: Int?)] = drops.map { ($0, nil) }
    for (number, set) in sets.enumerated() { words += set.map { ($0, number) } }
    self.words = words.enumerated().sorted {
      ($1.element.scalars.count, $0.offset) < ($0.element.scalars.count, $1.offset)
    }.map(\.element)
  }

  /// A part of a question that says something.
  enum Token: Hashable {
    case set(Int)
    case scalars([Unicode.Scalar])
  }

  /// The words of a text without those that say nothing; what is in no set stands alone: a character,
  /// or a word of letters.
  func tokens(of text: [Unicode.Scalar], starts: [Bool]) -> [Token] {
    var tokens: [Token] = []
    var place = 0
    while place < text.count {
      if let word = words.first(where: { word in
        QuestionText.has(word.scalars, at: place, in: text)
          && QuestionText.isWhole(place..<(place + word.scalars.count), in: text, starts)
      }) {
        if let set = word.set { tokens.append(.set(set)) }
        place += word.scalars.count
        continue
      }
      var end = place + 1
      while end < text.count, !starts[end], QuestionText.isLetter(text[place]),
        QuestionText.isLetter(text[end])
      { end += 1 }
      tokens.append(.scalars(Array(text[place..<end])))
      place = end
    }
    return tokens
  }
}

/// A question as scalars without white space, in lower case, beside the scalars as they were typed.
struct QuestionText {
  let folded: [Unicode.Scalar]
  let typed: [Unicode.Scalar]
  /// Whether white space stood before each scalar.
  let starts: [Bool]
  /// Longer questions are cut, so that matching stays quick.
  static let longest = 200

  init(_ question: String) {
    var folded: [Unicode.Scalar] = []
    var typed: [Unicode.Scalar] = []
    var starts: [Bool] = []
    var isStart = true
    for scalar in question.unicodeScalars.prefix(QuestionText.longest) {
      if scalar.properties.isWhitespace {
        isStart = true
        continue
      }
      folded.append(QuestionText.fold(scalar))
      typed.append(scalar)
      starts.append(isStart)
      isStart = false
    }
    while let last = folded.last, "?!.。…~;".unicodeScalars.contains(last) {
      folded.removeLast()
      typed.removeLast()
      starts.removeLast()
    }
    self.folded = folded
    self.typed = typed
    self.starts = starts
  }

  /// The typed words of a range.
  func words(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for place in range {
      if place > range.lowerBound, starts[place] { view.append(" ") }
      view.append(typed[place])
    }
    return String(view)
  }

  static func folded(_ text: String) -> [Unicode.Scalar] { QuestionText(text).folded }

  /// Full-width forms become half-width, letters lower case, curly apostrophes straight.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E where scalar.value != 0xFF0C:
      let half = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      return fold(half)
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0x2019: return "'"
    default: return scalar
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "'"
  }

  static func has(_ word: [Unicode.Scalar], at place: Int, in text: [Unicode.Scalar]) -> Bool {
    guard !word.isEmpty, place + word.count <= text.count else { return false }
    for offset in word.indices where text[place + offset] != word[offset] { return false }
    return true
  }

  /// Whether a range cuts no word of letters in two.
  static func isWhole(
    _ range: Range<Int>, in text: [Unicode.Scalar], _ starts: [Bool]
  ) -> Bool {
    func joins(_ place: Int) -> Bool {
      place > 0 && place < text.count && !starts[place] && isLetter(text[place - 1])
        && isLetter(text[place])
    }
    return !joins(range.lowerBound) && !joins(range.upperBound)
  }
}

/// A way to put a question: words, each with those that may stand for it, and slots.
struct QuestionPattern: Sendable {
  enum Element: Sendable {
    case words([[Unicode.Scalar]])
    case slot(String)
  }

  /// Where each slot stands in a question, and how much of it are words of the pattern.
  struct Match {
    var slots: [(name: String, range: Range<Int>)] = []
    var wordLength = 0
    var dropLength = 0
  }

  let template: Int
  let phrasing: String
  let elements: [Element]
  let tokens: [QuestionWords.Token]
  let slots: [String]
  let words: QuestionWords

  init(_ phrasing: String, template: Int, words: QuestionWords) {
    self.phrasing = phrasing
    self.template = template
    self.words = words
    var elements: [Element] = []
    var tokens: [QuestionWords.Token] = []
    var slots: [String] = []
    for piece in QuestionBook.pieces(of: phrasing) {
      switch piece {
      case .slot(let slot):
        elements.append(.slot(slot))
        slots.append(slot)
      case .text(let text):
        let question = QuestionText(text)
        for token in words.tokens(of: question.folded, starts: question.starts) {
          tokens.append(token)
          switch token {
          case .set(let set): elements.append(.words(words.sets[set]))
          case .scalars(let scalars): elements.append(.words([scalars]))
          }
        }
      }
    }
    self.elements = elements
    self.tokens = tokens
    self.slots = slots
  }

  /// The ways in which a question is this pattern, at most `limit`.
  func matches(_ question: QuestionText, limit: Int = 40) -> [Match] {
    var found: [Match] = []
    var budget = 20_000
    follow(0, 0, Match(), question, limit, &budget, &found)
    return found
  }

  /// The elements from one on, from a place of the question on; the depth is that of the pattern and
  /// of the words left out.
  private func follow(
    _ element: Int, _ place: Int, _ match: Match, _ question: QuestionText, _ limit: Int,
    _ budget: inout Int, _ found: inout [Match]
  ) {
    budget -= 1
    guard budget > 0, found.count < limit else { return }
    let text = question.folded
    if element == elements.count, place == text.count {
      found.append(match)
      return
    }
    if element < elements.count {
      switch elements[element] {
      case .words(let forms):
        for form in forms where isWord(form, place, question) {
          var next = match
          next.wordLength += form.count
          follow(element + 1, place + form.count, next, question, limit, &budget, &found)
        }
      case .slot(let name):
        for end in stride(from: place + 1, through: text.count, by: 1) {
          var next = match
          next.slots.append((name, place..<end))
          follow(element + 1, end, next, question, limit, &budget, &found)
        }
      }
    }
    for drop in words.drops where isWord(drop, place, question) {
      var next = match
      next.dropLength += drop.count
      follow(element, place + drop.count, next, question, limit, &budget, &found)
    }
  }

  private func isWord(_ word: [Unicode.Scalar], _ place: Int, _ question: QuestionText) -> Bool {
    QuestionText.has(word, at: place, in: question.folded)
      && QuestionText.isWhole(
        place..<(place + word.count), in: question.folded, question.starts)
  }
}
