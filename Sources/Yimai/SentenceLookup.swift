public import GraphStore
internal import Reading
internal import TextNormalization

/// Full-text search over the sentences of a graph.
public enum SentenceLookup {
  /// Finds sentences that hold every word, newest documents first.
  ///
  /// Words are made uniform as documents are: traditional characters and full-width digits are found
  /// as well. Blanks divide words.
  ///
  /// - Throws: ``StoreError``.
  public static func find(
    _ words: [String], in path: String, limit: Int
  ) throws(StoreError) -> [SentenceHit] {
    let parts = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map {
      uniform(String($0))
    }
    return try GraphStore.search(path, words: parts, limit: limit)
  }

  /// The words as they stand in uniform text.
  private static func uniform(_ words: String) -> String {
    guard let reading = try? DocumentReader().read(Array(words.utf8), name: "words.txt") else {
      return words
    }
    let text = TextNormalizer().normalize(reading.document).text
    return text.scalars.isEmpty ? words : text.string(0..<text.scalars.count)
  }
}
