public import OntologyModel

/// The file formats a graph can be written in.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case graphml
  case gexf
  case rdfxml
  case turtle
  case ntriples
  case jsonld
  case neo4j
  case csv
  case ftm
  case dot
  case json

  /// The usual end of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .graphml, .gexf, .jsonld, .csv, .dot, .json: rawValue
    case .rdfxml: "rdf"
    case .turtle: "ttl"
    case .ntriples: "nt"
    case .neo4j: "neo4j"
    case .ftm: "ftm.json"
    }
  }

  /// Whether the format is several files in a folder.
  public var isFolder: Bool { self == .neo4j || self == .csv }

  /// Whether the format is a form of RDF, which carries the whole graph.
  public var isRDF: Bool { [.rdfxml, .turtle, .ntriples, .jsonld].contains(self) }

  /// The format's media type; that of the files for a folder.
  public var mediaType: String {
    switch self {
    case .graphml: "application/graphml+xml"
    case .gexf: "application/gexf+xml"
    case .rdfxml: "application/rdf+xml"
    case .turtle: "text/turtle"
    case .ntriples: "application/n-triples"
    case .jsonld: "application/ld+json"
    case .neo4j, .csv: "text/csv"
    case .ftm: "application/json+ftm"
    case .dot: "text/vnd.graphviz"
    case .json: "application/json"
    }
  }

  /// What the format is, in a few words, for lists and help.
  public func label(_ language: Language) -> String {
    let (chinese, english) = labels
    return language == .chinese ? chinese : english
  }

  private var labels: (chinese: String, english: String) {
    switch self {
    case .graphml:
      (
        "GraphML，用于 Gephi、NetworkX、igraph 等图工具",
        "GraphML for Gephi, NetworkX, igraph and other graph tools"
      )
    case .gexf: ("GEXF 1.3，用于 Gephi 的时间轴", "GEXF 1.3 for Gephi with its timeline")
    case .rdfxml: ("RDF/XML，带出处，用于三元组库", "RDF/XML with provenance, for triple stores")
    case .turtle: ("Turtle，便于阅读的 RDF", "Turtle: RDF for people to read")
    case .ntriples: ("N-Triples，每行一个三元组", "N-Triples: RDF, a triple a line")
    case .jsonld: ("JSON-LD，用 JSON 表示的 RDF", "JSON-LD: RDF as JSON")
    case .neo4j:
      (
        "Neo4j 的 CSV 与 Cypher 脚本（一个文件夹）",
        "a folder with CSV for neo4j-admin and a Cypher script"
      )
    case .csv:
      ("Gephi 电子表格导入用的 CSV 一对（一个文件夹）", "a folder with the pair of CSV files that Gephi imports")
    case .ftm: ("FollowTheMoney 的 JSON 行", "FollowTheMoney entities as JSON lines")
    case .dot: ("DOT，用于 Graphviz", "DOT for Graphviz")
    case .json:
      ("评测用 JSON：实体与带证据的关系", "evaluation JSON: entities and relations with evidence")
    }
  }
}

/// The readers a GraphML file is written for.
public enum GraphMLProfile: String, CaseIterable, Hashable, Sendable {
  /// For Gephi and all others: edges carry their predicate as `label` attribute, edges that differ
  /// in role alone are one.
  case gephi
  /// Valid against the plain GraphML 1.1 schema, one edge for each edge of the graph.
  case strict
  /// For Cytoscape: `name` is what a node shows, `interaction` the kind of an edge.
  case cytoscape
  /// For yEd: shapes, colours and labels that it draws.
  case yed
  /// For Neo4j's APOC procedures: labels of nodes, types of relationships, lists.
  case neo4j
  /// The whole graph, as it is read back: an edge for each statement and each mention, a node for
  /// each document.
  case full
}
