/// A trained tagger: weights of one byte each for features that are known by 32 bits of their key.
struct TaggerModel {
  let tags: TagSet
  let features: TaggerFeatures
  /// The score of a tag behind another, at `first * tags.count + second`.
  private let links: [Float]
  /// What one step of a weight is worth.
  private let unit: Float
  private let keys: [UInt32]
  private let weights: [Int8]
  private let index: [UInt32]

  /// Makes a model; rows rise by key, and of rows with one key the first is kept.
  init(tags: TagSet, usesLexicon: Bool, links: [Float], rows: [(UInt32, [Float])]) {
    let sizes = rows.map { $0.1.map(abs).max() ?? 0 }.sorted()
    // The largest weights of one in a thousand features are cut off, so that the steps of the others are fine.
    let top = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count - 1)]
    let unit = top / 127
    var keys: [UInt32] = []
    var weights: [Int8] = []
    for (key, values) in rows where keys.last != key {
      keys.append(key)
      weights += values.map { Int8(max(-127, min(127, ($0 / unit).rounded()))) }
    }
    self.init(
      tags: tags, usesLexicon: usesLexicon, links: links, unit: unit, keys: keys, weights: weights)
  }

  private init(
    tags: TagSet, usesLexicon: Bool, links: [Float], unit: Float, keys: [UInt32], weights: [Int8]
  ) {
    self.tags = tags
    features = TaggerFeatures(usesLexicon: usesLexicon)
    self.links = links
    self.unit = unit
    self.keys = keys
    self.weights = weights
    var slots = 1024
    while slots < keys.count * 2 { slots *= 2 }
    var index = [UInt32](repeating: .max, count: slots)
    for (number, key) in keys.enumerated() {
      var slot = Int(key) & (slots - 1)
      while index[slot] != .max { slot = (slot + 1) & (slots - 1) }
      index[slot] = UInt32(number)
    }
    self.index = index
  }

  /// The number of features.
  var count: Int { keys.count }

  /// 32 bits of a key.
  static func short(_ key: UInt64) -> UInt32 {
    var z = key
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: (z ^ (z >> 27)) >> 16)
  }

  /// The names in a text, each with what its tags score above being outside, for each of its characters.
  ///
  /// - Complexity: O(n) in the text.
  func names(in text: [Unicode.Scalar]) -> [(span: Span, margin: Float)] {
    let count = tags.count
    let table = features.table(of: text)
    var scores = [Float](repeating: 0, count: text.count * count)
    for position in text.indices {
      for key in table.keys[table.bounds[position]..<table.bounds[position + 1]] {
        guard let number = number(of: TaggerModel.short(key)) else { continue }
        for tag in 0..<count {
          scores[position * count + tag] += Float(weights[number * count + tag]) * unit
        }
      }
    }
    var path = TagPath(tags: tags)
    let found = path.find(scores, links: links)
    return tags.spans(of: found).map { span in
      let margin = (span.start..<span.end).reduce(Float(0)) { sum, position in
        sum + scores[position * count + found[position]] - scores[position * count]
      }
      return (span, margin / Float(span.end - span.start))
    }
  }

  private func number(of key: UInt32) -> Int? {
    var slot = Int(key) & (index.count - 1)
    while index[slot] != .max {
      if keys[Int(index[slot])] == key { return Int(index[slot]) }
      slot = (slot + 1) & (index.count - 1)
    }
    return nil
  }
}

extension TaggerModel {
  /// The model as a file: a line of text with types, counts and numbers as bits, then keys and weights.
  var bytes: [UInt8] {
    let numbers = [unit] + links
    let head =
      "tagger 1 \(features.usesLexicon ? 1 : 0) \(keys.count) \(tags.types.joined(separator: ",")) "
      + numbers.map { "\($0.bitPattern)" }.joined(separator: ",") + "\n"
    var bytes = Array(head.utf8)
    for key in keys {
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(key >> shift & 255)) }
    }
    bytes += weights.map { UInt8(bitPattern: $0) }
    return bytes
  }

  /// Reads a file; nil where it is none.
  init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let fields = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard fields.count == 6, fields[0] == "tagger", fields[1] == "1", let count = Int(fields[3])
    else { return nil }
    let tags = TagSet(types: fields[4].split(separator: ",").map(String.init))
    let numbers = fields[5].split(separator: ",").compactMap { UInt32($0) }
      .map { Float(bitPattern: $0) }
    guard numbers.count == 1 + tags.count * tags.count, count >= 0,
      bytes.count == end + 1 + count * (4 + tags.count)
    else { return nil }
    let keys = (0..<count).map { row in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[end + 1 + row * 4 + $1]) << UInt32(8 * $1) }
    }
    self.init(
      tags: tags, usesLexicon: fields[2] == "1", links: Array(numbers.dropFirst()),
      unit: numbers[0], keys: keys,
      weights: bytes[(end + 1 + count * 4)...].map { Int8(bitPattern: $0) })
  }
}
