internal import KnowledgeGraph
internal import OntologyModel

/// The passages that statements were read from, each once, and who is spoken of in them.
struct Passages {
  /// A range of a document.
  struct Passage {
    let id: String
    let evidence: Evidence
    /// The entities that statements of the passage tie, sorted.
    var entities: [NodeIndex]

    /// The first words, as a label.
    var label: String {
      let words = evidence.quote.unicodeScalars.filter { !$0.properties.isWhitespace }
      var label = String.UnicodeScalarView()
      label.append(contentsOf: words.prefix(20))
      return String(label) + (words.count > 20 ? "…" : "")
    }
  }

  /// In order of evidence.
  private(set) var passages: [Passage] = []

  init(_ graph: Graph) {
    struct Named {
      let evidence: Evidence
      let ends: [NodeIndex]
    }
    var found: [Named] = []
    for edge in graph.edges {
      for statement in graph.statements(of: edge) {
        found.append(Named(evidence: statement.evidence, ends: [edge.subject, edge.object]))
      }
    }
    found.sort { $0.evidence < $1.evidence }
    for item in found {
      let evidence = item.evidence
      if let last = passages.last, last.evidence.document == evidence.document,
        last.evidence.characters == evidence.characters
      {
        passages[passages.count - 1].entities += item.ends
      } else {
        let place =
          "\(evidence.document)|\(evidence.characters.lowerBound)|\(evidence.characters.upperBound)"
        passages.append(
          Passage(
            id: "passage." + StableHash.hexadecimal(of: place), evidence: evidence,
            entities: item.ends))
      }
    }
    for position in passages.indices {
      passages[position].entities = Set(passages[position].entities).sorted()
    }
  }

  /// The kind of the edges from an entity to a passage, and their label.
  static let citedIn = (name: "citedIn", label: "见于")
  /// The kind of the edges from a passage to its document, and their label.
  static let quotedFrom = (name: "quotedFrom", label: "出自")
  /// The `node_type` of passages and its label.
  static let passageType = (name: "Passage", label: "原文")
  /// The `node_type` of documents and its label.
  static let documentType = (name: "Document", label: "来源文档")

  /// What the columns say of a document.
  static func row(of document: SourceDocument) -> ColumnValues.Row {
    var row: ColumnValues.Row = []
    ColumnValues.add("node_type", documentType.name, &row)
    ColumnValues.add("type_label_zh", documentType.label, &row)
    ColumnValues.add("document_title", document.title, &row)
    ColumnValues.add("document_publisher", document.publisher, &row)
    ColumnValues.add("document_date", document.date?.iso, &row)
    ColumnValues.add("document_hash", document.contentHash, &row)
    return row
  }

  /// What the columns say of a passage.
  static func row(of passage: Passage) -> ColumnValues.Row {
    var row: ColumnValues.Row = []
    ColumnValues.add("node_type", passageType.name, &row)
    ColumnValues.add("type_label_zh", passageType.label, &row)
    ColumnValues.add("passage_text", passage.evidence.quote, &row)
    ColumnValues.add("passage_start", String(passage.evidence.characters.lowerBound), &row)
    ColumnValues.add("passage_end", String(passage.evidence.characters.upperBound), &row)
    ColumnValues.add("passage_byte_start", String(passage.evidence.bytes.lowerBound), &row)
    ColumnValues.add("passage_byte_end", String(passage.evidence.bytes.upperBound), &row)
    return row
  }
}
