/// Finds the encoding of a file from its bytes alone.
struct EncodingDetector {
  /// What was found.
  struct Finding {
    var encoding: TextEncoding
    /// The number of bytes of the byte order mark.
    var markLength = 0
  }

  /// How many bytes are looked at to tell encodings apart by their characters.
  private static let sample = 65_536

  /// The fewest bytes from which UTF-16 is told without a mark: in less, a zero byte says nothing.
  private static let leastWide = 16

  /// The encoding, nil where the bytes are sound text in none.
  ///
  /// A byte order mark decides; then strict UTF-8; then the encoding in which the text has most
  /// of the characters that any Chinese text is full of.
  static func find(in bytes: [UInt8], declared: TextEncoding? = nil) -> Finding? {
    if let marked = mark(of: bytes) { return marked }
    let head = bytes.prefix(sample)
    let hasNull = head.contains(0)
    if hasNull, bytes.count < leastWide { return nil }
    if !hasNull, isUTF8(bytes) { return Finding(encoding: .utf8) }
    if let declared, !hasNull, declared != .utf8, isSound(bytes, declared) {
      return Finding(encoding: declared)
    }
    let wide: [TextEncoding] = [.utf16LittleEndian, .utf16BigEndian]
    let candidates = hasNull ? wide : [.gb18030, .big5] + wide
    var best: (encoding: TextEncoding, score: Double)?
    for encoding in candidates {
      guard let score = score(head, in: encoding), score > (best?.score ?? 0) else { continue }
      best = (encoding, score)
    }
    guard let best, best.score >= threshold else { return nil }
    return Finding(encoding: best.encoding)
  }

  /// The encoding that a byte order mark tells.
  static func mark(of bytes: [UInt8]) -> Finding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Finding(encoding: .utf8, markLength: 3) }
    if bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return Finding(encoding: .utf16LittleEndian, markLength: 2)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return Finding(encoding: .utf16BigEndian, markLength: 2)
    }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      return Finding(encoding: .gb18030, markLength: 4)
    }
    return nil
  }

  /// Whether the bytes are UTF-8, but perhaps for a character cut at the very end.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    switch TextEncoding.utf8.decode(bytes[...]).fault {
    case .cut(let byte): return byte > 0
    default: return false
    }
  }

  private static func isSound(_ bytes: [UInt8], _ encoding: TextEncoding) -> Bool {
    switch encoding.decode(bytes[...]).fault {
    case nil, .cut: true
    default: false
    }
  }

  /// The least share of common characters among the Chinese ones that tells text from noise: half
  /// of what is usual, many times what wrong decoding gives.
  private static let threshold = 0.15

  /// The share of common characters among those that are not ASCII, nil where the bytes are no
  /// text in the encoding.
  private static func score(_ bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> Double? {
    let text = encoding.decode(bytes)
    switch text.fault {
    case nil, .cut: break
    case .invalid, .noConverter: return nil
    }
    var common = 0
    var others = 0
    var plain = 0
    for scalar in text.scalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20..<0x7F: plain += 1
      case 0..<0x20: return nil
      case 0x7F..<0xA0, 0xE000..<0xF900, 0xFFFE, 0xFFFF: others += 2
      default:
        if commonScalars.contains(scalar) { common += 1 } else { others += 1 }
      }
    }
    guard common + others > 0 else { return plain > 0 ? 1 : nil }
    return Double(common) / Double(common + others)
  }

  /// The characters that make up about half of any Chinese text, simplified and traditional, and
  /// its punctuation.
  private static let commonScalars = Set(
    """
    的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么\
    去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又\
    关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海\
    通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管\
    期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北\
    医疗卫健康院省县委改革服务中心患者主任书记局副医生健全市会议领导组织推进
    這個們來為國說時會對於發後裡過種經麼學現當沒動還進樣開從實軍無與長機間問戰頭體見產業將兩關點東聲總電數報結場計統區隊決展馬書\
    聽卻達強難權設記類據醫療衛縣導組織議務黨
    ，。、；：？！“”‘’（）《》「」—…　·％
    """.unicodeScalars.filter { $0.value > 0x7F })
}
