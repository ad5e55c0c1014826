#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes a reader parses: an array or an open file, handed over piece by piece.
public final class ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  private let descriptor: Int32
  private let ownsDescriptor: Bool

  /// What errors call the source, where it has a name.
  public let name: String?

  /// The system's error number of a failed read, 0 while there is none.
  private(set) var failure: Int32 = 0

  /// Takes bytes held in memory.
  public init(bytes: [UInt8], name: String? = nil) {
    self.bytes = bytes
    self.name = name
    descriptor = -1
    ownsDescriptor = false
  }

  /// Takes an open file descriptor, such as 0 for standard input, which stays the caller's.
  public init(descriptor: Int32, name: String) {
    bytes = []
    self.name = name
    self.descriptor = descriptor
    ownsDescriptor = false
  }

  /// Opens a file; throws ``XMLError/Code/inputFailed`` where that fails.
  public init(path: String) throws(XMLError) {
    bytes = []
    name = path
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw XMLError(.inputFailed, String(cString: strerror(errno)), file: path)
    }
    descriptor = opened
    ownsDescriptor = true
  }

  deinit {
    if ownsDescriptor { _ = close(descriptor) }
  }

  /// Fills an array from its start; returns the number of bytes, 0 at the end.
  ///
  /// Throws ``XMLError/Code/inputFailed`` where the system fails.
  public func read(into buffer: inout [UInt8]) throws(XMLError) -> Int {
    let count = buffer.withUnsafeMutableBytes { read(into: $0) }
    guard count >= 0 else { throw XMLError(.inputFailed, reason, file: name) }
    return Int(count)
  }

  /// Fills a buffer; returns the number of bytes, 0 at the end, -1 where the system fails.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard descriptor >= 0 else {
      let count = min(buffer.count, bytes.count - position)
      buffer.copyBytes(from: bytes[position..<position + count])
      position += count
      return Int32(count)
    }
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return Int32(count) }
      if errno != EINTR {
        failure = errno
        return -1
      }
    }
  }

  /// The system's words for the failed read.
  var reason: String { String(cString: strerror(failure)) }
}

/// `read(2)`, under a name that no method hides.
private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
