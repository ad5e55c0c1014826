import TestSupport

/// Random bytes, the same for the same seed, with pieces of text among them.
struct SeededBytes {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.append(UInt8.random(in: 0...255, using: &generator))
      case 1: bytes.append(UInt8.random(in: 0x80...0xFE, using: &generator))
      default:
        bytes += Array(
          ["医改", "<p>", "会议，", "\n", "2022"].randomElement(using: &generator)?.utf8 ?? "".utf8)
      }
    }
    return bytes
  }
}
