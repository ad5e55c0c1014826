#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import OntologyModel
internal import Synchronization

/// The named time zones of the system: TZif files below `/usr/share/zoneinfo`.
///
/// What a zone's offset was long ago depends on the data that the system carries.
enum TimeZoneDatabase {
  /// Where systems keep their zones.
  private static let folders = [
    "/usr/share/zoneinfo", "/var/db/timezone/zoneinfo", "/usr/lib/zoneinfo",
    "/usr/share/lib/zoneinfo",
  ]

  private static let known = Mutex<[String: TimeZoneRules]>([:])

  /// The rules of a zone, read once.
  /// - Throws: ArgumentError where the name is none, or the system has no data.
  static func rules(_ name: String) throws(CypherError) -> TimeZoneRules {
    if let rules = known.withLock({ $0[name] }) { return rules }
    guard isName(name) else { throw .unknownZone(name) }
    if name == "UTC" || name == "GMT" {
      return TimeZoneRules(transitions: [], offsets: [], first: 0, rule: nil)
    }
    let present = folders.filter { access($0, R_OK) == 0 }
    guard !present.isEmpty else { throw .noZoneData(name) }
    for folder in present {
      guard let bytes = contents(folder + "/" + name), let rules = TimeZoneRules(tzif: bytes) else {
        continue
      }
      known.withLock { $0[name] = rules }
      return rules
    }
    throw .unknownZone(name)
  }

  /// Whether a name can be a zone's, and cannot lead out of the folder.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & ~0x20)
              || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
          }
      }
  }

  /// The bytes of a small regular file; nil where it cannot be read.
  private static func contents(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let limit = 1 << 20
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let taken = read(descriptor, buffer.baseAddress.map { $0 + count }, limit - count)
        if taken < 0 && errno == EINTR { continue }
        if taken <= 0 { break }
        count += taken
      }
    }
    return bytes.isEmpty || bytes.count == limit ? nil : bytes
  }
}

extension CypherError {
  static func unknownZone(_ name: String) -> CypherError {
    temporal("没有这个时区：\(name)", "unknown time zone: \(name)")
  }

  static func noZoneData(_ name: String) -> CypherError {
    CypherError(
      .argumentError, .runtime, "InvalidArgumentValue",
      .init("系统没有时区数据，无法使用时区 \(name)", "the system has no time zone data, needed for \(name)"),
      remedy: .init("请安装 tzdata", "install tzdata"))
  }
}
