internal import Cypher
public import OntologyModel

/// A check: a query that finds what does not add up, and the words to report it with.
///
/// The query returns a row for each finding: `subject`, the node it is about, and as wanted
/// `evidence` (relationships, or nodes of statements, or a list of them) and further columns, which
/// the message shows where it says `{column}`. A column `key` tells findings of one subject apart.
public struct AuditRule: Sendable {
  /// The name, such as `leads.none`: lower-case words with dots and hyphens.
  public let code: String
  /// How much its findings weigh.
  public let severity: Severity
  /// What is checked, in a few words.
  public let title: Wording
  /// What a finding says; `{column}` stands for a column of the row.
  public let message: Wording
  /// Parameters of the query with their default values, sorted by name.
  public let parameters: [Parameter]
  /// The file that the rule was read from, as the user named it.
  public let file: String
  /// The rule file: head and query.
  public let text: String
  let query: Query

  /// A parameter of a rule.
  public struct Parameter: Hashable, Sendable {
    /// The name, without `$`.
    public let name: String
    /// The default value.
    public let value: ParameterValue
  }

  /// A value that a parameter may have.
  public enum ParameterValue: Hashable, Sendable {
    case integer(Int64)
    case float(Double)
    case string(String)

    /// Reads `24`, `0.6` or anything else as text.
    public init(_ text: String) {
      if let number = Int64(text) {
        self = .integer(number)
      } else if let number = Double(text), number.isFinite {
        self = .float(number)
      } else {
        self = .string(text)
      }
    }

    /// The value as it is written in a rule file.
    public var text: String {
      switch self {
      case .integer(let number): "\(number)"
      case .float(let number): "\(number)"
      case .string(let text): text
      }
    }

    var value: Value {
      switch self {
      case .integer(let number): .integer(number)
      case .float(let number): .float(number)
      case .string(let text): .string(text)
      }
    }
  }

  /// Reads a rule file: front matter in `//` comments, then the query.
  ///
  /// - Throws: ``RuleError`` with file and line.
  public init(file: String, text: String) throws(RuleError) {
    let front = try FrontMatter(file: file, text: text)
    self.file = file
    self.text = text
    code = try front.required("code")
    guard AuditRule.isCode(code) else {
      throw front.error(
        "code",
        Wording(
          "规则代码“\(code)”只能用小写字母、数字、点和连字符",
          "the code '\(code)' may hold lower-case letters, digits, dots and hyphens only"))
    }
    let severity = try front.required("severity")
    guard let known = Severity(rawValue: severity) else {
      throw front.error(
        "severity",
        Wording(
          "没有“\(severity)”这一级别，可用 info、warning、error",
          "there is no severity '\(severity)'; use info, warning or error"))
    }
    self.severity = known
    title = Wording(try front.required("title.zh"), try front.required("title.en"))
    message = Wording(try front.required("message.zh"), try front.required("message.en"))
    parameters = front.parameters
    do {
      // The front matter stays in the text, so that places in errors are lines of the file.
      query = try Query(parsing: text, vocabulary: AuditRule.vocabulary)
    } catch {
      throw RuleError(
        file: file, line: error.position?.line, column: error.position?.column,
        message: error.message, remedy: error.remedy)
    }
    guard query.isReadOnly else {
      throw RuleError(
        file: file, line: nil, column: nil,
        message: Wording("检查只能读取，不能改动图", "a check reads; it may not change the graph"),
        remedy: Wording(
          "请去掉 CREATE、MERGE、SET、REMOVE 和 DELETE", "take out CREATE, MERGE, SET, REMOVE and DELETE"))
    }
  }

  private static let vocabulary = Vocabulary.ontology.adding(
    labels: [
      "Document": "Document", "文档": "Document", "Statement": "Statement", "陈述": "Statement",
      "Quarantined": "Quarantined", "隔离": "Quarantined", "Unasserted": "Unasserted",
      "未定": "Unasserted",
    ],
    types: ["subject": "subject", "object": "object", "source": "source"])

  static func isCode(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2E
          || byte == 0x2D
      }
  }
}

/// Why a rule could not be read: the file, the place, what is wrong, what to do.
public struct RuleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the user named it.
  public let file: String
  /// The line, from 1, where one is to blame.
  public let line: Int?
  /// The column in Unicode scalars, from 1, where one is to blame.
  public let column: Int?
  /// What is wrong.
  public let message: Wording
  /// What the user can do, where that is known.
  public let remedy: Wording?

  /// One line: `file:line:column: message; remedy`.
  public func text(_ language: Language) -> String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    let advice = remedy.map { (language == .chinese ? "；" : "; ") + $0.text(language) } ?? ""
    return Wording.printable("\(file)\(place): \(message.text(language))\(advice)")
  }

  /// One line in English.
  public var description: String { text(.english) }
}
