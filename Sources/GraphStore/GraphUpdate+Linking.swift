internal import GRDB
internal import KnowledgeGraph
public import Linking
internal import OntologyModel

extension GraphUpdate {
  /// The decisions that the graph was linked with last.
  public func decisions() throws(StoreError) -> [Decision] {
    try translate { try StoredDecisions(file: file, database: $0).decisions() }
  }

  /// Links what has changed since the update began, following decisions.
  ///
  /// - Returns: the decisions that could not be followed.
  /// - Complexity: O(n log n) in the profiles of the blocks touched and in the decisions.
  public func link(_ decisions: [Decision]) throws(StoreError) -> [DecisionReplay.Fault] {
    try translate { database in
      let stored = StoredDecisions(file: file, database: database)
      let old = try stored.decisions()
      var blocks = linking.blocks
      if old != decisions { blocks.formUnion(LinkBlock.blocks(of: old + decisions)) }
      blocks.formUnion(try blocksOfSuccessions(database))
      var bases = try applyTraits(&blocks, database)
      bases.formUnion(try relink(blocks, decisions, database))
      let before = try stored.changes()
      let replay = try replay(decisions, database)
      if old != decisions || before != replay.changes || !replay.droppedStatements.isEmpty {
        try stored.replace(decisions, replay)
      }
      bases.formUnion(StoredDecisions.differences(before, replay.changes))
      try writeEntities(of: bases, before, replay, database)
      linking = PendingLinks()
      return replay.faults
    }
  }

  /// Counts what was added and taken, and takes away profiles that nothing names any more.
  ///
  /// - Returns: the ids, before decisions, of the entities of which something else is said now.
  private func applyTraits(
    _ blocks: inout Set<String>, _ database: Database
  ) throws -> Set<String> {
    for (profile, traits) in linking.traits.sorted(by: { $0.key < $1.key }) {
      let sorted = traits.counts.sorted {
        ($0.key.kind.rawValue, $0.key.value) < ($1.key.kind.rawValue, $1.key.value)
      }
      for (trait, count) in sorted {
        let values: [(any DatabaseValueConvertible)?] = [
          profile, trait.kind.rawValue, trait.value, count,
        ]
        try run(
          """
          INSERT INTO traits (profile, kind, value, count) VALUES (?, ?, ?, ?) \
          ON CONFLICT DO UPDATE SET count = count + excluded.count
          """, values, database)
        guard count < 0 else { continue }
        try run(
          "DELETE FROM traits WHERE profile = ? AND kind = ? AND value = ? AND count = 0",
          Array(values.dropLast()), database)
      }
    }
    var bases: Set<String> = []
    for profile in linking.touched.sorted() {
      let find = try database.cachedStatement(
        sql: """
          SELECT base, block, EXISTS (SELECT 1 FROM traits WHERE traits.profile = profiles.number) \
          FROM profiles WHERE number = ?
          """)
      guard let row = try Row.fetchOne(find, arguments: [profile]) else { continue }
      let checked = CheckedRow(row: row, table: "profiles", file: file)
      bases.insert(try checked.text(0))
      guard try checked.integer(2) == 0 else { continue }
      if let block = try checked.optionalText(1) { blocks.insert(block) }
      for body in Set(try ties(of: profile, database)) {
        try run("DELETE FROM ties WHERE body = ? AND profile = ?", [body, profile], database)
      }
      try run("DELETE FROM profiles WHERE number = ?", [profile], database)
    }
    return bases
  }

  /// Links blocks again.
  ///
  /// - Returns: the ids, before decisions, that have gained or lost a profile.
  private func relink(
    _ blocks: Set<String>, _ decisions: [Decision], _ database: Database
  ) throws -> Set<String> {
    var changed: Set<String> = []
    for block in blocks.sorted() {
      var members: [(number: Int, profile: LinkProfile, base: String)] = []
      let find = try database.cachedStatement(
        sql: "SELECT number, profile, base FROM profiles WHERE block = ? ORDER BY number")
      let rows = try Row.fetchCursor(find, arguments: [block])
      while let row = try rows.next() {
        let checked = CheckedRow(row: row, table: "profiles", file: file)
        guard let profile = LinkProfile(text: try checked.text(1)) else {
          throw checked.fault("profile")
        }
        members.append((try checked.integer(0), profile, try checked.text(2)))
      }
      let profiles = members.map(\.profile)
      let keys = LinkBlock.keys(
        of: profiles, successions: try successions(touching: profiles, database),
        decisions: decisions)
      for (number, profile, base) in members {
        let id = LinkBlock.id(profile.kind, keys[profile] ?? profile.key).text
        guard id != base else { continue }
        try run("UPDATE profiles SET base = ? WHERE number = ?", [id, number], database)
        changed.formUnion([id, base])
      }
    }
    return changed
  }

  /// The bodies of a profile under their present names.
  private func ties(of profile: Int, _ database: Database) throws -> [String] {
    let find = try database.cachedStatement(sql: "SELECT profile FROM profiles WHERE number = ?")
    let text = try String.fetchOne(find, arguments: [profile])
    return text.flatMap(LinkProfile.init(text:))?.ties.map { BodyLineage.present($0.body) } ?? []
  }

  /// The blocks with people at bodies of which another succession is told now.
  private func blocksOfSuccessions(_ database: Database) throws -> Set<String> {
    var blocks: Set<String> = []
    let find = try database.cachedStatement(
      sql: """
        SELECT DISTINCT block FROM ties JOIN profiles ON profiles.number = ties.profile \
        WHERE body = ? AND block IS NOT NULL
        """)
    for body in linking.bodies.sorted() {
      blocks.formUnion(try String.fetchAll(find, arguments: [body]))
    }
    return blocks
  }

  /// What documents tell of the bodies of profiles being renamed or merged.
  private func successions(
    touching profiles: [LinkProfile], _ database: Database
  ) throws -> [Succession] {
    let find = try database.cachedStatement(sql: "SELECT old, new FROM successions WHERE body = ?")
    var found: Set<Succession> = []
    for body in Set(profiles.flatMap { $0.ties.map { BodyLineage.present($0.body) } }).sorted() {
      let rows = try Row.fetchAll(find, arguments: [body])
      for row in rows {
        let row = CheckedRow(row: row, table: "successions", file: file)
        found.insert(Succession(old: try row.text(0), new: try row.text(1)))
      }
    }
    return found.sorted()
  }

  private func replay(_ decisions: [Decision], _ database: Database) throws -> DecisionReplay {
    try DecisionReplay(
      decisions,
      resolve: { (reference) throws(any Error) in try candidates(reference, database) },
      hasStatement: { (id) throws(any Error) in
        let find = try database.cachedStatement(sql: "SELECT 1 FROM statements WHERE id = ?")
        return try Int.fetchOne(find, arguments: [id.text]) != nil
      })
  }

  /// The profiles that a reference means.
  private func candidates(
    _ reference: DecisionReference, _ database: Database
  ) throws -> [DecisionReplay.Candidate] {
    let find = try database.cachedStatement(
      sql: "SELECT profile, base FROM profiles WHERE name = ?1 OR base = ?1")
    return try Row.fetchAll(find, arguments: [reference.name]).compactMap { row in
      let checked = CheckedRow(row: row, table: "profiles", file: file)
      guard let profile = LinkProfile(text: try checked.text(0)) else {
        throw checked.fault("profile")
      }
      let base = try checked.text(1)
      guard reference.matches(profile) || reference.name == base else { return nil }
      return DecisionReplay.Candidate(profile: profile, id: EntityID(base))
    }
  }

  /// Writes the entities that some ids, before decisions, are part of now or were part of.
  private func writeEntities(
    of bases: Set<String>, _ before: [EntityID: DecisionReplay.Change], _ replay: DecisionReplay,
    _ database: Database
  ) throws {
    var targets: Set<EntityID> = []
    for base in bases {
      let id = EntityID(base)
      targets.insert(replay.change(of: id).id)
      if let old = before[id] { targets.insert(old.id) }
      // An id that has gone over to another still stands in the table.
      targets.insert(id)
    }
    var parts: [EntityID: [EntityID]] = [:]
    for (id, change) in replay.changes where id != change.id {
      parts[change.id, default: []].append(id)
    }
    let writer = EntityRows(file: file, database: database)
    for target in targets.sorted() {
      // What is part of another entity is none itself.
      let own = replay.change(of: target).id == target ? [target] : []
      try writer.write(
        target, of: (own + (parts[target] ?? [])).sorted(), replay.change(of: target))
    }
  }
}
