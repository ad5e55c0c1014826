/// What the tagger sees of each character: the one piece of code that trainer and tagger share.
struct TaggerFeatures {
  /// Whether words of the lexicons are seen too.
  let usesLexicon: Bool
  private let lexicon = TaggerLexicon()

  /// The features of all characters of a text; those of character i stand at `bounds[i]..<bounds[i + 1]`.
  struct Table {
    var keys: [UInt64] = []
    var bounds: [Int] = [0]
  }

  /// Works out the features of a text.
  ///
  /// A key holds its template in the upper bits and up to three characters or codes below.
  ///
  /// - Complexity: O(n) in the text.
  func table(of text: [Unicode.Scalar]) -> Table {
    let characters = text.map(TaggerFeatures.folded)
    let kinds = characters.map(TaggerFeatures.kind)
    let words = usesLexicon ? lexicon.cover(text) : []
    func c(_ position: Int) -> UInt64 {
      characters.indices.contains(position) ? characters[position] : 1
    }
    func k(_ position: Int) -> UInt64 { kinds.indices.contains(position) ? kinds[position] : 7 }
    var table = Table()
    table.keys.reserveCapacity(text.count * 28)
    for i in text.indices {
      func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
        table.keys.append(template << 54 | a << 36 | b << 18 | c)
      }
      for offset in 0..<5 { add(UInt64(1 + offset), c(i + offset - 2)) }
      for offset in 0..<4 { add(UInt64(6 + offset), c(i + offset - 2), c(i + offset - 1)) }
      add(10, c(i - 1), c(i + 1))
      add(11, c(i - 2), c(i - 1), c(i))
      add(12, c(i - 1), c(i), c(i + 1))
      add(13, c(i), c(i + 1), c(i + 2))
      add(14, k(i - 2) << 3 | k(i - 1), k(i), k(i + 1) << 3 | k(i + 2))
      var code: UInt64 = 0
      for (index, codes) in words.enumerated() {
        func w(_ position: Int) -> UInt64 {
          codes.indices.contains(position) ? UInt64(codes[position]) : 0
        }
        let template = UInt64(16 + 8 * index)
        if w(i) != 0 {
          add(template, w(i))
          add(template + 1, w(i), c(i))
        }
        if w(i - 1) != 0 { add(template + 2, w(i - 1), w(i)) }
        if w(i + 1) != 0 { add(template + 3, w(i), w(i + 1)) }
        if w(i + 2) != 0 { add(template + 4, w(i + 2)) }
        code = code << 3 | (w(i) == 0 ? 0 : 1 + (w(i) - 1) & 3)
      }
      if code != 0 {
        add(15, code)
        // A post that ends before a surname, a surname and the post behind it.
        let posts = words[TaggerLexicon.Class.post.rawValue]
        if i > 0 { add(56, UInt64(posts[i - 1]), code) }
        for behind in 2...3 where i + behind < posts.count {
          add(UInt64(55 + behind), UInt64(posts[i + behind]), code)
        }
      }
      table.bounds.append(table.keys.count)
    }
    return table
  }

  /// One character for all digits, one for all Latin letters, one width for marks.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt64 {
    let value = scalar.value
    let half = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
    if (0x30...0x39).contains(half) { return 0x30 }
    if (0x41...0x5A).contains(half) || (0x61...0x7A).contains(half) { return 0x41 }
    // Planes above the first two share the room of 17 bits.
    return UInt64(half & 0x1FFFF)
  }

  /// 0 a mark, 1 a digit, 2 a letter, 3 a numeral in characters, 4 a part of a date, 5 another character.
  private static func kind(_ character: UInt64) -> UInt64 {
    if character == 0x30 { return 1 }
    if character == 0x41 { return 2 }
    guard (0x3400...0x9FFF).contains(character) || character > 0x1_0000,
      let scalar = Unicode.Scalar(UInt32(character))
    else { return 0 }
    if "一二三四五六七八九十百千万亿两零〇".unicodeScalars.contains(scalar) { return 3 }
    return "年月日时分".unicodeScalars.contains(scalar) ? 4 : 5
  }
}
