import OntologyModel
import Testing

@testable import Cypher

@Suite struct KnowledgeGraphViewTests {
  @Test(arguments: [
    ("MATCH (n:Official) RETURN n.name ORDER BY n.name", [["李敏"], ["王建国"]]),
    ("MATCH (n:Person) RETURN count(*)", [["3"]]),
    ("MATCH (n:Agent) RETURN count(*)", [["6"]]),
    ("MATCH (n {name: '王建国'}) RETURN labels(n)", [["[Agent, Person, Official]"]]),
    ("MATCH (n) WHERE n:Hospital AND NOT n:Official RETURN count(n)", [["2"]]),
  ])
  func `labels are the type and the types above it`(_ query: String, _ rows: [[String]]) throws {
    #expect(try HealthGraph.rows(query) == rows)
  }

  @Test(arguments: [
    (
      "MATCH (n：官员)－[：牵头]－＞(p：项目) RETURN n.姓名，p.名称 ORDER BY n.姓名",
      [
        ["李敏", "县域医共体建设"], ["王建国", "智慧医疗平台"],
      ]
    ),
    ("MATCH (n:`government body`)-[:`is located in`]->(p:Place) RETURN p.name", [["安阳市"]]),
    ("MATCH (n:官员) WHERE n.name STARTS WITH “王” RETURN n.name", [["王建国"]]),
  ])
  func `names and punctuation may be Chinese`(_ query: String, _ rows: [[String]]) throws {
    #expect(try HealthGraph.rows(query) == rows)
  }

  @Test func `an edge tells what its statements say`() throws {
    let rows = try HealthGraph.rows(
      """
      MATCH (:Official {name: '李敏'})-[r:leads]->()
      RETURN r.support, r.sources, r.firstReported, r.reported, r.documents, r.quotes, r.rules
      """)
    #expect(
      rows == [
        [
          "2", "2", "2022-05-01", "2023-06-02", "[a.txt, b.txt]", "[原文3, 原文4]", "[test.rule]",
        ]
      ])
    #expect(
      try HealthGraph.rows("MATCH ()-[r {role: '院长'}]->() RETURN r.since, r.until")
        == [["2019-03", "null"]])
  }

  @Test func `a name finds by alias and says so`() throws {
    let cursor = try HealthGraph.cursor("MATCH (h {name: '市中医院'}) RETURN h.name")
    #expect(try cursor.rest().map { $0.map(HealthGraph.shown) } == [["安阳市中医院"]])
    #expect(cursor.notes.map(\.english) == ["'市中医院' is an alias of 安阳市中医院"])
    let exact = try HealthGraph.cursor("MATCH (h {name: '安阳市中医院'}) RETURN h.name")
    #expect(try exact.rest().count == 1)
    #expect(exact.notes.isEmpty)
  }

  @Test func `an alias counts at the far end of a relationship too`() throws {
    let rows = try HealthGraph.rows(
      "MATCH (p {name: '王建国'})-[r]->(h:Hospital {name: '市中医院'}) RETURN p.name, r.role")
    #expect(rows == [["王建国", "院长"]])
    // What WHERE compares is the name itself.
    #expect(try HealthGraph.rows("MATCH (h) WHERE h.name = '市中医院' RETURN h").isEmpty)
  }

  @Test(arguments: [
    (
      "MATCH p = shortestPath((a {name: '王建国'})-[*]-(b {name: '李敏'})) RETURN p",
      [
        ["王建国–安阳市中医院–安阳市–安阳市卫生健康委员会–李敏"]
      ]
    ),
    ("MATCH (a {name: '王建国'}), (b {name: '李敏'}) RETURN length(shortestPath((a)-[*]-(b)))", [["4"]]),
    ("MATCH p = shortestPath((a {name: '王建国'})-[*..3]-(b {name: '李敏'})) RETURN p", []),
    (
      "MATCH p = allShortestPaths((a {name: '赵明'})-[*]-(b:Place {name: '河南省'})) RETURN p",
      [
        ["赵明–新乡市中心医院–安阳市中医院–安阳市–河南省"]
      ]
    ),
    (
      """
      MATCH p = shortestPath((a {name: '王建国'})-[*]-(b {name: '李敏'}))
      WHERE none(n IN nodes(p) WHERE n:Place) RETURN p
      """, []
    ),
    (
      """
      MATCH p = shortestPath((a {name: '安阳市卫生健康委员会'})-[*]-(b {name: '河南省'}))
      WHERE all(r IN relationships(p) WHERE type(r) <> 'partnersWith') RETURN p
      """, [["安阳市卫生健康委员会–安阳市–河南省"]]
    ),
  ])
  func `shortest paths are found`(_ query: String, _ rows: [[String]]) throws {
    #expect(try HealthGraph.rows(query) == rows)
  }

  @Test func `a shortest path keeps to what WHERE asks of its parts`() throws {
    // Straight over one node, or round over two.
    let names = ["甲", "乙", "丙", "丁", "戊"]
    let graph = Chain(names: names, links: [(0, 1), (1, 4), (0, 2), (2, 3), (3, 4), (0, 2)])
    func paths(_ condition: String, _ function: String = "shortestPath") throws -> [[NodeID]] {
      let text =
        "MATCH p = \(function)((a {name: '甲'})-[*]->(b {name: '戊'})) \(condition) RETURN p"
      return try Query(parsing: text).run(on: graph).rest().map { row in
        if case .path(let path) = row[0] { path.nodes } else { [] }
      }
    }
    #expect(try paths("") == [[0, 1, 4]])
    #expect(try paths("WHERE none(n IN nodes(p) WHERE n.name = '乙')") == [[0, 2, 3, 4]])
    // Two relationships join the first and the third node.
    #expect(
      try paths("WHERE all(n IN nodes(p) WHERE n.name <> '乙')", "allShortestPaths")
        == [[0, 2, 3, 4], [0, 2, 3, 4]])
  }
}
