import Foundation
import TestSupport

/// The cases of a W3C test suite, read off its manifest.
struct W3CManifest {
  struct Case {
    let name: String
    let kind: String
    let action: String
    let result: String?
  }

  /// The folder below `../shared`.
  let folder: String
  /// In the manifest's order.
  let cases: [Case]

  /// Reads a manifest in Turtle, as far as the suites' own layout needs it.
  ///
  /// - Parameter withdrawn: take the cases that the manifest has commented out, instead of the rest.
  init(_ folder: String, withdrawn: Bool = false) throws {
    self.folder = folder
    let text = try String(
      contentsOfFile: SharedFolder.path(folder + "/manifest.ttl"), encoding: .utf8)
    guard let open = text.range(of: "mf:entries"),
      let close = text.range(of: ")", range: open.upperBound..<text.endIndex)
    else {
      cases = []
      return
    }
    let list = text[open.upperBound..<close.lowerBound].split(separator: "\n")
      .filter { $0.drop { $0 == " " }.hasPrefix("#") == withdrawn }.joined(separator: "\n")
    let names = list.matches(of: /(?:<#|trs:)([A-Za-z0-9_.-]+)/).map { String($0.1) }
    let rest = text[close.upperBound...]
    cases = names.map { name in
      let start = rest.range(of: "<#\(name)> ") ?? rest.range(of: "trs:\(name) ")
      let body = start.map { rest[$0.lowerBound...] } ?? ""
      let end = body.range(of: "\n\n")?.lowerBound ?? body.endIndex
      let entry = body[..<end]
      return Case(
        name: name,
        kind: entry.firstMatch(of: /rdft:(Test[A-Za-z]+)/).map { String($0.1) } ?? "",
        action: entry.firstMatch(of: /mf:action\s+<([^>]+)>/).map { String($0.1) } ?? "",
        result: entry.firstMatch(of: /mf:result\s+<([^>]+)>/).map { String($0.1) })
    }
  }

  func path(_ file: String) -> String { SharedFolder.path(folder + "/" + file) }
}

/// How many cases of a suite passed.
struct SuiteOutcome: Equatable {
  var passed = 0
  var failed: [String] = []
  var skipped: [String] = []

  /// The line that `make conformance` shows.
  func report(_ suite: String) {
    var line = "conformance: \(suite): \(passed) passed, \(failed.count) failed"
    line += ", \(skipped.count) skipped"
    print(line)
    for name in failed { print("conformance:   failed \(name)") }
    for name in skipped { print("conformance:   skipped \(name)") }
  }
}
