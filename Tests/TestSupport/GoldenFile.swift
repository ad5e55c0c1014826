internal import Foundation
public import Testing

/// Compares bytes with the file `Golden/NAME` beside the test.
///
/// With `RECORD_GOLDEN=1` in the environment the file is written instead, and the test fails all
/// the same, so that a recording run never passes.
public func expectGolden(
  _ bytes: [UInt8], _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Golden", isDirectory: true)
  let golden = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: golden)
    Issue.record(
      "recorded \(name); run again without RECORD_GOLDEN", sourceLocation: sourceLocation)
    return
  }
  guard let expected = try? Data(contentsOf: golden) else {
    Issue.record(
      "no golden file \(name); record it with RECORD_GOLDEN=1",
      sourceLocation: sourceLocation)
    return
  }
  if expected.elementsEqual(bytes) { return }
  Issue.record(
    "\(name) differs \(firstDifference([UInt8](expected), bytes))", sourceLocation: sourceLocation)
}

/// The first line that differs, as it was expected and as it is.
private func firstDifference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
  let old = String(decoding: expected, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let new = String(decoding: actual, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  for line in 0..<max(old.count, new.count) {
    let before = line < old.count ? String(old[line]) : "(end of file)"
    let after = line < new.count ? String(new[line]) : "(end of file)"
    if before != after { return "in line \(line + 1):\n- \(before)\n+ \(after)" }
  }
  return "in its bytes, not in its text"
}
