/// A model as a file: a line of text, then the keys, four bytes each from the lowest on, then the weights.
///
/// The line holds `tagger`, 1, whether lexicons are used, the number of keys, the types, and the bits of the unit and the
/// links as decimal numbers.
extension TaggerModel {
  /// The bytes of the file; the same model gives the same bytes.
  public var bytes: [UInt8] {
    let numbers = ([unit] + links).map { "\($0.bitPattern)" }.joined(separator: ",")
    let head =
      "tagger 1 \(usesLexicon ? 1 : 0) \(keys.count) \(tags.types.joined(separator: ",")) \(numbers)\n"
    var bytes = Array(head.utf8)
    for key in keys {
      for byte in 0..<UInt32(4) { bytes.append(UInt8(key >> (8 * byte) & 255)) }
    }
    bytes += weights.map { UInt8(bitPattern: $0) }
    return bytes
  }

  /// Reads a file; nil where it is none.
  public init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let fields = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard fields.count == 6, fields[0] == "tagger", fields[1] == "1", let count = Int(fields[3]),
      (0...1 << 24).contains(count)
    else { return nil }
    let tags = TagSet(types: fields[4].split(separator: ",").map(String.init))
    let numbers = fields[5].split(separator: ",").compactMap { UInt32($0) }
      .map { Float(bitPattern: $0) }
    let start = end + 1
    guard numbers.count == 1 + tags.count * tags.count, tags.count < 256,
      bytes.count == start + count * (4 + tags.count)
    else { return nil }
    let keys = bytes.withUnsafeBytes { raw in
      (0..<count).map {
        UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: start + $0 * 4, as: UInt32.self))
      }
    }
    self.init(
      tags: tags, usesLexicon: fields[2] == "1", links: Array(numbers.dropFirst()),
      unit: numbers[0], keys: keys,
      weights: bytes[(start + count * 4)...].map { Int8(bitPattern: $0) })
  }
}
