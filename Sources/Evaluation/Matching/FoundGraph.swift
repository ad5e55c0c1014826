internal import KnowledgeGraph
public import OntologyModel

/// What was extracted from one document, as it is graded.
public struct FoundGraph: Hashable, Sendable {
  /// An entity that was read.
  public struct Entity: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The flat type.
    public let type: EntityType
    /// The fullest name.
    public let name: String
    /// The other names.
    public let aliases: [String]
    /// How sure it is, 0 to 1.
    public let confidence: Double
    /// The kind of reading that it is counted under, such as `entity.Hospital.once`.
    public let rule: String
    /// Where the document first names it, in characters of its text.
    public let place: Range<Int>?

    /// Makes an entity; a type that is no flat one is made flat.
    public init(
      id: String, type: EntityType, name: String, aliases: [String] = [], confidence: Double = 0.5,
      rule: String = "entity", place: Range<Int>? = nil
    ) {
      self.id = id
      self.type = type.flat
      self.name = name
      self.aliases = aliases
      self.confidence = confidence
      self.rule = rule
      self.place = place
    }
  }

  /// A relation that was read.
  public struct Relation: Hashable, Sendable {
    /// The position of the subject among the entities.
    public let subject: Int
    /// The relation.
    public let predicate: Predicate
    /// The position of the object among the entities.
    public let object: Int
    /// The post or the part played.
    public let role: String?
    /// The ids of all rules that read it, sorted.
    public let rules: [String]
    /// How sure the surest is, 0 to 1.
    public let confidence: Double
    /// The words that the surest was read from.
    public let quote: String

    /// Makes a relation.
    public init(
      subject: Int, predicate: Predicate, object: Int, role: String? = nil, rules: [String] = [],
      confidence: Double = 0.5, quote: String = ""
    ) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
      self.role = role
      self.rules = rules
      self.confidence = confidence
      self.quote = quote
    }
  }

  /// What the document names.
  public let entities: [Entity]
  /// What it says; both ends are positions in ``entities``.
  public let relations: [Relation]

  /// Makes a graph; both ends of every relation must be positions in `entities`.
  public init(entities: [Entity], relations: [Relation]) {
    for relation in relations {
      precondition(
        entities.indices.contains(relation.subject) && entities.indices.contains(relation.object),
        "a relation's ends are entities of its graph")
    }
    self.entities = entities
    self.relations = relations
  }
}
