internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

/// The one description of a graph in triples, which every form of RDF writes.
///
/// Nothing of the graph is left out but what it set apart as not allowed: documents, entities with
/// aliases, attributes and mentions, statements with times, rule, confidence and evidence in
/// characters and bytes. There are no blank nodes. Beside these data stand what follows from them
/// for readers of W3C vocabularies: posts, roles and memberships (ORG), intervals (OWL-Time).
struct GraphDescription {
  let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  /// Gives the whole description, documents first, then each entity with its statements.
  func write(
    to output: inout some RDFOutput & ~Copyable, _ report: inout ExportReport
  ) throws(XMLError) {
    for document in graph.documents { try write(document, to: &output) }
    var roles = Set<String>()
    for position in graph.entities.indices {
      try write(NodeIndex(UInt32(position)), to: &output, &roles, &report)
    }
    for role in roles.sorted() {
      try output.start(Vocabulary.roleClass, OrganizationTerms.role(role))
      try output.text(Vocabulary.label, role)
      try output.text(Vocabulary.prefLabel, role)
      try output.end()
    }
  }

  private func write(
    _ document: SourceDocument, to output: inout some RDFOutput & ~Copyable
  ) throws(XMLError) {
    try output.start(Vocabulary.document, .item(document.id.text))
    try output.link(Vocabulary.type, .outside(Vocabulary.provEntity))
    try output.plain(Vocabulary.label, document.name)
    try output.text(Vocabulary.title, document.title)
    try output.date(Vocabulary.issued, document.date)
    try output.text(Vocabulary.publisher, document.publisher)
    // A hash of another notation, as an imported graph may have it, is no xsd:hexBinary.
    let isHexadecimal =
      document.contentHash.utf8.count.isMultiple(of: 2)
      && document.contentHash.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || (0x41...0x46).contains($0)
      }
    if isHexadecimal, !document.contentHash.isEmpty {
      try output.property(
        Vocabulary.contentHash, .typed(document.contentHash, Vocabulary.hexBinary))
    } else {
      try output.plain(Vocabulary.contentHash, document.contentHash)
    }
    try output.plain(Vocabulary.format, document.format)
    try output.plain(Vocabulary.encoding, document.encoding)
    try output.count(Vocabulary.byteCount, document.byteCount)
    try output.count(Vocabulary.characterCount, document.characterCount)
    try output.end()
  }

  private func write(
    _ node: NodeIndex, to output: inout some RDFOutput & ~Copyable, _ roles: inout Set<String>,
    _ report: inout ExportReport
  ) throws(XMLError) {
    let entity = graph[node]
    let groups = StatementGroups(node, in: graph)
    try output.start(GraphDescription.names.type(entity.type), .item(entity.id.text))
    try output.text(Vocabulary.label, entity.name)
    try output.text(Vocabulary.prefLabel, entity.name)
    for alias in entity.aliases {
      try output.property(Vocabulary.altLabel, .text(alias, .chinese))
    }
    if let confidence = entity.confidence {
      try output.property(
        Vocabulary.confidence, .typed(DecimalNumber.exactShare(confidence), Vocabulary.decimal))
    }
    try write(entity.attributes, of: entity, to: &output)
    // A plan or a denial is described below, and not stated.
    for group in groups.groups where group.isStated {
      try output.relation(
        GraphDescription.names.predicate(group.predicate), .item(graph.id(at: group.object).text),
        named: group.statements.filter { $0.modality == .asserted }.map(\.id.text))
    }
    try output.end()
    report.nodes += 1
    for (number, mention) in entity.mentions.enumerated() {
      try write(mention, number: number, of: entity, to: &output)
    }
    for group in groups.groups {
      for statement in group.statements {
        try write(statement, about: entity.id, graph.id(at: group.object), to: &output)
        report.edges += 1
      }
    }
    try OrganizationTerms(graph).write(node, to: &output, &roles)
  }

  /// An attribute is a property where its key makes a name of one; schema.org's pair of name and
  /// value carries the others.
  private func write(
    _ attributes: [Attribute], of entity: Entity, to output: inout some RDFOutput & ~Copyable
  ) throws(XMLError) {
    for (number, attribute) in attributes.enumerated() {
      if let name = AttributeName.property(of: attribute.key) {
        try output.property(VocabularyName("yimai", name), .plain(attribute.value))
        continue
      }
      try output.nest(
        Vocabulary.additionalProperty, Vocabulary.propertyValue,
        .fragment("\(entity.id).attribute.\(number + 1)"))
      try output.property(Vocabulary.propertyName, .plain(attribute.key))
      try output.property(Vocabulary.propertyContent, .plain(attribute.value))
      try output.end()
    }
  }

  /// A mention is an annotation: its body is the entity, its target a range of a document.
  private func write(
    _ mention: EntityMention, number: Int, of entity: Entity,
    to output: inout some RDFOutput & ~Copyable
  ) throws(XMLError) {
    let id = "\(entity.id).mention.\(number + 1)"
    try output.start(Vocabulary.mention, .fragment(id))
    try output.link(Vocabulary.hasBody, .item(entity.id.text))
    try output.plain(Vocabulary.surface, mention.surface)
    try output.nest(
      Vocabulary.hasTarget, Vocabulary.specificResource, .fragment(id + ".target"))
    try output.link(Vocabulary.hasSource, .item(mention.document.text))
    try selector(Vocabulary.textPosition, mention.characters, id + ".position", to: &output)
    try output.end()
    try output.end()
  }

  private func write(
    _ statement: Statement, about subject: EntityID, _ object: EntityID,
    to output: inout some RDFOutput & ~Copyable
  ) throws(XMLError) {
    let id = statement.id.text
    let evidence = statement.evidence
    try output.start(Vocabulary.statement, .fragment(id))
    try output.reification(
      .item(subject.text), GraphDescription.names.predicate(statement.predicate),
      .item(object.text), isNamed: statement.modality == .asserted)
    try output.plain(Vocabulary.role, statement.role)
    try output.plain(Vocabulary.rule, statement.rule)
    try output.property(
      Vocabulary.confidence,
      .typed(DecimalNumber.exactShare(statement.confidence), Vocabulary.decimal))
    if statement.modality != .asserted {
      try output.plain(Vocabulary.modality, statement.modality.name)
    }
    for flag in statement.flags.flags { try output.plain(Vocabulary.tenure, flag.name) }
    try write(statement.validTime, of: id, to: &output)
    try output.date(Vocabulary.reported, statement.reported)
    try output.link(Vocabulary.wasDerivedFrom, .item(evidence.document.text))
    try output.nest(
      Vocabulary.hasTarget, Vocabulary.specificResource, .fragment(id + ".target"))
    try output.link(Vocabulary.hasSource, .item(evidence.document.text))
    try selector(Vocabulary.textPosition, evidence.characters, id + ".position", to: &output)
    try selector(Vocabulary.dataPosition, evidence.bytes, id + ".bytes", to: &output)
    try output.nest(Vocabulary.hasSelector, Vocabulary.textQuote, .fragment(id + ".quote"))
    try output.text(Vocabulary.exact, evidence.quote)
    try output.end()
    try output.end()
    try output.end()
  }

  private func selector(
    _ type: VocabularyName, _ range: Range<Int>, _ id: String,
    to output: inout some RDFOutput & ~Copyable
  ) throws(XMLError) {
    try output.nest(Vocabulary.hasSelector, type, .fragment(id))
    try output.count(Vocabulary.start, range.lowerBound)
    try output.count(Vocabulary.end, range.upperBound)
    try output.end()
  }

  /// The period as plain dates, and as an interval of OWL-Time.
  private func write(
    _ time: ValidTime?, of id: String, to output: inout some RDFOutput & ~Copyable
  ) throws(XMLError) {
    guard let time, time.start != nil || time.end != nil else { return }
    try output.date(Vocabulary.validFrom, time.start)
    try output.date(Vocabulary.validTo, time.end)
    try output.property(
      Vocabulary.timeInferred, .typed(String(time.isInferred), Vocabulary.boolean))
    try output.nest(Vocabulary.hasTime, Vocabulary.interval, .fragment(id + ".time"))
    try instant(Vocabulary.hasBeginning, time.start, id + ".begin", to: &output)
    try instant(Vocabulary.hasEnd, time.end, id + ".end", to: &output)
    try output.end()
  }

  private func instant(
    _ name: VocabularyName, _ date: PartialDate?, _ id: String,
    to output: inout some RDFOutput & ~Copyable
  ) throws(XMLError) {
    guard let date else { return }
    try output.nest(name, Vocabulary.instant, .fragment(id))
    let property =
      date.day != nil
      ? Vocabulary.inDate : date.month != nil ? Vocabulary.inYearMonth : Vocabulary.inYear
    try output.date(property, date)
    try output.end()
  }

  static let names = OntologyNames()
}

/// The names of the ontology's classes and relations, made once.
struct OntologyNames: Sendable {
  private let types: [EntityType: VocabularyName]
  private let predicates: [Predicate: VocabularyName]

  init() {
    types = Dictionary(
      uniqueKeysWithValues: EntityType.allCases.map { ($0, VocabularyName("yimai", $0.name)) })
    predicates = Dictionary(
      uniqueKeysWithValues: Predicate.allCases.map { ($0, VocabularyName("yimai", $0.name)) })
  }

  func type(_ type: EntityType) -> VocabularyName {
    types[type] ?? VocabularyName("yimai", type.name)
  }

  func predicate(_ predicate: Predicate) -> VocabularyName {
    predicates[predicate] ?? VocabularyName("yimai", predicate.name)
  }
}
