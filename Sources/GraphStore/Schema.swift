/// The layout of a graph file.
///
/// Rows are numbered in the order of the graph's tables; the numbers tie the tables together inside one
/// file, the ids are stable across files.
enum Schema {
  /// `Yima` in ASCII: marks the SQLite file as a graph of this tool (`PRAGMA application_id`).
  static let applicationID = 0x5969_6D61

  /// The version of this layout (`PRAGMA user_version`).
  static let version = 2

  static let tables = """
    CREATE TABLE metadata (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE documents (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      format TEXT NOT NULL,
      encoding TEXT NOT NULL,
      title TEXT,
      publisher TEXT,
      date TEXT,
      byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
      character_count INTEGER NOT NULL CHECK (character_count >= 0)
    ) STRICT;

    CREATE TABLE entities (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL,
      name TEXT NOT NULL
    ) STRICT;

    CREATE TABLE aliases (
      entity INTEGER NOT NULL REFERENCES entities (number),
      alias TEXT NOT NULL,
      PRIMARY KEY (entity, alias)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attributes (
      number INTEGER PRIMARY KEY,
      entity INTEGER NOT NULL REFERENCES entities (number),
      key TEXT NOT NULL,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE mentions (
      number INTEGER PRIMARY KEY,
      entity INTEGER NOT NULL REFERENCES entities (number),
      document INTEGER NOT NULL REFERENCES documents (number),
      character_start INTEGER NOT NULL,
      character_end INTEGER NOT NULL CHECK (character_end >= character_start),
      surface TEXT NOT NULL
    ) STRICT;

    CREATE TABLE statements (
      number INTEGER PRIMARY KEY,
      subject INTEGER NOT NULL REFERENCES entities (number),
      object INTEGER NOT NULL REFERENCES entities (number),
      \(statementColumns)
    ) STRICT;

    -- The ends stand by id here: one of them may be no entity at all.
    CREATE TABLE quarantine (
      number INTEGER PRIMARY KEY,
      reason TEXT NOT NULL,
      subject TEXT NOT NULL,
      object TEXT NOT NULL,
      \(statementColumns)
    ) STRICT;
    """

  /// Made after the rows, which is faster and packs them better.
  static let indexes = """
    CREATE INDEX entities_by_name ON entities (name);
    CREATE INDEX aliases_by_alias ON aliases (alias);
    CREATE INDEX mentions_by_document ON mentions (document);
    CREATE INDEX statements_by_subject ON statements (subject, predicate);
    CREATE INDEX statements_by_object ON statements (object, predicate);
    CREATE INDEX statements_by_document ON statements (document);
    """

  /// What statements and quarantined statements have in common, in this order.
  ///
  /// `modality` is null for what the text says is so, else `planned`, `negated` or `hoped`; `flags`
  /// are the names of tenure flags divided by blanks, or null.
  private static let statementColumns = """
    id TEXT NOT NULL UNIQUE,
      predicate TEXT NOT NULL,
      role TEXT,
      valid_start TEXT,
      valid_end TEXT,
      -- Null where no time is stated; 1 where a part was worked out from the document's date.
      valid_inferred INTEGER CHECK (valid_inferred IN (0, 1)),
      reported TEXT,
      document INTEGER NOT NULL REFERENCES documents (number),
      byte_start INTEGER NOT NULL,
      byte_end INTEGER NOT NULL CHECK (byte_end >= byte_start),
      character_start INTEGER NOT NULL,
      character_end INTEGER NOT NULL CHECK (character_end >= character_start),
      quote TEXT NOT NULL,
      rule TEXT NOT NULL,
      confidence REAL NOT NULL,
      modality TEXT,
      flags TEXT
    """

  /// The names of those columns, for SELECT and INSERT.
  static let statementColumnNames = """
    \(firstStatementColumnNames), modality, flags
    """

  /// The same for a SELECT from a file of an older version: what it lacks is null.
  static func statementColumnNames(version: Int) -> String {
    version < 2 ? "\(firstStatementColumnNames), NULL, NULL" : statementColumnNames
  }

  /// The columns of version 1.
  private static let firstStatementColumnNames = """
    id, predicate, role, valid_start, valid_end, valid_inferred, reported, document, byte_start, \
    byte_end, character_start, character_end, quote, rule, confidence
    """
}
