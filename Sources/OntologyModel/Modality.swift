/// Whether a text says that something is so, or only that it is planned, denied or hoped for.
public enum Modality: String, CaseIterable, Hashable, Sendable {
  /// The text says that it is so.
  case asserted
  /// A plan: 拟, 将, 筹建.
  case planned
  /// A denial: 未, 没有, 并非.
  case negated
  /// A wish or demand that the text reports: 希望, 呼吁, 要求.
  case hoped

  /// The name as written in files, such as `planned`.
  public var name: String { rawValue }

  /// The modality's name in a language.
  public func label(_ language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .asserted: "陈述"
    case .planned: "拟议"
    case .negated: "否定"
    case .hoped: "期望"
    }
  }
}
