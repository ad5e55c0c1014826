internal import GRDB
internal import KnowledgeGraph
internal import Linking
internal import OntologyModel

/// The decisions kept with a graph, and what they made of its entities.
struct StoredDecisions {
  let file: String
  let database: Database

  func decisions() throws -> [Decision] {
    let lines = try Row.fetchAll(database, sql: "SELECT line FROM decisions ORDER BY number").map {
      try CheckedRow(row: $0, table: "decisions", file: file).text(0)
    }
    do throws(DecisionList.Fault) {
      return try DecisionList(text: lines.joined(separator: "\n")).decisions
    } catch {
      throw StoreError.damaged(
        file,
        Wording("表 decisions：\(error.wording.chinese)", "table decisions: \(error.wording.english)")
      )
    }
  }

  func changes() throws -> [EntityID: DecisionReplay.Change] {
    var changes: [EntityID: DecisionReplay.Change] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT base, id, dropped, name, type FROM changes")
    while let row = try rows.next() {
      let row = CheckedRow(row: row, table: "changes", file: file)
      let type = try row.optionalText(4)
      let known = type.flatMap { EntityType(rawValue: $0) }
      try row.require((type == nil) == (known == nil), "type")
      changes[EntityID(try row.text(0))] = DecisionReplay.Change(
        id: EntityID(try row.text(1)), isDropped: try row.integer(2) != 0,
        name: try row.optionalText(3), type: known)
    }
    return changes
  }

  func replace(_ decisions: [Decision], _ replay: DecisionReplay) throws {
    for table in ["decisions", "changes", "dropped_statements"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    for decision in decisions {
      try database.execute(
        sql: "INSERT INTO decisions (line) VALUES (?)", arguments: [decision.line])
    }
    for (base, change) in replay.changes.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT INTO changes (base, id, dropped, name, type) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          base.text, change.id.text, change.isDropped ? 1 : 0, change.name, change.type?.name,
        ])
    }
    for id in replay.droppedStatements.sorted() {
      try database.execute(
        sql: "INSERT INTO dropped_statements (id) VALUES (?)", arguments: [id.text])
    }
  }

  /// The ids whose change is another now.
  static func differences(
    _ old: [EntityID: DecisionReplay.Change], _ new: [EntityID: DecisionReplay.Change]
  ) -> Set<String> {
    Set(Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.map(\.text))
  }
}
