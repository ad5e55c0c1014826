public import OntologyModel

/// The file formats a graph can be written in.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case graphml
  case rdfxml
  case json

  /// The usual end of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .graphml: "graphml"
    case .rdfxml: "rdf"
    case .json: "json"
    }
  }

  /// The format's media type.
  public var mediaType: String {
    switch self {
    case .graphml: "application/graphml+xml"
    case .rdfxml: "application/rdf+xml"
    case .json: "application/json"
    }
  }

  /// What the format is, in a few words, for lists and help.
  public func label(_ language: Language) -> String {
    switch (self, language) {
    case (.graphml, .english): "GraphML for Gephi, NetworkX, igraph and other graph tools"
    case (.graphml, .chinese): "GraphML，用于 Gephi、NetworkX、igraph 等图工具"
    case (.rdfxml, .english): "RDF/XML with provenance, for triple stores"
    case (.rdfxml, .chinese): "RDF/XML，带出处，用于三元组库"
    case (.json, .english): "evaluation JSON: entities and relations with evidence"
    case (.json, .chinese): "评测用 JSON：实体与带证据的关系"
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
}
