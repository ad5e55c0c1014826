import Cypher
import Foundation
import GraphStore
import KnowledgeGraph
import OntologyModel
import TestSupport
import Testing

@testable import Yimai

/// The graph of the examples and the shared corpus, built once.
enum QuestionGraph {
  static let isComplete = SharedFolder.has("corpus")
  private static let examples =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Examples").standardized.path

  private static let building = Task {
    let result = await Pipeline().build([examples, SharedFolder.path("corpus")])
    return SnapshotGraph(GraphSnapshot(result.graph))
  }

  static func graph() async -> SnapshotGraph { await building.value }
}

@Suite struct QuestionTests {
  @Test func `the book has no line that cannot be used`() {
    #expect(QuestionBook.shipped.faults == [])
  }

  @Test(arguments: Language.allCases) func `asks thirty questions and more in each language`(
    language: Language
  ) {
    let asked = QuestionBook.shipped.templates.filter { $0.phrasings[language] != nil }
    #expect(asked.count >= 30)
    #expect(Set(asked.map(\.name)).count == asked.count)
  }

  @Test(arguments: QuestionBook.shipped.templates.map(\.name))
  func `each template becomes a query that is right`(name: String) throws {
    let template = try #require(QuestionBook.shipped.templates.first { $0.name == name })
    let cypher = QuestionBook.pieces(of: template.cypher).map { piece in
      switch piece {
      case .text(let text): text
      case .slot(let slot): slot == "post" ? "'院长'" : "['none.0']"
      }
    }.joined()
    let run = try QueryRun(cypher, on: SnapshotGraph(GraphSnapshot(SampleGraph.graph)))
    for column in run.columns where !column.hasPrefix("_") {
      #expect(QuestionBook.shipped.title(column, .chinese) != column, "\(column) has no heading")
    }
  }

  @Test(
    .enabled(if: QuestionGraph.isComplete, "shared/corpus is missing"),
    arguments: QuestionCase.plain + QuestionCase.otherwise)
  func `answers`(question: QuestionCase) async throws {
    let graph = await QuestionGraph.graph()
    let outcome = QuestionReader(graph.snapshot).read(question.question)
    guard case .understood(let reading) = outcome else {
      Issue.record("not understood: \(outcome)")
      return
    }
    let run = try QueryRun(reading.cypher, on: graph)
    let cells = CellText(graph: graph, language: .chinese)
    let shown = run.rows.joined().map { cells.text($0) }
    for answer in question.answers {
      #expect(
        shown.contains { $0.contains(answer) }, "\(reading.template.name): \(reading.cypher)")
    }
  }

  @Test(
    .enabled(if: QuestionGraph.isComplete, "shared/corpus is missing"),
    arguments: [
      ("安阳市中医院院长是谁", "post-holder", "尉建华", 1),
      ("王智慧牵头哪些项目", "leads-what", "南阳市深化医药卫生体制改革领导小组", 2),
      ("南阳市区域医疗中心建设领导小组的组长是谁", "post-holder", "王智慧", 1),
    ])
  func `gives nothing beside the answer`(
    question: String, template: String, answer: String, rows: Int
  ) async throws {
    let graph = await QuestionGraph.graph()
    guard case .understood(let reading) = QuestionReader(graph.snapshot).read(question) else {
      Issue.record("not understood")
      return
    }
    #expect(reading.template.name == template)
    let run = try QueryRun(reading.cypher, on: graph)
    #expect(run.rows.count == rows, "\(reading.cypher)")
    #expect(!run.evidence.isEmpty)
  }

  private let sample = QuestionReader(GraphSnapshot(SampleGraph.graph))

  @Test func `offers near names`() {
    guard case .unknownName(let template, let words, let near) = sample.read("谁负责甲市医改领导小祖？")
    else {
      Issue.record("understood")
      return
    }
    #expect(template.name == "who-leads")
    #expect(words == "甲市医改领导小祖")
    #expect(near.first == "甲市医改领导小组")
  }

  @Test func `offers near questions`() {
    guard case .unknown(let near) = sample.read("谁最爱牵头") else {
      Issue.record("understood")
      return
    }
    #expect(!near.isEmpty)
  }

  @Test(arguments: ["", "？", "天气怎么样", "how do you do", "()[]{}'\\"])
  func `does not answer what it does not know`(question: String) {
    if case .understood(let reading) = sample.read(question) {
      Issue.record("taken for \(reading.template.name)")
    }
  }

  @Test func `takes all people of one name`() {
    guard case .understood(let reading) = sample.read("李二牵头哪些项目") else {
      Issue.record("not understood")
      return
    }
    #expect(reading.cypher.contains("['official.2', 'official.4']"))
  }

  @Test(arguments: [
    ("谁负责医联体", "program.a", "医联体建设"), ("王书记担任过哪些职务", "official.1", "王一"),
    ("谁牵头DRG付费", "program.b", "DRG付费改革"),
  ]) func `finds aliases and beginnings`(question: String, id: String, name: String) {
    guard case .understood(let reading) = sample.read(question) else {
      Issue.record("not understood")
      return
    }
    #expect(reading.fills.map(\.names) == [[name]])
    #expect(reading.cypher.contains("'\(id)'"))
  }

  @Test func `ends in time on any question`() {
    let long = String(repeating: "谁负责的是哪些由", count: 500)
    _ = sample.read(long)
  }
}
