internal import ArgumentParser
internal import GraphExchange
internal import KnowledgeGraph
internal import OntologyModel

/// `yimai export`: a graph file in a format of other tools.
struct ExportCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a graph, or a part of it, for other tools.",
    discussion: """
      Formats: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")). GraphML has \
      profiles: gephi keeps parallel edges apart in Gephi, strict is valid against GraphML 1.1, \
      cytoscape, yed and neo4j suit those tools, full holds the whole graph. RDF in any form holds \
      the whole graph too. csv and neo4j write a folder. A file is replaced whole or not at all; \
      what a format cannot carry is counted and reported.

      Example: yimai export health.yimai --format rdfxml -o health.rdf
      Example: yimai export health.yimai --around 三明市 --hops 2 --layout -o sanming.graphml
      Example: yimai export health.yimai --query 'MATCH p = (:官员)-[:牵头]->(:Program) RETURN p' \
      --format gexf -o leads.gexf
      """)

  @OptionGroup var source: GraphArgument

  @Option(
    help: ArgumentHelp(
      "The format: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format = ExportFormat.graphml

  @Option(
    help: ArgumentHelp(
      "The profile of GraphML: \(GraphMLProfile.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "profile"))
  var profile = GraphMLProfile.gephi

  @Flag(
    name: .customLong("include-evidence"),
    help: "Put all evidence of an edge on it, in GraphML and GEXF: quotes, documents, offsets.")
  var includesEvidence = false

  @Flag(help: "Write documents and passages of evidence as nodes too, in GraphML and GEXF.")
  var documents = false

  @Flag(
    name: .customLong("include-plans"),
    help: "Write what is planned, denied or hoped for too, with its modality.")
  var includesPlans = false

  @Flag(
    help: "Place the nodes of GraphML, GEXF or DOT through Graphviz' sfdp, which must be there.")
  var layout = false

  @Flag(help: "Write RDF/XML with one description for each thing, none nested.")
  var flat = false

  @Option(name: .customLong("base-iri"), help: "What the IRIs of entities in RDF begin with.")
  var baseIRI: String?

  @Flag(
    name: .customLong("with-ontology"),
    help: "Write yimai.owl, the ontology, beside the file or into the folder.")
  var withOntology = false

  @OptionGroup(title: "Part of the graph") var part: FilterArguments

  @OptionGroup(title: "Part of the graph by a query") var queried: QueryPartArguments

  @Option(
    name: .shortAndLong,
    help: "The file, or the folder of csv and neo4j, to write (default: standard output).",
    completion: .file())
  var output: String?

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func validate() throws {
    if output == nil {
      if format.isFolder {
        throw ValidationError("--format \(format.rawValue) writes a folder: name it with -o.")
      }
      if withOntology {
        throw ValidationError("--with-ontology writes a file beside another: name that with -o.")
      }
    }
    let isShown = [.graphml, .gexf].contains(format) && !(format == .graphml && profile == .full)
    if includesEvidence || documents, !isShown, !format.isRDF, profile != .full {
      throw ValidationError(
        "--include-evidence and --documents are for GraphML and GEXF; RDF holds them always.")
    }
    if layout, !isShown, format != .dot {
      throw ValidationError("--layout is for GraphML but the profile full, GEXF and DOT.")
    }
    if flat, format != .rdfxml { throw ValidationError("--flat is for --format rdfxml.") }
    // RFC 3986, 3.1: a scheme, a colon, and neither blanks nor angle brackets behind it.
    guard let baseIRI else { return }
    guard baseIRI.wholeMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`]+/) != nil else {
      throw ValidationError("--base-iri must be an absolute IRI such as https://example.org/id/.")
    }
  }

  func run() throws {
    let part = try part.part(of: try source.load())
    // A query that is to find plans must see them.
    let graph = try queried.part(
      of: includesPlans && queried.query != nil ? part.withUnasserted() : part, language)
    var export = GraphExport(format: format, profile: profile, includesUnasserted: includesPlans)
    if let baseIRI { export.baseIRI = baseIRI }
    export.isFlat = flat
    export.includesEvidence = includesEvidence
    export.includesDocuments = documents
    if layout { export.layout = try place(graph) }
    try export.send(graph, to: output, language)
    if withOntology, let output { try writeOntology(beside: output) }
  }

  private func place(_ graph: Graph) throws(CommandFailure) -> GraphLayout {
    do throws(LayoutError) {
      return try GraphvizLayout().place(graph)
    } catch {
      let message =
        error.code == .missingProgram
        ? "没有安装 Graphviz 的 sfdp；请安装（apt install graphviz，brew install graphviz）"
        : "布局失败：\(error.message)；请去掉 --layout，或换一个 Graphviz 版本"
      throw CommandFailure(.noInput, Wording(message, "\(error)"))
    }
  }

  private func writeOntology(beside output: String) throws(CommandFailure) {
    let folder: String
    if format.isFolder {
      folder = output + "/"
    } else {
      folder = output.lastIndex(of: "/").map { String(output[...$0]) } ?? ""
    }
    try StandardStreams.replace(folder + "yimai.owl", OntologyDocument.shippedBytes)
  }
}
