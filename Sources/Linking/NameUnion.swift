internal import Extraction
internal import OntologyModel

/// Finds which names of one document are shorter forms of a longer one.
struct NameUnion {
  private var fuller: [Key: String] = [:]

  private struct Key: Hashable {
    let type: EntityType
    let name: ByteText

    init(type: EntityType, name: String) {
      self.type = type
      self.name = ByteText(name)
    }

    /// Feeds the name: hardly any other key has it.
    func hash(into hasher: inout Hasher) { hasher.combine(bytesOf: name.text) }
  }

  init(mentions: [Mention]) {
    var seen = Set<Key>()
    var names: [EntityType: [String]] = [:]
    for index in mentions.indices {
      let (type, name) = (mentions[index].type.flat, mentions[index].name)
      guard seen.insert(Key(type: type, name: name)).inserted else { continue }
      names[type, default: []].append(name)
    }
    joinBodies(names, mentions)
    joinPrograms(names[.program] ?? [])
    joinEvents(names[.event] ?? [])
  }

  /// The fullest name of a mention in its document.
  func fullest(of mention: Mention) -> String {
    var name = mention.name
    while let longer = fuller[Key(type: mention.type.flat, name: name)] { name = longer }
    return name
  }

  /// 东直门医院 beside 北京中医药大学东直门医院: the end of one longer name only, and no place in front.
  private mutating func joinBodies(_ names: [EntityType: [String]], _ mentions: [Mention]) {
    var anchored = Set<ByteText>()
    for index in mentions.indices {
      if let anchor = mentions[index].anchor, mentions[index].name.hasPrefix(anchor) {
        anchored.insert(ByteText(mentions[index].name))
      }
    }
    for type in [EntityType.hospital, .organization, .medicalGroup] {
      let all = names[type] ?? []
      joinToOnlyLonger(all.filter { !anchored.contains(ByteText($0)) }, of: all, type, 4)
    }
  }

  /// Joins each name of at least `least` characters to the one longer name that ends so.
  private mutating func joinToOnlyLonger(
    _ short: [String], of all: [String], _ type: EntityType, _ least: Int
  ) {
    let index = SuffixIndex(all)
    for name in short where name.unicodeScalars.count >= least {
      let longer = index.longer(than: name, limit: 2)
      if longer.count == 1 { fuller[Key(type: type, name: name)] = longer[0] }
    }
  }

  /// Programs with one quoted name are one; so are 医共体建设 and 紧密型县域医共体建设.
  private mutating func joinPrograms(_ names: [String]) {
    let byLength = { (first: String, second: String) in
      (first.unicodeScalars.count, first) < (second.unicodeScalars.count, second)
    }
    let index = SuffixIndex(names)
    var longestQuoted: [ByteText: String] = [:]
    for name in names {
      guard let quoted = Self.quoted(name).map(ByteText.init) else { continue }
      longestQuoted[quoted] = longestQuoted[quoted].map { byLength($0, name) ? name : $0 } ?? name
    }
    for name in names {
      let match: String?
      if let quoted = Self.quoted(name).map(ByteText.init) {
        match = longestQuoted[quoted]
      } else if name.unicodeScalars.count >= 5 {
        match = index.longer(than: name, limit: Self.mostCandidates)
          .filter {
            Self.isQualifier(
              String($0.unicodeScalars.prefix($0.unicodeScalars.count - name.unicodeScalars.count)))
          }.max(by: byLength)
      } else {
        match = nil
      }
      if let match, match != name { fuller[Key(type: .program, name: name)] = match }
    }
  }

  /// No document names more programs that differ by qualifiers alone.
  private static let mostCandidates = 64

  /// Whether words before a program's name only narrow it: 紧密型, 县域, 国家.
  private static func isQualifier(_ words: String) -> Bool {
    var rest = words
    let qualifiers = [
      "紧密型", "县域", "城市", "国家", "省级", "市级", "县级", "全民", "公立医院", "优质", "城乡", "县", "市", "省", "新型",
    ]
    while !rest.isEmpty {
      guard let word = qualifiers.first(where: rest.hasPrefix) else { return false }
      rest = String(rest.unicodeScalars.dropFirst(word.unicodeScalars.count))
    }
    return true
  }

  /// 全省卫生健康工作会议 is 2025年全省卫生健康工作会议 where the document names one such.
  private mutating func joinEvents(_ names: [String]) {
    joinToOnlyLonger(names, of: names, .event, 5)
  }

  private static func quoted(_ name: String) -> String? {
    let scalars = name.unicodeScalars
    guard let open = scalars.firstIndex(of: "“"), let close = scalars.lastIndex(of: "”"),
      open < close
    else { return nil }
    return String(scalars[scalars.index(after: open)..<close])
  }
}
