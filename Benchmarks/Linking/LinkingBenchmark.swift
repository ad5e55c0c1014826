import Extraction
import KnowledgeGraph
import Linking
import OntologyModel

// Without Foundation: in release builds its ICU and that of libxml2's headers do not go together.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What linking costs on synthetic archives of 100,000 and 1,000,000 mentions, run by `linking.sh`.
///
/// Exit status 1 where the cost of a mention doubles on the way, or where mentions are lost.
@main enum LinkingBenchmark {
  /// A hundred mentions a document: people of common names with posts, bodies, places, programs.
  private static func document(_ number: Int, _ random: inout SeededGenerator) -> DocumentExtraction
  {
    let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    let given = Array("伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰")
    let city = Int.random(in: 0..<330, using: &random)
    let year = 2000 + number * 24 / 20_000
    return SampleExtraction.make("\(number).txt", date: "\(year)-05-01") {
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
    let clock = ContinuousClock()
    var times = [Duration.zero, .zero]
    var mentions = 0
    var records: [DocumentRecord] = []
    for number in 0..<count {
      let extraction = document(number, &random)
      mentions += extraction.mentions.count
      times[0] += clock.measure { records.append(DocumentRecord(extraction)) }
    }
    var graph = Linker().link([])
    times[1] = clock.measure { graph = Linker().link(records: records) }
    let seconds = times.map { $0 / .seconds(1) }
    guard graph.entities.reduce(0, { $0 + $1.mentions.count }) == mentions else {
      print("linking: mentions are lost")
      exit(1)
    }
    let people = graph.entities.count { $0.type.isKind(of: .person) }
    print(
      "linking: \(count) documents, \(mentions) mentions, \(people) people:",
      "\(seconds[0]) s in documents, \(seconds[1]) s across them")
    return (mentions, seconds)
  }

  static func main() {
    let small = measure(documents: 1_000)
    let large = measure(documents: 10_000)
    let costs = [small, large].map { $0.seconds.reduce(0, +) / Double($0.mentions) }
    print("linking: \(costs[1] / costs[0]) times the cost of a mention at ten times the size")
    exit(large.mentions >= 1_000_000 && costs[1] < 2 * costs[0] ? 0 : 1)
  }
}
