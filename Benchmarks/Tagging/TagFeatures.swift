/// What a tagger sees of the characters of a text: the one piece of code that trainer and tagger share.
public struct TagFeatures: Sendable {
  /// The keys of all features; those of the i-th character asked for stand at `bounds[i]..<bounds[i + 1]`.
  public private(set) var keys: [UInt64] = []
  /// Where the features of each character begin; one more at the end.
  public private(set) var bounds: [Int] = [0]

  /// The characters that are looked at: those asked for and what is near them.
  private let characters: [UInt64]
  private let kinds: [UInt64]
  private let codes: [UInt8]

  /// How far a character sees, and with words of the lexicons how much of those that begin or end there.
  private static let sight = (characters: 3, words: 6)

  /// Works out the features of characters; O(n) in their number.
  ///
  /// - Parameters:
  ///   - part: the characters that are asked for.
  ///   - window: the sentence they stand in; nothing outside it is seen.
  ///   - usesLexicon: whether words of the lexicons are seen.
  public init(
    of text: [Unicode.Scalar], at part: Range<Int>, in window: Range<Int>, usesLexicon: Bool
  ) {
    let sight = usesLexicon ? TagFeatures.sight.words : TagFeatures.sight.characters
    let lower = max(window.lowerBound, part.lowerBound - sight)
    let seen = lower..<min(window.upperBound, part.upperBound + sight)
    characters = seen.map { TagFeatures.folded(text[$0]) }
    kinds = characters.map(TagFeatures.kind)
    codes = usesLexicon ? WordCover.standard.codes(of: text, in: seen) : []
    keys.reserveCapacity(part.count * 28)
    bounds.reserveCapacity(part.count + 1)
    for position in part {
      addCharacters(position - lower)
      if usesLexicon { addWords(position - lower) }
      bounds.append(keys.count)
    }
  }

  /// A key holds its template in the upper bits and up to three characters or codes of 18 bits below; none is 0.
  private mutating func add(_ template: Int, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    keys.append(UInt64(template) << 54 | a << 36 | b << 18 | c)
  }

  private func character(_ place: Int) -> UInt64 {
    place >= 0 && place < characters.count ? characters[place] : 1
  }

  private func kind(_ place: Int) -> UInt64 {
    place >= 0 && place < kinds.count ? kinds[place] : 7
  }

  private func code(_ row: Int, _ place: Int) -> UInt64 {
    let size = characters.count
    return place >= 0 && place < size ? UInt64(codes[row * size + place]) : 0
  }

  /// Characters up to two places away and pairs of them.
  ///
  /// There is no triple, so that no weight stands for a whole name.
  private mutating func addCharacters(_ i: Int) {
    let near = (
      character(i - 2), character(i - 1), character(i), character(i + 1), character(i + 2)
    )
    add(1, near.0)
    add(2, near.1)
    add(3, near.2)
    add(4, near.3)
    add(5, near.4)
    add(6, near.0, near.1)
    add(7, near.1, near.2)
    add(8, near.2, near.3)
    add(9, near.3, near.4)
    add(10, near.1, near.3)
    add(11, kind(i - 2) << 3 | kind(i - 1), kind(i), kind(i + 1) << 3 | kind(i + 2))
  }

  /// Words that cover the character and its neighbours, and posts around what may be a name.
  private mutating func addWords(_ i: Int) {
    var all: UInt64 = 0
    for row in 0..<WordCover.Class.allCases.count {
      let (before, own, behind) = (code(row, i - 1), code(row, i), code(row, i + 1))
      let template = 16 + 8 * row
      if own != 0 {
        add(template, own)
        add(template + 1, own, character(i))
      }
      if before != 0 { add(template + 2, before, own) }
      if behind != 0 { add(template + 3, own, behind) }
      let next = code(row, i + 2)
      if next != 0 { add(template + 4, next) }
      all = all << 3 | (own == 0 ? 0 : 1 + (own - 1) & 3)
    }
    guard all != 0 else { return }
    add(12, all)
    let post = WordCover.Class.post.rawValue
    if i > 0 { add(13, code(post, i - 1), all) }
    if i + 2 < characters.count { add(14, code(post, i + 2), all) }
    if i + 3 < characters.count { add(15, code(post, i + 3), all) }
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
    switch character {
    case 0x30: 1
    case 0x41: 2
    // 一二三四五六七八九十百千万亿两零〇
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
      0x5343, 0x4E07, 0x4EBF, 0x4E24, 0x96F6, 0x3007:
      3
    // 年月日时分
    case 0x5E74, 0x6708, 0x65E5, 0x65F6, 0x5206: 4
    case 0x3400...0x9FFF, 0x10000...: 5
    default: 0
    }
  }
}
