import Audit
import Foundation
import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing
import Yimai

/// The leadership register of real documents.
@Suite(
  .enabled(
    if: SharedFolder.has("eval/gold") && SharedFolder.has("corpus"),
    "shared/eval/gold or shared/corpus is missing")
)
struct CorpusRegisterTests {
  private struct Gold: Decodable {
    struct Entity: Decodable {
      let id: String
      let name: String
      let also: [String]
      let mentions: [String]
    }
    struct Relation: Decodable {
      let subject: String
      let predicate: String
      let object: String
    }
    let document: String
    let entities: [Entity]
    let relations: [Relation]
  }

  @Test func `holds every leadership of the gold that was found, each quote verified`() async throws
  {
    let folder = SharedFolder.path("corpus")
    let graph = await Pipeline().build([folder]).graph
    let register = LeadershipRegister(graph)
    let stated = register.entries.filter { $0.basis == .stated }
    var inGold = 0
    var found = 0
    for file in SharedFolder.files("eval/gold") where file.name.hasSuffix(".json") {
      let gold = try JSONDecoder().decode(Gold.self, from: Data(file.bytes))
      let names = Dictionary(
        gold.entities.map { ($0.id, Set([$0.name] + $0.also)) }, uniquingKeysWith: { $1 })
      for relation in gold.relations where relation.predicate == "leads" {
        inGold += 1
        let leaders = names[relation.subject] ?? []
        let led = names[relation.object] ?? []
        let edge = graph.edges.first { edge in
          edge.predicate == .leads && Self.isNamed(graph[edge.subject], leaders)
            && Self.isNamed(graph[edge.object], led)
        }
        guard let edge else { continue }
        found += 1
        #expect(
          stated.contains {
            $0.leader.id == graph[edge.subject].id && $0.initiative.id == graph[edge.object].id
              && $0.role == edge.role
          }, "\(graph[edge.subject].name) leads \(graph[edge.object].name)")
      }
    }
    print("register: \(found) of \(inGold) leaderships of the gold found and listed")
    // How many are found is a matter of extraction, and scored there.
    #expect(found * 2 >= inGold)
    let verification = Verification(of: graph, roots: [folder])
    #expect(verification.mismatches == [])
    let known = Set(graph.statements.map(\.id))
    #expect(register.entries.allSatisfy { !$0.statements.isEmpty })
    #expect(register.entries.flatMap(\.statements).allSatisfy { known.contains($0.id) })
  }

  private static func isNamed(_ entity: Entity, _ names: Set<String>) -> Bool {
    !names.isDisjoint(with: [entity.name] + entity.aliases)
  }
}
