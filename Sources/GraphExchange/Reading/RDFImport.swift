internal import KnowledgeGraph
internal import OntologyModel
internal import RDF

/// Makes a graph of triples that describe one in the vocabulary of the ontology.
///
/// Terms are kept once, as numbers, and triples are put in order by their subject.
struct RDFImport: TripleSink {
  private struct Row {
    let subject: Int32
    let predicate: Int32
    let object: Int32
  }

  private var numbers: [Term: Int32] = [:]
  private var terms: [Term] = []
  private var rows: [Row] = []
  private var used = 0

  mutating func add(_ triple: Triple) {
    rows.append(
      Row(
        subject: number(triple.subject), predicate: number(.iri(triple.predicate)),
        object: number(triple.object)))
  }

  private mutating func number(_ term: Term) -> Int32 {
    if let known = numbers[term] { return known }
    let number = Int32(terms.count)
    terms.append(term)
    numbers[term] = number
    return number
  }

  /// Whether the triples speak of an entity, a document or a statement of the ontology.
  var isOwn: Bool {
    guard let type = numbers[.iri(RDFName.type)] else { return false }
    let classes = Set(
      (EntityType.allCases.map(\.name) + ["Document", "Statement"]).compactMap {
        numbers[.iri(RDFVocabulary.ontology + $0)]
      })
    return rows.contains { $0.predicate == type && classes.contains($0.object) }
  }

  /// The graph that the triples describe.
  ///
  /// - Parameter base: what stands before the ids of entities; found from the triples where nil.
  mutating func fill(_ graph: inout ImportedGraph, base: String?) {
    rows.sort { ($0.subject, $0.predicate, $0.object) < ($1.subject, $1.predicate, $1.object) }
    var description = RDFDescription(base: base ?? "")
    var start = 0
    while start < rows.count {
      var end = start
      var thing = RDFThing()
      while end < rows.count, rows[end].subject == rows[start].subject {
        // A triple that stands twice is one.
        if end == start || rows[end].predicate != rows[end - 1].predicate
          || rows[end].object != rows[end - 1].object
        {
          if let predicate = terms[Int(rows[end].predicate)].iri {
            thing.values[predicate, default: []].append(terms[Int(rows[end].object)])
          }
        }
        end += 1
      }
      if let iri = terms[Int(rows[start].subject)].iri { description.add(thing, iri) }
      start = end
    }
    description.fill(&graph)
  }
}

/// What triples say of one thing.
struct RDFThing {
  var values: [String: [Term]] = [:]

  func iri(_ predicate: String) -> String? { values[predicate]?.lazy.compactMap(\.iri).first }

  func text(_ predicate: String) -> String? {
    values[predicate]?.lazy.compactMap(\.literal?.text).first
  }

  func isOfType(_ type: String) -> Bool { values[RDFName.type]?.contains(.iri(type)) ?? false }
}

/// The things that triples describe, by IRI, while they are made into a graph.
struct RDFDescription {
  private static let yimai = RDFVocabulary.ontology
  private static let oa = "http://www.w3.org/ns/oa#"
  private static let schema = "https://schema.org/"
  private static let label = "http://www.w3.org/2000/01/rdf-schema#label"
  private static let altLabel = "http://www.w3.org/2004/02/skos/core#altLabel"

  private let base: String
  private var things: [String: RDFThing] = [:]
  private var documents: [String] = []
  private var entities: [(iri: String, type: EntityType)] = []
  private var statements: [String] = []
  private var mentions: [String] = []

  init(base: String) { self.base = base }

  mutating func add(_ thing: RDFThing, _ iri: String) {
    things[iri] = thing
    let types = thing.values[RDFName.type]?.compactMap(\.iri) ?? []
    for type in types where type.hasPrefix(RDFDescription.yimai) {
      let name = String(type.dropFirst(RDFDescription.yimai.count))
      switch name {
      case "Document": documents.append(iri)
      case "Statement": statements.append(iri)
      case "Mention": mentions.append(iri)
      default:
        guard let type = EntityType(rawValue: name) else { continue }
        // Of several types the narrowest counts.
        if let last = entities.last, last.iri == iri {
          if type.isKind(of: last.type) { entities[entities.count - 1].type = type }
        } else {
          entities.append((iri, type))
        }
      }
    }
  }

  func fill(_ graph: inout ImportedGraph) {
    for iri in documents { addDocument(iri, &graph) }
    for (iri, type) in entities { addEntity(iri, type, &graph) }
    for iri in mentions { addMention(iri, &graph) }
    for iri in statements { addStatement(iri, &graph) }
  }

  /// An id is what stands behind the base, or behind the last separator.
  private func id(_ iri: String) -> String {
    if !base.isEmpty, iri.hasPrefix(base), iri.utf8.count > base.utf8.count {
      let rest = iri.dropFirst(base.count)
      return String(rest.first == "#" ? rest.dropFirst() : rest)
    }
    let end = iri.unicodeScalars.lastIndex { $0 == "#" || $0 == "/" || $0 == ":" }
    guard let end else { return iri }
    return String(iri.unicodeScalars[iri.unicodeScalars.index(after: end)...])
  }

  private func date(_ text: String?, _ graph: inout ImportedGraph) -> PartialDate? {
    guard let text else { return nil }
    if let date = PartialDate(iso: text) { return date }
    graph.report.lostValues += 1
    return nil
  }

  private func addDocument(_ iri: String, _ graph: inout ImportedGraph) {
    guard let thing = things[iri] else { return }
    let name = { RDFDescription.yimai + $0 }
    graph.add(
      SourceDocument(
        id: DocumentID(id(iri)), name: thing.text(RDFDescription.label) ?? id(iri),
        contentHash: thing.text(name("contentHash")) ?? "",
        format: thing.text(name("format")) ?? "text",
        encoding: thing.text(name("encoding")) ?? "UTF-8",
        title: thing.text("http://purl.org/dc/terms/title"),
        publisher: thing.text("http://purl.org/dc/elements/1.1/publisher"),
        date: date(thing.text("http://purl.org/dc/terms/issued"), &graph),
        byteCount: max(0, thing.text(name("byteCount")).flatMap { Int($0) } ?? 0),
        characterCount: max(0, thing.text(name("characterCount")).flatMap { Int($0) } ?? 0)))
  }

  private func addEntity(_ iri: String, _ type: EntityType, _ graph: inout ImportedGraph) {
    guard let thing = things[iri] else { return }
    var attributes: [Attribute] = []
    for (predicate, values) in thing.values.sorted(by: { $0.key < $1.key })
    where predicate.hasPrefix(RDFDescription.yimai)
      && predicate != RDFDescription.yimai + "confidence"
    {
      guard let text = values.lazy.compactMap(\.literal?.text).first else { continue }
      let name = String(predicate.dropFirst(RDFDescription.yimai.count))
      attributes.append(Attribute(AttributeName.key(ofProperty: name), text))
    }
    for node in thing.values[RDFDescription.schema + "additionalProperty"] ?? [] {
      guard let pair = node.iri.flatMap({ things[$0] }),
        let key = pair.text(RDFDescription.schema + "name")
      else { continue }
      attributes.append(Attribute(key, pair.text(RDFDescription.schema + "value") ?? ""))
    }
    graph.addEntity(
      id(iri), type: type, name: thing.text(RDFDescription.label) ?? id(iri),
      aliases: (thing.values[RDFDescription.altLabel] ?? []).compactMap(\.literal?.text),
      attributes: attributes, confidence: confidence(of: thing, &graph))
  }

  private func confidence(of thing: RDFThing, _ graph: inout ImportedGraph) -> Double? {
    guard let text = thing.text(RDFDescription.yimai + "confidence") else { return nil }
    if let value = Double(text), value >= 0, value <= 1 { return value }
    graph.report.lostValues += 1
    return nil
  }

  private func addMention(_ iri: String, _ graph: inout ImportedGraph) {
    guard let thing = things[iri], let body = thing.iri(RDFDescription.oa + "hasBody") else {
      return
    }
    let target = target(of: thing, &graph)
    graph.addMention(
      EntityMention(
        document: DocumentID(target.document ?? ""), characters: target.characters,
        surface: thing.text(RDFDescription.yimai + "surface") ?? ""),
      of: id(body))
  }

  private struct Target {
    var document: String?
    var characters = 0..<0
    var bytes = 0..<0
    var quote = ""
  }

  /// The document and the selectors of an annotation, or of a statement that has them itself.
  private func target(of thing: RDFThing, _ graph: inout ImportedGraph) -> Target {
    let oa = RDFDescription.oa
    let holder = thing.iri(oa + "hasTarget").flatMap { things[$0] } ?? thing
    var target = Target()
    target.document =
      (holder.iri(oa + "hasSource") ?? thing.iri("http://www.w3.org/ns/prov#wasDerivedFrom"))
      .map(id)
    for node in holder.values[oa + "hasSelector"] ?? [] {
      guard let selector = node.iri.flatMap({ things[$0] }) else { continue }
      if selector.isOfType(oa + "TextQuoteSelector") {
        target.quote = selector.text(oa + "exact") ?? ""
        continue
      }
      let start = selector.text(oa + "start").flatMap { Int($0) } ?? 0
      let end = selector.text(oa + "end").flatMap { Int($0) } ?? start
      guard start >= 0, end >= start else {
        graph.report.lostValues += 1
        continue
      }
      if selector.isOfType(oa + "DataPositionSelector") {
        target.bytes = start..<end
      } else {
        target.characters = start..<end
      }
    }
    return target
  }

  private func addStatement(_ iri: String, _ graph: inout ImportedGraph) {
    let yimai = RDFDescription.yimai
    guard let thing = things[iri], let subject = thing.iri(RDFName.subject),
      let object = thing.iri(RDFName.object), let relation = thing.iri(RDFName.predicate)
    else { return }
    guard relation.hasPrefix(yimai),
      let predicate = Predicate(rawValue: String(relation.dropFirst(yimai.count)))
    else {
      graph.addLink(id(relation), from: id(subject), to: id(object))
      return
    }
    var statement = ImportedStatement(
      id: id(iri), subject: id(subject), predicate: predicate, object: id(object))
    statement.role = thing.text(yimai + "role")
    let start = date(thing.text(yimai + "validFrom"), &graph)
    let end = date(thing.text(yimai + "validTo"), &graph)
    if start != nil || end != nil {
      statement.validTime = ValidTime(
        start: start, end: end, isInferred: thing.text(yimai + "timeInferred") == "true")
    }
    statement.modality =
      thing.text(yimai + "modality").flatMap { Modality(rawValue: $0) } ?? .asserted
    statement.flags = TenureFlags(
      (thing.values[yimai + "tenure"] ?? []).compactMap {
        $0.literal.flatMap { TenureFlag(rawValue: $0.text) }
      })
    statement.reported = date(thing.text(yimai + "reported"), &graph)
    statement.rule = thing.text(yimai + "rule") ?? "import"
    if let value = confidence(of: thing, &graph) { statement.confidence = value }
    let target = target(of: thing, &graph)
    statement.document = target.document
    statement.bytes = target.bytes
    statement.characters = target.characters
    statement.quote = target.quote
    graph.add(statement)
  }
}
