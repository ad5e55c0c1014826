import Extraction
import Reading
import Testing
import TextNormalization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Texts made to be slow.
///
/// What took time with the square of the length would not end within the limit.
@Suite struct HostileExtractionTests {
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "安阳市", "副市长张三丰、李四光、", "县卫健委、医保局、财政局、", "第一人民医院", "“", "党委书记、", "（", "的",
      "推进紧密型县域医共体建设，", "医改领导小组（以下简称小组）", "召开2023年全省卫生健康工作会议，王小明出席并讲话。",
      "《关于医改的意见》", "由", "任命", "组长：",
      "联合安阳市人民医院、安阳市中医医院组建安阳市医疗集团。", "│任务│牵头单位│责任人│\n│健康驿站建设│县卫健局│王小明│\n",
    ])
  func `ends on a text of one thing repeated`(unit: String) throws {
    let text = try ReadText(String(repeating: unit, count: 4_000 / unit.unicodeScalars.count))
    #expect(text.extraction.mentions.count <= 4_000)
  }

  /// A kind of text with the text of a size.
  struct Kind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let size: Int
    let text: @Sendable (Int) -> String

    init(_ name: String, _ size: Int, _ text: @escaping @Sendable (Int) -> String) {
      (testDescription, self.size, self.text) = (name, size, text)
    }
  }

  private static let surnames = Array("王李张刘陈杨赵黄周吴")
  private static let given = Array("伟芳娜敏静强磊军洋勇艳杰")

  /// The same names for the same numbers.
  private static func name(_ number: Int) -> String {
    let (one, other) = (number * 7 / 3, number * 13 / 5)
    return String([surnames[number % 10], given[one % 12], given[other % 12]])
  }

  static let kinds = [
    Kind("no punctuation", 500) { count in
      String(
        repeating: "县人民医院院长张建国在市卫健委副主任李明陪同下推进紧密型县域医共体建设由医保局牵头",
        count: count)
    },
    Kind("nested quotes", 20_000) { count in
      String(repeating: "“", count: count) + "医改" + String(repeating: "”", count: count)
    },
    Kind("names in a row", 4_000) { count in
      "参会人员：" + (0..<count).map(name).joined(separator: "、")
    },
    Kind("names with a title, a line each", 1_500) { count in
      (0..<count).map { "县卫健委副主任" + name($0) }.joined(separator: "\n")
    },
    Kind("one character", 40_000) { String(repeating: "医", count: $0) },
    Kind("every plane", 60_000) { count in
      var scalars = String.UnicodeScalarView()
      for number in 0..<count {
        let value = 0x20 + UInt32(number * 0x10_FFDF / count)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      return String(scalars)
    },
    Kind("hospitals in a row", 800) { count in
      (0..<count).map { name($0) + "县人民医院" }.joined(separator: "、")
    },
    Kind("programs in a row", 500) { count in
      (0..<count).map { "推行“" + name($0) + name($0 + 5) + "”工程" }.joined(separator: "，")
    },
  ]

  /// What is quadratic takes four times as long at double the size.
  @Test(.timeLimit(.minutes(5)), arguments: kinds)
  func `takes time in proportion to the text`(kind: Kind) throws {
    let (once, twice) = (try Document(kind.text(kind.size)), try Document(kind.text(2 * kind.size)))
    _ = once.seconds()
    var ratio = Double.infinity
    // The machine may be busy: one fair turn of several is enough.
    for _ in 0..<5 where ratio > 3 { ratio = min(ratio, twice.seconds() / once.seconds()) }
    #expect(ratio <= 3)
  }

  /// A document whose reading is timed.
  private struct Document {
    let normalized: NormalizedDocument
    private static let extractor = Extractor()

    init(_ text: String) throws {
      normalized = TextNormalizer().normalize(
        try DocumentReader().read(Array(text.utf8), name: "hostile.txt").document)
    }

    /// Seconds of the processor that this thread needs to extract the document.
    func seconds() -> Double {
      let start = Document.threadTime()
      _ = Document.extractor.extract(normalized)
      return max(Document.threadTime() - start, 1e-4)
    }

    private static func threadTime() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
  }
}
