internal import Tagging

/// Learns a tagger: passive-aggressive updates over whole sentences (Crammer and others 2006, PA-I with C = 1), averaged.
///
/// The same texts give the same model: sentences are shuffled by a generator with a fixed seed, and all sums run in order.
struct TaggerTrainer {
  private let tags: TagSet
  private let usesLexicon: Bool
  private let texts: [TaggedText]
  /// The number of a feature by its key; only features that are frequent enough have one.
  private var numbers = FeatureNumbers()
  /// The numbers of the features of all characters, and where those of each character begin.
  private var sequence: [UInt32] = []
  private var bounds: [Int] = [0]
  /// The first character of each text in `bounds`.
  private var starts: [Int] = []
  /// Room for the tags, in blocks of eight.
  private let blocks: Int
  private var weights: [SIMD8<Float>] = []
  private var moved: [SIMD8<Double>] = []
  private var links: [Float]
  private var linksMoved: [Double]
  private var step = 0.0

  /// Reads all texts once to count features and once more to number them.
  ///
  /// - Parameter cutoff: how often a feature has to stand in the texts.
  init(_ texts: [TaggedText], usesLexicon: Bool, cutoff: Int) {
    self.texts = texts
    self.usesLexicon = usesLexicon
    tags = TagSet(types: Set(texts.flatMap { $0.spans.map(\.type) }).sorted())
    blocks = (tags.count + 7) / 8
    links = [Float](repeating: 0, count: tags.count * tags.count)
    linksMoved = [Double](repeating: 0, count: tags.count * tags.count)
    var counts = FeatureCounts()
    for text in texts {
      for key in TaggerTrainer.features(text, usesLexicon).keys { counts.add(key) }
    }
    for text in texts {
      let table = TaggerTrainer.features(text, usesLexicon)
      starts.append(bounds.count - 1)
      for position in text.text.indices {
        for key in table.keys[table.bounds[position]..<table.bounds[position + 1]]
        where counts.reaches(cutoff, key) {
          sequence.append(numbers.number(of: key))
        }
        bounds.append(sequence.count)
      }
    }
    weights = [SIMD8<Float>](repeating: .zero, count: numbers.count * blocks)
    moved = [SIMD8<Double>](repeating: .zero, count: numbers.count * blocks)
  }

  private static func features(_ text: TaggedText, _ usesLexicon: Bool) -> TagFeatures {
    TagFeatures(
      of: text.text, at: text.text.indices, in: text.text.indices, usesLexicon: usesLexicon)
  }

  /// Goes through all texts several times.
  ///
  /// - Parameter report: called after each time with the share of characters that were tagged wrongly.
  mutating func train(rounds: Int, report: (Int, Double) -> Void) {
    var order = Array(texts.indices)
    var generator = SplitMix(state: 20_061)
    let path = TagPath(tags: tags)
    for round in 1...rounds {
      for index in order.indices.dropFirst().reversed() {
        order.swapAt(index, Int(generator.next() % UInt64(index + 1)))
      }
      var wrong = 0
      for index in order { wrong += learn(index, path) }
      report(round, Double(wrong) / Double(max(1, bounds.count - 1)))
    }
  }

  /// Tags a text, moves the weights if that was wrong, and gives the number of wrong characters.
  private mutating func learn(_ index: Int, _ path: TagPath) -> Int {
    let text = texts[index]
    guard !text.text.isEmpty else { return 0 }
    step += 1
    let scores = scores(of: index)
    let found = path.best(scores, links: links)
    let right = tags.tags(of: text.spans, length: text.text.count)
    let wrong = found.indices.filter { found[$0] != right[$0] }
    guard !wrong.isEmpty else { return 0 }
    let lost = score(found, scores) - score(right, scores)
    let changes = changes(from: found, to: right, at: wrong, index)
    let norm = changes.reduce(Float(0)) { $0 + $1.amount * $1.amount }
    let size = min(1, (max(0, lost) + Float(wrong.count).squareRoot()) / max(1, norm))
    for change in changes {
      if change.number < 0 {
        links[change.tag] += size * change.amount
        linksMoved[change.tag] += Double(size * change.amount) * step
      } else {
        let place = change.number * blocks + change.tag / 8
        weights[place][change.tag % 8] += size * change.amount
        moved[place][change.tag % 8] += Double(size * change.amount) * step
      }
    }
    return wrong.count
  }

  /// By how much a weight of a feature changes; number -1 means a link, whose place the tag is.
  private struct Change {
    let number: Int
    let tag: Int
    var amount: Float
  }

  /// What the features of the right tags have more than those of the tags found, each once.
  private func changes(
    from found: [Int], to right: [Int], at wrong: [Int], _ index: Int
  ) -> [Change] {
    var all: [Change] = []
    let first = starts[index]
    for position in wrong {
      for slot in bounds[first + position]..<bounds[first + position + 1] {
        all.append(Change(number: Int(sequence[slot]), tag: right[position], amount: 1))
        all.append(Change(number: Int(sequence[slot]), tag: found[position], amount: -1))
      }
    }
    for position in found.indices.dropFirst() {
      for (path, amount) in [(right, Float(1)), (found, -1)] {
        let place = path[position - 1] * tags.count + path[position]
        all.append(Change(number: -1, tag: place, amount: amount))
      }
    }
    all.sort { ($0.number, $0.tag) < ($1.number, $1.tag) }
    var changes: [Change] = []
    for change in all {
      if let last = changes.last, last.number == change.number, last.tag == change.tag {
        changes[changes.count - 1].amount += change.amount
      } else {
        changes.append(change)
      }
    }
    return changes.filter { $0.amount != 0 }
  }

  private func score(_ path: [Int], _ scores: [Float]) -> Float {
    var sum: Float = 0
    for position in path.indices {
      sum += scores[position * tags.count + path[position]]
      if position > 0 { sum += links[path[position - 1] * tags.count + path[position]] }
    }
    return sum
  }

  private func scores(of index: Int) -> [Float] {
    let count = tags.count
    var scores = [Float](repeating: 0, count: texts[index].text.count * count)
    var sums = [SIMD8<Float>](repeating: .zero, count: blocks)
    for position in texts[index].text.indices {
      for block in 0..<blocks { sums[block] = .zero }
      let place = starts[index] + position
      for slot in bounds[place]..<bounds[place + 1] {
        let number = Int(sequence[slot]) * blocks
        for block in 0..<blocks { sums[block] += weights[number + block] }
      }
      for tag in 0..<count { scores[position * count + tag] = sums[tag / 8][tag % 8] }
    }
    return scores
  }

  /// The mean of all weights that were ever in force.
  ///
  /// - Parameter limit: how many features are kept, those with the largest weights.
  func model(limit: Int) -> TaggerModel {
    let count = tags.count
    func mean(_ weight: Float, _ moved: Double) -> Float { weight - Float(moved / (step + 1)) }
    var rows: [(key: UInt32, weights: [Float], size: Float)] = []
    for (key, number) in numbers.pairs() {
      let values = (0..<count).map { tag -> Float in
        let place = Int(number) * blocks + tag / 8
        return mean(weights[place][tag % 8], moved[place][tag % 8])
      }
      let size = values.map(abs).max() ?? 0
      if size > 0 { rows.append((TaggerModel.short(key), values, size)) }
    }
    rows.sort { ($1.size, $0.key) < ($0.size, $1.key) }
    return TaggerModel(
      tags: tags, usesLexicon: usesLexicon,
      links: links.indices.map { mean(links[$0], linksMoved[$0]) },
      rows: rows.prefix(limit).map { ($0.key, $0.weights) }.sorted { $0.0 < $1.0 })
  }
}

/// Random numbers by SplitMix64 (Steele, Lea and Flood 2014): the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
