import Extraction
import Foundation
import KnowledgeGraph
import Linking
import OntologyModel
import TestSupport
import Testing

/// What linking costs on a synthetic archive, run by `Benchmarks/linking.sh` in a release build.
@Suite struct MillionMentionsTests {
  /// A hundred mentions a document: people of common names with posts, bodies, places, programs.
  private static func document(_ number: Int, _ random: inout SeededGenerator) -> DocumentExtraction
  {
    let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    let given = Array("伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰")
    let city = Int.random(in: 0..<330, using: &random)
    let year = 2000 + number * 24 / 20_000
    return SampleExtraction.make("\(number).txt", date: String(format: "%04d-05-01", year)) {
      $0.name(.place, "第\(city)市", level: .city)
      for _ in 0..<45 {
        let surname = surnames[Int.random(in: 0..<surnames.count, using: &random)]
        let first = given[Int.random(in: 0..<given.count, using: &random)]
        let second = given[Int.random(in: 0..<given.count, using: &random)]
        let body = Int.random(in: 0..<60, using: &random)
        $0.post("\(surname)\(first)\(second)", "主任", "第\(city)市第\(body)局", anchor: "第\(city)市")
      }
      for _ in 0..<9 {
        let program = Int.random(in: 0..<400, using: &random)
        $0.name(.program, program % 2 == 0 ? "“第\(program)工程”" : "第\(program)项改革")
      }
    }
  }

  private static func measure(documents count: Int) -> (mentions: Int, seconds: [Double]) {
    var random = SeededGenerator(seed: 7)
    var seconds = [0.0, 0.0]
    var mentions = 0
    var records: [DocumentRecord] = []
    for number in 0..<count {
      let extraction = document(number, &random)
      mentions += extraction.mentions.count
      let start = Date()
      records.append(DocumentRecord(extraction))
      seconds[0] += Date().timeIntervalSince(start)
    }
    let start = Date()
    let graph = Linker().link(records: records)
    seconds[1] = Date().timeIntervalSince(start)
    #expect(graph.entities.reduce(0) { $0 + $1.mentions.count } == mentions)
    let people = graph.entities.count { $0.type.isKind(of: .person) }
    print(
      "linking: \(count) documents, \(mentions) mentions, \(people) people:",
      String(format: "%.1f s in documents, %.1f s across them", seconds[0], seconds[1]))
    return (mentions, seconds)
  }

  private static let isAsked = ProcessInfo.processInfo.environment["YIMAI_BENCHMARK"] == "1"

  @Test(.enabled(if: isAsked, "run by Benchmarks/linking.sh"))
  func `links a million mentions in time that grows with them`() {
    let small = MillionMentionsTests.measure(documents: 1_000)
    let large = MillionMentionsTests.measure(documents: 10_000)
    #expect(large.mentions >= 1_000_000)
    let costs = [small, large].map { $0.seconds.reduce(0, +) / Double($0.mentions) }
    print("linking: \(costs[1] / costs[0]) times the cost of a mention at ten times the size")
    #expect(costs[1] < 2 * costs[0])
  }
}
