/// How a post is held, given or taken, as far as a word of the text says so.
public enum TenureFlag: String, CaseIterable, Hashable, Sendable {
  /// The post is given here: 任命, 当选.
  case appointed
  /// The post is taken here: 免去.
  case removed
  /// The post was held before: 原, 前, 时任.
  case former
  /// The post is to be given: 拟任.
  case designate
  /// The post is held for the time being: 代.
  case acting
  /// The post is held beside another: 兼.
  case concurrent
  /// The holder is sent from another body: 挂职.
  case seconded

  /// The name as written in files, such as `acting`.
  public var name: String { rawValue }

  /// The flag's name in a language.
  public func label(_ language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .appointed: "任命"
    case .removed: "免职"
    case .former: "曾任"
    case .designate: "拟任"
    case .acting: "代理"
    case .concurrent: "兼任"
    case .seconded: "挂职"
    }
  }
}

/// A set of flags, in the fixed order of ``TenureFlag``.
public struct TenureFlags: OptionSet, Hashable, Sendable {
  /// One bit a flag, in the order of ``TenureFlag/allCases``.
  public let rawValue: UInt8

  /// Takes bits; those that stand for no flag are dropped.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue & (1 << UInt8(TenureFlag.allCases.count) - 1)
  }

  /// Makes a set of single flags.
  public init(_ flags: some Sequence<TenureFlag>) {
    self.init(rawValue: flags.reduce(0) { $0 | TenureFlags.bit(of: $1) })
  }

  /// Reads names divided by blanks, as ``text`` writes them; nil where one is no flag's.
  public init?(text: String) {
    var flags: [TenureFlag] = []
    for name in text.split(separator: " ", omittingEmptySubsequences: false) {
      guard let flag = TenureFlag(rawValue: String(name)) else { return nil }
      flags.append(flag)
    }
    self.init(flags)
  }

  /// The post is given here.
  public static let appointed = TenureFlags([TenureFlag.appointed])
  /// The post is taken here.
  public static let removed = TenureFlags([TenureFlag.removed])
  /// The post was held before.
  public static let former = TenureFlags([TenureFlag.former])
  /// The post is to be given.
  public static let designate = TenureFlags([TenureFlag.designate])
  /// The post is held for the time being.
  public static let acting = TenureFlags([TenureFlag.acting])
  /// The post is held beside another.
  public static let concurrent = TenureFlags([TenureFlag.concurrent])
  /// The holder is sent from another body.
  public static let seconded = TenureFlags([TenureFlag.seconded])

  /// The single flags, in the order of ``TenureFlag``.
  public var flags: [TenureFlag] {
    TenureFlag.allCases.filter { rawValue & TenureFlags.bit(of: $0) != 0 }
  }

  /// The names, divided by blanks: `appointed acting`; empty for no flag.
  public var text: String { flags.map(\.name).joined(separator: " ") }

  private static func bit(of flag: TenureFlag) -> UInt8 {
    TenureFlag.allCases.firstIndex(of: flag).map { 1 << UInt8($0) } ?? 0
  }
}
