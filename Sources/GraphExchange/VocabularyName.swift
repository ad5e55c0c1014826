/// A name of a vocabulary: as RDF/XML and Turtle write it, and the IRI it stands for.
struct VocabularyName: Hashable, Sendable {
  /// With the prefix of the namespace, such as `skos:altLabel`.
  let qualified: String
  /// The whole IRI.
  let iri: String

  /// - Parameters:
  ///   - prefix: one of ``RDFVocabulary/prefixes``.
  ///   - local: an ASCII name.
  init(_ prefix: String, _ local: String) {
    qualified = prefix + ":" + local
    iri = (RDFVocabulary.namespace(of: prefix) ?? prefix + ":") + local
  }
}

/// The names that the description of a graph uses.
enum Vocabulary {
  // Data of the ontology of Yimai.
  static let document = VocabularyName("yimai", "Document")
  static let statement = VocabularyName("yimai", "Statement")
  static let mention = VocabularyName("yimai", "Mention")
  static let role = VocabularyName("yimai", "role")
  static let rule = VocabularyName("yimai", "rule")
  static let confidence = VocabularyName("yimai", "confidence")
  static let modality = VocabularyName("yimai", "modality")
  static let tenure = VocabularyName("yimai", "tenure")
  static let validFrom = VocabularyName("yimai", "validFrom")
  static let validTo = VocabularyName("yimai", "validTo")
  static let timeInferred = VocabularyName("yimai", "timeInferred")
  static let reported = VocabularyName("yimai", "reported")
  static let surface = VocabularyName("yimai", "surface")
  static let contentHash = VocabularyName("yimai", "contentHash")
  static let encoding = VocabularyName("yimai", "encoding")
  static let format = VocabularyName("yimai", "format")
  static let byteCount = VocabularyName("yimai", "byteCount")
  static let characterCount = VocabularyName("yimai", "characterCount")

  // RDF, RDF Schema, SKOS, Dublin Core, XML Schema.
  static let type = VocabularyName("rdf", "type")
  static let rdfStatement = VocabularyName("rdf", "Statement")
  static let subject = VocabularyName("rdf", "subject")
  static let predicate = VocabularyName("rdf", "predicate")
  static let object = VocabularyName("rdf", "object")
  static let label = VocabularyName("rdfs", "label")
  static let prefLabel = VocabularyName("skos", "prefLabel")
  static let altLabel = VocabularyName("skos", "altLabel")
  static let title = VocabularyName("dcterms", "title")
  static let issued = VocabularyName("dcterms", "issued")
  static let publisher = VocabularyName("dc", "publisher")
  static let hexBinary = VocabularyName("xsd", "hexBinary")
  static let decimal = VocabularyName("xsd", "decimal")
  static let boolean = VocabularyName("xsd", "boolean")
  static let count = VocabularyName("xsd", "nonNegativeInteger")
  static let date = VocabularyName("xsd", "date")
  static let yearMonth = VocabularyName("xsd", "gYearMonth")
  static let year = VocabularyName("xsd", "gYear")

  // PROV-O.
  static let provEntity = VocabularyName("prov", "Entity")
  static let wasDerivedFrom = VocabularyName("prov", "wasDerivedFrom")

  // Web Annotation Vocabulary.
  static let hasBody = VocabularyName("oa", "hasBody")
  static let hasTarget = VocabularyName("oa", "hasTarget")
  static let specificResource = VocabularyName("oa", "SpecificResource")
  static let hasSource = VocabularyName("oa", "hasSource")
  static let hasSelector = VocabularyName("oa", "hasSelector")
  static let textPosition = VocabularyName("oa", "TextPositionSelector")
  static let dataPosition = VocabularyName("oa", "DataPositionSelector")
  static let textQuote = VocabularyName("oa", "TextQuoteSelector")
  static let start = VocabularyName("oa", "start")
  static let end = VocabularyName("oa", "end")
  static let exact = VocabularyName("oa", "exact")

  // OWL-Time.
  static let hasTime = VocabularyName("time", "hasTime")
  static let interval = VocabularyName("time", "Interval")
  static let instant = VocabularyName("time", "Instant")
  static let hasBeginning = VocabularyName("time", "hasBeginning")
  static let hasEnd = VocabularyName("time", "hasEnd")
  static let inDate = VocabularyName("time", "inXSDDate")
  static let inYearMonth = VocabularyName("time", "inXSDgYearMonth")
  static let inYear = VocabularyName("time", "inXSDgYear")

  // The Organization Ontology (ORG).
  static let membership = VocabularyName("org", "Membership")
  static let member = VocabularyName("org", "member")
  static let organization = VocabularyName("org", "organization")
  static let orgRole = VocabularyName("org", "role")
  static let roleClass = VocabularyName("org", "Role")
  static let memberDuring = VocabularyName("org", "memberDuring")
  static let post = VocabularyName("org", "Post")
  static let postIn = VocabularyName("org", "postIn")
  static let heldBy = VocabularyName("org", "heldBy")

  // schema.org, for attributes whose key makes no name of a property.
  static let additionalProperty = VocabularyName("schema", "additionalProperty")
  static let propertyValue = VocabularyName("schema", "PropertyValue")
  static let propertyName = VocabularyName("schema", "name")
  static let propertyContent = VocabularyName("schema", "value")
}
