import Extraction
import KnowledgeGraph
import Linking
import OntologyModel
import TestSupport
import Testing

/// The order of documents changes nothing, and ids are the same in every run.
@Suite struct StabilityTests {
  private static let documents: [DocumentExtraction] = (0..<6).map { number in
    DocumentExtraction("\(number).txt") {
      let city = ["南京市", "福州市"][number % 2]
      $0.name(.place, "鼓楼区", anchor: city, level: .district)
      $0.post("石涛", "主任", "鼓楼区卫生健康委员会", anchor: "鼓楼区")
      let person = $0.post("李强", ["局长", "党组书记"][number % 2], "梧州市医疗保障局", anchor: "梧州市")
      if number > 2 { $0.post("李强", "组长", "医改专班\(number % 2)", bodyType: .organization) }
      let program = $0.name(.program, number < 3 ? "县域医共体建设" : "紧密型县域医共体建设")
      $0.claim(person, .leads, program, role: "牵头", rule: .leadsUnit)
      let first = $0.name(.hospital, "梧州市人民医院", aliases: ["市医院\(number)"], anchor: "梧州市")
      let second = $0.name(.hospital, "梧州市中医院", anchor: "梧州市")
      $0.claim(number < 3 ? first : second, .partnersWith, number < 3 ? second : first)
      $0.name(.person, "陈晨")
    }
  }

  private func tables(_ graph: Graph) -> [String] {
    [
      String(describing: graph.documents), String(describing: graph.entities),
      String(describing: graph.statements), String(describing: graph.edges),
      String(describing: graph.quarantine),
    ]
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `does not depend on the order of the documents`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let expected = tables(Linker().link(StabilityTests.documents))
    let graph = Linker().link(StabilityTests.documents.shuffled(using: &random))
    #expect(tables(graph) == expected)
  }

  @Test func `settles on one level of a place, whatever the order`() {
    let documents = ([.town, .village] as [PlaceLevel]).map { level in
      DocumentExtraction("\(level).txt") {
        $0.name(.place, "善堂镇", anchor: "浚县", level: level)
      }
    }
    for order in [documents, documents.reversed()] {
      #expect(Linker().link(order).entities.map { $0.attribute("level") } == ["town"])
    }
  }

  @Test func `gives ids of a broad type and ten digits, the same in every run`() throws {
    let graph = Linker().link(StabilityTests.documents)
    for entity in graph.entities {
      let parts = entity.id.text.split(separator: ".")
      #expect(parts.count == 2)
      #expect(parts.last?.count == 10)
      #expect(parts.last?.allSatisfy(\.isHexDigit) == true)
    }
    // Written down: ids do not change from build to build or machine to machine.
    let hospital = try #require(graph.named("梧州市中医院").first)
    #expect(hospital.id.text == "hospital.5fc63b4ab9")
    #expect(Set(graph.statements.map(\.id)).count == graph.statements.count)
  }

  @Test func `takes a document away without a trace`() {
    let all = StabilityTests.documents
    let rest = Array(all.dropFirst())
    #expect(tables(Linker().link(rest)) == tables(Linker().link(Array(rest.reversed()))))
    let with = Linker().link(all).documents.map(\.name)
    #expect(with == ["0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt"])
  }

  @Test func `links nothing into an empty graph`() {
    let graph = Linker().link([])
    #expect(graph.documents.isEmpty && graph.entities.isEmpty && graph.statements.isEmpty)
  }
}
