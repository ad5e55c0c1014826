internal import Digest
internal import OntologyModel
internal import XMLIO

/// Reads the bytes of a file as a document: finds its encoding, its format, its date and publisher.
public struct DocumentReader: Sendable {
  /// What to take for granted while reading.
  public struct Options: Hashable, Sendable {
    /// The encoding of all files; nil finds it for each.
    public var encoding: TextEncoding?
    /// The most bytes that a file may have.
    public var maximumBytes: Int

    /// Makes options.
    public init(encoding: TextEncoding? = nil, maximumBytes: Int = 32 << 20) {
      self.encoding = encoding
      self.maximumBytes = min(maximumBytes, Int(UInt32.max) - 1)
    }
  }

  /// A document and what the user should know about the way it was read.
  public struct Reading: Sendable {
    /// The document.
    public let document: Document
    /// Losses and guesses.
    public let warnings: [Diagnostic]
  }

  private let options: Options

  /// Makes a reader.
  public init(options: Options = Options()) { self.options = options }

  /// Reads the bytes of a file.
  ///
  /// Throws for a file that is empty, too large, not text, or in no encoding that fits. A character
  /// cut at the very end is a warning, not an error.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - name: The name of the document; its extension tells the format.
  /// - Complexity: O(n) in the number of bytes.
  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> Reading {
    guard bytes.count <= options.maximumBytes else {
      throw ReadingError(
        .tooLarge, file: name,
        message: Wording(
          "有 \(bytes.count) 字节，超过上限 \(options.maximumBytes)",
          "\(bytes.count) bytes, more than the limit of \(options.maximumBytes)"))
    }
    guard !bytes.isEmpty else {
      throw ReadingError(
        .empty, file: name, message: Wording("文件是空的", "the file is empty"))
    }
    let found = try encoding(of: bytes, name: name)
    let text = found.encoding.decode(bytes[found.markLength...])
    var warnings: [Diagnostic] = []
    try check(text, found.encoding, bytes, name: name, warnings: &warnings)
    let format = DocumentFormat(name: name, text: text.scalars.prefix(1_024))
    let contents = try format == .html ? page(text, name: name) : plain(text)
    let document = Document(
      name: name, format: format, encoding: found.encoding, contentHash: ContentHash(of: bytes),
      byteCount: bytes.count, text: contents.scalars,
      byteOffsets: ByteOffsets(starts: contents.starts), date: contents.dateline.date,
      publisher: contents.dateline.publisher)
    return Reading(document: document, warnings: warnings)
  }

  private func encoding(
    of bytes: [UInt8], name: String
  ) throws(ReadingError) -> EncodingDetector.Finding {
    if let forced = options.encoding {
      let marked = EncodingDetector.mark(of: bytes)
      let length = marked?.encoding == forced ? marked?.markLength ?? 0 : 0
      return EncodingDetector.Finding(encoding: forced, markLength: length)
    }
    let declared = DeclaredEncoding.find(in: bytes)
    if let found = EncodingDetector.find(in: bytes, declared: declared) { return found }
    if let null = bytes.firstIndex(of: 0) {
      throw ReadingError(
        .notText, file: name, line: line(of: null, in: bytes),
        message: Wording(
          "不是文本：第 \(null) 字节为零", "not text: a zero byte at byte \(null)"))
    }
    var byte = 0
    if case .invalid(let place) = TextEncoding.utf8.decode(bytes[...]).fault { byte = place }
    throw ReadingError(
      .wrongEncoding, file: name, line: line(of: byte, in: bytes),
      message: Wording(
        "第 \(byte) 字节不是 UTF-8，也不合其他编码",
        "not valid UTF-8 at byte \(byte), and no other encoding fits"))
  }

  private func check(
    _ text: DecodedText, _ encoding: TextEncoding, _ bytes: [UInt8], name: String,
    warnings: inout [Diagnostic]
  ) throws(ReadingError) {
    switch text.fault {
    case nil: break
    case .invalid(let byte):
      throw ReadingError(
        .wrongEncoding, file: name, line: line(of: byte, in: bytes),
        message: Wording(
          "第 \(byte) 字节不是 \(encoding.rawValue)",
          "not valid \(encoding.rawValue) at byte \(byte)"))
    case .noConverter:
      throw ReadingError(
        .noConverter, file: name,
        message: Wording(
          "本系统不能读取 \(encoding.rawValue)", "this system cannot read \(encoding.rawValue)"))
    case .cut(let byte):
      warnings.append(
        Diagnostic(
          severity: .warning, file: name, line: line(of: byte, in: bytes),
          message: Wording(
            "文件在第 \(byte) 字节处断在一个字的中间",
            "the file ends in the middle of a character at byte \(byte)"),
          remedy: Wording("请重新获取该文件", "fetch the file again")))
    }
    try checkControls(text, name: name)
  }

  /// Text has hardly any control characters, and no zero bytes.
  private func checkControls(_ text: DecodedText, name: String) throws(ReadingError) {
    var controls = 0
    var lines = 1
    var hasWords = false
    for scalar in text.scalars {
      switch scalar.value {
      case 0x0A: lines += 1
      case 0x09, 0x0C, 0x0D, 0x20, 0x3000, 0xFEFF: break
      case 0:
        throw ReadingError(
          .notText, file: name, line: lines,
          message: Wording("不是文本：含有零字节", "not text: a zero byte"))
      case 0x01..<0x20, 0x7F: controls += 1
      default: hasWords = true
      }
    }
    guard controls * 50 <= text.scalars.count else {
      throw ReadingError(
        .notText, file: name,
        message: Wording(
          "不是文本：有 \(controls) 个控制字符", "not text: \(controls) control characters"))
    }
    guard hasWords else {
      throw ReadingError(
        .empty, file: name, message: Wording("文件里没有文字", "the file holds no words"))
    }
  }

  private func line(of byte: Int, in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(byte).reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}

extension DocumentReader {
  /// The text of a document and what its head and foot tell.
  private struct Contents {
    var scalars: [Unicode.Scalar]
    var starts: [UInt32]
    var dateline: Dateline
  }

  private func plain(_ text: DecodedText) -> Contents {
    Contents(
      scalars: text.scalars, starts: text.starts, dateline: DatelineReader.read(text.scalars))
  }

  /// What a reader sees of a page; offsets are those in the UTF-8 of that text.
  private func page(_ source: DecodedText, name: String) throws(ReadingError) -> Contents {
    let page: HTMLDocument
    do throws(XMLError) {
      page = try HTMLDocument(utf8: Array(String(scalars: source.scalars[...]).utf8))
    } catch {
      throw ReadingError(
        .badMarkup, file: name, line: error.line,
        message: Wording("网页无法解析（\(error.message)）", error.message))
    }
    var contents = Contents(scalars: [], starts: [], dateline: Dateline())
    var byte: UInt32 = 0
    for (index, block) in page.blocks.enumerated() {
      let next = index + 1 < page.blocks.count ? page.blocks[index + 1].kind : nil
      let isTight = block.kind == next && (next == .listItem || next == .tableRow)
      for scalar in (block.text + (isTight ? "\n" : "\n\n")).unicodeScalars {
        contents.scalars.append(scalar)
        contents.starts.append(byte)
        byte += UInt32(UTF8.width(scalar))
      }
    }
    contents.starts.append(byte)
    guard !contents.scalars.isEmpty else {
      throw ReadingError(
        .empty, file: name, message: Wording("网页上没有文字", "the page shows no text"))
    }
    contents.dateline = DatelineReader.read(contents.scalars)
      .completed(by: Dateline(metadata: page.metadata.map { ($0.name, $0.value) }))
    return contents
  }
}

extension DocumentFormat {
  /// The format that a name's extension tells; without one that is known, what the text begins with.
  init(name: String, text: ArraySlice<Unicode.Scalar>) {
    let base = name.split(separator: "/").last ?? ""
    let tail = base.split(separator: ".").dropFirst().last.map { $0.lowercased() }
    switch tail {
    case "html", "htm", "xhtml", "shtml": self = .html
    case "md", "markdown": self = .markdown
    case "txt", "text": self = .text
    default:
      let head = String(
        scalars: text.drop { $0.value <= 0x20 || $0 == "\u{FEFF}" }.prefix(16)
      ).lowercased()
      self = head.hasPrefix("<!doctype html") || head.hasPrefix("<html") ? .html : .text
    }
  }
}

/// The encoding that a page declares for itself.
enum DeclaredEncoding {
  /// The encoding named behind `charset=` in the first bytes of a page.
  static func find(in bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(2_048)
    guard head.first(where: { $0 > 0x20 }) == 0x3C else { return nil }
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    guard let mark = text.range(of: "charset=") else { return nil }
    let name = text[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    switch name {
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk": return .gb18030
    case "big5", "big5-hkscs", "x-x-big5": return .big5
    default: return nil
    }
  }
}

extension String {
  /// The first place of a word.
  fileprivate func range(of word: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) {
        return start..<index(start, offsetBy: word.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
