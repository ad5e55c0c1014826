import GraphStore
import KnowledgeGraph
import Linking
import OntologyModel
import TestSupport
import Testing
import Yimai

/// Decisions in a graph file: followed at every change, undone by their line.
@Suite struct ArchiveDecisionTests: ~Copyable {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    let folder = try TemporaryFolder()
    try folder.write("南阳市卫生健康委员会主任李明主持会议。", to: "docs/1.txt")
    try folder.write("南阳市中心医院院长李明介绍了经验。", to: "docs/2.txt")
    archive = Archive(path: folder.path("g.yimai"))
    self.folder = folder
  }

  private func graph() throws -> Graph { try GraphStore.read(folder.path("g.yimai")) }

  private func people() throws -> [Entity] {
    try graph().entities.filter { $0.type.isKind(of: .person) }
  }

  private func list(_ lines: String...) throws -> DecisionList {
    try DecisionList(text: lines.map { "2026-05-01\t张\t\($0)\t因" }.joined(separator: "\n"))
  }

  private let same = "same\t李明@南阳市卫生健康委员会\t李明@南阳市中心医院"

  @Test func `joins two, keeps them joined when documents come, and parts them when undone`()
    async throws
  {
    _ = try await archive.build([folder.path("docs")])
    #expect(try people().count == 2)
    let before = ArchiveTests.tables(try graph())
    let list = try list(same)
    #expect(try archive.follow({ _ in list }).decisionFaults.isEmpty)
    #expect(try people().count == 1)
    #expect(try graph().edges.filter { $0.predicate == .holdsPost }.count == 2)
    let new = try folder.write("南阳市中心医院党委书记李明出席。", to: "new/3.txt")
    #expect(try await archive.add([new]).decisionFaults.isEmpty)
    #expect(try people().count == 1)
    #expect(try archive.decisions() == list.decisions)
    _ = try archive.remove(["3.txt"])
    _ = try archive.follow({ _ in DecisionList() })
    #expect(ArchiveTests.tables(try graph()) == before)
  }

  @Test func `gives the same graph whether decisions come first or last`() async throws {
    let list = try list(
      same, "rename\t南阳市中心医院\t南阳市总医院", "retype\t南阳市卫生健康委员会\tOrganization")
    let late = Archive(path: folder.path("late.yimai"))
    _ = try await late.build([folder.path("docs")])
    _ = try late.follow({ _ in list })
    _ = try await archive.build([folder.path("docs")], decisions: list)
    #expect(
      ArchiveTests.tables(try graph())
        == ArchiveTests.tables(try GraphStore.read(folder.path("late.yimai"))))
    #expect(try graph().entities.contains { $0.name == "南阳市总医院" })
    #expect(try graph().entities.first { $0.name == "南阳市总医院" }?.aliases.contains("南阳市中心医院") == true)
  }

  @Test func `drops entities and statements`() async throws {
    _ = try await archive.build([folder.path("docs")])
    let statement = try #require(try graph().statements.first { $0.predicate == .holdsPost })
    let list = try list("drop\t南阳市中心医院\t", "drop\t\(statement.id)\t")
    #expect(try archive.follow({ _ in list }).decisionFaults.isEmpty)
    let graph = try graph()
    #expect(!graph.entities.contains { $0.name == "南阳市中心医院" })
    #expect(!graph.statements.contains { $0.id == statement.id })
    #expect(graph.entities.allSatisfy { !$0.id.text.isEmpty })
  }

  @Test func `reports a decision that no longer matches and follows it when it does again`()
    async throws
  {
    let list = try list(same)
    _ = try await archive.build([folder.path("docs")], decisions: list)
    #expect(try archive.remove(["2.txt"]).decisionFaults.count == 1)
    #expect(try people().count == 1)
    let again = try await archive.add([folder.path("docs/2.txt")])
    #expect(again.decisionFaults.isEmpty)
    #expect(try people().count == 1)
  }

  @Test func `keeps apart what a document would join`() async throws {
    let list = try list("different\t李明@南阳市卫生健康委员会\t李明@南阳市中心医院")
    _ = try await archive.build([folder.path("docs")], decisions: list)
    let bridge = try folder.write(
      "南阳市人民政府副市长、南阳市卫生健康委员会主任李明讲话。", to: "new/3.txt")
    _ = try await archive.add([bridge])
    #expect(try people().count == 2)
  }

  @Test func `lists doubtful pairs and leaves out decided ones`() async throws {
    _ = try await archive.build([folder.path("docs")])
    let graph = try graph()
    let pairs = PairReview(of: graph).pairs
    let pair = try #require(pairs.first)
    #expect(pair.reason == .sameName && pair.first.name == "李明" && pair.evidence.count == 2)
    #expect(PairReview(of: graph, decided: [[pair.first.id, pair.second.id]]).pairs.isEmpty)
    let more = try folder.write("郑州市中心医院院长王芳、郑州市第一医院院长王方出席。", to: "new/3.txt")
    let last = try folder.write("安阳市中医院院长李明出席。安阳市中心医院院长王芳出席。", to: "new/4.txt")
    _ = try await archive.add([more, last])
    let doubts = PairReview(of: try self.graph()).pairs
    #expect(Set(doubts.map(\.doubt)).count > 1)
    #expect(doubts.map(\.doubt) == doubts.map(\.doubt).sorted(by: >))
    let lookup = ReferenceLookup(graph)
    #expect(lookup.reference(to: pair.first).anchor?.hasPrefix("南阳市") == true)
    #expect(lookup.find(lookup.reference(to: pair.first).text) == [pair.first])
  }

  @Test func `names things so that decisions find them under the names that decisions give`()
    async throws
  {
    let list = try list("rename\t南阳市中心医院\t南阳市总医院", "rename\t南阳市卫生健康委员会\t南阳卫健委")
    _ = try await archive.build([folder.path("docs")], decisions: list)
    let graph = try graph()
    let lookup = ReferenceLookup(graph, decisions: list.decisions)
    let hospital = try #require(graph.entities.first { $0.name == "南阳市总医院" })
    let person = try #require(lookup.find("李明@南阳市总医院").first)
    #expect(lookup.find("李明@南阳市总医院") == lookup.find("李明@南阳市中心医院"))
    let other = try #require(lookup.find("李明@南阳卫健委").first)
    #expect(person.id != other.id)
    let matters: [Decision.Matter] = [
      .same(lookup.reference(to: person, as: "李明@南阳市总医院"), lookup.reference(to: other)),
      .retype(lookup.reference(to: hospital), .organization),
    ]
    let day = try #require(PartialDate(iso: "2026-05-02"))
    let more = list.decisions + matters.map { Decision(date: day, who: "张", matter: $0, why: "因") }
    #expect(try archive.follow({ _ in DecisionList(more) }).decisionFaults.isEmpty)
    #expect(try people().count == 1)
    #expect(try self.graph().entities.first { $0.name == "南阳市总医院" }?.type == .organization)
  }

  @Test func `names by id whom nothing else tells apart`() async throws {
    try folder.write("南阳市中心医院副院长王伟、副院长王伟出席会议。", to: "docs/3.txt")
    _ = try await archive.build([folder.path("docs")])
    let graph = try graph()
    let lookup = ReferenceLookup(graph)
    let namesakes = graph.entities.filter { $0.name == "王伟" }
    #expect(namesakes.count == 2)
    for person in namesakes {
      #expect(lookup.reference(to: person) == DecisionReference(name: person.id.text))
      #expect(lookup.find(person.id.text) == [person])
    }
  }

  @Test func `names file, line and remedy of a fault`() throws {
    let path = try folder.write("# 决定\n2026-05-01\t张\tjoin\t甲\t乙\t因\n", to: "d.tsv")
    let error = #expect(throws: DecisionFileError.self) { _ = try DecisionFile.read(path) }
    #expect(error?.line == 2)
    #expect(error?.text(.english).hasPrefix(path + ":2: ") == true)
    #expect(throws: DecisionFileError.self) { _ = try DecisionFile.read(folder.path("none")) }
    let list = try list(same)
    try DecisionFile.write(list, to: path)
    #expect(try DecisionFile.read(path) == list)
  }
}
