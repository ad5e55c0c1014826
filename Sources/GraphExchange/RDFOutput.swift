internal import OntologyModel
internal import XMLIO

/// A thing that triples are about: by its name under the base, or by its IRI.
enum RDFResource: Hashable, Sendable {
  /// An entity, a document, a post or a role: the base with this id behind it.
  case item(String)
  /// A statement or a part of one: the base as a document, with this fragment.
  case fragment(String)
  /// Something of another vocabulary.
  case outside(VocabularyName)
}

/// What a property says: a thing or a text.
enum RDFValue: Hashable, Sendable {
  case resource(RDFResource)
  case plain(String)
  case text(String, Language)
  case typed(String, VocabularyName)
}

/// What takes the description of a graph and writes it in one of the forms of RDF.
///
/// The calls are one and the same for every form: blocks about a thing, with properties and blocks
/// nested in them. What they say in triples does not depend on the form.
protocol RDFOutput: ~Copyable {
  /// Starts a block about a thing and says its type: one triple.
  mutating func start(_ type: VocabularyName, _ subject: RDFResource) throws(XMLError)

  /// One triple about the thing of the open block.
  mutating func property(_ name: VocabularyName, _ value: RDFValue) throws(XMLError)

  /// One triple about the thing of the open block, and the names of the statements that say it.
  ///
  /// Each name stands for four triples more, which ``reification(_:_:_:isNamed:)`` repeats.
  mutating func relation(
    _ name: VocabularyName, _ object: RDFResource, named statements: [String]
  ) throws(XMLError)

  /// What the open block's thing, a statement, says: the four triples of RDF reification.
  ///
  /// - Parameter isNamed: whether ``relation(_:_:named:)`` named the statement; a form that has the
  ///   triples from there leaves them out.
  mutating func reification(
    _ subject: RDFResource, _ predicate: VocabularyName, _ object: RDFResource, isNamed: Bool
  ) throws(XMLError)

  /// A property whose value is a thing described inside the open block: two triples.
  mutating func nest(
    _ name: VocabularyName, _ type: VocabularyName, _ subject: RDFResource
  ) throws(XMLError)

  /// Closes the innermost open block.
  mutating func end() throws(XMLError)
}

extension RDFOutput where Self: ~Copyable {
  /// A plain text, where there is one.
  mutating func plain(_ name: VocabularyName, _ value: String?) throws(XMLError) {
    guard let value, !value.isEmpty else { return }
    try property(name, .plain(value))
  }

  /// A Chinese text, where there is one.
  mutating func text(_ name: VocabularyName, _ value: String?) throws(XMLError) {
    guard let value, !value.isEmpty else { return }
    try property(name, .text(value, .chinese))
  }

  /// A whole number.
  mutating func count(_ name: VocabularyName, _ value: Int) throws(XMLError) {
    try property(name, .typed(String(value), Vocabulary.count))
  }

  /// A date as day, month or year, typed by what is known.
  mutating func date(_ name: VocabularyName, _ date: PartialDate?) throws(XMLError) {
    guard let date else { return }
    let type =
      date.day != nil
      ? Vocabulary.date : date.month != nil ? Vocabulary.yearMonth : Vocabulary.year
    try property(name, .typed(date.iso, type))
  }

  /// The four triples of RDF reification.
  mutating func spellOut(
    _ subject: RDFResource, _ predicate: VocabularyName, _ object: RDFResource
  ) throws(XMLError) {
    try link(Vocabulary.type, .outside(Vocabulary.rdfStatement))
    try link(Vocabulary.subject, subject)
    try link(Vocabulary.predicate, .outside(predicate))
    try link(Vocabulary.object, object)
  }

  mutating func link(_ name: VocabularyName, _ resource: RDFResource) throws(XMLError) {
    try property(name, .resource(resource))
  }
}
