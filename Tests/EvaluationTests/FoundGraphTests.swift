import KnowledgeGraph
import Lexicon
import OntologyModel
import Testing

@testable import Evaluation

@Suite struct FoundGraphTests {
  @Test func `an entity is as sure as the graph says, else as its like are`() {
    let entities = [
      Entity(id: EntityID("program.1"), type: .program, name: "“名医工程”", confidence: 0.62),
      Entity(id: EntityID("program.2"), type: .program, name: "“归巢”计划"),
    ]
    let found = FoundGraph(Graph(documents: [], entities: entities, statements: []))
    let like = Confidences.standard.confidence(ofEntity: "Program", isTied: false, mentions: 0)
    #expect(found.entities.map(\.confidence) == [0.62, like])
  }
}
