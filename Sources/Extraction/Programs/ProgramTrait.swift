internal import Lexicon

/// What speaks for or against some words being the name of a program that somebody runs.
///
/// `Ontology/lexicon/program-weights.tsv` says by name how much each counts.
enum ProgramTrait: Int, CaseIterable {
  // The form of the name.
  case quoted, phrase, works, campaign, reform, health, pair
  case strongHead, middleHead, weakHead, innerHead, noHead
  case numbered, prefixed, field, short, long, clauses, talk, generic, bare, joined
  // Where it stands.
  case governed, softly, handled, underWay, goesOn, heading, entry, listed, repeated, title,
    subject, owned
  case slogan, aim, figure, named, vague, runsOn, body

  /// The trait's name in the lexicon.
  var name: String { "\(self)" }
}

/// The traits of one candidate.
struct ProgramTraits: OptionSet {
  let rawValue: UInt64

  mutating func add(_ trait: ProgramTrait, if holds: Bool = true) {
    if holds { insert(ProgramTraits(rawValue: 1 << UInt64(trait.rawValue))) }
  }

  func has(_ trait: ProgramTrait) -> Bool { rawValue >> UInt64(trait.rawValue) & 1 == 1 }
}

/// A linear model over traits: how probable it is that a candidate is a program.
///
/// The weights are fitted on annotated documents and rounded; see the head of the lexicon file.
struct ProgramModel: Sendable {
  private let weights: [Double]
  private let bias: Double

  /// The model of the embedded lexicon.
  static let standard = ProgramModel()

  private init() {
    var table: [String: Double] = [:]
    for row in LexiconFile.programWeights.rows() {
      if let tenths = Int(row.text(1)) { table[row.text(0)] = Double(tenths) / 10 }
    }
    weights = ProgramTrait.allCases.map { table[$0.name] ?? 0 }
    bias = table["bias"] ?? 0
  }

  /// The probability of a candidate, 0 to 1.
  func probability(of traits: ProgramTraits) -> Double {
    var sum = bias
    for (index, weight) in weights.enumerated()
    where traits.rawValue >> UInt64(index) & 1 == 1 {
      sum += weight
    }
    return 1 / (1 + exponential(-sum))
  }

  /// e to a power, good to six digits within ±30: no module here imports a mathematics library.
  private func exponential(_ value: Double) -> Double {
    let bounded = min(30, max(-30, value)) / 1024
    var result = 1 + bounded + bounded * bounded / 2 + bounded * bounded * bounded / 6
    for _ in 0..<10 { result *= result }
    return result
  }
}
