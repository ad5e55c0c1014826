internal import GRDB
internal import KnowledgeGraph
internal import OntologyModel

/// Reads the tables of a graph file back into values and checks each.
struct GraphReader {
  let file: String
  let database: Database

  /// Refuses files cut short.
  func checkLength(fileSize: Int) throws {
    // SQLite itself does not miss the last part of the last page.
    guard try pragma("page_count") * pragma("page_size") == fileSize else {
      throw StoreError.damaged(
        file, Wording("长度与文件头不符", "its length is not what its header says"))
    }
  }

  /// What SQLite finds wrong with the file, at most `limit` lines; empty where it is sound.
  func faults(limit: Int = 100) throws -> [String] {
    let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(limit))")
    return lines == ["ok"] ? [] : lines
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
    let version = try version()
    let documents = try readDocuments()
    let (entities, numbers) = try readEntities(documents: documents.ids, version: version)
    let ends = version == 1 ? .init(entities: numbers) : try readProfiles(entities: numbers)
    let statements = try readStatements(
      documents: documents.ids, entities: entities.map(\.id), ends: ends)
    let quarantine = try readQuarantine(documents: documents.ids)
    return Graph(
      documents: documents.values, entities: entities, statements: statements,
      quarantine: quarantine)
  }

  /// The position of the entity of each profile; nil where a decision has dropped it.
  private struct Ends {
    var positions: [Int: Int?] = [:]

    init() {}

    /// In version 1 rows point to entities themselves.
    init(entities: [Int: Int]) { positions = entities.mapValues { $0 } }

    func entity(_ row: CheckedRow, _ column: Int) throws(StoreError) -> Int? {
      guard let position = positions[try row.integer(column)] else {
        throw row.fault("column \(column + 1)")
      }
      return position
    }
  }

  private func readProfiles(entities: [Int: Int]) throws(StoreError) -> Ends {
    var ends = Ends()
    try forEachRow("profiles", "SELECT number, entity FROM profiles") { (row) throws(StoreError) in
      guard let entity = try row.optionalInteger(1) else {
        ends.positions[try row.integer(0)] = .some(nil)
        return
      }
      guard let position = entities[entity] else { throw row.fault("entity") }
      ends.positions[try row.integer(0)] = position
    }
    return ends
  }

  private func readDocuments() throws(StoreError) -> (
    values: [SourceDocument], ids: [Int: DocumentID]
  ) {
    var documents: [SourceDocument] = []
    var ids: [Int: DocumentID] = [:]
    let sql = """
      SELECT number, id, name, content_hash, format, encoding, title, publisher, date, byte_count, \
      character_count FROM documents ORDER BY number
      """
    try forEachRow("documents", sql) { (row) throws(StoreError) in
      let document = SourceDocument(
        id: DocumentID(try row.text(1)), name: try row.text(2), contentHash: try row.text(3),
        format: try row.text(4), encoding: try row.text(5), title: try row.optionalText(6),
        publisher: try row.optionalText(7), date: try row.date(8),
        byteCount: try row.integer(9), characterCount: try row.integer(10))
      documents.append(document)
      ids[try row.integer(0)] = document.id
    }
    return (documents, ids)
  }

  private func readEntities(
    documents: [Int: DocumentID], version: Int
  ) throws(StoreError) -> (entities: [Entity], numbers: [Int: Int]) {
    var heads: [(id: EntityID, type: EntityType, name: String, confidence: Double?)] = []
    var numbers: [Int: Int] = [:]
    let column = version < 4 ? "NULL" : "confidence"
    let sql = "SELECT number, id, type, name, \(column) FROM entities ORDER BY number"
    try forEachRow("entities", sql) { (row) throws(StoreError) in
      guard let type = EntityType(rawValue: try row.text(2)) else { throw row.fault("type") }
      numbers[try row.integer(0)] = heads.count
      let confidence = try row.optionalNumber(4)
      try row.require(confidence.map { (0...1).contains($0) } ?? true, "confidence")
      heads.append((EntityID(try row.text(1)), type, try row.text(3), confidence))
    }
    let entities = Ends(entities: numbers)
    var aliases = [[String]](repeating: [], count: heads.count)
    try forEachRow("aliases", "SELECT entity, alias FROM aliases ORDER BY entity, alias") {
      (row) throws(StoreError) in
      if let entity = try entities.entity(row, 0) { aliases[entity].append(try row.text(1)) }
    }
    var attributes = [[Attribute]](repeating: [], count: heads.count)
    try forEachRow("attributes", "SELECT entity, key, value FROM attributes ORDER BY number") {
      (row) throws(StoreError) in
      guard let entity = try entities.entity(row, 0) else { return }
      attributes[entity].append(Attribute(try row.text(1), try row.text(2)))
    }
    let mentions = try readMentions(
      documents: documents, count: heads.count,
      ends: version == 1 ? entities : try readProfiles(entities: numbers), version: version)
    let values = heads.indices.map { position in
      Entity(
        id: heads[position].id, type: heads[position].type, name: heads[position].name,
        aliases: aliases[position], attributes: attributes[position],
        confidence: heads[position].confidence, mentions: mentions[position])
    }
    return (values, numbers)
  }

  private func readMentions(
    documents: [Int: DocumentID], count: Int, ends: Ends, version: Int
  ) throws(StoreError) -> [[EntityMention]] {
    var mentions = [[EntityMention]](repeating: [], count: count)
    let sql = """
      SELECT \(version == 1 ? "entity" : "profile"), document, character_start, character_end, \
      surface FROM mentions ORDER BY number
      """
    try forEachRow("mentions", sql) { (row) throws(StoreError) in
      let document = try row.document(1, documents)
      guard let entity = try ends.entity(row, 0) else { return }
      mentions[entity].append(
        EntityMention(
          document: document, characters: try row.range(2, 3), surface: try row.text(4)))
    }
    return mentions
  }

  private func readStatements(
    documents: [Int: DocumentID], entities: [EntityID], ends: Ends
  ) throws(StoreError) -> [KnowledgeGraph.Statement] {
    let dropped = try droppedStatements()
    var statements: [KnowledgeGraph.Statement] = []
    let sql = "SELECT subject, object, \(try columnNames()) FROM statements ORDER BY number"
    try forEachRow("statements", sql) { (row) throws(StoreError) in
      let subject = try ends.entity(row, 0)
      let object = try ends.entity(row, 1)
      guard let subject, let object else { return }
      var pair = (entities[subject], entities[object])
      // A symmetric relation goes from the smaller id to the larger; ids may have changed since.
      if pair.1 < pair.0, try row.isSymmetric(from: 2) { swap(&pair.0, &pair.1) }
      let statement = try row.statement(
        from: 2, subject: pair.0, object: pair.1, documents: documents)
      if !dropped.contains(statement.id.text) { statements.append(statement) }
    }
    return statements
  }

  private func droppedStatements() throws(StoreError) -> Set<String> {
    guard try version() > 1 else { return [] }
    var dropped: Set<String> = []
    try forEachRow("dropped_statements", "SELECT id FROM dropped_statements") {
      (row) throws(StoreError) in
      dropped.insert(try row.text(0))
    }
    return dropped
  }

  /// The version of the file's layout.
  func version() throws(StoreError) -> Int {
    do { return try pragma("user_version") } catch {
      throw .damaged(file, Wording(database: "\(error)"))
    }
  }

  private func columnNames() throws(StoreError) -> String {
    Schema.statementColumnNames(version: try version())
  }

  private func readQuarantine(
    documents: [Int: DocumentID]
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

  func forEachRow(
    _ table: String, _ sql: String, _ arguments: StatementArguments = [],
    _ body: (CheckedRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    do {
      let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
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
