import KnowledgeGraph
import OntologyModel
import Testing
import Yimai

@Suite struct LeadershipTests {
  private func rows(_ filter: LeadershipFilter = .init()) -> [String] {
    LeadershipTable(SampleGraph.graph, filter: filter).rows.map {
      [$0.initiative.name, $0.role, $0.leader.name].compactMap { $0 }.joined(separator: " ")
    }
  }

  private let group = ["甲市医改领导小组 组长 王一", "甲市医改领导小组 副组长 李二", "甲市医改领导小组 副组长 赵三"]
  private let payment = "DRG付费改革 李二"
  private let alliance = "医联体建设 牵头医院 县医院"

  @Test func `lists every leader, the chief before the deputies`() {
    #expect(rows() == [payment, alliance].sorted() + group)
  }

  @Test func `joins the statements of one row and names each source once`() throws {
    let table = LeadershipTable(SampleGraph.graph)
    let chief = try #require(table.rows.first { $0.role == "组长" })
    #expect(chief.statements.map(\.id.text) == ["s3", "s4"])
    #expect(chief.sources.map(\.name) == ["a.txt", "b.txt"])
    #expect(chief.since == PartialDate(year: 2021))
  }

  @Test(arguments: ["医联体", "医联体建设", "联体", "医 联 体"])
  func `finds the initiative by name, alias or part`(words: String) {
    #expect(rows(.init(initiative: words)) == [alliance])
  }

  @Test func `finds nothing for a name that is not there`() {
    #expect(rows(.init(initiative: "没有")).isEmpty)
    #expect(rows(.init(place: "丁市")).isEmpty)
  }

  @Test func `follows where leader and initiative stand`() {
    #expect(rows(.init(place: "甲市")) == group)
    #expect(Set(rows(.init(place: "乙市"))) == [payment, alliance])
    #expect(Set(rows(.init(place: "丙县"))) == [payment, alliance])
  }

  @Test(
    arguments: [
      ("2018", 0, 1), ("2019-06", 1, 1), ("2020", 1, 1), ("2020-12-31", 1, 1), ("2021", 1, 1),
      ("2022-09-13", 1, 1), ("2022-09-14", 3, 1), ("2022", 3, 1), ("2030", 3, 1),
    ])
  func `compares with a date`(date: String, count: Int, undated: Int) throws {
    let day: PartialDate = try #require(PartialDate(iso: date))
    let table = LeadershipTable(SampleGraph.graph, filter: .init(date: day))
    #expect(table.rows.count == count)
    #expect(table.undated == undated)
  }
}

@Suite struct NameLookupTests {
  private let lookup = NameLookup(SampleGraph.graph)

  @Test(
    arguments: [
      ("李二", ["official.2", "official.4"]), ("李 二", ["official.2", "official.4"]),
      ("王书记", ["official.1"]), ("official.3", ["official.3"]),
      ("drg付费改革", ["program.b"]), ("drg", ["program.b"]),
      ("市", ["organization.zu", "place.jia", "place.yi"]), ("", []), ("  ", []), ("没有", []),
    ])
  func `finds by name, alias, id or part`(words: String, ids: [String]) {
    #expect(lookup.find(words).map(\.id.text) == ids)
  }
}

@Suite struct GraphStatisticsTests {
  @Test func `counts by type and by predicate`() {
    let statistics = GraphStatistics(SampleGraph.graph)
    #expect(statistics.documents == 2)
    #expect(statistics.characters == 20)
    #expect(statistics.entities == 11)
    #expect(statistics.byType.map(\.count).reduce(0, +) == 11)
    #expect(statistics.byType.first { $0.type == .official }?.count == 4)
    #expect(statistics.edges == 8)
    #expect(statistics.statements == 9)
    let leads = statistics.byPredicate.first { $0.predicate == .leads }
    #expect(leads?.edges == 5)
    #expect(leads?.statements == 6)
    #expect(!statistics.byPredicate.contains { $0.predicate == .issued })
  }
}
