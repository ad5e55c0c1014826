internal import ArgumentParser
internal import GraphExchange
internal import KnowledgeGraph
internal import OntologyModel

/// `yimai export`: a graph file in a format of other tools.
struct ExportCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a graph as GraphML, RDF/XML or JSON.",
    discussion: """
      GraphML comes in two profiles: gephi keeps parallel edges apart in Gephi, strict is valid \
      against GraphML 1.1. The file is replaced whole or not at all.

      Example: yimai export health.yimai --format rdfxml -o health.rdf
      """)

  @OptionGroup var source: GraphArgument

  @Option(help: "The format: graphml, rdfxml or json.")
  var format = ExportFormat.graphml

  @Option(help: "The profile of GraphML: gephi or strict.")
  var profile = GraphMLProfile.gephi

  @Option(name: .customLong("base-iri"), help: "What the IRIs of entities in RDF/XML begin with.")
  var baseIRI: String?

  @Flag(
    name: .customLong("include-plans"),
    help: "Write what is planned, denied or hoped for too, with its modality.")
  var includesPlans = false

  @Option(
    name: .shortAndLong, help: "The file to write (default: standard output).", completion: .file())
  var output: String?

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func validate() throws {
    // RFC 3986, 3.1: a scheme, a colon, and neither blanks nor angle brackets behind it.
    guard let baseIRI else { return }
    guard baseIRI.wholeMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`]+/) != nil else {
      throw ValidationError("--base-iri must be an absolute IRI such as https://example.org/id/.")
    }
  }

  func run() throws {
    let graph = try source.load()
    var export = GraphExport(format: format, profile: profile, includesUnasserted: includesPlans)
    if let baseIRI { export.baseIRI = baseIRI }
    try export.send(graph, to: output, language)
  }
}
