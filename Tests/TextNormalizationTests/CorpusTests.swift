import Reading
import TestSupport
import TextNormalization
import Testing

@Suite(.enabled(if: SharedFolder.has("corpus"), "shared/corpus is missing"))
struct CorpusTests {
  private let pages: [NormalizedDocument]

  init() throws {
    pages = try SharedFolder.files("corpus").map { file in
      TextNormalizer().normalize(try DocumentReader().read(file.bytes, name: file.name).document)
    }
  }

  @Test(arguments: [
    (0, 6...9, 120...150), (1, 5...6, 115...140), (2, 1...3, 140...165),
    (3, 6...8, 70...85), (4, 8...12, 85...105),
  ])
  func `finds the articles and sentences`(
    page: Int, articles: ClosedRange<Int>, sentences: ClosedRange<Int>
  ) {
    #expect(articles.contains(pages[page].articles.count))
    #expect(sentences.contains(pages[page].articles.reduce(0) { $0 + $1.sentences.count }))
  }

  @Test(arguments: [
    (0, "市卫生健康委党组书记、主任张金文"), (0, "通讯员 王龙"), (0, "政府办医、部门监管、集团运营的权责清单"),
    (1, "市委常委、常务副市长薄学斌"), (1, "于今年8月10日择优录取"), (2, "在2023年全省卫生健康工作会上，安阳市卫生健康委党组书记张金文"),
    (2, "开封市委、市政府出台《关于促进公立医疗卫生机构高质量发展的若干意见》"), (3, "建成全世界最大、覆盖全民的基本医疗保障网"),
    (4, "推进六个统一，实现三方面效果"), (4, "通讯员张明濮 徐晶"), (4, "济源示范区卫生健康委党组书记、主任刘宏伟说"),
  ])
  func `has in one sentence what the page has in pieces`(page: Int, words: String) {
    let sentences = pages[page].articles.flatMap(\.sentences).map {
      pages[page].text.string($0.range)
    }
    #expect(sentences.contains { $0.contains(words) })
  }
}
