internal import Digest
internal import KnowledgeGraph
internal import OntologyModel
internal import Reading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The files that were found, by the hash of their bytes; hashed when first asked for.
struct FilesByContent {
  private let files: [SourceFile]
  private var paths: [String: String]?

  init(_ files: [SourceFile]) { self.files = files }

  mutating func path(of source: SourceDocument) -> String? {
    if let paths { return paths[source.contentHash] }
    var paths: [String: String] = [:]
    for file in files where file.path != "-" {
      let limit = PipelineOptions.defaultMaximumBytes
      guard let bytes = try? SourceFiles.bytes(of: file, limit: limit), bytes.count <= limit else {
        continue
      }
      let hash = ContentHash(of: bytes).hexadecimal
      paths[hash] = paths[hash] ?? file.path
    }
    self.paths = paths
    return paths[source.contentHash]
  }
}

/// Finds and reads the file of one document as it was read for the build.
struct SourceCheck {
  struct Failure: Error { let wording: Wording }

  let source: SourceDocument
  /// Where a build from the roots would find the document.
  let path: String?
  let roots: [String]

  /// Where the file is; nil where it is nowhere.
  var place: String? { path ?? candidate }

  func document() -> Result<Document, Failure> {
    guard let path = place else {
      return .failure(
        Failure(
          wording: Wording(
            "在 \(roots.joined(separator: "、")) 中找不到原文件",
            "its file is not in \(roots.joined(separator: ", "))")))
    }
    let reader = DocumentReader(
      options: .init(
        encoding: TextEncoding(rawValue: source.encoding), maximumBytes: source.byteCount))
    do {
      let file = SourceFile(path: path, name: source.name)
      let bytes = try SourceFiles.bytes(of: file, limit: source.byteCount)
      guard ContentHash(of: bytes).hexadecimal == source.contentHash else {
        return .failure(
          Failure(
            wording: Wording(
              "\(path) 在生成图之后有改动", "\(path) has changed since the build")))
      }
      return .success(try reader.read(bytes, name: source.name).document)
    } catch {
      return .failure(
        Failure(
          wording: Wording(error.diagnostic.text(.chinese), error.diagnostic.text(.english))))
    }
  }

  /// A graph file from elsewhere must not make the check read files outside the roots.
  private var candidate: String? {
    let parts = source.name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains("..") && !parts.contains("") else { return nil }
    for root in roots {
      let candidate = isFolder(root) ? root + "/" + source.name : root
      let isNamed = candidate == source.name || candidate.hasSuffix("/" + source.name)
      if isNamed, access(candidate, F_OK) == 0 { return candidate }
    }
    return nil
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What is wrong with a piece of evidence, or nil where it stands as it says.
  static func fault(of evidence: Evidence, in document: Document) -> Wording? {
    let characters = evidence.characters
    guard characters.upperBound <= document.text.count else {
      return Wording(
        "位置 \(characters) 超出全文", "its place \(characters) is behind the end of the text")
    }
    guard document.quote(characters) == evidence.quote else {
      return Wording(
        "第 \(characters) 字处是别的文字", "other words stand at characters \(characters)")
    }
    guard document.byteOffsets.bytes(of: characters) == evidence.bytes else {
      return Wording(
        "字节 \(evidence.bytes) 与第 \(characters) 字不对应",
        "its bytes \(evidence.bytes) are not those of characters \(characters)")
    }
    return nil
  }
}
