import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing
import XMLIO

@testable import GraphExchange

/// A GraphML file as it comes out of the reader.
private struct GraphMLRecording: GraphMLSink {
  var columns: [GraphMLColumn] = []
  var nodes: [GraphMLNode] = []
  var edges: [GraphMLEdge] = []

  mutating func add(_ column: GraphMLColumn) { columns.append(column) }
  mutating func add(_ node: GraphMLNode) { nodes.append(node) }
  mutating func add(_ edge: GraphMLEdge) { edges.append(edge) }

  /// The values of a node by the names of their columns.
  func values(_ id: String) -> [String: String] {
    let values = nodes.first { $0.id == id }?.values ?? []
    return Dictionary(
      values.map { (columns[$0.column].name, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}

@Suite struct GraphMLReaderTests {
  private func read(_ body: String) throws -> (GraphMLRecording, GraphMLReader.Report) {
    var recording = GraphMLRecording()
    let text = "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>\(body)</graphml>"
    let report = try GraphMLReader().read(
      try XMLReader(bytes: Array(text.utf8), name: "t.graphml"), into: &recording)
    return (recording, report)
  }

  private func imported(_ body: String) throws -> (graph: Graph, report: ImportReport) {
    let text = "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>\(body)</graphml>"
    return try GraphImport(format: .graphml).read(bytes: Array(text.utf8), name: "t.graphml")
  }

  @Test func `keys of nodes and edges may share an id`() throws {
    let (file, report) = try read(
      """
      <key id="d" for="node" attr.name="label" attr.type="string"/>
      <key id="d" for="edge" attr.name="weight" attr.type="float"/>
      <graph edgedefault="undirected"><node id="a"><data key="d"> 甲<![CDATA[<&]]> </data></node>
      <node id="b"/><edge source="a" target="b"><data key="d">1</data></edge>
      <edge id="e" source="a" target="b" directed="true" label="LEADS"/></graph>
      """)
    #expect(file.values("a") == ["label": " 甲<& "])
    #expect(file.edges.map(\.isDirected) == [false, true])
    #expect(file.columns[file.edges[0].values[0].column].name == "weight")
    #expect(file.columns[file.edges[1].values[0].column].name == "label")
    #expect(report.nodes == 2)
    #expect(report.edges == 2)
    #expect(report.values == 3)
  }

  @Test func `what plain GraphML does not have is counted`() throws {
    let (file, report) = try read(
      """
      <key id="w" for="node" attr.name="w" attr.type="intervalset"><default>7</default></key>
      <graph edgedefault="directed"><data key="w">1</data>
      <node id="a"><port name="p"><data key="w">9</data></port><graph edgedefault="undirected">
      <node id="a::b"><data key="nope">x</data></node><edge source="a" target="a::b"/></graph></node>
      <node/><edge source="a"/><hyperedge><endpoint node="a"/><data key="w">3</data></hyperedge>
      <odd><node id="no"/></odd><edge source="a" target="a" sourceport="p"/></graph>
      """)
    #expect(file.nodes.map(\.id) == ["a::b", "a"])
    #expect(file.nodes.first?.parent == "a")
    #expect(file.edges.map(\.isDirected) == [false, true])
    #expect(file.columns.first?.defaultValue == "7")
    #expect(report.unknownTypes == 1)
    #expect(report.nestedGraphs == 1)
    #expect(report.hyperedges == 1)
    #expect(report.ports == 2)
    #expect(report.incomplete == 2)
    #expect(report.undeclaredValues == 1)
    #expect(report.graphValues == 1)
    #expect(report.unknownElements == 1)
    #expect(report.values == 1)
  }

  /// The shape of what yEd writes.
  @Test func `a drawing of yEd gives label, place, colour and shape`() throws {
    let (file, report) = try read(
      """
      <key id="d6" for="node" yfiles.type="nodegraphics"/>
      <graph edgedefault="directed"><node id="n0"><data key="d6">
      <y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"><y:Geometry height="30.0" width="30.0"
       x="677.0" y="339.5"/><y:Fill color="#FFCC00" transparent="false"/><y:NodeLabel fontSize="12">
       李明<y:LabelModel><y:Smart distance="4.0"/></y:LabelModel></y:NodeLabel>
      <y:Shape type="ellipse"/></y:ShapeNode></data></node></graph>
      """)
    let expected = ["label": "李明", "x": "677.0", "y": "339.5", "color": "#FFCC00", "shape": "ellipse"]
    #expect(file.values("n0") == expected)
    #expect(report.unknownTypes == 0)
    #expect(report.flattenedValues == 0)
  }

  @Test func `other elements in a value leave its text`() throws {
    let (file, report) = try read(
      """
      <graph><node id="a"><data key="k">x<kegg:id xmlns:kegg="u">01</kegg:id></data></node></graph>
      """)
    #expect(file.values("a") == ["k": "x01"])
    #expect(report.flattenedValues == 1)
  }

  @Test(arguments: ["<gexf/>", "<rdf/>"])
  func `what is no GraphML is an error`(_ text: String) {
    let error = #expect(throws: XMLError.self) {
      var recording = GraphMLRecording()
      try GraphMLReader().read(
        try XMLReader(bytes: Array(text.utf8), name: "t.graphml"), into: &recording)
    }
    #expect(error?.code == .mismatch)
    #expect(error?.line == 1)
  }

  @Test func `a foreign graph comes as far as the ontology goes`() throws {
    let (graph, report) = try imported(
      """
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="node_type" for="node" attr.name="node_type" attr.type="string"/>
      <key id="rank" for="node" attr.name="Rank" attr.type="int"><default>3</default></key>
      <key id="interaction" for="edge" attr.name="interaction" attr.type="string"/>
      <graph edgedefault="directed">
      <node id="1"><data key="label">李明</data><data key="node_type">Official</data></node>
      <node id="h"><data key="label">市医院</data><data key="node_type">Hospital</data></node>
      <node id="H"><data key="node_type">Ward</data><data key="rank">5</data></node>
      <edge source="1" target="h"><data key="interaction">holdsPost</data></edge>
      <edge source="h" target="H"><data key="interaction">has ward</data></edge>
      <edge source="h" target="gone"/><edge source="1" target="H" label="leads"/></graph>
      """)
    #expect(graph.entities.count == 3)
    let person = try #require(graph.entities.first { $0.name == "李明" })
    #expect(person.type == .official)
    #expect(person.attribute("original_id") == "1")
    #expect(person.attribute("Rank") == "3")
    let ward = try #require(graph.entities.first { $0.attribute("node_type") == "Ward" })
    #expect(ward.type == .organization)
    #expect(ward.attribute("Rank") == "5")
    #expect(graph.entity(EntityID("h"))?.attribute("to_has ward") == "[\(ward.id)]")
    #expect(graph.statements.map(\.predicate) == [.leads, .holdsPost] || graph.statements.count == 2)
    #expect(graph.documents.map(\.name) == ["t.graphml"])
    #expect(report.unknownTypes == 1)
    #expect(report.replacedIDs == 2)
    #expect(report.edgesAsAttributes == 1)
    #expect(report.edgesToNowhere == 1)
    #expect(report.statements == 2)
  }

  /// Our own file for Gephi: lossy, but what it says is read.
  @Test func `our own file for Gephi gives entities, edges and the best evidence`() throws {
    let bytes = try GraphExport(format: .graphml).bytes(of: SampleGraph.graph).bytes
    let (graph, report) = try GraphImport(format: .graphml).read(bytes: bytes, name: "g.graphml")
    #expect(graph.entities.map(\.type) == SampleGraph.graph.entities.map(\.type))
    #expect(report.statements == Set(SampleGraph.graph.edges.map {
      "\($0.subject) \($0.predicate) \($0.object)"
    }).count)
    #expect(graph.statements.allSatisfy { !$0.evidence.quote.isEmpty })
  }

  @Test(arguments: [
    ([String](), "[]"), (["甲", "乙, 丙", "d\"e\\", " f ", ""], nil), (["<empty>", "['x']"], nil),
  ])
  func `lists come back`(_ values: [String], _ text: String?) {
    let written = GephiList.text(values)
    if let text { #expect(written == text) }
    #expect(GephiList.values(of: written) == values)
  }

  @Test(arguments: ["", "x", "[a", "a]", "['a]", "[\"a\" b]"])
  func `what is no list is none`(_ text: String) {
    #expect(GephiList.values(of: text) == nil)
  }
}

/// Files of igraph, Cytoscape and Gephi, and what each gives: read whole, or refused with a line.
@Suite(
  .enabled(if: SharedFolder.has("conformance/graphml"), "shared/conformance/graphml is missing"))
struct GraphMLConformanceTests {
  private enum Outcome: Equatable {
    case graph(nodes: Int, edges: Int, values: Int)
    case refused(line: Int?)
  }

  private static let expected: [(file: String, outcome: Outcome)] = [
EXPECTED
  ]

  private func outcome(_ file: String) -> Outcome {
    var recording = GraphMLRecording()
    do throws(XMLError) {
      let report = try GraphMLReader().read(
        try XMLReader(
          path: SharedFolder.path("conformance/graphml/" + file),
          options: GraphMLReader.inputOptions),
        into: &recording)
      return .graph(nodes: report.nodes, edges: report.edges, values: report.values)
    } catch {
      return .refused(line: error.line)
    }
  }

  @Test func `reads the files of other programs as stated`() {
    var passed = 0
    var failed: [String] = []
    for (file, expected) in Self.expected {
      let found = outcome(file)
      if found == expected { passed += 1 } else { failed.append("\(file): \(found)") }
    }
    let names = ["cytoscape", "gephi", "igraph"].flatMap { folder in
      SharedFolder.files("conformance/graphml/" + folder).map { folder + "/" + $0.name }
    }
    let skipped = Set(names).subtracting(Self.expected.map(\.file)).sorted()
    print(
      "conformance: GraphML of igraph, Cytoscape, Gephi: \(passed) passed, \(failed.count) failed, "
        + "\(skipped.count) skipped")
    #expect(failed == [])
    #expect(skipped == [])
  }

  @Test func `every file that is read makes a graph and an export`() throws {
    for (file, expected) in Self.expected {
      guard case .graph(let nodes, _, _) = expected else { continue }
      let (graph, _) = try GraphImport(format: .graphml).read(
        SharedFolder.path("conformance/graphml/" + file))
      #expect(graph.entities.count == nodes)
      let export = GraphExport(format: .graphml, profile: .full)
      let first = try export.bytes(of: graph).bytes
      let (again, _) = try GraphImport(format: .graphml).read(bytes: first, name: "again")
      #expect(try export.bytes(of: again).bytes == first)
    }
  }
}
