#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import OntologyModel

/// Standard output and standard error, with every failure seen.
enum StandardStreams {
  /// Makes a closed pipe an error of `write` instead of a signal, and standard streams that the
  /// caller has closed open on nothing, so that no file takes their place.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is an error of `write` too, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Writes results.
  ///
  /// - Throws: ``CommandFailure``: `closedPipe` where the reader has gone, else an I/O failure.
  static func write(_ text: String) throws(CommandFailure) {
    let number = writeAll(text, to: STDOUT_FILENO)
    if number == EPIPE { throw .closedPipe }
    guard number == 0 else {
      throw .output(
        Wording(
          "标准输出：无法写入：\(Wording(systemError: number).chinese)",
          "standard output: cannot write: \(Wording(systemError: number).english)"))
    }
  }

  /// Writes a message as one line; control characters of names in it are escaped.
  static func message(_ line: String) {
    writeMessages(Wording.printable(line) + "\n")
  }

  /// Writes to standard error as it stands; a failure to do so has no one to be told.
  static func writeMessages(_ text: String) {
    _ = writeAll(text, to: STDERR_FILENO)
  }

  /// Writes every byte; returns 0 or the error number.
  private static func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let written = systemWrite(descriptor, rest.baseAddress, rest.count)
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
        } else if errno == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&wait, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}

/// The system's `write`, whose name is taken inside ``StandardStreams``.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
