internal import GRDB
internal import KnowledgeGraph
public import Linking
internal import OntologyModel

extension GraphUpdate {
  /// The documents of the graph by name.
  ///
  /// - Complexity: O(n) in documents.
  public func knownDocuments() throws(StoreError) -> [String: KnownDocument] {
    try translate { database in
      var known: [String: KnownDocument] = [:]
      let sql = "SELECT name, content_hash, reader FROM documents"
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next() {
        let row = CheckedRow(row: row, table: "documents", file: file)
        let name = try row.text(0)
        known[name] = KnownDocument(
          name: name, contentHash: try row.text(1), reader: try row.text(2))
      }
      return known
    }
  }

  /// What is known of one document, nil where the graph does not hold it.
  public func knownDocument(_ name: String) throws(StoreError) -> KnownDocument? {
    try translate { database in
      let sql = "SELECT name, content_hash, reader FROM documents WHERE name = ?"
      guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [name]) else {
        return nil
      }
      let checked = CheckedRow(row: row, table: "documents", file: file)
      return KnownDocument(
        name: try checked.text(0), contentHash: try checked.text(1), reader: try checked.text(2))
    }
  }

  /// The versions of what read the graph's documents, each once, sorted.
  ///
  /// - Complexity: O(k log n) for k versions and n documents.
  public func readers() throws(StoreError) -> [String] {
    try translate { database in
      // Leaps from one value of the index to the next.
      try String.fetchAll(
        database,
        sql: """
          WITH RECURSIVE readers (reader) AS (
            SELECT min(reader) FROM documents
            UNION ALL
            SELECT (SELECT min(d.reader) FROM documents AS d WHERE d.reader > readers.reader)
            FROM readers WHERE readers.reader IS NOT NULL
          )
          SELECT reader FROM readers WHERE reader IS NOT NULL
          """)
    }
  }

  /// Puts a document into the graph, in place of the one of its name.
  ///
  /// - Parameter reader: the version of what read the document.
  /// - Complexity: O(n) in the document, times the depth of the file's trees.
  public func put(_ record: DocumentRecord, reader: String) throws(StoreError) {
    try remove(record.source.name)
    try translate { database in
      var names: [(profile: Int, traits: EntityTraits)] = []
      for name in record.names {
        names.append((try number(of: name.profile, database), EntityTraits(name)))
      }
      let document = try insert(record.source, reader, TraitCoding.encode(names), database)
      for (profile, traits) in names { linking.add(traits, to: profile) }
      try insertMentions(of: record, document, names.map(\.profile), database)
      try insertClaims(of: record, document, names.map(\.profile), database)
      try insertSentences(of: record, document, database)
      try insertSuccessions(of: record, document, database)
    }
  }

  /// Takes a document out of the graph.
  ///
  /// - Returns: whether the graph held it.
  /// - Complexity: O(n) in the document, times the depth of the file's trees.
  @discardableResult
  public func remove(_ name: String) throws(StoreError) -> Bool {
    try translate { database in
      let find = try database.cachedStatement(
        sql: "SELECT number, traits FROM documents WHERE name = ?")
      guard let row = try Row.fetchOne(find, arguments: [name]) else { return false }
      let checked = CheckedRow(row: row, table: "documents", file: file)
      let number = try checked.integer(0)
      guard let names = TraitCoding.decode(try checked.text(1)) else {
        throw checked.fault("traits")
      }
      for (profile, traits) in names { linking.take(traits, from: profile) }
      try run(
        """
        INSERT INTO sentence_index (sentence_index, rowid, text) \
        SELECT 'delete', number, text FROM sentences WHERE document = ?
        """, [number], database)
      let told = try database.cachedStatement(
        sql: "SELECT body FROM successions WHERE document = ?")
      linking.bodies.formUnion(try String.fetchAll(told, arguments: [number]))
      for table in ["successions", "sentences", "statements", "mentions"] {
        try run("DELETE FROM \(table) WHERE document = ?", [number], database)
      }
      try run("DELETE FROM documents WHERE number = ?", [number], database)
      return true
    }
  }

  /// The number of a profile, which is made where the graph does not have it.
  private func number(of profile: LinkProfile, _ database: Database) throws -> Int {
    if let known = linking.numbers[profile] { return known }
    let text = profile.text
    let find = try database.cachedStatement(sql: "SELECT number FROM profiles WHERE profile = ?")
    if let number = try Int.fetchOne(find, arguments: [text]) {
      linking.numbers[profile] = number
      return number
    }
    let base = LinkBlock.id(profile.kind, profile.key)
    try run(
      "INSERT INTO profiles (profile, name, block, base) VALUES (?, ?, ?, ?)",
      [text, profile.name, profile.block, base.text], database)
    let number = Int(database.lastInsertedRowID)
    for body in Set(profile.ties.map { BodyLineage.present($0.body) }).sorted() {
      try run("INSERT INTO ties (body, profile) VALUES (?, ?)", [body, number], database)
    }
    linking.numbers[profile] = number
    linking.appeared(number, in: profile.block)
    return number
  }

  private func insert(
    _ source: SourceDocument, _ reader: String, _ traits: String, _ database: Database
  ) throws -> Int {
    try run(
      """
      INSERT INTO documents (id, name, content_hash, format, encoding, title, publisher, date, \
      byte_count, character_count, reader, traits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        source.id.text, source.name, source.contentHash, source.format, source.encoding,
        source.title, source.publisher, source.date?.iso, source.byteCount,
        source.characterCount, reader, traits,
      ], database)
    return Int(database.lastInsertedRowID)
  }

  private func insertMentions(
    of record: DocumentRecord, _ document: Int, _ profiles: [Int], _ database: Database
  ) throws {
    let sql = """
      INSERT INTO mentions (profile, document, character_start, character_end, surface) \
      VALUES (?, ?, ?, ?, ?)
      """
    for (name, profile) in zip(record.names, profiles) {
      for mention in Set(name.mentions).sorted() {
        try run(
          sql,
          [
            profile, document, mention.characters.lowerBound, mention.characters.upperBound,
            mention.surface,
          ], database)
      }
    }
  }

  private func insertClaims(
    of record: DocumentRecord, _ document: Int, _ profiles: [Int], _ database: Database
  ) throws {
    let marks = Array(repeating: "?", count: Schema.statementColumnCount + 2)
      .joined(separator: ", ")
    let sql =
      "INSERT INTO statements (subject, object, \(Schema.statementColumnNames)) VALUES (\(marks))"
    let none = EntityID("")
    for claim in record.claims {
      let statement = claim.statement(from: none, to: none, reported: record.source.date)
      try run(
        sql,
        [profiles[claim.subject], profiles[claim.object]]
          + StatementColumns.values(of: statement, document: document), database)
    }
  }

  private func insertSentences(
    of record: DocumentRecord, _ document: Int, _ database: Database
  ) throws {
    let sql = """
      INSERT INTO sentences (document, character_start, character_end, text) VALUES (?, ?, ?, ?)
      """
    let index = "INSERT INTO sentence_index (rowid, text) VALUES (?, ?)"
    for sentence in record.sentences {
      let range = sentence.characters
      try run(sql, [document, range.lowerBound, range.upperBound, sentence.text], database)
      try run(index, [database.lastInsertedRowID, sentence.text], database)
    }
  }

  private func insertSuccessions(
    of record: DocumentRecord, _ document: Int, _ database: Database
  ) throws {
    for succession in Set(record.successions).sorted() {
      for body in Set([succession.old, succession.new].map(BodyLineage.present)).sorted() {
        linking.bodies.insert(body)
        try run(
          "INSERT INTO successions (body, document, old, new) VALUES (?, ?, ?, ?)",
          [body, document, succession.old, succession.new], database)
      }
    }
  }

  /// Runs one statement, prepared once.
  func run(
    _ sql: String, _ values: [(any DatabaseValueConvertible)?], _ database: Database
  ) throws {
    for case let text as String in values where text.utf8.contains(0) {
      // SQLite's text functions would end the value here without a word.
      throw StoreError.inconsistent(file, "a text holds the character U+0000")
    }
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
