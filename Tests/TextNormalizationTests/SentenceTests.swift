import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    ("会议召开。市长出席！好吗？一是好；二是快。", ["会议召开。", "市长出席！", "好吗？", "一是好；", "二是快。"]),
    ("“费用下降了。感觉很好！”张某说。他走了。", ["“费用下降了。感觉很好！”张某说。", "他走了。"]),
    ("张某说：“很好。”“不错。”大家说。", ["张某说：“很好。”", "“不错。”大家说。"]),
    ("投资（含设备；不含土地。）一亿元。完工。", ["投资（含设备；不含土地。）一亿元。", "完工。"]),
    ("他说“没有关上。然后走了。", ["他说“没有关上。", "然后走了。"]),
    ("明显增长……一系列数据密不可分。", ["明显增长……一系列数据密不可分。"]),
    ("真的？！好。", ["真的？！", "好。"]),
    ("出台《方案。试行》。完成。", ["出台《方案。试行》。", "完成。"]),
  ])
  func `cuts outside quotes and brackets`(source: String, expected: [String]) throws {
    #expect(try Page(source).sentences == expected)
  }

  @Test func `cuts inside a quote that is very long`() throws {
    let quote = String(repeating: "我们要加快建设医疗集团。", count: 40)
    #expect(try Page("市长说：“" + quote + "”大家鼓掌。").sentences.count > 30)
  }

  @Test func `cuts a sentence without end at last`() throws {
    let sentences = try Page(String(repeating: "医", count: 10_000)).sentences
    #expect(sentences.map(\.unicodeScalars.count) == [4_000, 4_000, 2_000])
  }
}
