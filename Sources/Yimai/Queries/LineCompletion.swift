internal import Cypher
internal import GraphStore
internal import OntologyModel

/// What can stand at the end of a line that is being typed into the shell: names of the graph, words
/// of the query language, labels, relations and properties, each where it fits.
public struct LineCompletion: Sendable {
  /// What was found for the last word of a line.
  public struct Found: Hashable, Sendable {
    /// The word, or the part of it that is to be completed.
    public let word: String
    /// What it may become, sorted; each begins with the word.
    public let candidates: [String]

    /// What all candidates go on with.
    public var continuation: String {
      guard var common = candidates.first.map({ Array($0.unicodeScalars) }) else { return "" }
      for candidate in candidates.dropFirst() {
        let scalars = candidate.unicodeScalars
        common = Array(zip(common, scalars).prefix { $0 == $1 }.map { $0.0 })
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: common.dropFirst(word.unicodeScalars.count))
      return String(text)
    }
  }

  private let graph: SnapshotGraph
  private let commands: [String: [String]]
  /// How many names are offered at most.
  static let mostNames = 200

  /// Completes over a graph.
  ///
  /// - Parameter commands: the shell's commands without their colons, with the words that each takes;
  ///   a command without words takes names.
  public init(_ graph: SnapshotGraph, commands: [String: [String]]) {
    self.graph = graph
    self.commands = commands
  }

  /// Completes the end of a line.
  ///
  /// - Parameter parameters: the names that `$` can call.
  /// - Complexity: O(n) in the names of the graph where a name can stand.
  public func complete(_ before: String, parameters: [String] = []) -> Found {
    switch ShellLine(before) {
    case .nothing: return Found(word: "", candidates: [])
    case .command(let name, let rest): return complete(command: name, rest, in: before)
    case .query: return complete(query: before, parameters)
    case .question: return complete(question: before)
    }
  }

  private func complete(command name: String, _ rest: String, in before: String) -> Found {
    let hasEnded = before.unicodeScalars.last?.properties.isWhitespace ?? false
    if rest.isEmpty, !hasEnded { return found(name, among: commands.keys) }
    let word = String(
      rest.unicodeScalars.reversed().prefix { !$0.properties.isWhitespace }
        .reversed().reduce(into: String.UnicodeScalarView()) { $0.append($1) })
    let words = commands[name] ?? []
    let last = hasEnded ? "" : word.filter { $0 != "'" && $0 != "\"" }
    return words.isEmpty ? names(last) : found(last, among: words)
  }

  // MARK: Queries

  private func complete(query before: String, _ parameters: [String]) -> Found {
    let place = QueryPlace(before)
    if place.isComment { return Found(word: "", candidates: []) }
    if let text = place.openText { return names(text) }
    let word = place.word
    switch place.sign {
    case ":", "|", "&", "：":
      return found(
        word, among: place.bracket == "[" ? LineCompletion.relations : LineCompletion.labels)
    case ".": return found(word, among: graph.propertyKeyNames)
    case "$": return found(word, among: parameters)
    case "{": return found(word, among: graph.propertyKeyNames)
    case "," where place.bracket == "{": return found(word, among: graph.propertyKeyNames)
    default: break
    }
    guard !word.isEmpty else { return Found(word: word, candidates: []) }
    let isLower = word == word.lowercased()
    let keywords = LineCompletion.keywords.map { isLower ? $0.lowercased() : $0 }
    return found(word, among: keywords + FunctionRegistry.names)
  }

  private static let labels =
    ["Agent", "行动者"] + EntityType.allCases.flatMap { [$0.name, $0.label(.chinese)] }
  private static let relations = Predicate.allCases.flatMap { [$0.name, $0.label(.chinese)] }
  private static let keywords = [
    "MATCH", "OPTIONAL MATCH", "WHERE", "WITH", "UNWIND", "RETURN", "UNION", "ORDER BY", "SKIP",
    "LIMIT", "DISTINCT", "CASE", "WHEN", "THEN", "ELSE", "END", "EXISTS", "COUNT", "AND", "NOT",
    "XOR", "STARTS WITH", "ENDS WITH", "CONTAINS", "EXPLAIN", "PROFILE", "shortestPath",
    "allShortestPaths",
  ]

  // MARK: Names

  /// A question has no blanks: the longest end of it that begins a name is the name.
  private func complete(question before: String) -> Found {
    let scalars = Array(before.unicodeScalars)
    let start = scalars.lastIndex { $0.properties.isWhitespace }.map { $0 + 1 } ?? 0
    for first in max(start, scalars.count - 40)..<max(start, scalars.count) {
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[first...])
      let found = names(String(word))
      if !found.candidates.isEmpty { return found }
    }
    return Found(word: "", candidates: [])
  }

  private func names(_ word: String) -> Found {
    guard !word.isEmpty else { return Found(word: word, candidates: []) }
    let nodes = graph.snapshot.nodes(
      withNamePrefix: word, limit: LineCompletion.mostNames)
    let all = nodes.flatMap { node in
      [graph.snapshot.name(ofNode: node)] + graph.snapshot.aliases(ofNode: node)
    }
    return found(word, among: all)
  }

  private func found(_ word: String, among all: some Sequence<String>) -> Found {
    Found(
      word: word,
      candidates: Set(all.filter { $0.utf8.starts(with: word.utf8) && $0 != word }).sorted())
  }
}

/// What surrounds the end of an unfinished query.
struct QueryPlace {
  /// What stands since the quote that is still open; nil outside of text.
  private(set) var openText: String?
  /// Whether the end is part of a comment.
  let isComment: Bool
  /// The word at the end; empty behind anything else.
  let word: String
  /// What stands before the word.
  let sign: Unicode.Scalar?
  /// The innermost bracket that is open.
  let bracket: Unicode.Scalar?

  init(_ before: String) {
    let scalars = Array(before.unicodeScalars)
    var brackets: [Unicode.Scalar] = []
    var quote: (mark: Unicode.Scalar, start: Int)?
    var isEscaped = false
    var isComment = false
    for (index, scalar) in scalars.enumerated() {
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == open.mark {
          quote = nil
        }
        continue
      }
      if isComment {
        isComment = scalar != "\n"
        continue
      }
      switch scalar {
      case "/" where index > 0 && scalars[index - 1] == "/": isComment = true
      case "'", "\"": quote = (scalar, index + 1)
      case "(", "[", "{": brackets.append(scalar)
      case "（": brackets.append("(")
      case ")", "]", "}", "）": _ = brackets.popLast()
      default: break
      }
    }
    bracket = brackets.last
    self.isComment = isComment
    if let quote { openText = QueryPlace.text(scalars[quote.start...]) }
    let isWord = { (scalar: Unicode.Scalar) in
      scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    let end = scalars.lastIndex { !isWord($0) }.map { $0 + 1 } ?? 0
    word = QueryPlace.text(scalars[end...])
    sign = scalars[..<end].last { !$0.properties.isWhitespace }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
