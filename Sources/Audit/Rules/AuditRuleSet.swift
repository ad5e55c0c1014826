internal import Lexicon
public import OntologyModel

/// The checks to run: the program's own and the user's.
public struct AuditRuleSet: Sendable {
  /// The checks, in order of their codes.
  public private(set) var rules: [AuditRule] = []
  /// Rules that could not be read, in the order in which they were given.
  public private(set) var skipped: [SkippedRule] = []

  /// Makes an empty set.
  public init() {}

  /// The program's own checks, from `Ontology/audits`.
  public static var standard: AuditRuleSet {
    var set = AuditRuleSet()
    for file in AuditRuleFile.all { set.add(file: file.name, text: file.text) }
    return set
  }

  /// Adds a rule; one of a code that is there already takes its place.
  ///
  /// A rule that cannot be read is noted in ``skipped`` and changes nothing else.
  public mutating func add(file: String, text: String) {
    do {
      let rule = try AuditRule(file: file, text: text)
      rules.removeAll { $0.code == rule.code }
      rules.append(rule)
      rules.sort { $0.code < $1.code }
    } catch {
      skip(file: file, reason: Wording(error.text(.chinese), error.text(.english)))
    }
  }

  /// Notes a rule whose file cannot be read at all.
  public mutating func skip(file: String, reason: Wording) {
    skipped.append(SkippedRule(name: file, reason: reason))
  }

  /// The set with only the checks whose code is one of these, or begins with one and a dot.
  public func only(_ codes: [String]) -> AuditRuleSet {
    var set = self
    set.rules = rules.filter { rule in
      codes.contains { rule.code == $0 || rule.code.hasPrefix($0 + ".") }
    }
    return set
  }
}
