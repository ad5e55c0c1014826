internal import ArgumentParser
internal import GraphExchange
internal import GraphStore
internal import KnowledgeGraph
internal import OntologyModel
internal import RDF
internal import Yimai

/// The options by which a file from elsewhere is read.
struct ImportArguments: ParsableArguments {
  @Option(
    help: "The format of the file: graphml, rdfxml or ntriples (default: by the file's name).")
  var from: ImportFormat?

  @Option(
    help: "The IRI that relative references of RDF are resolved against.",
    transform: { text in
      guard let base = IRIBase(text) else {
        throw ValidationError("--base must be an absolute IRI such as https://example.org/id/.")
      }
      return base
    })
  var base: IRIBase?

  @Option(
    name: .customLong("as-type"),
    help: "The type of entities whose own type the ontology does not have.")
  var asType = EntityType.organization

  /// How a file is to be read.
  func reading(_ path: String) throws -> GraphImport {
    guard let format = from ?? ImportFormat(path: path) else {
      throw ValidationError(
        "\(path): name the format with --from graphml, --from rdfxml or --from ntriples.")
    }
    var reading = GraphImport(format: format, base: base)
    reading.fallbackType = asType
    return reading
  }
}

/// `yimai import`: a file of another program, or an export of ours, as a graph file.
struct ImportCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read GraphML or RDF into a graph file.",
    discussion: """
      GraphML of the profile full and RDF that yimai wrote come back whole, with evidence. Of other \
      files comes what the ontology has words for; other types and values are kept as attributes, \
      and what could not be kept is counted. A file with a DOCTYPE is read without it; one that \
      refers to its entities is refused. `-` reads standard input.

      Example: yimai import health.rdf -o health.yimai
      """)

  @Argument(
    help: "The file to read.",
    completion: .file(extensions: ["graphml", "rdf", "owl", "nt"]))
  var file: String

  @OptionGroup var arguments: ImportArguments

  @Option(name: .shortAndLong, help: "The graph file to write.", completion: .file())
  var output: String

  @OptionGroup var choice: LanguageOption

  var language: Language { choice.language }

  func run() throws {
    let reading = try arguments.reading(file)
    let graph: Graph
    let report: ImportReport
    do throws(RDFError) { (graph, report) = try reading.read(file) } catch {
      throw CommandFailure(error)
    }
    do throws(StoreError) {
      try GraphStore.write(
        graph, to: output,
        metadata: .init(
          toolVersion: YimaiVersion.current, ontologyVersion: YimaiVersion.ontology))
    } catch {
      throw CommandFailure(error)
    }
    for note in report.notes { StandardStreams.message(note.text(language)) }
    StandardStreams.message(report.summary(output).text(language))
  }
}

extension ImportReport {
  /// One line on what a file has brought.
  func summary(_ output: String) -> Wording {
    let english = [
      counted(documents, "document"), counted(entities, "entity", "entities"),
      counted(statements, "statement"), counted(mentions, "mention"),
    ].joined(separator: ", ")
    return Wording(
      "\(output)：\(documents) 份文件，\(entities) 个实体，\(statements) 条陈述，\(mentions) 处提及",
      "\(output): \(english)")
  }
}

extension CommandFailure {
  /// The failure to read or write RDF or GraphML.
  init(_ error: RDFError) {
    if let xml = error.xml {
      self.init(xml)
      guard xml.code == .inputFailed else { return }
      self = CommandFailure(.noInput, message)
      return
    }
    let place = (error.file ?? "RDF") + (error.line.map { ":\($0)" } ?? "")
    self.init(.badData, Wording("\(place)：\(error.chinese)（\(error.message)）", "\(error)"))
  }
}

extension RDFError {
  /// The kind of error in Chinese.
  fileprivate var chinese: String {
    switch code {
    case .syntax: "不合格式的语法"
    case .forbiddenName: "此处不能用这个名称"
    case .badIdentifier: "标识不合规定"
    case .badIRI: "不是绝对 IRI"
    case .misplacedTerm: "此处不能用这种词项"
    case .foreign: "不是本体词汇的数据"
    case .tooDeep: "嵌套过深"
    case .xml: "不是格式正确的 XML"
    }
  }
}
