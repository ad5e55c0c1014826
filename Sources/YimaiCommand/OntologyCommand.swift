internal import ArgumentParser
internal import GraphExchange
internal import OntologyModel

/// `yimai ontology`: the model that exports follow.
struct OntologyCommand: ParsableCommand, LanguageChoosing {
  /// The files of the model.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case owl, shacl, jsonld
  }

  static let configuration = CommandConfiguration(
    commandName: "ontology",
    abstract: "Print the ontology, its SHACL shapes or the context of JSON-LD.",
    discussion: """
      The files stand in the folder Ontology of the source too: yimai.owl, shapes.ttl, \
      context.jsonld.

      Example: yimai ontology --format shacl > shapes.ttl
      """)

  @Option(help: "What to print: owl (RDF/XML), shacl (Turtle) or jsonld (a context).")
  var format = Format.owl

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func run() throws {
    let bytes = OntologyDocument.shippedBytes
    switch format {
    case .owl: try StandardStreams.write(String(decoding: bytes, as: UTF8.self))
    case .jsonld: try StandardStreams.write(GraphContext.file)
    case .shacl:
      try StandardStreams.write(OntologyShapes(try OntologyDocument(bytes: bytes)).turtle())
    }
  }
}
