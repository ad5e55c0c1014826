import Evaluation
import Extraction
import Foundation
import GraphExchange
import Linking
import OntologyModel
import Reading
import TestSupport
import Testing
import TextNormalization

/// The figures of this module beside those that the evaluation's own script prints.
@Suite struct ScorerAgreementTests {
  static let scorer = "eval/score.py"
  static let sets: [(gold: String, documents: String)] = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let open = tests.appendingPathComponent("Gold/open").path
    return [(SharedFolder.path("eval/gold"), SharedFolder.path("corpus")), (open, open)]
  }()

  @Test(
    .enabled(if: SharedFolder.has(scorer), "shared/eval/score.py is missing"),
    arguments: sets, [false, true])
  func `every figure and every miss is the script's`(
    set: (gold: String, documents: String), joinsPeople: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: set.gold)
      .filter { $0.hasSuffix(".json") }.sorted()
    try #require(names.count >= 3)
    var grades: [DocumentGrade] = []
    for name in names {
      let bytes = try #require(FileManager.default.contents(atPath: set.gold + "/" + name))
      let reading = GoldReader.read([UInt8](bytes), file: name)
      #expect(reading.diagnostics == [])
      let gold = try #require(reading.document)
      let source = set.documents + "/" + gold.document
      let text = try #require(FileManager.default.contents(atPath: source))
      let document = try DocumentReader().read([UInt8](text), name: gold.document).document
      #expect(gold.warnings(in: document.text, file: name) == [])
      let graph = Linker().link([Extractor().extract(TextNormalizer().normalize(document))])
      try folder.write(try GraphExport(format: .json).bytes(of: graph).bytes, to: name)
      grades.append(
        DocumentGrade(
          gold, FoundGraph(graph), text: document.text, joinsPeople: joinsPeople))
    }
    let script = try lines(
      of: ["--misses", "1000000"] + (joinsPeople ? ["--any-person"] : [])
        + [set.gold, folder.rootPath])
    let ours = lines(of: Scorecard(grades))
    #expect(ours.count > 30)
    #expect(script.subtracting(ours) == [], "printed by the script alone")
    #expect(ours.subtracting(script) == [], "printed by us alone")
  }

  @Test(
    .enabled(if: SharedFolder.has(scorer), "shared/eval/score.py is missing"),
    arguments: [1, 2] as [UInt64])
  func `every figure is the script's for graphs made at random`(seed: UInt64) throws {
    let golds = try TemporaryFolder()
    let systems = try TemporaryFolder()
    var generator = SeededGenerator(seed: seed)
    var grades: [DocumentGrade] = []
    for number in 0..<300 {
      let pair = RandomPair(number, using: &generator)
      try golds.write(pair.goldJSON, to: pair.gold.name + ".json")
      try systems.write(pair.foundJSON, to: pair.gold.name + ".json")
      grades.append(DocumentGrade(pair.gold, pair.found))
    }
    let script = try lines(of: ["--misses", "1000000", golds.rootPath, systems.rootPath])
    let ours = lines(of: Scorecard(grades))
    #expect(ours.count > 1_000)
    #expect(script.subtracting(ours) == [], "printed by the script alone")
    #expect(ours.subtracting(script) == [], "printed by us alone")
  }

  // MARK: The script's lines

  private func lines(of arguments: [String]) throws -> Set<String> {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", SharedFolder.path(Self.scorer)] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(normal)
    return Set(lines.filter { !$0.contains(" P R F1 ") })
  }

  /// White space of one blank; the ends of partners, which have no order, sorted.
  private func normal(_ line: some StringProtocol) -> String {
    let line = line.split(separator: " ").joined(separator: " ")
    guard let partners = line.range(of: " relation: partnersWith: ") else { return line }
    let ends = line[partners.upperBound...].components(separatedBy: " -> ").sorted()
    return line[..<partners.upperBound] + ends.joined(separator: " -> ")
  }

  // MARK: The same lines of our figures

  private func lines(of card: Scorecard) -> Set<String> {
    var lines = card.entities.map { line($0.key.name, $0.value) }
    lines += card.relations.map { line($0.key.name, $0.value) }
    lines += Scorecard.Headline.allCases.map { headline in
      let more =
        switch headline {
        case .coreEntities: " (Official Hospital Place Program)"
        case .whoLeads: " (holdsPost leads)"
        default: ""
        }
      return line(headline.rawValue + more, card.tally(headline))
    }
    lines.append(
      "roles right among found holdsPost and leads: \(card.roles.right) of \(card.roles.all)")
    lines += card.misses(limit: .max).map(line)
    return Set(lines.map(normal))
  }

  private func line(_ name: String, _ tally: Tally) -> String {
    let shares = [tally.precision, tally.recall, tally.f1].map { String(format: "%.3f", $0) }
    let counts = [tally.found, tally.wrong, tally.missed].map(String.init)
    return ([name] + shares + counts).joined(separator: " ")
  }

  private func line(_ miss: Miss) -> String {
    let kind = miss.kind.rawValue.replacing("wrong", with: "spurious")
    switch miss.subject {
    case .entity(let type, let name): return "\(miss.name): \(kind): \(type.name): \(name)"
    case .relation(let subject, let predicate, let object, _):
      return "\(miss.name): \(kind): \(predicate.name): \(subject) -> \(object)"
    }
  }
}
