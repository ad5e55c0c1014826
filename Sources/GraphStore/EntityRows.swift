internal import GRDB
internal import KnowledgeGraph
internal import Linking
internal import OntologyModel

/// Writes entities as they follow from the traits of their profiles.
struct EntityRows {
  let file: String
  let database: Database

  /// Writes one entity, or takes it away where no profile is left or a decision drops it.
  ///
  /// - Parameter bases: the ids, before decisions, whose profiles are the entity.
  func write(_ id: EntityID, of bases: [EntityID], _ change: DecisionReplay.Change) throws {
    var traits = EntityTraits()
    var profiles: [Int] = []
    var first: LinkProfile?
    for base in bases {
      let rows = try fetch(
        "SELECT number, profile FROM profiles WHERE base = ? ORDER BY number", [base.text])
      for row in rows {
        let checked = CheckedRow(row: row, table: "profiles", file: file)
        guard let profile = LinkProfile(text: try checked.text(1)) else {
          throw checked.fault("profile")
        }
        first = first.map { min($0, profile) } ?? profile
        let number = try checked.integer(0)
        profiles.append(number)
        try add(number, to: &traits)
      }
    }
    guard let first, !change.isDropped else {
      try remove(id)
      for profile in profiles { try point(profile, to: nil) }
      return
    }
    let entity = traits.entity(
      id: id, kind: first.kind, key: first.name, name: change.name, type: change.type)
    let number = try upsert(entity)
    for profile in profiles { try point(profile, to: number) }
  }

  private func add(_ profile: Int, to traits: inout EntityTraits) throws {
    let rows = try fetch("SELECT kind, value, count FROM traits WHERE profile = ?", [profile])
    for row in rows {
      let checked = CheckedRow(row: row, table: "traits", file: file)
      guard let kind = Trait.Kind(rawValue: try checked.integer(0)) else {
        throw checked.fault("kind")
      }
      traits.add(Trait(kind, try checked.text(1)), try checked.integer(2))
    }
  }

  private func point(_ profile: Int, to entity: Int?) throws {
    try run(
      "UPDATE profiles SET entity = ?1 WHERE number = ?2 AND entity IS NOT ?1", [entity, profile])
  }

  private func number(of id: EntityID) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM entities WHERE id = ?"),
      arguments: [id.text])
  }

  private func remove(_ id: EntityID) throws {
    guard let number = try number(of: id) else { return }
    try run("DELETE FROM aliases WHERE entity = ?", [number])
    try run("DELETE FROM attributes WHERE entity = ?", [number])
    try run("DELETE FROM entities WHERE number = ?", [number])
  }

  /// Changes only rows that differ.
  private func upsert(_ entity: Entity) throws -> Int {
    guard let number = try number(of: entity.id) else {
      try run(
        "INSERT INTO entities (id, type, name, confidence) VALUES (?, ?, ?, ?)",
        [entity.id.text, entity.type.name, entity.name, entity.confidence])
      let number = Int(database.lastInsertedRowID)
      for alias in entity.aliases { try insert(alias: alias, number) }
      for attribute in entity.attributes { try insert(attribute, number) }
      return number
    }
    try run(
      """
      UPDATE entities SET type = ?2, name = ?3, confidence = ?4 \
      WHERE number = ?1 AND (type IS NOT ?2 OR name IS NOT ?3 OR confidence IS NOT ?4)
      """, [number, entity.type.name, entity.name, entity.confidence])
    let aliases = Set(
      try fetch("SELECT alias FROM aliases WHERE entity = ?", [number]).map {
        try CheckedRow(row: $0, table: "aliases", file: file).text(0)
      })
    for alias in aliases.subtracting(entity.aliases).sorted() {
      try run("DELETE FROM aliases WHERE entity = ? AND alias = ?", [number, alias])
    }
    for alias in entity.aliases where !aliases.contains(alias) { try insert(alias: alias, number) }
    try replaceAttributes(of: entity, number)
    return number
  }

  private func replaceAttributes(of entity: Entity, _ number: Int) throws {
    let sql = "SELECT key, value FROM attributes WHERE entity = ? ORDER BY key, value"
    let old = try fetch(sql, [number]).map { row in
      let checked = CheckedRow(row: row, table: "attributes", file: file)
      return Attribute(try checked.text(0), try checked.text(1))
    }
    guard old != entity.attributes else { return }
    try run("DELETE FROM attributes WHERE entity = ?", [number])
    for attribute in entity.attributes { try insert(attribute, number) }
  }

  private func insert(alias: String, _ number: Int) throws {
    try run("INSERT INTO aliases (entity, alias) VALUES (?, ?)", [number, alias])
  }

  private func insert(_ attribute: Attribute, _ number: Int) throws {
    try run(
      "INSERT INTO attributes (entity, key, value) VALUES (?, ?, ?)",
      [number, attribute.key, attribute.value])
  }

  private func fetch(_ sql: String, _ values: [any DatabaseValueConvertible]) throws -> [Row] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: StatementArguments(values))
  }

  private func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
