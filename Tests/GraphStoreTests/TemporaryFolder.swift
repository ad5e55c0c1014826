import Foundation

/// A folder of its own for one test; it goes with the test.
final class TemporaryFolder: Sendable {
  let root: String

  init() {
    root = FileManager.default.temporaryDirectory.path + "/yimai-test-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root).sorted()
  }
}
