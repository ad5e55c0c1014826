public import OntologyModel

/// How much a finding weighs.
public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Worth knowing; nothing needs to be wrong.
  case info
  /// Needs a second look.
  case warning
  /// Cannot be right as it stands.
  case error

  /// Its name in a language.
  public func label(_ language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .info: "提示"
    case .warning: "警告"
    case .error: "错误"
    }
  }

  /// By weight.
  public static func < (first: Severity, second: Severity) -> Bool {
    first.rank < second.rank
  }

  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}
