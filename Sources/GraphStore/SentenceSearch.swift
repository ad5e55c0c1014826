internal import GRDB
public import KnowledgeGraph
internal import OntologyModel

/// A sentence that holds the words looked for.
public struct SentenceHit: Hashable, Sendable {
  /// The document's name.
  public let document: String
  /// The date of the document, where it is known.
  public let date: String?
  /// The range of the sentence in Unicode scalars of the document's text.
  public let characters: Range<Int>
  /// The sentence in uniform text.
  public let text: String
  /// Where the words stand in ``text``, in Unicode scalars; they do not overlap.
  public let hits: [Range<Int>]
  /// The statements read from the sentence, sorted by id.
  public let statements: [StatementID]
}

extension GraphStore {
  /// Finds the sentences that hold every word, newest documents first.
  ///
  /// - Parameters:
  ///   - words: texts to look for, in uniform text (simplified characters, half-width digits).
  ///   - limit: how many sentences to give at most.
  /// - Returns: the sentences, by date from the newest, then by document and place.
  /// - Throws: ``StoreError``: as ``read(_:)``; `fixed` where the file is of the first layout.
  /// - Complexity: O(log n) in the text and O(m) in the sentences found, where a word has three or
  ///   more characters; else O(n).
  public static func search(
    _ path: String, words: [String], limit: Int
  ) throws(StoreError) -> [SentenceHit] {
    guard try GraphHeader(ofFile: path).version > 1 else {
      throw .fixed(
        path, Wording("旧版图文件不含原句", "a graph of the old layout holds no sentences"))
    }
    let words = words.filter { !$0.isEmpty }
    guard !words.isEmpty, limit > 0 else { return [] }
    return try withReader(path) { (reader) throws(StoreError) in
      try SentenceQuery(reader: reader, words: words, limit: limit).hits()
    }
  }
}

/// One search over the sentences of a graph.
private struct SentenceQuery {
  let reader: GraphReader
  let words: [String]
  let limit: Int

  func hits() throws(StoreError) -> [SentenceHit] {
    var found: [(document: Int, hit: SentenceHit)] = []
    let (condition, values) = condition
    let sql = """
      SELECT documents.number, documents.name, documents.date, character_start, character_end, text \
      FROM sentences JOIN documents ON documents.number = sentences.document \
      WHERE \(condition) \
      ORDER BY coalesce(documents.date, '') DESC, documents.name, character_start LIMIT \(limit)
      """
    try reader.forEachRow("sentences", sql, StatementArguments(values)) {
      (row) throws(StoreError) in
      let text = try row.text(5)
      found.append(
        (
          try row.integer(0),
          SentenceHit(
            document: try row.text(1), date: try row.optionalText(2),
            characters: try row.range(3, 4), text: text, hits: places(in: text), statements: [])
        ))
    }
    var hits: [SentenceHit] = []
    for (document, hit) in found {
      hits.append(
        SentenceHit(
          document: hit.document, date: hit.date, characters: hit.characters, text: hit.text,
          hits: hit.hits, statements: try statements(in: document, hit.characters)))
    }
    return hits
  }

  /// Words of three characters and more are found by the index; shorter ones are looked for in each
  /// sentence that is left.
  private var condition: (sql: String, values: [String]) {
    let isLong = { (word: String) in word.unicodeScalars.count >= 3 }
    var parts: [String] = []
    var values: [String] = []
    if words.contains(where: isLong) {
      parts.append(
        "sentences.number IN (SELECT rowid FROM sentence_index WHERE sentence_index MATCH ?)")
      values.append(
        words.filter(isLong).map {
          "\"\($0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
        }
        .joined(separator: " AND "))
    }
    for word in words where !isLong(word) {
      parts.append("instr(text, ?) > 0")
      values.append(word)
    }
    return (parts.joined(separator: " AND "), values)
  }

  private func statements(
    in document: Int, _ characters: Range<Int>
  ) throws(StoreError) -> [StatementID] {
    var ids: [StatementID] = []
    let sql = """
      SELECT id FROM statements WHERE document = ? AND character_start < ? AND character_end > ? \
      AND id NOT IN (SELECT id FROM dropped_statements) ORDER BY id
      """
    try reader.forEachRow(
      "statements", sql, [document, characters.upperBound, characters.lowerBound]
    ) { (row) throws(StoreError) in ids.append(StatementID(try row.text(0))) }
    return ids
  }

  /// Where the words stand, in order, without overlaps; ASCII letters in any case.
  private func places(in text: String) -> [Range<Int>] {
    let scalars = text.unicodeScalars.map(SentenceQuery.folded)
    let patterns = words.map { $0.unicodeScalars.map(SentenceQuery.folded) }
    var places: [Range<Int>] = []
    var position = 0
    while position < scalars.count {
      let longest = patterns.filter { scalars[position...].starts(with: $0) }.map(\.count).max()
      if let longest { places.append(position..<position + longest) }
      position += longest ?? 1
    }
    return places
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    ("A"..."Z").contains(scalar) ? scalar.value + 32 : scalar.value
  }
}
