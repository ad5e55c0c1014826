internal import Extraction
internal import Lexicon
internal import OntologyModel
internal import Reading
internal import TextNormalization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Prints what the model that decides about programs is fitted on; called by Scripts/fit_programs.py.
///
/// usage: ProgramExamples SENTENCES DOCUMENT...
/// SENTENCES is a table whose first column holds texts, each read as a document of its own. Prints the names of all traits
/// as the first line; then a line for each candidate: path of the document or number of the sentence's line,
/// name, other forms parted by |, traits parted by commas. Tabs and line breaks in names become blanks.
@main enum ProgramExamples {
  static func main() {
    guard CommandLine.arguments.count >= 2 else {
      print("usage: ProgramExamples SENTENCES DOCUMENT...")
      exit(2)
    }
    print(Extractor.programTraits.joined(separator: ","))
    do throws(ReadingError) {
      for path in CommandLine.arguments.dropFirst(2) {
        try show(bytes(path), name: path)
      }
      for row in LexiconRow.all(in: try bytes(CommandLine.arguments[1])) {
        try show(Array(row.text(0).utf8), name: "\(row.line)")
      }
    } catch {
      print(error.diagnostic.text(.english))
      exit(65)
    }
  }

  private static func bytes(_ path: String) throws(ReadingError) -> [UInt8] {
    try SourceFiles.bytes(
      of: SourceFile(path: path, name: path), limit: DocumentReader.Options().maximumBytes)
  }

  private static func show(_ bytes: [UInt8], name: String) throws(ReadingError) {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let document = try DocumentReader().read(bytes, name: file).document
    for example in Extractor().programExamples(in: TextNormalizer().normalize(document)) {
      print(
        [
          name, example.name, example.aliases.joined(separator: "|"),
          example.traits.joined(separator: ","),
        ].map(\.onOneLine).joined(separator: "\t"))
    }
  }
}

extension String {
  fileprivate var onOneLine: String {
    String(
      String.UnicodeScalarView(unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 }))
  }
}
