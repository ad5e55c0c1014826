public import OntologyModel

/// The graph of one document as a person annotated it.
public struct GoldDocument: Hashable, Sendable {
  /// The name of the file of annotations without `.json`.
  public let name: String
  /// The file name of the document.
  public let document: String
  /// What the document names.
  public let entities: [GoldEntity]
  /// What the document says; both ends are positions in ``entities``.
  public let relations: [GoldRelation]

  /// Makes a document; both ends of every relation must be positions in `entities`.
  public init(
    name: String, document: String, entities: [GoldEntity], relations: [GoldRelation]
  ) {
    for relation in relations {
      precondition(
        entities.indices.contains(relation.subject) && entities.indices.contains(relation.object),
        "a relation's ends are entities of its document")
    }
    self.name = name
    self.document = document
    self.entities = entities
    self.relations = relations
  }
}

/// A thing that a document names, as annotated.
public struct GoldEntity: Hashable, Sendable {
  /// The id inside the file.
  public let id: String
  /// The flat type.
  public let type: EntityType
  /// The fullest name.
  public let name: String
  /// Other names that are equally right.
  public let also: [String]
  /// The words of the document that name it.
  public let mentions: [String]
  /// Whether careful readers may differ about it; it then counts neither way.
  public let isOptional: Bool
  /// The line of the file on which it begins, where it was read from one.
  public let line: Int?

  /// Makes an entity; a type that is no flat one is made flat.
  public init(
    id: String, type: EntityType, name: String, also: [String] = [], mentions: [String] = [],
    isOptional: Bool = false, line: Int? = nil
  ) {
    self.id = id
    self.type = type.flat
    self.name = name
    self.also = also
    self.mentions = mentions
    self.isOptional = isOptional
    self.line = line
  }
}

/// Something that a document says, as annotated.
public struct GoldRelation: Hashable, Sendable {
  /// The position of the subject among the entities.
  public let subject: Int
  /// The relation.
  public let predicate: Predicate
  /// The position of the object among the entities.
  public let object: Int
  /// The post or the part played, where one is annotated.
  public let role: String?
  /// The words of the document that say so.
  public let evidence: String
  /// Whether careful readers may differ about it.
  public let isOptional: Bool
  /// The line of the file on which it begins, where it was read from one.
  public let line: Int?

  /// Makes a relation.
  public init(
    subject: Int, predicate: Predicate, object: Int, role: String? = nil, evidence: String = "",
    isOptional: Bool = false, line: Int? = nil
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.role = role
    self.evidence = evidence
    self.isOptional = isOptional
    self.line = line
  }
}
