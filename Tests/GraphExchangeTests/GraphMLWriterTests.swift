import Foundation
import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing
import XMLIO

@testable import GraphExchange

@Suite struct GraphMLWriterTests {
  /// A GraphML file as a plain reader sees it.
  struct Parsed {
    var keys: [String: String] = [:]
    var nodes: [String: [String: String]] = [:]
    var edges: [String: [String: String]] = [:]
  }

  private func parsed(_ graph: Graph, _ profile: GraphMLProfile) throws -> Parsed {
    let bytes = try GraphExport(format: .graphml, profile: profile).bytes(of: graph).bytes
    var reader = try XMLReader(bytes: bytes)
    var found = Parsed()
    var id = ""
    var isEdge = false
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.localName {
      case "key":
        found.keys[reader.attribute("id") ?? ""] = reader.attribute("for") ?? ""
      case "node":
        id = reader.attribute("id") ?? ""
        isEdge = false
        found.nodes[id] = [:]
      case "edge":
        id = reader.attribute("id") ?? ""
        isEdge = true
        let attributes = reader.attributes().map { ("@" + $0.name, $0.value) }
        found.edges[id] = Dictionary(uniqueKeysWithValues: attributes)
      case "data":
        let key = reader.attribute("key") ?? ""
        let value = try reader.elementText()
        if isEdge { found.edges[id]?[key] = value } else { found.nodes[id]?[key] = value }
      default: break
      }
    }
    return found
  }

  @Test func `gephi has one edge for each pair and predicate`() throws {
    let edges = try parsed(SampleGraph.graph, .gephi).edges
    let pairs = edges.values.map { [$0["@source"], $0["@target"], $0["@label"]] }
    #expect(Set(pairs).count == edges.count)
    #expect(edges.count == 6)
    let post = try #require(edges["official.01.holdsPost.organization.01"])
    #expect(post["weight"] == "3")
    #expect(post["role"] == "[主任, 党组书记]")
    #expect(post["edgelabel"] == "任职于：主任、党组书记")
    #expect(post["documents"] == "[河东/通报2.txt, 通报1.txt]")
    #expect(post["valid_from"] == "2019")
    #expect(post["reported_first"] == "2023-11")
    #expect(post["reported_last"] == "2024-05-06")
  }

  @Test func `a symmetric relation stated both ways is one edge in gephi`() throws {
    let edges = try parsed(SampleGraph.graph, .gephi).edges.values
      .filter { $0["predicate"] == "partnersWith" }
    #expect(edges.count == 1)
    #expect(edges.first?["@source"] == "hospital.01")
    #expect(edges.first?["weight"] == "2")
    #expect(edges.first?["symmetric"] == "true")
  }

  @Test func `strict has one edge for each edge and no attribute of Gephi's`() throws {
    let found = try parsed(SampleGraph.graph, .strict)
    #expect(found.edges.count == SampleGraph.graph.edges.count)
    for edge in SampleGraph.graph.edges {
      #expect(found.edges[edge.id]?["role"] == edge.role)
      #expect(found.edges[edge.id]?["weight"] == String(edge.support))
      #expect(found.edges[edge.id]?["@label"] == nil)
    }
  }

  /// The profiles for tools that show graphs; `full` has tests of its own.
  static let shown = GraphMLProfile.allCases.filter { $0 != .full }

  @Test(arguments: shown)
  func `text comes back as it was but for what XML cannot carry`(profile: GraphMLProfile) throws {
    let found = try parsed(SampleGraph.graph, profile)
    for entity in SampleGraph.entities {
      let node = try #require(found.nodes[entity.id.text])
      #expect(node["label"] == XMLCharacters.stripped(entity.name))
      #expect(node["node_type"] == entity.type.name)
    }
    let quotes = Set(SampleGraph.statements.map { XMLCharacters.stripped($0.evidence.quote) })
    for edge in found.edges.values { #expect(quotes.contains(edge["quote"] ?? "")) }
  }

  @Test(arguments: shown)
  func `keys are safe for every reader`(profile: GraphMLProfile) throws {
    let found = try parsed(SampleGraph.graph, profile)
    let domain = Set(found.keys.keys).subtracting(["label", "r", "g", "b", "edgelabel", "weight"])
    let reserved: Set<String> = [
      "x", "y", "z", "xpos", "ypos", "zpos", "size", "color", "nodelabel", "id", "timeset",
      "source",
      "target", "name", "interaction", "selected", "suid",
    ]
    // Cytoscape's own file names what Cytoscape gives a meaning to.
    let meant: Set<String> = profile == .cytoscape ? ["name", "interaction"] : []
    #expect(domain.intersection(reserved) == meant)
    #expect(Set(found.keys.keys.map { $0.lowercased() }).count == found.keys.count)
    #expect(found.keys["attr_size"] == "node")
    for data in found.nodes.values { #expect(Set(data.keys).isSubset(of: found.keys.keys)) }
    for data in found.edges.values {
      #expect(Set(data.keys.filter { !$0.hasPrefix("@") }).isSubset(of: found.keys.keys))
    }
    #expect(found.nodes["organization.01"]?["attr_size"] == "12")
    #expect(found.nodes["place.01"]?["place_level"] == "city")
  }

  @Test func `counts what the readers lose`() throws {
    let report = try GraphExport(format: .graphml).bytes(of: SampleGraph.graph).report
    #expect(report.nodes == 7)
    #expect(report.edges == 6)
    #expect(report.nullValues == 1)
    // One character of a name, one in each of the quotes: 6 best ones and 5 of two lists.
    #expect(report.strippedCharacters == 12)
    // The attribute INFO, and the same eight values with quotes.
    #expect(report.infinityValues == 9)
  }

  @Test func `ids that differ in case alone are refused`() throws {
    let entities = ["place.a", "place.A"].map {
      Entity(id: EntityID($0), type: .place, name: "x")
    }
    let graph = Graph(documents: [], entities: entities, statements: [])
    #expect(throws: XMLError.self) { try GraphExport(format: .graphml).bytes(of: graph) }
  }

  @Test(arguments: [
    ([], "[]"), (["甲"], "[甲]"), (["甲", "乙, 丙"], "[甲, \"乙, 丙\"]"), (["a\"b"], "[\"a\\\"b\"]"),
    (["a\\"], "[\"a\\\\\"]"), ([" a"], "[\" a\"]"), ([""], "[\"\"]"),
    (["<empty>"], "[\"<empty>\"]"),
  ])
  func `lists are in Gephi's syntax`(values: [String], text: String) {
    #expect(GephiList.text(values) == text)
  }

  @Test(arguments: [
    (0.9, "0.9"), (1, "1"), (0, "0"), (0.8125, "0.8125"), (0.00001, "0"), (0.05, "0.05"),
    (1.5, "1"), (-1, "0"), (.nan, "0"), (.infinity, "0"),
  ])
  func `shares are plain decimals`(value: Double, text: String) {
    #expect(DecimalNumber.share(value) == text)
  }

  @Test func `each type has a colour of its own`() {
    #expect(Set(EntityType.allCases.map(TypeColor.init)).count == EntityType.allCases.count)
  }
}
