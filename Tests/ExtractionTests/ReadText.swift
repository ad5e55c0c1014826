import Extraction
import OntologyModel
import Reading
import Testing
import TextNormalization

/// What extraction finds in a text: the way from bytes on, through the public interface.
struct ReadText {
  let extraction: DocumentExtraction

  init(_ text: String, name: String = "sample.txt") throws {
    let document = try DocumentReader().read(Array(text.utf8), name: name).document
    extraction = ReadText.extractor.extract(TextNormalizer().normalize(document))
  }

  private static let extractor = Extractor()

  /// Types and names, such as `Hospital 昌黎县人民医院`, by the flat types of the evaluation.
  var entities: Set<String> {
    Set(extraction.mentions.map { "\($0.type.flat.name) \($0.name)" })
  }

  /// Relations as `甲 holdsPost 乙 院长`; the role only where there is one, and behind what is not
  /// asserted its modality: `甲 holdsPost 乙 院长 (planned)`.
  var facts: Set<String> { Set(extraction.claims.map(fact)) }

  private var asserted: [Claim] { extraction.claims.filter { $0.modality == .asserted } }

  /// The relations that a rule read.
  func facts(by rule: Rule) -> Set<String> {
    Set(asserted.filter { $0.rule == rule }.map(fact))
  }

  /// Everything found, to be looked for in one list.
  var all: Set<String> { entities.union(facts) }

  private func fact(_ claim: Claim) -> String {
    [
      extraction.mentions[claim.subject].name, claim.predicate.name,
      extraction.mentions[claim.object].name, claim.role,
      claim.modality == .asserted ? nil : "(\(claim.modality.name))",
    ].compactMap { $0 }.joined(separator: " ")
  }
}

/// A text, what must be found in it and what must not.
struct Sample: Sendable, CustomTestStringConvertible {
  let text: String
  let has: [String]
  let lacks: [String]

  init(_ text: String, has: [String] = [], lacks: [String] = []) {
    self.text = text
    self.has = has
    self.lacks = lacks
  }

  var testDescription: String { String(text.prefix(24)) }
}

/// Expects of a text what its sample says.
func expect(_ sample: Sample, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let all = try ReadText(sample.text).all
  let missing = sample.has.filter { !all.contains($0) }
  let wrong = sample.lacks.filter { line in
    line.hasSuffix("*") ? all.contains { $0.hasPrefix(line.dropLast()) } : all.contains(line)
  }
  #expect(missing == [], "found \(all.sorted())", sourceLocation: sourceLocation)
  #expect(wrong == [], sourceLocation: sourceLocation)
}
