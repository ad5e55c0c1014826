internal import GRDB
internal import KnowledgeGraph
internal import OntologyModel

/// Reads the tables of a graph file back into values and checks each.
struct GraphReader {
  let file: String
  let database: Database

  /// Refuses files of other applications and of newer versions, and files cut short.
  func checkHeader(fileSize: Int) throws {
    guard try pragma("application_id") == Schema.applicationID else {
      throw StoreError.notAGraph(file)
    }
    let version = try pragma("user_version")
    guard version <= Schema.version else {
      throw StoreError(
        .newerVersion, file: file,
        message: Wording(
          "图文件的格式版本是 \(version)，本程序只认到 \(Schema.version)",
          "the graph file has layout \(version), and this version knows up to \(Schema.version)"),
        remedy: Wording(
          "请用更新的 yimai，或重新生成图", "use a newer yimai, or build the graph again"))
    }
    guard version >= 1 else {
      throw StoreError.damaged(
        file, Wording("没有用过格式版本 \(version)", "layout \(version) was never in use"))
    }
    // SQLite itself does not miss the last part of the last page.
    guard try pragma("page_count") * pragma("page_size") == fileSize else {
      throw StoreError.damaged(
        file, Wording("长度与文件头不符", "its length is not what its header says"))
    }
  }

  private func pragma(_ name: String) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? 0
  }

  /// What the file says of its making.
  func metadata() throws(StoreError) -> GraphStore.Metadata {
    var values: [String: String] = [:]
    try forEachRow("metadata", "SELECT key, value FROM metadata") { (row) throws(StoreError) in
      values[try row.text(0)] = try row.text(1)
    }
    guard let tool = values["tool_version"], let ontology = values["ontology_version"] else {
      throw .damaged(file, Wording("元数据不全", "the metadata are incomplete"))
    }
    return GraphStore.Metadata(toolVersion: tool, ontologyVersion: ontology)
  }

  /// The whole graph.
  func graph() throws(StoreError) -> Graph {
    let documents = try readDocuments()
    let ids = documents.map(\.id)
    let entities = try readEntities(documents: ids)
    let statements = try readStatements(documents: ids, entities: entities.map(\.id))
    let quarantine = try readQuarantine(documents: ids)
    return Graph(
      documents: documents, entities: entities, statements: statements, quarantine: quarantine)
  }

  private func readDocuments() throws(StoreError) -> [SourceDocument] {
    var documents: [SourceDocument] = []
    let sql = """
      SELECT number, id, name, content_hash, format, encoding, title, publisher, date, byte_count, \
      character_count FROM documents ORDER BY number
      """
    try forEachRow("documents", sql) { (row) throws(StoreError) in
      try row.require(try row.integer(0) == documents.count, "numbers")
      documents.append(
        SourceDocument(
          id: DocumentID(try row.text(1)), name: try row.text(2), contentHash: try row.text(3),
          format: try row.text(4), encoding: try row.text(5), title: try row.optionalText(6),
          publisher: try row.optionalText(7), date: try row.date(8),
          byteCount: try row.integer(9), characterCount: try row.integer(10)))
    }
    return documents
  }

  private func readEntities(documents: [DocumentID]) throws(StoreError) -> [Entity] {
    var heads: [(id: EntityID, type: EntityType, name: String)] = []
    try forEachRow("entities", "SELECT number, id, type, name FROM entities ORDER BY number") {
      (row) throws(StoreError) in
      try row.require(try row.integer(0) == heads.count, "numbers")
      guard let type = EntityType(rawValue: try row.text(2)) else { throw row.fault("type") }
      heads.append((EntityID(try row.text(1)), type, try row.text(3)))
    }
    var aliases = [[String]](repeating: [], count: heads.count)
    try forEachRow("aliases", "SELECT entity, alias FROM aliases ORDER BY entity, alias") {
      (row) throws(StoreError) in
      aliases[try row.index(0, below: heads.count)].append(try row.text(1))
    }
    var attributes = [[Attribute]](repeating: [], count: heads.count)
    try forEachRow("attributes", "SELECT entity, key, value FROM attributes ORDER BY number") {
      (row) throws(StoreError) in
      attributes[try row.index(0, below: heads.count)].append(
        Attribute(try row.text(1), try row.text(2)))
    }
    var mentions = [[EntityMention]](repeating: [], count: heads.count)
    let sql = """
      SELECT entity, document, character_start, character_end, surface FROM mentions \
      ORDER BY number
      """
    try forEachRow("mentions", sql) { (row) throws(StoreError) in
      let document = documents[try row.index(1, below: documents.count)]
      mentions[try row.index(0, below: heads.count)].append(
        EntityMention(
          document: document, characters: try row.range(2, 3), surface: try row.text(4)))
    }
    return heads.indices.map { number in
      Entity(
        id: heads[number].id, type: heads[number].type, name: heads[number].name,
        aliases: aliases[number], attributes: attributes[number], mentions: mentions[number])
    }
  }

  private func readStatements(
    documents: [DocumentID], entities: [EntityID]
  ) throws(StoreError) -> [KnowledgeGraph.Statement] {
    var statements: [KnowledgeGraph.Statement] = []
    let sql = "SELECT subject, object, \(try columnNames()) FROM statements ORDER BY number"
    try forEachRow("statements", sql) { (row) throws(StoreError) in
      statements.append(
        try row.statement(
          from: 2, subject: entities[try row.index(0, below: entities.count)],
          object: entities[try row.index(1, below: entities.count)], documents: documents))
    }
    return statements
  }

  private func columnNames() throws(StoreError) -> String {
    do { return Schema.statementColumnNames(version: try pragma("user_version")) } catch {
      throw .damaged(file, Wording(database: "\(error)"))
    }
  }

  private func readQuarantine(
    documents: [DocumentID]
  ) throws(StoreError) -> [QuarantinedStatement] {
    var quarantine: [QuarantinedStatement] = []
    let sql = """
      SELECT reason, subject, object, \(try columnNames()) FROM quarantine \
      ORDER BY number
      """
    try forEachRow("quarantine", sql) { (row) throws(StoreError) in
      quarantine.append(
        QuarantinedStatement(
          statement: try row.statement(
            from: 3, subject: EntityID(try row.text(1)), object: EntityID(try row.text(2)),
            documents: documents),
          reason: try row.text(0)))
    }
    return quarantine
  }

  private func forEachRow(
    _ table: String, _ sql: String, _ body: (CheckedRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    do {
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next() { try body(CheckedRow(row: row, table: table, file: file)) }
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw .damaged(file, Wording(database: error.reason))
    } catch {
      throw .damaged(file, Wording(database: "\(error)"))
    }
  }
}
