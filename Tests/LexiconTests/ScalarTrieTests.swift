import Testing

@testable import Lexicon

@Suite struct ScalarTrieTests {
  private let trie = ScalarTrie([("南阳", 1), ("南阳市", 2), ("南", 3), ("阳", 4), ("", 9)])
  private let text = Array("在南阳市中心".unicodeScalars)

  @Test func `finds the longest key at a place`() {
    let found = trie.longestMatch(in: text, at: 1)
    #expect(found?.end == 4)
    #expect(found?.value == 2)
    #expect(trie.longestMatch(in: text, at: 0) == nil)
  }

  @Test func `keeps within the limit and the text`() {
    #expect(trie.longestMatch(in: text, at: 1, limit: 3)?.value == 1)
    #expect(trie.longestMatch(in: text, at: 1, limit: 1) == nil)
    #expect(trie.longestMatch(in: text, at: 6) == nil)
    #expect(trie.longestMatch(in: text, at: 99) == nil)
    #expect(trie.longestMatch(in: text, at: -1) == nil)
    #expect(trie.longestMatch(in: [], at: 0) == nil)
  }

  @Test func `lists all keys at a place, the shortest first`() {
    #expect(trie.matches(in: text, at: 1).map(\.value) == [3, 1, 2])
    #expect(trie.matches(in: text, at: 1).map(\.end) == [2, 3, 4])
  }

  @Test func `looks up whole keys only`() {
    #expect(trie.value(of: "南阳市".unicodeScalars) == 2)
    #expect(trie.value(of: "南阳市区".unicodeScalars) == nil)
    #expect(trie.value(of: "".unicodeScalars) == nil)
    #expect(trie.count == 4)
    #expect(trie.longestKey == 3)
  }

  @Test func `the later of two equal keys counts`() {
    let trie = ScalarTrie([("甲", 1), ("甲", 2)])
    #expect(trie.count == 1)
    #expect(trie.value(of: "甲".unicodeScalars) == 2)
  }

  /// Compares with a plain search over all keys on made-up text of few letters, so that keys
  /// share beginnings and the table of transitions grows several times.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `agrees with a plain search`(seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let letters = Array("甲乙丙丁\u{20000}a".unicodeScalars)
    func string(_ length: Int) -> [Unicode.Scalar] {
      (0..<length).map { _ in letters[next(letters.count)] }
    }
    var keys: [[Unicode.Scalar]] = []
    for _ in 0..<400 {
      let key = string(1 + next(6))
      if !keys.contains(key) { keys.append(key) }
    }
    var trie = ScalarTrie<Int>()
    for (index, key) in keys.enumerated() { trie.insert(key, index) }
    let text = string(300)
    for start in text.indices {
      let expected = keys.indices.filter { text[start...].starts(with: keys[$0]) }
        .sorted { keys[$0].count < keys[$1].count }
      let found = trie.matches(in: text, at: start)
      #expect(found.map(\.value) == expected)
      #expect(found.map(\.end) == expected.map { start + keys[$0].count })
      #expect(trie.longestMatch(in: text, at: start)?.value == expected.last)
    }
  }
}
