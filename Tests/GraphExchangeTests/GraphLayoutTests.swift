import Foundation
import GraphExchange
import KnowledgeGraph
import OntologyModel
import Testing

@Suite struct GraphLayoutTests {
  private static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/sfdp")
    }

  @Test(.enabled(if: hasGraphviz, "Graphviz' sfdp is missing"))
  func `places every node, apart, the same each time`() throws {
    let layout = try GraphvizLayout().place(SampleGraph.graph)
    let places = (0..<SampleGraph.entities.count).compactMap { layout.position($0) }
    #expect(places.count == SampleGraph.entities.count)
    #expect(Set(places.map { "\($0.x) \($0.y)" }).count == places.count)
    #expect(try GraphvizLayout().place(SampleGraph.shuffled) == layout)
    var export = GraphExport(format: .graphml)
    export.layout = layout
    let text = String(decoding: try export.bytes(of: SampleGraph.graph).bytes, as: UTF8.self)
    #expect(text.contains("<key id=\"x\" for=\"node\" attr.name=\"x\" attr.type=\"double\"/>"))
    #expect(text.components(separatedBy: "<data key=\"x\">").count == places.count + 1)
  }

  @Test func `a missing program is an error with a remedy`() throws {
    let error = #expect(throws: LayoutError.self) {
      try GraphvizLayout(program: "yimai-no-such-program").place(SampleGraph.graph)
    }
    #expect(error?.code == .missingProgram)
    #expect(error?.description.contains("apt install graphviz") == true)
  }

  @Test func `a program that fails or answers nonsense is an error`() throws {
    for program in ["false", "true"] {
      let error = #expect(throws: LayoutError.self) {
        try GraphvizLayout(program: program).place(SampleGraph.graph)
      }
      #expect(error?.code == .failed)
    }
  }

  @Test func `an empty graph needs no program`() throws {
    let empty = Graph(documents: [], entities: [], statements: [])
    #expect(try GraphvizLayout(program: "none").place(empty).position(0) == nil)
  }
}
