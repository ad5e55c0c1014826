internal import OntologyModel
internal import Reading

/// The programs of one document under one name each.
///
/// 紧密型医共体建设 beside 紧密型县域医共体建设 is the same with a word left out.
struct ProgramNames {
  let mentions: [TopicMention]

  init(_ mentions: [TopicMention]) { self.mentions = mentions }

  /// Documents with more names than this keep each as it is printed.
  private static let most = 200
  private static let longestGap = 6

  func joined() -> [TopicMention] { withoutGaps(oneCore(oneQuote(mentions))) }

  /// “健康管家”试点 and “健康管家”补助 speak of one program: it takes the name with a head that stands first.
  private func oneQuote(_ mentions: [TopicMention]) -> [TopicMention] {
    var names = NameTable<(name: String, aliases: [String], confidence: Double?)>()
    for mention in mentions {
      guard let quote = ProgramNames.quote(of: mention.name) else { continue }
      if let known = names[quote], known.name != quote,
        known.confidence ?? 0 >= mention.confidence ?? 0
      {
        continue
      }
      if mention.name == quote, names[quote] != nil { continue }
      names[quote] = (mention.name, mention.aliases, mention.confidence)
    }
    // “直通车” is “健康直通车” where the text names that.
    let quotes = names.inOrder.map(\.name)
    if quotes.count <= ProgramNames.most {
      for short in quotes where short.unicodeScalars.count >= 5 {
        let tail = String(short.unicodeScalars.dropFirst())
        guard
          let long = quotes.first(where: {
            $0.hasSuffix(tail) && $0 != short
              && $0.unicodeScalars.count - short.unicodeScalars.count <= 2
          }),
          let name = names[long]
        else { continue }
        names[short] = name
      }
    }
    return mentions.map { mention in
      guard let quote = ProgramNames.quote(of: mention.name), let best = names[quote],
        best.name != mention.name
      else { return mention }
      return TopicMention(
        range: mention.range, type: mention.type, name: best.name,
        aliases: best.aliases + [mention.name] + mention.aliases, confidence: mention.confidence)
    }
  }

  /// The quoted part of a name, with its marks.
  private static func quote(of name: String) -> String? {
    let scalars = name.unicodeScalars
    guard let open = scalars.firstIndex(of: "“"), let close = scalars.lastIndex(of: "”"),
      open < close
    else { return nil }
    return String(scalars[open...close])
  }

  /// One name for all forms of one name's core: 医共体改革建设 and 紧密型县域医共体建设.
  private func oneCore(_ mentions: [TopicMention]) -> [TopicMention] {
    var counts: [ByteText: Int] = [:]
    var order: [String] = []
    for index in mentions.indices {
      let name = ByteText(mentions[index].name)
      counts[name, default: 0] += 1
      if counts[name] == 1 { order.append(name.text) }
    }
    guard order.count > 1, order.count <= ProgramNames.most else { return mentions }
    let cores = order.map { ProgramNames.core(of: $0) }
    var best = NameTable<String>()
    for (index, core) in cores.enumerated() where core.count >= 3 {
      // 区域医疗中心 speaks of 国家中医（骨伤）区域医疗中心 where the text names that.
      var family = cores.indices.filter { cores[$0] == core }
      if core.count >= 5 {
        family += cores.indices.filter { ProgramNames.ends(cores[$0], core) && cores[$0] != core }
      }
      guard family.count > 1 else { continue }
      let longest = family.max { first, second in
        rank(order[first], cores[first], counts) < rank(order[second], cores[second], counts)
      }
      if let longest, longest != index { best[order[index]] = order[longest] }
    }
    return renamed(mentions, best)
  }

  private static let tails = scalars([
    "改革建设", "建设", "改革", "工作", "项目", "工程", "体系", "制度", "格局", "平台", "体系建设", "制度建设", "建设工程", "发展",
  ])
  .sorted { $0.count > $1.count }
  private static let looseWords = scalars([
    "紧密型", "县域", "市域", "优秀", "健全", "完善", "结果", "免费", "周边", "县市区", "项目", "高值", "医用", "带量", "和",
  ])

  /// What makes a name the one that stands for its family: much of its own, no word of praise, fullness.
  private func rank(
    _ name: String, _ core: [Unicode.Scalar], _ counts: [ByteText: Int]
  ) -> (Int, Int, Int, Int) {
    let scalars = Array(name.unicodeScalars)
    let isPlain = ProgramNames.praise.allSatisfy { word in
      ProgramNames.without(scalars, word, replacement: []).count == scalars.count
    }
    return (core.count, isPlain ? 1 : 0, scalars.count, counts[ByteText(name)] ?? 0)
  }

  /// A name without the head and the modifiers that its short forms leave out.
  private static func core(of name: String) -> [Unicode.Scalar] {
    var core = Array(name.unicodeScalars)
    if core.contains("“") { return [] }
    if ends(core, tried[0]) || ends(core, tried[1]) { core.removeLast(2) }
    if let tail = tails.first(where: { ends(core, $0) && core.count > $0.count }) {
      core.removeLast(tail.count)
    }
    core = without(core, short, replacement: long)
    for word in looseWords { core = without(core, word, replacement: []) }
    if core.count > 4, core[0] == "城", core[1] == "市" { core.removeFirst(2) }
    return core
  }

  private static let praise = scalars(["周边", "优秀", "县市区"])
  private static let tried = scalars(["建设试点", "改革试点"])
  private static let short = Array("集采".unicodeScalars)
  private static let long = Array("集中采购".unicodeScalars)

  private static func scalars(_ words: [String]) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }
  }

  private static func ends(_ name: [Unicode.Scalar], _ tail: [Unicode.Scalar]) -> Bool {
    let start = name.count - tail.count
    return start >= 0 && tail.indices.allSatisfy { name[start + $0] == tail[$0] }
  }

  /// A name with every run of a word replaced.
  private static func without(
    _ name: [Unicode.Scalar], _ word: [Unicode.Scalar], replacement: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    guard name.count >= word.count, let first = word.first, name.contains(first) else {
      return name
    }
    var result: [Unicode.Scalar] = []
    var position = 0
    while position < name.count {
      var length = 0
      while length < word.count, position + length < name.count,
        name[position + length] == word[length]
      {
        length += 1
      }
      if length == word.count {
        result += replacement
        position += word.count
      } else {
        result.append(name[position])
        position += 1
      }
    }
    return result
  }

  private func renamed(_ mentions: [TopicMention], _ names: NameTable<String>) -> [TopicMention] {
    guard !names.isEmpty else { return mentions }
    return mentions.map { mention in
      guard let name = names[mention.name] else { return mention }
      return TopicMention(
        range: mention.range, type: mention.type, name: name,
        aliases: [mention.name] + mention.aliases, confidence: mention.confidence)
    }
  }

  private func withoutGaps(_ mentions: [TopicMention]) -> [TopicMention] {
    var names: [[Unicode.Scalar]] = []
    var seen = Set<ByteText>()
    for index in mentions.indices where seen.insert(ByteText(mentions[index].name)).inserted {
      names.append(Array(mentions[index].name.unicodeScalars))
    }
    guard names.count > 1, names.count <= ProgramNames.most else { return mentions }
    var longer = NameTable<String>()
    for short in names {
      let best = names.filter { ProgramNames.isShort(short, of: $0) }
        .max { ($0.count, string($1)) < ($1.count, string($0)) }
      if let best { longer[string(short)] = string(best) }
    }
    return renamed(mentions, longer)
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String { String(scalars: scalars[...]) }

  /// Whether a name is another with one run of characters left out of its middle.
  private static func isShort(_ short: [Unicode.Scalar], of long: [Unicode.Scalar]) -> Bool {
    let gap = long.count - short.count
    guard (1...longestGap).contains(gap), short.count >= 6 else { return false }
    var head = 0
    while head < short.count, short[head] == long[head] { head += 1 }
    var tail = 0
    while tail < short.count - head, short[short.count - 1 - tail] == long[long.count - 1 - tail] {
      tail += 1
    }
    return head >= 2 && tail >= 4 && head + tail == short.count
  }
}
