import GraphStore
import KnowledgeGraph
import OntologyModel
import Testing
import Yimai

/// A graph with two ways of two steps, one through a province, and a longer one.
enum WayGraph {
  static let graph = Graph(
    documents: SampleGraph.documents,
    entities: [
      Entity(id: EntityID("official.a"), type: .official, name: "甲"),
      Entity(id: EntityID("official.b"), type: .official, name: "乙"),
      Entity(id: EntityID("hospital.h"), type: .hospital, name: "县医院"),
      Entity(id: EntityID("hospital.k"), type: .hospital, name: "区医院"),
      Entity(
        id: EntityID("place.p"), type: .place, name: "某省",
        attributes: [Attribute("level", "province")]),
      Entity(id: EntityID("program.x"), type: .program, name: "试点"),
      Entity(id: EntityID("program.alone"), type: .program, name: "孤项"),
    ],
    statements: [
      SampleGraph.statement("t1", .holdsPost, "official.a", "place.p", "省长", "1"),
      SampleGraph.statement("t2", .holdsPost, "official.b", "place.p", "副省长", "1"),
      SampleGraph.statement("t3", .holdsPost, "official.a", "hospital.h", "院长", "1"),
      SampleGraph.statement("t4", .leads, "official.a", "program.x", "组长", "1"),
      SampleGraph.statement("t5", .implements, "hospital.h", "program.x", nil, "2"),
      SampleGraph.statement("t6", .implements, "hospital.k", "program.x", nil, "2"),
      SampleGraph.statement("t7", .holdsPost, "official.b", "hospital.k", "院长", "1"),
      SampleGraph.statement("t8", .holdsPost, "official.b", "hospital.k", "党委书记", "1"),
    ])
  static let snapshot = GraphSnapshot(graph)

  static func node(_ name: String) -> UInt32 { snapshot.nodes(named: name).first ?? .max }
  static func names(_ path: GraphPath) -> [String] { path.nodes.map { snapshot.name(ofNode: $0) } }
}

@Suite struct PathSearchTests {
  private func ways(
    _ from: String, _ to: String, _ change: (inout PathSearch) -> Void = { _ in }
  ) -> [[String]] {
    var search = PathSearch(WayGraph.snapshot)
    change(&search)
    return search.paths(from: [WayGraph.node(from)], to: [WayGraph.node(to)]).map(WayGraph.names)
  }

  @Test func `goes round a province unless it may pass`() {
    #expect(ways("甲", "乙") == [["甲", "试点", "区医院", "乙"]])
    #expect(ways("甲", "乙") { $0.passesHubs = true } == [["甲", "某省", "乙"]])
  }

  @Test func `starts and ends at hubs`() {
    #expect(ways("某省", "试点") == [["某省", "甲", "试点"]])
  }

  /// That one document names two makes no path (topoteretes/cognee#3537).
  @Test func `goes through no document`() {
    #expect(WayGraph.graph.statements.allSatisfy { !$0.evidence.quote.isEmpty })
    #expect(ways("孤项", "甲") { $0.passesHubs = true }.isEmpty)
    #expect(
      ways("县医院", "区医院") { $0.limit = 10 } == [["县医院", "试点", "区医院"]])
  }

  @Test func `avoids types and keeps to relations`() {
    #expect(ways("甲", "乙") { $0.avoidedTypes = [.program] }.isEmpty)
    #expect(ways("甲", "乙") { $0.predicates = [.holdsPost] }.isEmpty)
    #expect(ways("甲", "县医院") { $0.predicates = [.leads, .implements] } == [["甲", "试点", "县医院"]])
  }

  @Test(arguments: [(1, 0), (2, 0), (3, 1), (6, 1)]) func `keeps to the steps allowed`(
    hops: Int, count: Int
  ) {
    #expect(ways("甲", "乙") { $0.maximumHops = hops }.count == count)
  }

  @Test func `gives all shortest ways, each once`() {
    #expect(
      ways("县医院", "某省") { $0.limit = 10 } == [["县医院", "甲", "某省"]])
    #expect(
      ways("试点", "某省") {
        $0.limit = 10
        $0.predicates = [.holdsPost, .leads, .implements]
      } == [["试点", "甲", "某省"]])
    #expect(ways("甲", "孤项").isEmpty)
    #expect(ways("甲", "甲") == [["甲"]])
  }

  @Test func `gives all edges of a step`() throws {
    let path = try #require(
      PathSearch(WayGraph.snapshot).paths(from: [WayGraph.node("乙")], to: [WayGraph.node("区医院")])
        .first)
    #expect(path.steps.map(\.edges.count) == [2])
    let lines = EdgeEvidence.sentences(behind: path.steps.flatMap(\.edges), in: WayGraph.snapshot)
    #expect(lines.map(\.role) == ["党委书记", "院长"])
    #expect(lines.map(\.document) == ["a.txt", "a.txt"])
  }
}

@Suite struct NeighborhoodTests {
  private func names(
    _ hops: Int, _ predicates: Set<Predicate> = [], _ types: Set<EntityType> = []
  ) -> [String] {
    Neighborhood(
      of: [WayGraph.node("甲")], in: WayGraph.snapshot, hops: hops, predicates: predicates,
      types: types
    ).rows.map { "\($0.distance) \(WayGraph.snapshot.name(ofNode: $0.far))" }
  }

  @Test func `goes ring by ring and gives each edge once`() {
    #expect(names(1).sorted() == ["1 县医院", "1 某省", "1 试点"])
    #expect(names(2).sorted() == ["1 县医院", "1 某省", "1 试点", "2 乙", "2 区医院", "2 试点"])
    #expect(names(0).isEmpty)
  }

  @Test func `keeps to relations and types`() {
    #expect(names(3, [.leads, .implements]).sorted() == ["1 试点", "2 区医院", "2 县医院"])
    #expect(names(3, [.leads, .implements], [.hospital]).sorted() == ["2 区医院", "2 县医院"])
  }
}

@Suite struct RankingTests {
  private func rows(
    _ measure: Ranking.Measure, _ types: Set<EntityType> = [], limit: Int = 3
  ) -> [String] {
    Ranking(WayGraph.snapshot, by: measure, types: types, limit: limit).rows.map {
      "\(WayGraph.snapshot.name(ofNode: $0.node)) \($0.score)"
    }
  }

  @Test func `counts edges and programs`() {
    #expect(rows(.degree, [.official]) == ["乙 3.0", "甲 3.0"])
    #expect(rows(.programs) == ["甲 1.0"])
  }

  /// Worked out by hand: a circle of five (甲 某省 乙 区医院 试点) with 县医院 tied to 甲 and 试点.
  @Test func `works out betweenness`() {
    let betweenness = Betweenness(WayGraph.snapshot)
    #expect(!betweenness.isEstimated)
    let scores = Dictionary(
      uniqueKeysWithValues: betweenness.scores.enumerated().map {
        (WayGraph.snapshot.name(ofNode: UInt32($0.offset)), $0.element)
      })
    #expect(scores["甲"] == 2.5)
    #expect(scores["试点"] == 2.5)
    #expect(scores["某省"] == 1.5)
    #expect(scores["县医院"] == 0)
    #expect(scores["孤项"] == 0)
  }
}
