internal import Yimai

/// A line on standard error that shows how far a build has come, redrawn in place.
final class ProgressBar {
  private static let width = 24

  private let isShown: Bool
  private var lastStep = -1

  /// - Parameter isShown: false where standard error is no terminal.
  init(isShown: Bool) { self.isShown = isShown }

  /// Draws the bar where it has moved since the last time.
  func show(_ progress: BuildProgress) {
    guard isShown else { return }
    // At most two hundred drawings: terminals are slow.
    let step = progress.done * 200 / max(1, progress.total)
    guard step != lastStep else { return }
    lastStep = step
    StandardStreams.writeMessages("\r\u{1B}[K" + ProgressBar.line(progress))
  }

  /// Takes the line away.
  func clear() {
    if isShown, lastStep >= 0 { StandardStreams.writeMessages("\r\u{1B}[K") }
  }

  static func line(_ progress: BuildProgress) -> String {
    let filled = progress.done * width / max(1, progress.total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let name = DisplayWidth.truncated(TextTable.plain(progress.name), to: 36)
    return "\(bar) \(progress.done)/\(progress.total) \(name)"
  }
}
