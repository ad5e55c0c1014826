import Extraction
import KnowledgeGraph
import Linking
import OntologyModel
import Reading
import Testing
import TextNormalization

/// Who is who in small hand-written archives, as one figure: B³ F1 over all marked mentions.
///
/// Source: Bagga and Baldwin, Algorithms for Scoring Coreference Chains, 1998.
@Suite struct HomonymStressTests {
  /// A marked mention, what it means, and the entity that linking gives it.
  private struct Mention {
    let label: String
    let entity: String
  }

  @Test func `tells namesakes apart and finds who is one`() throws {
    let cases = HomonymCase.all
    #expect(cases.count >= 40)
    var precision = 0.0
    var recall = 0.0
    var count = 0.0
    var wrong: [String] = []
    for item in cases {
      let mentions = try mentions(of: item)
      var isRight = true
      for mention in mentions {
        let system = mentions.filter { $0.entity == mention.entity }
        let gold = mentions.filter { $0.label == mention.label }
        let both = Double(system.filter { $0.label == mention.label }.count)
        precision += both / Double(system.count)
        recall += both / Double(gold.count)
        isRight = isRight && system.count == gold.count && Int(both) == gold.count
      }
      count += Double(mentions.count)
      if !isRight {
        let shown = mentions.map { "\($0.label)=\($0.entity)" }.joined(separator: " ")
        wrong.append("\(item.title): \(shown)")
      }
    }
    let f1 = 2 * precision * recall / (precision + recall) / count
    print(
      "homonyms: \(cases.count) cases, \(Int(count)) mentions, B3 precision",
      precision / count, "recall", recall / count, "F1", f1)
    for line in wrong { print("  not as expected:", line) }
    #expect(f1 >= 0.97)
  }

  @Test(arguments: HomonymCase.all.indices)
  func `does not depend on the order of the documents`(index: Int) throws {
    let item = HomonymCase.all[index]
    let extractions = try extractions(of: item).map(\.extraction)
    let graph = Linker().link(extractions)
    let reversed = Linker().link(extractions.reversed())
    #expect(graph.entities == reversed.entities)
    #expect(graph.statements == reversed.statements)
  }

  private func mentions(of item: HomonymCase) throws -> [Mention] {
    let documents = try extractions(of: item)
    let graph = Linker().link(documents.map(\.extraction))
    var found: [Mention] = []
    for (number, document) in documents.enumerated() {
      let id = graph.documents.first { $0.name == "\(number).txt" }?.id
      for mark in document.marks {
        let entity = graph.entities.first { entity in
          entity.mentions.contains {
            $0.document == id && $0.characters.upperBound == mark.range.upperBound
              && abs($0.characters.lowerBound - mark.range.lowerBound) <= 3
              && matches(entity, words: document.words(mark.range))
          }
        }
        // What was not found stands for itself.
        let alone = "\(number):\(mark.range.lowerBound)"
        found.append(Mention(label: mark.label, entity: entity?.id.text ?? alone))
      }
    }
    return found
  }

  /// A body's words may end where a person's begin: the kind must fit too.
  private func matches(_ entity: Entity, words: String) -> Bool {
    entity.type.isKind(of: .person) == (entity.name == words && entity.type.isKind(of: .person))
  }

  private struct Marked {
    let extraction: DocumentExtraction
    let marks: [(label: String, range: Range<Int>)]
    let text: [Unicode.Scalar]

    func words(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text[range])
      return String(view)
    }
  }

  private func extractions(of item: HomonymCase) throws -> [Marked] {
    try item.documents.enumerated().map { number, document in
      var text: [Unicode.Scalar] = []
      var marks: [(label: String, range: Range<Int>)] = []
      var label: String?
      var start = 0
      for scalar in document.text.unicodeScalars {
        switch scalar {
        case "[": label = ""
        case "|": start = text.count
        case "]":
          marks.append((label ?? "", start..<text.count))
          label = nil
        default:
          if label != nil, label == "" { label = String(scalar) } else { text.append(scalar) }
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text)
      let read = try DocumentReader().read(
        Array(String(view).utf8), name: "\(number).txt"
      ).document
      let dated = Document(
        name: read.name, format: read.format, encoding: read.encoding,
        contentHash: read.contentHash, byteCount: read.byteCount, text: read.text,
        byteOffsets: read.byteOffsets, date: PartialDate(iso: document.date),
        publisher: read.publisher)
      return Marked(
        extraction: Extractor().extract(TextNormalizer().normalize(dated)), marks: marks,
        text: text)
    }
  }
}
