public import Evaluation
public import Reading

/// Grades the extraction on documents that somebody has annotated.
///
/// Each document is read alone, by the pipeline that `extract` uses. What is wrong with a file of
/// annotations or a document becomes a diagnostic, and the others are graded.
public struct GoldEvaluation: Sendable {
  /// The figures, documents in order of their names.
  public let scorecard: Scorecard
  /// What is wrong with annotations and documents; an error leaves its document out.
  public let diagnostics: [Diagnostic]
  /// How many files of annotations there are.
  public let fileCount: Int

  /// Reads and grades.
  ///
  /// - Parameters:
  ///   - gold: A folder that holds NAME.json for each document, or one such file.
  ///   - documents: The folder of the documents that the annotations name. Without it they stand beside
  ///     the annotations, under the name given there or as NAME.txt.
  ///   - options: How documents are read.
  ///   - joinsPeople: Whether officials and other people may be each other.
  public init(
    gold: String, documents: String? = nil, options: PipelineOptions = PipelineOptions(),
    joinsPeople: Bool = false
  ) {
    let found = SourceFiles.find(in: [gold], extensions: ["json"])
    let files = found.files.filter { !$0.name.utf8.contains(UInt8(ascii: "/")) }
    let pipeline = Pipeline(options)
    var diagnostics = found.diagnostics
    var grades: [DocumentGrade] = []
    for file in files {
      do {
        let bytes = try SourceFiles.bytes(of: file, limit: options.maximumBytes)
        let reading = GoldReader.read(bytes, file: file.name)
        diagnostics += reading.diagnostics
        guard let annotated = reading.document else { continue }
        let source = try GoldEvaluation.source(
          of: annotated, beside: file.path, in: documents, pipeline)
        diagnostics += source.warnings
        diagnostics += annotated.warnings(in: source.document.text, file: file.name)
        grades.append(
          DocumentGrade(
            annotated, FoundGraph(pipeline.extract(source.document)), text: source.document.text,
            joinsPeople: joinsPeople))
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    self.diagnostics = diagnostics
    scorecard = Scorecard(grades)
    fileCount = files.count
  }

  /// Reads the document that annotations belong to.
  private static func source(
    of annotated: GoldDocument, beside gold: String, in documents: String?, _ pipeline: Pipeline
  ) throws(ReadingError) -> DocumentReader.Reading {
    let slash = gold.lastIndex(of: "/")
    let beside = slash.map { $0 == gold.startIndex ? "/" : String(gold[..<$0]) } ?? "."
    let path = joined(documents ?? beside, annotated.document)
    do throws(ReadingError) {
      return try pipeline.read(SourceFile(path: path, name: Pipeline.name(of: path)))
    } catch {
      guard documents == nil, error.code == .unreadable else { throw error }
      let named = joined(beside, annotated.name + ".txt")
      let reading = try? pipeline.read(SourceFile(path: named, name: Pipeline.name(of: named)))
      guard let reading else { throw error }
      return reading
    }
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
