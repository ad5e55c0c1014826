internal import Foundation

/// The conformance suite in a folder: its scenarios and named graphs.
public struct ConformanceSuite: Sendable {
  /// All scenarios, outlines expanded, by path and place in the file.
  public let scenarios: [Scenario]
  /// The queries that make the named graphs.
  public let graphs: [String: String]

  /// Reads the suite at a folder that holds `features` and `graphs`; nil where there is none.
  public init?(folder: String) {
    let root = folder + "/features"
    guard let walk = FileManager.default.enumerator(atPath: root) else { return nil }
    let files = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".feature") }.sorted()
    guard !files.isEmpty else { return nil }
    scenarios = files.flatMap { file -> [Scenario] in
      guard let text = Self.text(root + "/" + file) else { return [] }
      return GherkinReader.scenarios(of: text, feature: String(file.dropLast(8)))
    }
    var graphs: [String: String] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/graphs")) ?? []
    for name in names {
      graphs[name] = Self.text("\(folder)/graphs/\(name)/\(name).cypher")
    }
    self.graphs = graphs
  }

  private static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
