import Reading
import Testing

@Suite struct EncodingTests {
  private static let words = "南阳市召开医改工作会议，市卫生健康委主任出席并讲话。"
  /// `words` in GB18030.
  private static let gb18030: [UInt8] = [
    0xC4, 0xCF, 0xD1, 0xF4, 0xCA, 0xD0, 0xD5, 0xD9, 0xBF, 0xAA, 0xD2, 0xBD, 0xB8, 0xC4, 0xB9, 0xA4,
    0xD7, 0xF7, 0xBB, 0xE1, 0xD2, 0xE9, 0xA3, 0xAC, 0xCA, 0xD0, 0xCE, 0xC0, 0xC9, 0xFA, 0xBD, 0xA1,
    0xBF, 0xB5, 0xCE, 0xAF, 0xD6, 0xF7, 0xC8, 0xCE, 0xB3, 0xF6, 0xCF, 0xAF, 0xB2, 0xA2, 0xBD, 0xB2,
    0xBB, 0xB0, 0xA1, 0xA3,
  ]
  private static let traditional = "南投縣衛生局召開醫療改革會議，主任出席並發表談話。"
  /// `traditional` in Big5.
  private static let big5: [UInt8] = [
    0xAB, 0x6E, 0xA7, 0xEB, 0xBF, 0xA4, 0xBD, 0xC3, 0xA5, 0xCD, 0xA7, 0xBD, 0xA5, 0x6C, 0xB6, 0x7D,
    0xC2, 0xE5, 0xC0, 0xF8, 0xA7, 0xEF, 0xAD, 0xB2, 0xB7, 0x7C, 0xC4, 0xB3, 0xA1, 0x41, 0xA5, 0x44,
    0xA5, 0xF4, 0xA5, 0x58, 0xAE, 0x75, 0xA8, 0xC3, 0xB5, 0x6F, 0xAA, 0xED, 0xBD, 0xCD, 0xB8, 0xDC,
    0xA1, 0x43,
  ]

  static func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return littleEndian ? [low, high] : [high, low]
    }
  }

  private static let cases: [([UInt8], TextEncoding, String)] = [
    (Array(words.utf8), .utf8, words), ([0xEF, 0xBB, 0xBF] + Array(words.utf8), .utf8, words),
    (utf16(words, littleEndian: true, mark: true), .utf16LittleEndian, words),
    (utf16(words, littleEndian: false, mark: true), .utf16BigEndian, words),
    (utf16(words, littleEndian: true, mark: false), .utf16LittleEndian, words),
    (utf16(words, littleEndian: false, mark: false), .utf16BigEndian, words),
    (
      utf16("2022\n" + words, littleEndian: true, mark: false), .utf16LittleEndian, "2022\n" + words
    ),
    (gb18030, .gb18030, words), (big5, .big5, traditional),
  ]

  @Test(arguments: cases)
  func `finds the encoding`(bytes: [UInt8], encoding: TextEncoding, text: String) throws {
    let reading = try DocumentReader().read(bytes, name: "a.txt")
    #expect(reading.document.encoding == encoding)
    #expect(reading.document.quote(0..<reading.document.text.count) == text)
    #expect(reading.warnings.isEmpty)
  }

  @Test(arguments: cases)
  func `every character's bytes decode to it alone`(
    bytes: [UInt8], encoding: TextEncoding, text: String
  ) throws {
    let document = try DocumentReader().read(bytes, name: "a.txt").document
    let forced = DocumentReader(options: .init(encoding: encoding))
    for index in document.text.indices where document.text[index].value > 0x20 {
      let range = document.byteOffsets.bytes(of: index..<index + 1)
      let one = try forced.read(Array(bytes[range]), name: "one.txt").document
      #expect(one.text == [document.text[index]])
    }
    #expect(document.byteOffsets.bytes(of: 0..<document.text.count).upperBound == bytes.count)
  }

  @Test func `keeps the places of characters of four bytes`() throws {
    // 医改𠀀会 in GB18030.
    let bytes: [UInt8] = [0xD2, 0xBD, 0xB8, 0xC4, 0x95, 0x32, 0x82, 0x36, 0xBB, 0xE1]
    let document = try DocumentReader(options: .init(encoding: .gb18030))
      .read(bytes, name: "a.txt").document
    #expect(document.quote(0..<4) == "医改𠀀会")
    #expect(document.byteOffsets.bytes(of: 2..<3) == 4..<8)
    let utf8 = try DocumentReader().read(Array("医𠀀会".utf8), name: "a.txt").document
    #expect(utf8.byteOffsets.bytes(of: 1..<2) == 3..<7)
    let wide = try DocumentReader()
      .read(Self.utf16("医𠀀会议的", littleEndian: true, mark: true), name: "a.txt").document
    #expect(wide.byteOffsets.bytes(of: 1..<2) == 4..<8)
  }

  /// With a converter that goes back after each character this takes minutes.
  @Test(.timeLimit(.minutes(1)))
  func `reads a large file of two-byte characters`() throws {
    let bytes = Array(repeating: Self.gb18030, count: 20_000).flatMap { $0 }
    let document = try DocumentReader().read(bytes, name: "a.txt").document
    #expect(document.text.count == 20_000 * Self.words.unicodeScalars.count)
    #expect(document.byteOffsets.bytes(of: 0..<document.text.count).upperBound == bytes.count)
  }

  @Test func `a two-byte character cut at the end is a warning`() throws {
    let reading = try DocumentReader().read(Array(Self.gb18030.dropLast()), name: "a.txt")
    #expect(reading.document.encoding == .gb18030)
    #expect(reading.warnings.count == 1)
  }

  @Test func `a forced encoding is not questioned`() throws {
    let document = try DocumentReader(options: .init(encoding: .gb18030))
      .read(Self.big5, name: "a.txt").document
    #expect(document.encoding == .gb18030)
    #expect(throws: ReadingError.self) {
      try DocumentReader(options: .init(encoding: .utf8)).read(Self.gb18030, name: "a.txt")
    }
  }

  @Test func `a character cut at the end is a warning`() throws {
    let reading = try DocumentReader().read(
      Array(("第一行\n" + Self.words).utf8.dropLast()), name: "a.txt")
    #expect(
      reading.document.quote(0..<reading.document.text.count) == "第一行\n"
        + String(Self.words.dropLast()))
    #expect(reading.warnings.map(\.severity) == [.warning])
    #expect(reading.warnings.first?.line == 2)
  }

  private func error(_ bytes: [UInt8], _ options: DocumentReader.Options = .init()) -> ReadingError?
  {
    do throws(ReadingError) {
      _ = try DocumentReader(options: options).read(bytes, name: "a.txt")
      return nil
    } catch {
      return error
    }
  }

  @Test func `names line and byte of wrong UTF-8`() {
    let bytes = Array("会议召开。\n".utf8) + [0xE4, 0xB8] + Array((Self.words + Self.words).utf8)
    let error = error(bytes)
    #expect(error?.code == .wrongEncoding)
    #expect(error?.line == 2)
    #expect(error?.message.contains("byte 16") == true)
  }

  @Test func `refuses what is not text`() {
    #expect(error([])?.code == .empty)
    #expect(error(Array(" \n\t　".utf8))?.code == .empty)
    #expect(error([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0xFF, 0, 1])?.code == .notText)
    #expect(error(Array("abc\u{0}def".utf8))?.code == .notText)
    #expect(error(Array("a\u{0}b".utf8))?.code == .notText)
    #expect(error(Array("a\u{0}b\u{0}".utf8))?.code == .notText)
    #expect(error(Array(repeating: 0x01, count: 50) + Array("医改".utf8))?.code == .notText)
    #expect(error(Array("医改".utf8), .init(maximumBytes: 5))?.code == .tooLarge)
    #expect(error([0xFF, 0xFE, 0x00, 0xD8])?.code == .empty)
  }

  @Test(arguments: 0..<200)
  func `random bytes are read or refused, never a crash`(seed: UInt64) {
    var generator = SeededBytes(seed: seed)
    let bytes = generator.bytes(400)
    guard let document = try? DocumentReader().read(bytes, name: "a.txt").document else { return }
    #expect(document.byteOffsets.bytes(of: 0..<document.text.count).upperBound <= bytes.count)
  }
}
