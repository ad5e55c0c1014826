internal import OntologyModel
internal import Reading
internal import Tagging
internal import TextNormalization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Trains a tagger of names, measures it, and tags documents with it; see README.md beside this file.
///
/// usage: TaggerBenchmark train DATA MODEL ROUNDS CUTOFF LIMIT [plain]
///        TaggerBenchmark test MODEL DATA
///        TaggerBenchmark tag MODEL DOCUMENT...
/// DATA is what `prepare.py` writes. LIMIT is how many features a model keeps; with `plain` it sees no lexicons.
/// `test` prints precision, recall and F1 of each type and of all; `tag` prints for each name path, type, place in the uniform text,
/// margin and the name, parted by tabs.
@main enum TaggerBenchmark {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(ReadingError) {
      switch (arguments.first, arguments.count) {
      case ("train", 6...7): try train(arguments)
      case ("test", 3): try test(arguments)
      case ("tag", 3...): try tag(arguments)
      default:
        print("usage: TaggerBenchmark train|test|tag …; see Benchmarks/Tagger/README.md")
        exit(2)
      }
    } catch {
      print(error.diagnostic.text(.english))
      exit(66)
    }
  }

  private static func train(_ arguments: [String]) throws(ReadingError) {
    guard let rounds = Int(arguments[3]), let cutoff = Int(arguments[4]),
      let limit = Int(arguments[5]), rounds > 0, cutoff > 0
    else { exit(2) }
    let start = ContinuousClock.now
    var trainer = TaggerTrainer(
      try texts(arguments[1]), usesLexicon: arguments.last != "plain",
      cutoff: cutoff)
    trainer.train(rounds: rounds) { round, wrong in
      print("round \(round): \(wrong) of the characters wrong, \(ContinuousClock.now - start)")
    }
    let model = trainer.model(limit: limit)
    let bytes = model.bytes
    guard let file = fopen(arguments[2], "wb") else { exit(74) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { exit(74) }
    print("\(model.count) features, \(bytes.count) bytes, \(ContinuousClock.now - start)")
  }

  private static func test(_ arguments: [String]) throws(ReadingError) {
    let model = try model(arguments[1])
    var counts: [String: (right: Int, found: Int, wanted: Int)] = [:]
    for text in try texts(arguments[2]) {
      let found = Set(
        model.names(in: text.text, at: text.text.indices, of: text.text.indices).map(\.span))
      let wanted = Set(text.spans)
      for span in found { counts[span.type, default: (0, 0, 0)].found += 1 }
      for span in wanted { counts[span.type, default: (0, 0, 0)].wanted += 1 }
      for span in found.intersection(wanted) { counts[span.type, default: (0, 0, 0)].right += 1 }
    }
    counts["all"] = counts.values.reduce((0, 0, 0)) { ($0.0 + $1.0, $0.1 + $1.1, $0.2 + $1.2) }
    for (type, count) in counts.sorted(by: { $0.key < $1.key }) {
      let precision = Double(count.right) / Double(max(1, count.found))
      let recall = Double(count.right) / Double(max(1, count.wanted))
      let mean = 2 * precision * recall / max(1e-9, precision + recall)
      print(
        ([type] + [precision, recall, mean].map { "\(($0 * 10000).rounded() / 10000)" })
          .joined(separator: "\t") + "\t\(count.wanted)")
    }
  }

  private static func tag(_ arguments: [String]) throws(ReadingError) {
    let model = try model(arguments[1])
    for path in arguments.dropFirst(2) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let reading = try DocumentReader().read(try bytes(path), name: name)
      let document = TextNormalizer().normalize(reading.document)
      for sentence in document.articles.flatMap(\.sentences) {
        for (span, margin) in model.names(
          in: document.text.scalars, at: sentence.range, of: sentence.range)
        {
          let words = document.text.string(span.range).map { $0.isWhitespace ? " " : $0 }
          print(path, span.type, span.range.lowerBound, margin, String(words), separator: "\t")
        }
      }
    }
  }

  private static func model(_ path: String) throws(ReadingError) -> TaggerModel {
    guard let model = TaggerModel(bytes: try bytes(path)) else {
      print("\(path): no model")
      exit(65)
    }
    return model
  }

  private static func texts(_ path: String) throws(ReadingError) -> [TaggedText] {
    String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n")
      .compactMap(TaggedText.init(line:))
  }

  private static func bytes(_ path: String) throws(ReadingError) -> [UInt8] {
    try SourceFiles.bytes(of: SourceFile(path: path, name: path), limit: 1 << 28)
  }
}
