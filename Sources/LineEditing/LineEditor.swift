internal import CLineEditing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads lines from a terminal, with a history that is kept in a file, and with completion.
///
/// The work is done by libedit. There should be one editor a process, used by one thread.
public final class LineEditor {
  /// What the tab key does to a line.
  public struct Completion: Hashable, Sendable {
    /// What to put in at the cursor; empty for nothing.
    public let insertion: String
    /// What to print below the line; empty for nothing.
    public let listing: String

    /// Makes a completion.
    public init(insertion: String, listing: String) {
      self.insertion = insertion
      self.listing = listing
    }
  }

  private let editor: OpaquePointer
  private let historyPath: String?

  /// Whether a person sits at standard input and can see what is typed.
  public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Makes an editor on standard input and output.
  ///
  /// - Parameters:
  ///   - name: the program's name in `~/.editrc`.
  ///   - historyPath: the file that keeps the lines; nil for none.
  ///   - limit: how many lines are kept.
  /// - Returns: nil where the terminal cannot be used.
  public init?(name: String, historyPath: String?, limit: Int = 1000) {
    let limit = Int32(clamping: limit)
    let made =
      historyPath.map { path in line_editing_make(name, path, limit) }
      ?? line_editing_make(name, nil, limit)
    guard let made else { return nil }
    editor = made
    self.historyPath = historyPath
  }

  deinit { line_editing_free(editor) }

  /// Reads a line, without its end; nil where the input ends.
  ///
  /// - Parameter complete: called with the text before the cursor when tab is pressed.
  public func read(prompt: String, complete: @escaping (String) -> Completion) -> String? {
    let request = CompletionRequest(complete)
    let line = withExtendedLifetime(request) {
      line_editing_read(
        editor, prompt,
        { context, before, listing in
          guard let context, let before else { return nil }
          let request = Unmanaged<CompletionRequest>.fromOpaque(context).takeUnretainedValue()
          let completion = request.complete(String(cString: before))
          if !completion.listing.isEmpty { listing?.pointee = strdup(completion.listing) }
          return completion.insertion.isEmpty ? nil : strdup(completion.insertion)
        }, Unmanaged.passUnretained(request).toOpaque())
    }
    guard let line else { return nil }
    defer { free(line) }
    return String(cString: line)
  }

  /// Keeps a line for the arrow keys and, where there is a file, for the next time.
  ///
  /// - Returns: false where the file cannot be written.
  @discardableResult public func remember(_ line: String) -> Bool {
    guard !line.isEmpty else { return true }
    guard let historyPath else { return line_editing_remember(editor, line, nil) == 0 }
    return line_editing_remember(editor, line, historyPath) == 0
  }
}

/// Carries a closure through C.
private final class CompletionRequest {
  let complete: (String) -> LineEditor.Completion

  init(_ complete: @escaping (String) -> LineEditor.Completion) { self.complete = complete }
}
