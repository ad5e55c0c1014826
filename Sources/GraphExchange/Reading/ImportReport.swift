public import RDF

/// What an import brought over, and what it could not.
public struct ImportReport: Hashable, Sendable {
  /// The number of documents, entities, mentions and statements in the graph.
  public internal(set) var documents = 0
  /// The number of entities.
  public internal(set) var entities = 0
  /// The number of mentions.
  public internal(set) var mentions = 0
  /// The number of statements, those that are not asserted included.
  public internal(set) var statements = 0
  /// The number of statements that the ontology does not allow; they are kept apart.
  public internal(set) var setApart = 0
  /// The number of entities whose type the ontology does not have; it is kept as an attribute.
  public internal(set) var unknownTypes = 0
  /// The number of edges of a kind the ontology does not have; each is kept as an attribute of its
  /// source.
  public internal(set) var edgesAsAttributes = 0
  /// The number of edges that name a node the file does not have; they are left out.
  public internal(set) var edgesToNowhere = 0
  /// The number of nodes that stand twice; the first one stays.
  public internal(set) var repeatedNodes = 0
  /// The number of ids that had to be replaced, as no XML name; kept as the attribute `original_id`.
  public internal(set) var replacedIDs = 0
  /// The number of values that are no number, date or list where one is due, and those of edges
  /// kept as attributes.
  public internal(set) var lostValues = 0
  /// What the file held beyond that, for GraphML.
  public internal(set) var graphML: GraphMLReader.Report?
  /// What the file held beyond that, for RDF/XML.
  public internal(set) var rdfXML: RDFXMLReader.Report?
  /// The number of triples that say nothing a graph holds, for RDF.
  public internal(set) var unusedTriples = 0

  init() {}
}
