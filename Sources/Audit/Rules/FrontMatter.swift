internal import OntologyModel

/// The head of a rule file: lines `// key: value` before the query.
struct FrontMatter {
  private let file: String
  private var values: [String: (line: Int, text: String)] = [:]
  private(set) var parameters: [AuditRule.Parameter] = []

  private static let keys = [
    "code", "severity", "title.zh", "title.en", "message.zh", "message.en",
  ]

  init(file: String, text: String) throws(RuleError) {
    self.file = file
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let words = FrontMatter.trimmed(line)
      if words.isEmpty { continue }
      guard words.hasPrefix("//") else { break }
      let body = FrontMatter.trimmed(words.dropFirst(2))
      // A comment without a key says something to the reader of the file.
      guard let colon = body.firstIndex(of: ":"), FrontMatter.isKey(body[..<colon]) else {
        continue
      }
      let key = String(body[..<colon])
      try set(key, String(FrontMatter.trimmed(body[body.index(after: colon)...])), line: number)
    }
    parameters.sort { $0.name < $1.name }
  }

  private mutating func set(_ key: String, _ value: String, line: Int) throws(RuleError) {
    if key.hasPrefix("parameter.") {
      let name = String(key.dropFirst("parameter.".count))
      guard !parameters.contains(where: { $0.name == name }) else { throw repeated(key, line) }
      parameters.append(.init(name: name, value: .init(value)))
      return
    }
    guard FrontMatter.keys.contains(key) else {
      throw RuleError(
        file: file, line: line, column: nil,
        message: Wording("不认识的项“\(key)”", "there is no entry '\(key)'"),
        remedy: Wording(
          "可用：\(FrontMatter.keys.joined(separator: "、"))、parameter.名称",
          "use \(FrontMatter.keys.joined(separator: ", ")) or parameter.NAME"))
    }
    guard values[key] == nil else { throw repeated(key, line) }
    values[key] = (line, value)
  }

  private func repeated(_ key: String, _ line: Int) -> RuleError {
    RuleError(
      file: file, line: line, column: nil,
      message: Wording("“\(key)”出现了两次", "'\(key)' stands here a second time"),
      remedy: Wording("请删去一行", "remove one of the lines"))
  }

  func required(_ key: String) throws(RuleError) -> String {
    guard let value = values[key]?.text, !value.isEmpty else {
      throw RuleError(
        file: file, line: nil, column: nil,
        message: Wording("缺少“\(key)”", "'\(key)' is missing"),
        remedy: Wording(
          "请在查询前加一行“// \(key): …”", "add a line '// \(key): …' before the query"))
    }
    return value
  }

  func error(_ key: String, _ message: Wording) -> RuleError {
    RuleError(file: file, line: values[key]?.line, column: nil, message: message, remedy: nil)
  }

  private static func isKey(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || $0 == 0x2E || $0 == 0x5F
      }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
