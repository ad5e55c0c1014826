public import OntologyModel

/// Findings that are known and accepted, so that only new ones count.
///
/// A text file: the fingerprint of a finding a line, sorted, so that it can be compared and kept
/// with the archive; empty lines and lines that begin with `#` say nothing.
public struct Baseline: Sendable {
  /// A line that does not count, and why.
  public struct Doubt: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong with it, and what to do.
    public let reason: Wording
  }

  /// The fingerprints.
  public let fingerprints: Set<String>
  /// Lines of checks that there are not, in order.
  public let doubts: [Doubt]

  /// Reads a baseline.
  ///
  /// - Parameter codes: the codes of the checks that there are.
  public init(_ text: String, codes: Set<String>) {
    var fingerprints = Set<String>()
    var doubts: [Doubt] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let words = String(line.drop { $0 == "\u{FEFF}" || $0.isWhitespace })
      guard !words.isEmpty, !words.hasPrefix("#") else { continue }
      let code = String(words.prefix { $0 != "|" })
      guard codes.contains(code) else {
        doubts.append(
          Doubt(
            line: number,
            reason: Wording(
              "没有代码为“\(code)”的检查；此行不起作用",
              "there is no check '\(code)'; the line does not count")))
        continue
      }
      fingerprints.insert(words)
    }
    self.fingerprints = fingerprints
    self.doubts = doubts
  }

  /// The text of a baseline that holds these findings.
  public static func text(of findings: [Finding]) -> String {
    let lines = Set(findings.map { Baseline.line($0) }).sorted()
    return "# Findings that are known: check | subject | key. Remove a line to have it reported.\n"
      + lines.map { $0 + "\n" }.joined()
  }

  /// Whether the baseline holds a finding.
  public func contains(_ finding: Finding) -> Bool {
    fingerprints.contains(Baseline.line(finding))
  }

  /// The number of its findings that were not found any more.
  public func goneCount(_ findings: [Finding]) -> Int {
    fingerprints.subtracting(findings.map { Baseline.line($0) }).count
  }

  /// The fingerprint as one line.
  private static func line(_ finding: Finding) -> String {
    String(finding.fingerprint.map { $0.isNewline ? " " : $0 })
  }
}
