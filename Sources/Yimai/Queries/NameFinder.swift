public import GraphStore
internal import KnowledgeGraph
internal import Lexicon
public import OntologyModel

/// Finds the nodes that words name: an id, a name, an alias, a short form or the beginning of a name.
public struct NameFinder: Sendable {
  /// How words came to stand for nodes.
  public enum Way: Int, Comparable, Sendable {
    case id, name, alias, completed, prefix, part

    /// The surer way first.
    public static func < (first: Way, second: Way) -> Bool { first.rawValue < second.rawValue }
  }

  /// The nodes that words stand for.
  public struct Find: Hashable, Sendable {
    /// The nodes, ascending.
    public let nodes: [UInt32]
    /// How they were found.
    public let way: Way
    /// Whether there is none.
    public var isEmpty: Bool { nodes.isEmpty }
    static let nothing = Find(nodes: [], way: .part)
  }

  private let snapshot: GraphSnapshot

  /// Finds names in a snapshot.
  public init(_ snapshot: GraphSnapshot) { self.snapshot = snapshot }

  /// What words name: the id, name or alias; else the name with the short form of a body written out
  /// (卫健委); else the name that they begin, where only one can be meant.
  ///
  /// - Parameter types: only entities of these types or below them; all where empty.
  /// - Complexity: O(log n), or O(n) in names where the words are only the beginning of one.
  public func resolve(_ words: String, types: [EntityType] = []) -> Find {
    let words = NameFinder.trimmed(words)
    guard !words.isEmpty else { return .nothing }
    let exact = exact(words, types)
    if !exact.isEmpty { return exact }
    return prefix(words, types)
  }

  /// As ``resolve(_:types:)``, without the beginnings of names; never reads all names.
  public func exact(_ words: String, _ types: [EntityType]) -> Find {
    let words = NameFinder.trimmed(words)
    if let node = snapshot.node(of: EntityID(words)), isWanted(node, types) {
      return Find(nodes: [node], way: .id)
    }
    let ways: [(Way, [String])] = [(.name, [words]), (.completed, NameFinder.completed(words))]
    for (way, forms) in ways {
      for form in forms {
        let named = snapshot.nodes(named: form).filter { isWanted($0, types) }
        if !named.isEmpty { return Find(nodes: named, way: way) }
        let known = snapshot.nodes(withAlias: form).filter { isWanted($0, types) }
        if !known.isEmpty { return Find(nodes: known, way: max(way, .alias)) }
      }
    }
    return .nothing
  }

  /// What words name, or all nodes whose names hold them.
  public func find(_ words: String) -> Find {
    let words = NameFinder.trimmed(words)
    let exact = exact(words, [])
    if !exact.isEmpty { return exact }
    return Find(nodes: snapshot.nodes(withNameContaining: words, limit: .max), way: .part)
  }

  /// A name with one character more (南阳 for 南阳市) counts before longer ones.
  private func prefix(_ words: String, _ types: [EntityType]) -> Find {
    guard words.unicodeScalars.count >= 2 else { return .nothing }
    let nodes = snapshot.nodes(withNamePrefix: words, limit: .max).filter { isWanted($0, types) }
    if nodes.count == 1 { return Find(nodes: nodes, way: .prefix) }
    let length = words.unicodeScalars.count + 1
    let near = nodes.filter { node in
      snapshot.name(ofNode: node).unicodeScalars.count == length
    }
    return near.count == 1 ? Find(nodes: near, way: .prefix) : .nothing
  }

  private func isWanted(_ node: UInt32, _ types: [EntityType]) -> Bool {
    types.isEmpty || types.contains(where: snapshot.type(ofNode: node).isKind(of:))
  }

  /// Names that the words may have meant: those that begin with them, hold them, or differ from them
  /// in few characters; nearest first.
  ///
  /// - Complexity: O(n) in the length of all names and aliases.
  public func near(_ words: String, types: [EntityType] = [], limit: Int) -> [String] {
    let wanted = Array(NameFinder.trimmed(words).unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 60 else { return [] }
    let most = max(1, wanted.count / 3)
    var found: [(distance: Int, name: String)] = []
    snapshot.forEachName { node, name, _ in
      guard isWanted(node, types) else { return true }
      let scalars = Array(name.unicodeScalars)
      if let distance = NameFinder.distance(wanted, scalars, most: most) {
        found.append((distance, name))
      } else if wanted.count >= 2, name.contains(String(String.UnicodeScalarView(wanted))) {
        found.append((most + scalars.count - wanted.count, name))
      }
      return true
    }
    var seen: Set<String> = []
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .filter { seen.insert($0.name).inserted }.prefix(limit).map(\.name)
  }

  /// Whether words are a name but for a slip: one character in four at most.
  static func isSlip(_ words: String, of name: String) -> Bool {
    let scalars = Array(trimmed(words).unicodeScalars)
    guard scalars.count >= 3 else { return false }
    return distance(scalars, Array(name.unicodeScalars), most: max(1, scalars.count / 4)) != nil
  }

  /// The number of characters to put in, take out, change or swap with the next; nil above `most`.
  ///
  /// Source: V. I. Levenshtein (1966) with F. J. Damerau's swaps (1964), within a band.
  static func distance(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], most: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= most else { return nil }
    var before: [Int] = []
    var last = Array(0...second.count)
    for (row, scalar) in first.enumerated() {
      var line = [row + 1]
      line.reserveCapacity(second.count + 1)
      for (column, other) in second.enumerated() {
        var best = min(last[column + 1] + 1, line[column] + 1)
        best = min(best, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == second[column - 1], first[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        line.append(best)
      }
      guard line.min().map({ $0 <= most }) ?? false else { return nil }
      before = last
      last = line
    }
    return last.last.flatMap { $0 <= most ? $0 : nil }
  }

  /// Without white space, and without quotes around the whole.
  static func trimmed(_ words: String) -> String {
    String(String.UnicodeScalarView(words.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// The words with the short form of a body at their end written out, longest form first.
  static func completed(_ words: String) -> [String] {
    bodies.compactMap { short, full in
      words.hasSuffix(short) && !words.hasSuffix(full)
        ? String(words.dropLast(short.count)) + full : nil
    }
  }

  private static let bodies: [(short: String, full: String)] =
    LexiconFile.bodies.rows().map { ($0.text(0), $0.text(1)) }
    .filter { !$0.0.isEmpty && !$0.1.isEmpty && $0.0 != $0.1 }
    .sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
}
