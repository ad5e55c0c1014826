#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What is known of the terminal behind standard output.
struct Terminal {
  /// The columns to fit tables into; nil where standard output is no terminal.
  let width: Int?
  /// Whether bold and dim may be used.
  let isStyled: Bool

  /// None: every cell whole, no style.
  static let plain = Terminal(width: nil, isStyled: false)

  init(width: Int?, isStyled: Bool) {
    self.width = width
    self.isStyled = isStyled
  }

  /// Asks the system; `NO_COLOR` (no-color.org) and `TERM=dumb` switch styles off.
  init(color: ColorChoice) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    width = isTerminal ? Terminal.columns() : nil
    isStyled = color.isStyled(
      onTerminal: isTerminal, noColor: environment("NO_COLOR"), term: environment("TERM"))
  }

  /// Whether messages go to a terminal, so that a progress bar can be redrawn there.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  private static func columns() -> Int {
    var size = winsize()
    let answered = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return answered && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

/// The value of an environment variable, where it is set.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// The number of processors that can work now; at least 1.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Whether a path names something, symbolic links followed.
func pathExists(_ path: String) -> Bool { access(path, F_OK) == 0 }
