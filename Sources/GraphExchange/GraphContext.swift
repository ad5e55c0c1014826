internal import OntologyModel
public import RDF

/// The context of JSON-LD files of graphs, which `Ontology/context.jsonld` holds too.
public enum GraphContext {
  /// The file `context.jsonld`: a JSON object with the context alone, without a base.
  public static var file: String {
    "{\n  \"@context\": " + context(base: nil).json(indentation: 2) + "\n}\n"
  }

  /// The context with the base of a graph's things.
  public static func context(base: String?) -> JSONLDContext {
    JSONLDContext(
      prefixes: RDFVocabulary.prefixes.map { JSONLDContext.Prefix($0.prefix, $0.namespace) },
      terms: terms, base: base)
  }

  private static let terms: [JSONLDContext.Term] =
    Predicate.allCases.map { term(VocabularyName("yimai", $0.name), .id) }
    + [
      Vocabulary.subject, Vocabulary.predicate, Vocabulary.object, Vocabulary.wasDerivedFrom,
      Vocabulary.hasBody, Vocabulary.hasTarget, Vocabulary.hasSource, Vocabulary.hasSelector,
      Vocabulary.hasTime, Vocabulary.hasBeginning, Vocabulary.hasEnd, Vocabulary.member,
      Vocabulary.organization, Vocabulary.memberDuring, Vocabulary.postIn, Vocabulary.heldBy,
    ].map { term($0, .id) }
    + [
      Vocabulary.prefLabel, Vocabulary.altLabel, Vocabulary.title, Vocabulary.publisher,
      Vocabulary.exact,
    ].map { term($0, .language(Language.chinese.tag)) }
    + [
      Vocabulary.role, Vocabulary.rule, Vocabulary.surface, Vocabulary.encoding, Vocabulary.format,
    ].map { term($0, .string) }
    + [
      (Vocabulary.confidence, Vocabulary.decimal), (Vocabulary.timeInferred, Vocabulary.boolean),
      (Vocabulary.byteCount, Vocabulary.count), (Vocabulary.characterCount, Vocabulary.count),
      (Vocabulary.start, Vocabulary.count), (Vocabulary.end, Vocabulary.count),
    ].map { term($0.0, .datatype($0.1.iri)) }

  /// The local name is the name; no two of the list are equal.
  private static func term(
    _ name: VocabularyName, _ coercion: JSONLDContext.Coercion
  ) -> JSONLDContext.Term {
    let local = name.qualified.split(separator: ":").last.map(String.init) ?? name.qualified
    return JSONLDContext.Term(local, name.iri, coercion)
  }
}
