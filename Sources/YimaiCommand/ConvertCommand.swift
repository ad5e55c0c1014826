internal import ArgumentParser
internal import GraphExchange
internal import OntologyModel
internal import RDF

/// `yimai convert`: from one file format to another, without a graph file.
struct ConvertCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert a file between GraphML, RDF and the other formats.",
    discussion: """
      RDF of any vocabulary becomes RDF triple by triple. All else goes through a graph, as \
      `yimai import` reads it and `yimai export` writes it. Both formats follow from the names \
      unless --from and --to say otherwise; `-` is standard input or output.

      Example: yimai convert data.rdf data.nt --base http://example.org/data
      """)

  @Argument(help: "The file to read.", completion: .file())
  var input: String

  @Argument(help: "The file to write.", completion: .file())
  var output: String

  @OptionGroup var arguments: ImportArguments

  @Option(help: "The format to write (default: by the file's name).")
  var to: ExportFormat?

  @Option(help: "The profile of GraphML.")
  var profile = GraphMLProfile.full

  @Flag(help: "Write RDF/XML with one description for each thing; so is RDF that is not ours.")
  var flat = false

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func run() throws {
    let reading = try arguments.reading(input)
    guard let format = to ?? ExportFormat(path: output) else {
      throw ValidationError("\(output): name the format to write with --to.")
    }
    var export = GraphExport(format: format, profile: profile, includesUnasserted: true)
    if let base = reading.base { export.baseIRI = base.text }
    export.isFlat = flat
    do throws(RDFError) {
      let report = try FormatConversion(reading, export).convert(input, to: output)
      for note in report.imported?.notes ?? report.rdfXML?.notes ?? [] {
        StandardStreams.message(note.text(language))
      }
      StandardStreams.message(summary(report).text(language))
    } catch {
      throw CommandFailure(error)
    }
  }

  private func summary(_ report: FormatConversion.Report) -> Wording {
    if let triples = report.triples {
      return Wording("\(output)：\(triples) 个三元组", "\(output): \(counted(triples, "triple"))")
    }
    return report.imported?.summary(output) ?? Wording(output, output)
  }
}

extension ExportFormat {
  /// The format that a file's name ends in, where it is one of these.
  init?(path: String) {
    let name = path.lowercased()
    let ends = ExportFormat.allCases.filter { name.hasSuffix("." + $0.fileExtension) }
    // `.ftm.json` ends in `.json` too: the longest end counts.
    guard let longest = ends.max(by: { $0.fileExtension.utf8.count < $1.fileExtension.utf8.count })
    else {
      guard name.hasSuffix(".owl") || name.hasSuffix(".xml") else { return nil }
      self = .rdfxml
      return
    }
    self = longest
  }
}
