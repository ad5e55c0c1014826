package import TextNormalization

/// A candidate for a program and what the model sees of it: what its weights are fitted on.
package struct ProgramExample: Sendable {
  /// The name it would have.
  package let name: String
  /// Other forms of the name.
  package let aliases: [String]
  /// The names of its traits, in the order of the weights' file.
  package let traits: [String]
}

extension Extractor {
  /// All candidates for programs of a document, by the scanner that extraction uses.
  package func programExamples(in document: NormalizedDocument) -> [ProgramExample] {
    let programs = Findings(scan: Scan(document, vocabulary: vocabulary)).programs
    return programs.candidates().joined().map { candidate in
      ProgramExample(
        name: candidate.name, aliases: candidate.aliases,
        traits: ProgramTrait.allCases.filter { candidate.traits.has($0) }.map(\.name))
    }
  }

  /// The names of all traits, in the order of the weights' file.
  package static var programTraits: [String] { ProgramTrait.allCases.map(\.name) }
}
