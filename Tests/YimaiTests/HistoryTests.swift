import KnowledgeGraph
import OntologyModel
import Testing
import Yimai

@Suite struct HistoryTests {
  private static let texts: [(date: String, text: String)] = [
    ("2012-05-05", "阜阳市卫生局局长丁克勤主持会议。"),
    ("2019-05-05", "阜阳市卫健委主任丁克勤主持会议。"),
    ("2021-04-01", "2021年3月，免去丁克勤的阜阳市卫健委主任职务。"),
    ("2021-04-01", "2021年3月，任命甘卫国为阜阳市卫健委主任。"),
    ("2019-05-05", "宿州市卫健委主任丁克勤主持会议。"),
    ("2017-05-05", "沈丘县人民医院院长冯立本介绍情况。"),
    ("2018-05-05", "沈丘县人民医院和沈丘县中医院整合为沈丘县总医院。"),
    ("2019-05-05", "沈丘县总医院院长冯立本介绍情况。"),
  ]

  private func graph() throws -> Graph { try ReadGraph.make(HistoryTests.texts) }

  private func rows(_ words: String) throws -> [String] {
    History(of: words, in: try graph()).tenures.map { tenure in
      [
        tenure.person.name, tenure.body.name, tenure.role ?? "-",
        (tenure.from?.iso ?? "") + "/" + (tenure.until?.iso ?? ""),
        tenure.firstReport?.iso ?? "",
      ].joined(separator: " ")
    }
  }

  @Test func `shows who held a body's posts in turn, through its names`() throws {
    #expect(
      try rows("阜阳市卫生健康委员会") == [
        "丁克勤 阜阳市卫生局 局长 / 2012-05-05",
        "丁克勤 阜阳市卫生健康委员会 主任 /2021-03 2019-05-05",
        "甘卫国 阜阳市卫生健康委员会 主任 2021-03/ 2021-04-01",
      ])
  }

  @Test(arguments: ["阜阳市卫健委主任", "阜阳市卫生健康委员会主任"])
  func `takes a body with a post behind it`(words: String) throws {
    #expect(try rows(words).map { $0.prefix(3) } == ["丁克勤", "甘卫国"])
  }

  @Test func `shows the career of each person of a name`() throws {
    let history = History(of: "丁克勤", in: try graph())
    #expect(history.subjects.count == 2)
    #expect(Set(history.tenures.map(\.person.id)).count == 2)
    #expect(history.tenures.map(\.body.name).filter { $0.hasPrefix("宿州市") }.count == 1)
    #expect(history.tenures.allSatisfy { !$0.sources.isEmpty && !$0.statements.isEmpty })
  }

  @Test func `follows a merger to the body before`() throws {
    #expect(
      try rows("沈丘县总医院") == [
        "冯立本 沈丘县人民医院 院长 / 2017-05-05", "冯立本 沈丘县总医院 院长 / 2019-05-05",
      ])
  }

  @Test func `finds nothing for unknown words`() throws {
    let history = History(of: "无此人", in: try graph())
    #expect(history.subjects.isEmpty && history.tenures.isEmpty)
  }
}

@Suite struct ComparisonTests {
  private func codes(_ texts: [String], _ name: String) throws -> (isOne: Bool, codes: [String]) {
    let graph = try ReadGraph.make(texts.map { ("2021-05-05", $0) })
    let found = NameLookup(graph).exact(name)
    let first = try #require(found.first)
    let comparison = Comparison(first, try #require(found.last), in: graph)
    return (
      comparison.isOne, comparison.reasons.map { ($0.isFor ? "+" : "-") + $0.code }
    )
  }

  @Test(arguments: [
    (
      ["衡水市医保局局长李强主持会议。", "梧州市医保局局长李强主持会议。"], "李强", false,
      ["+same-name", "-no-shared-body", "-two-places"]
    ),
    (
      ["衡水市医保局局长李强主持会议。", "衡水市医保局局长李强讲话。"], "李强", true,
      ["+same-name", "+shared-body"]
    ),
    (
      ["新野县县长梁俊峰调研。", "新野县委书记梁俊峰调研。"], "梁俊峰", true,
      ["+same-name", "+shared-body", "+shared-body", "+one-jurisdiction"]
    ),
    (
      ["固原市人民医院院长马丽介绍情况。", "群众受益。（通讯员 马丽）"], "马丽", false,
      ["+same-name", "-no-tie"]
    ),
    (
      ["郑州市副市长李伟、洛阳市副市长李伟出席会议。"], "李伟", false,
      ["+same-name", "-no-shared-body", "-two-places", "-told-apart"]
    ),
  ])
  func `gives the grounds for one and for two`(
    texts: [String], name: String, isOne: Bool, codes: [String]
  ) throws {
    let found = try self.codes(texts, name)
    #expect(found.isOne == isOne)
    #expect(found.codes == codes)
  }

  @Test func `does not count what sounds alike`() throws {
    let graph = try ReadGraph.make([
      ("2021-05-05", "济宁市中医院院长张伟出席。"), ("2021-05-06", "济宁市中医院院长章伟出席。"),
    ])
    let lookup = NameLookup(graph)
    let comparison = Comparison(
      try #require(lookup.exact("张伟").first), try #require(lookup.exact("章伟").first), in: graph)
    #expect(!comparison.isOne)
    #expect(comparison.reasons.contains { $0.code == "other-name" && !$0.isFor })
    let shared = comparison.reasons.first { $0.code == "shared-body" }
    #expect(shared?.statements.count == 2)
  }
}
