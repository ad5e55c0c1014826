internal import GRDB
internal import KnowledgeGraph
internal import OntologyModel

/// Writes the tables of one graph into a new SQLite file.
struct GraphWriter {
  private let file: String
  private let graph: Graph
  private let metadata: GraphStore.Metadata
  private let documentNumbers: [DocumentID: Int]

  /// - Parameter file: the name to use in messages.
  init(file: String, graph: Graph, metadata: GraphStore.Metadata) {
    self.file = file
    self.graph = graph
    self.metadata = metadata
    documentNumbers = Dictionary(
      graph.documents.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  func write(to path: String) throws(StoreError) {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { database in
        try database.execute(sql: Schema.tables)
        try writeMetadata(database)
        try writeDocuments(database)
        try writeEntities(database)
        try writeStatements(database)
        try writeQuarantine(database)
        try database.execute(sql: Schema.indexes)
      }
      try queue.close()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw .inconsistent(file, error.reason)
    } catch let error as DatabaseError {
      throw .unwritable(file, Wording(database: error.reason))
    } catch {
      throw .unwritable(file, Wording(database: "\(error)"))
    }
  }

  /// The rollback journal can stay in memory: a file that does not come to its end is thrown away.
  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 4096;
          PRAGMA encoding = 'UTF-8';
          PRAGMA auto_vacuum = NONE;
          PRAGMA journal_mode = MEMORY;
          PRAGMA synchronous = FULL;
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(Schema.version);
          """)
    }
    return configuration
  }

  private func writeMetadata(_ database: Database) throws {
    let insert = try RowInsert(
      "INSERT INTO metadata (key, value)", columns: 2, file: file, database: database)
    try insert(["ontology_version", metadata.ontologyVersion])
    try insert(["tool_version", metadata.toolVersion])
  }

  private func writeDocuments(_ database: Database) throws {
    let insert = try RowInsert(
      """
      INSERT INTO documents (number, id, name, content_hash, format, encoding, title, publisher, \
      date, byte_count, character_count)
      """, columns: 11, file: file, database: database)
    for (number, document) in graph.documents.enumerated() {
      try insert([
        number, document.id.text, document.name, document.contentHash, document.format,
        document.encoding, document.title, document.publisher, document.date?.iso,
        document.byteCount, document.characterCount,
      ])
    }
  }

  private func writeEntities(_ database: Database) throws {
    // Without documents to link again each entity is its own profile.
    let insertProfile = try RowInsert(
      "INSERT INTO profiles (number, profile, name, base, entity)", columns: 5, file: file,
      database: database)
    let insertEntity = try RowInsert(
      "INSERT INTO entities (number, id, type, name, confidence)", columns: 5, file: file,
      database: database)
    let insertAlias = try RowInsert(
      "INSERT INTO aliases (entity, alias)", columns: 2, file: file, database: database)
    let insertAttribute = try RowInsert(
      "INSERT INTO attributes (entity, key, value)", columns: 3, file: file, database: database)
    for (number, entity) in graph.entities.enumerated() {
      try insertProfile([number, entity.id.text, entity.name, entity.id.text, number])
      try insertEntity([
        number, entity.id.text, entity.type.name, entity.name, entity.confidence,
      ])
      for alias in entity.aliases { try insertAlias([number, alias]) }
      for attribute in entity.attributes {
        try insertAttribute([number, attribute.key, attribute.value])
      }
    }
    let insertMention = try RowInsert(
      "INSERT INTO mentions (profile, document, character_start, character_end, surface)",
      columns: 5, file: file, database: database)
    for (number, entity) in graph.entities.enumerated() {
      for mention in entity.mentions {
        try insertMention([
          number, try documentNumber(mention.document), mention.characters.lowerBound,
          mention.characters.upperBound, mention.surface,
        ])
      }
    }
  }

  private func writeStatements(_ database: Database) throws {
    let insert = try RowInsert(
      "INSERT INTO statements (number, subject, object, \(Schema.statementColumnNames))",
      columns: 20, file: file, database: database)
    for (number, statement) in (graph.statements + graph.unasserted).enumerated() {
      guard let subject = graph.index(of: statement.subject),
        let object = graph.index(of: statement.object)
      else { throw StoreError.inconsistent(file, "\(statement.id) has an end that is no entity") }
      try insert(
        [number, Int(subject.rawValue), Int(object.rawValue)] + columns(of: statement))
    }
  }

  private func writeQuarantine(_ database: Database) throws {
    let insert = try RowInsert(
      "INSERT INTO quarantine (number, reason, subject, object, \(Schema.statementColumnNames))",
      columns: 21, file: file, database: database)
    for (number, item) in graph.quarantine.enumerated() {
      let statement = item.statement
      try insert(
        [number, item.reason, statement.subject.text, statement.object.text]
          + columns(of: statement))
    }
  }

  private func columns(
    of statement: KnowledgeGraph.Statement
  ) throws(StoreError) -> [(any DatabaseValueConvertible)?] {
    StatementColumns.values(
      of: statement, document: try documentNumber(statement.evidence.document))
  }

  private func documentNumber(_ id: DocumentID) throws(StoreError) -> Int {
    guard let number = documentNumbers[id] else {
      throw .inconsistent(file, "\(id) is cited but is no document of the graph")
    }
    return number
  }
}

/// One INSERT, prepared once and run for each row.
private struct RowInsert {
  private let statement: GRDB.Statement
  private let file: String

  init(_ head: String, columns: Int, file: String, database: Database) throws {
    let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
    statement = try database.makeStatement(sql: "\(head) VALUES (\(marks))")
    self.file = file
  }

  func callAsFunction(_ values: [(any DatabaseValueConvertible)?]) throws {
    for case let text as String in values where text.utf8.contains(0) {
      // SQLite's text functions would end the value here without a word.
      throw StoreError.inconsistent(file, "a text holds the character U+0000")
    }
    try statement.execute(arguments: StatementArguments(values))
  }
}
