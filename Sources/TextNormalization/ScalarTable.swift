/// What part a scalar plays in Chinese running text.
enum ScalarKind: UInt8 {
  /// A sign that is neither word nor punctuation, such as `□`.
  case symbol
  /// A space of any width, or a tab.
  case blank
  /// A line end of any kind; a form feed too.
  case newline
  /// A scalar without a look of its own: zero width, control, private use.
  case dropped
  /// A Chinese character.
  case ideograph
  /// A digit, after folding.
  case digit
  /// A Latin letter, after folding.
  case letter
  /// A mark that closes or opens something or ends a clause.
  case punctuation
}

/// The kinds and foldings of all scalars, looked up by number.
struct ScalarTable: Sendable {
  /// The table that all texts share.
  static let shared = ScalarTable()

  private var kinds: [UInt8]
  private var folds: [UInt16]

  /// What part the scalar plays, before folding.
  @inline(__always)
  func kind(_ scalar: Unicode.Scalar) -> ScalarKind {
    let value = Int(scalar.value)
    guard value < 0x10000 else { return Self.kindBeyondBasicPlane(scalar.value) }
    return ScalarKind(rawValue: kinds[value]) ?? .symbol
  }

  /// The uniform form of the scalar, whatever stands beside it.
  @inline(__always)
  func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = Int(scalar.value)
    guard value < 0x10000 else { return scalar }
    return Unicode.Scalar(folds[value]) ?? scalar
  }

  private init() {
    kinds = [UInt8](repeating: ScalarKind.symbol.rawValue, count: 0x10000)
    folds = (0..<0x10000).map { UInt16($0) }
    for (from, to) in Self.pairs { folds[Int(from.value)] = UInt16(to.value) }
    foldFullWidth()
    foldRadicals()
    for value in 0..<0x10000 { kinds[value] = Self.kind(UInt32(folds[value])).rawValue }
  }

  private mutating func foldFullWidth() {
    // Punctuation that Chinese text writes full-width stays so.
    let kept = Set("！（），：；？".unicodeScalars.map { Int($0.value) })
    for value in 0xFF01...0xFF5E where !kept.contains(value) {
      folds[value] = UInt16(value - 0xFEE0)
    }
    for (ascii, wide) in [("(", "（"), (")", "）")] {
      guard let from = ascii.unicodeScalars.first, let to = wide.unicodeScalars.first else {
        continue
      }
      folds[Int(from.value)] = UInt16(to.value)
    }
  }

  /// Radicals look like characters, and text taken out of PDF files often has them instead.
  private mutating func foldRadicals() {
    for (index, scalar) in Self.radicals.unicodeScalars.enumerated() where index < 214 {
      folds[0x2F00 + index] = UInt16(scalar.value)
    }
  }

  private static func kind(_ value: UInt32) -> ScalarKind {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .newline
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .blank
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .dropped
    case 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB: .dropped
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .letter
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2E80...0x2FDF: .ideograph
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xB7: .punctuation
    case 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3006, 0x3008...0x301F: .punctuation
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: .punctuation
    default: .symbol
    }
  }

  private static func kindBeyondBasicPlane(_ value: UInt32) -> ScalarKind {
    switch value {
    case 0x20000...0x323AF: .ideograph
    case 0xE0000...0x10FFFF: .dropped
    default: .symbol
    }
  }

  /// Marks with another look for the same use: corner quotes, small, half-width and vertical forms.
  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = zip(
    "「」『』﹁﹂﹃﹄｢｣﹑､｡｀︐︑︒︓︔︕︖︵︶︷︸︹︺︻︼︽︾︿﹀﹐﹒﹔﹕﹖﹗﹙﹚﹛﹜﹝﹞〝〞〟〜·•‧∙・･".unicodeScalars,
    "“”‘’“”‘’“”、、。`，、。：；！？（）{}〔〕【】《》〈〉，.；：？！（）{}〔〕“””~······".unicodeScalars
  ).map { ($0, $1) }

  private static let radicals = """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴\
    廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石\
    示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜\
    隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """
}
