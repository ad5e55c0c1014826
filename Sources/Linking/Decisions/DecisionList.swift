public import OntologyModel

/// The decisions of a text file: one a line, sorted, with the comments above them.
///
/// A line holds date, who, kind, first, second and why, divided by tabs. Lines that begin with `#`
/// are comments. Taking a line out undoes the decision at the next build.
public struct DecisionList: Hashable, Sendable {
  /// Why a text is no list of decisions: the line, what is wrong and what to do.
  public struct Fault: Error, Hashable, Sendable {
    /// The number of the line, from 1.
    public let line: Int
    /// What is wrong.
    public let wording: Wording
    /// What to do about it.
    public let remedy: Wording
  }

  /// The decisions, sorted by their lines, none twice.
  public let decisions: [Decision]
  /// The comments, in the order of the file.
  public let comments: [String]

  /// Makes a list; decisions are put in order.
  public init(_ decisions: [Decision] = [], comments: [String] = []) {
    let byLine = Dictionary(
      decisions.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    self.decisions = byLine.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map(\.value)
    self.comments = comments
  }

  /// Reads a file's text; white space lines do not count, and LF and CRLF end a line.
  ///
  /// - Throws: ``Fault`` for the first line that is no decision.
  public init(text: String) throws(Fault) {
    var decisions: [Decision] = []
    var comments: [String] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      if line.hasPrefix("#") {
        comments.append(String(line))
      } else {
        decisions.append(try DecisionList.decision(String(line), number))
      }
    }
    self.init(decisions, comments: comments)
  }

  /// The text of the file: comments, then the decisions in order, each with its line end.
  public var text: String { (comments + decisions.map(\.line)).map { $0 + "\n" }.joined() }

  private static func decision(_ line: String, _ number: Int) throws(Fault) -> Decision {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    func fault(
      _ chinese: String, _ english: String, _ remedy: Wording = DecisionList.format
    ) -> Fault {
      Fault(line: number, wording: Wording(chinese, english), remedy: remedy)
    }
    guard fields.count == 6 else {
      throw fault("应有 6 栏，实有 \(fields.count) 栏", "6 fields are needed, \(fields.count) stand here")
    }
    guard let date = PartialDate(iso: fields[0]), date.day != nil else {
      throw fault(
        "“\(fields[0])”不是日期", "\"\(fields[0])\" is no date",
        Wording("请写成 2026-05-01", "write it as 2026-05-01"))
    }
    guard !fields[1].isEmpty else { throw fault("缺决定人", "nobody is named who decided") }
    guard let first = DecisionReference(text: fields[3]) else {
      throw fault("“\(fields[3])”没有名称", "\"\(fields[3])\" names nothing")
    }
    let matter = try matter(fields[2], first, fields[4], fault)
    return Decision(date: date, who: fields[1], matter: matter, why: fields[5])
  }

  private static func matter(
    _ kind: String, _ first: DecisionReference, _ second: String,
    _ fault: (String, String, Wording) -> Fault
  ) throws(Fault) -> Decision.Matter {
    switch kind {
    case "same", "different":
      guard let other = DecisionReference(text: second), other != first else {
        throw fault("“\(kind)”需要两个不同的实体", "\(kind) needs two entities", format)
      }
      return kind == "same" ? .same(first, other) : .different(first, other)
    case "rename":
      guard !second.isEmpty else { throw fault("缺新名称", "the new name is missing", format) }
      return .rename(first, second)
    case "retype":
      guard let type = EntityType(rawValue: second) else {
        throw fault(
          "没有“\(second)”这一类", "there is no class \"\(second)\"",
          Wording(
            "类名见 Ontology/yimai.owl，如 Hospital", "take a class of the ontology, such as Hospital"))
      }
      return .retype(first, type)
    case "drop":
      guard second.isEmpty else {
        throw fault("“drop”只指一个实体", "drop names one entity", format)
      }
      return .drop(first)
    default:
      throw fault("没有“\(kind)”这种决定", "there is no decision \"\(kind)\"", format)
    }
  }

  private static let format = Wording(
    "每行为：日期、决定人、same|different|rename|retype|drop、甲、乙、理由，以制表符分开",
    "a line is date, who, same|different|rename|retype|drop, first, second, why, divided by tabs")
}
