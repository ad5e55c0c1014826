#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Read-only bytes of a file, mapped into memory and given back when nobody holds them.
///
/// The file must not be shortened in place while it is mapped; a snapshot is only ever replaced by
/// renaming, which leaves the mapped one whole.
final class MappedMemory: Sendable {
  /// Never written to after `init`, and alive as long as this object.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Maps a whole file; nil where it cannot be opened or is empty.
  init?(file path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }

  /// Copies bytes into memory of their own, for a graph that has no file.
  init(copying source: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, source.count), alignment: 16)
    copy.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(rebasing: copy[..<source.count])
    allocation = copy
  }

  /// What to free where the bytes are a copy.
  nonisolated(unsafe) private var allocation: UnsafeMutableRawBufferPointer?

  deinit {
    if let allocation {
      allocation.deallocate()
    } else {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }
}
