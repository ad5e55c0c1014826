public import Audit
internal import Digest
public import KnowledgeGraph
internal import Reading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The words around quotes, read from the source files, and links to these files.
public final class SourceContexts {
  /// No context reaches further from its quote, in characters.
  private static let reach = 90
  /// No more documents are kept in memory at once.
  private static let kept = 64

  private let graph: Graph
  private let roots: [String]
  private let reportFolder: String?
  private let paths: [String: String]
  private var contents: FilesByContent
  private var documents: [DocumentID: (document: Document, path: String)?] = [:]

  /// Looks sources up in files and folders.
  ///
  /// - Parameters:
  ///   - roots: the files and folders that the graph was built from.
  ///   - searches: whether folders are searched as a build does; if not, a file is looked for by its
  ///     name in each root alone.
  ///   - report: the path of the report that will hold the links; nil for links that are absolute.
  public init(_ graph: Graph, roots: [String], searches: Bool, report: String?) {
    self.graph = graph
    self.roots = roots
    reportFolder = report.map { path in
      path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    }
    let found = searches ? SourceFiles.find(in: roots).files : []
    paths = Dictionary(found.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
    contents = FilesByContent(found)
  }

  /// The words around a quote; nil where its source is missing, has changed or reads otherwise.
  public func context(_ evidence: Evidence) -> EvidenceContext? {
    guard let (document, path) = source(evidence.document),
      SourceCheck.fault(of: evidence, in: document) == nil
    else { return nil }
    let range = evidence.characters
    let text = document.text
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < SourceContexts.reach, text[start - 1] != "\n" {
      start -= 1
    }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < SourceContexts.reach, text[end] != "\n" {
      end += 1
    }
    let isCutBefore = start > 0 && text[start - 1] != "\n"
    let isCutAfter = end < text.count && text[end] != "\n"
    return EvidenceContext(
      before: (isCutBefore ? "…" : "") + document.quote(start..<range.lowerBound),
      after: document.quote(range.upperBound..<end) + (isCutAfter ? "…" : ""),
      link: link(to: path, quote: evidence.quote),
      line: text[..<range.lowerBound].count { $0 == "\n" } + 1)
  }

  private func source(_ id: DocumentID) -> (document: Document, path: String)? {
    if let known = documents[id] { return known }
    if documents.count >= SourceContexts.kept { documents.removeAll(keepingCapacity: true) }
    let found = read(id)
    documents[id] = .some(found)
    return found
  }

  private func read(_ id: DocumentID) -> (document: Document, path: String)? {
    guard let source = graph.document(id) else { return nil }
    let named = SourceCheck(source: source, path: paths[source.name], roots: roots)
    if let path = named.place, case .success(let document) = named.document() {
      return (document, path)
    }
    guard let path = contents.path(of: source) else { return nil }
    let moved = SourceCheck(source: source, path: path, roots: roots)
    guard case .success(let document) = moved.document() else { return nil }
    return (document, path)
  }

  /// A link to a file that marks the quote where the browser can.
  ///
  /// Source of the part behind `#`: WICG, URL Fragment Text Directives.
  private func link(to path: String, quote: String) -> String? {
    guard path != "-", let target = SourceContexts.absolute(path) else { return nil }
    let place: String
    if let folder = reportFolder.flatMap(SourceContexts.absolute) {
      place = SourceContexts.relative(from: folder, to: target)
    } else {
      place = "file://" + PercentEncoding.encoded(target, keeping: "/")
    }
    let line = quote.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let words = String(line.prefix(40))
    return words.isEmpty
      ? place : place + "#:~:text=" + PercentEncoding.encoded(words)
  }

  private static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func relative(from folder: String, to target: String) -> String {
    let from = folder.split(separator: "/")
    let to = target.split(separator: "/")
    var same = 0
    while same < from.count, same < to.count - 1, from[same] == to[same] { same += 1 }
    let up = Array(repeating: "..", count: from.count - same)
    let down = to[same...].map { PercentEncoding.encoded(String($0)) }
    let parts = up + down
    // A first part with a colon would be taken for a scheme.
    return (up.isEmpty ? "./" : "") + parts.joined(separator: "/")
  }
}
