#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where a writer's bytes go: an open file descriptor or memory.
///
/// Errors stick: the first failed write is kept in ``failure``, later bytes are dropped, and
/// ``flush()`` throws it. So a writer need not check every call, and no loss goes unseen.
/// Not safe for use from several threads at once.
public final class ByteSink {
  private static let capacity = 1 << 16

  private let descriptor: Int32?
  private let name: String
  private var buffer: [UInt8] = []

  /// The number of bytes taken so far.
  public private(set) var byteCount = 0
  /// The first error, where there was one.
  public private(set) var failure: OutputError? {
    didSet { hasFailed = failure != nil }
  }
  /// Whether there was one: cheaper to ask for.
  private(set) var hasFailed = false

  /// Makes a sink that keeps its bytes in memory.
  public init() {
    descriptor = nil
    name = "memory"
  }

  /// Makes a sink on an open file descriptor, which stays the caller's to close.
  ///
  /// - Parameter name: what errors call the stream: a path or `standard output`.
  public init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    buffer.reserveCapacity(ByteSink.capacity)
  }

  /// What a sink in memory has taken; for a sink on a descriptor, what is not yet written.
  public var bytes: [UInt8] { buffer }

  /// Takes the UTF-8 of a text.
  public func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Takes bytes.
  public func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { write($0) }
  }

  /// Takes one byte.
  public func write(byte: UInt8) {
    buffer.append(byte)
    byteCount += 1
    if descriptor != nil, buffer.count >= ByteSink.capacity { drain() }
  }

  /// Hands everything taken so far to the system.
  ///
  /// Throws the first error of this or any earlier write.
  public func flush() throws(OutputError) {
    if descriptor != nil { drain() }
    if let failure { throw failure }
  }

  func write(_ bytes: UnsafeRawBufferPointer) {
    byteCount += bytes.count
    if hasFailed { return }
    buffer.append(contentsOf: bytes)
    if descriptor != nil, buffer.count >= ByteSink.capacity { drain() }
  }

  func fail(_ step: OutputError.Step, _ number: Int32) {
    if failure == nil { failure = OutputError(path: name, step: step, number: number) }
  }

  private func drain() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard let descriptor, failure == nil else { return }
    let number = buffer.withUnsafeBytes { ByteSink.writeAll($0, to: descriptor) }
    if number != 0 { fail(.write, number) }
  }

  /// Writes every byte; returns 0 or the error number.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    guard var next = bytes.baseAddress else { return 0 }
    var left = bytes.count
    while left > 0 {
      #if canImport(Glibc)
        let written = Glibc.write(descriptor, next, left)
      #elseif canImport(Musl)
        let written = Musl.write(descriptor, next, left)
      #else
        let written = Darwin.write(descriptor, next, left)
      #endif
      if written >= 0 {
        next += written
        left -= written
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        // A terminal that another program has set to non-blocking.
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
