/// The layout of a graph file.
///
/// The numbers of rows tie the tables together inside one file, the ids are stable across files.
/// Documents, mentions and statements point to profiles, what linking goes by, and profiles to
/// entities: so linking can change its mind without touching what documents say.
enum Schema {
  /// `Yima` in ASCII: marks the SQLite file as a graph of this tool (`PRAGMA application_id`).
  static let applicationID = 0x5969_6D61

  /// The version of this layout (`PRAGMA user_version`).
  static let version = 4

  /// The oldest version that a change brings up to this one; older files can be read, not changed,
  /// because they do not hold what linking goes by.
  static let oldestChangeable = 2

  /// What makes the next version of a layout, by the version it starts from.
  ///
  /// A change of a graph file runs them first, in its own transaction.
  static let migrations = [
    2: """
    DROP INDEX documents_without_reader;
    CREATE INDEX documents_by_reader ON documents (reader);
    """,
    // Documents give their confidence when they are read again.
    3: "ALTER TABLE entities ADD COLUMN \(confidence);",
  ]

  /// How sure it is of an entity; null where nothing says.
  ///
  /// It stands where `ALTER TABLE` puts a new column, so that a file brought up to this layout has the
  /// same tables.
  private static let confidence = "confidence REAL CHECK (confidence BETWEEN 0 AND 1)"

  static let tables = """
    CREATE TABLE metadata (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE documents (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL UNIQUE,
      content_hash TEXT NOT NULL,
      format TEXT NOT NULL,
      encoding TEXT NOT NULL,
      title TEXT,
      publisher TEXT,
      date TEXT,
      byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
      character_count INTEGER NOT NULL CHECK (character_count >= 0),
      -- The version of what read the document, and what it adds to the traits of profiles: null in
      -- a graph that was made of no documents.
      reader TEXT,
      traits TEXT
    ) STRICT;

    CREATE TABLE entities (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL,
      name TEXT NOT NULL
    , \(confidence)) STRICT;

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

    -- All that linking knows of a name of a document; equal profiles are one entity.
    CREATE TABLE profiles (
      number INTEGER PRIMARY KEY,
      profile TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      -- Profiles are compared inside a block; null where the profile alone decides.
      block TEXT,
      -- The entity's id before decisions.
      base TEXT NOT NULL,
      -- Null where a decision has dropped the entity.
      entity INTEGER
    ) STRICT;

    -- The bodies, under their present names, by which people are linked.
    CREATE TABLE ties (
      body TEXT NOT NULL,
      profile INTEGER NOT NULL,
      PRIMARY KEY (body, profile)
    ) STRICT, WITHOUT ROWID;

    -- Bodies that a document calls renamed or merged, found by either under its present name.
    CREATE TABLE successions (
      body TEXT NOT NULL,
      document INTEGER NOT NULL,
      old TEXT NOT NULL,
      new TEXT NOT NULL,
      PRIMARY KEY (body, document, old, new)
    ) STRICT, WITHOUT ROWID;

    -- What documents say of a profile and how often; kinds: 0 name, 1 class, 2 alias, 3 anchor, 4 level, 5 confidence in
    -- hundredths.
    CREATE TABLE traits (
      profile INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      value TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (profile, kind, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mentions (
      number INTEGER PRIMARY KEY,
      profile INTEGER NOT NULL,
      document INTEGER NOT NULL REFERENCES documents (number),
      character_start INTEGER NOT NULL,
      character_end INTEGER NOT NULL CHECK (character_end >= character_start),
      surface TEXT NOT NULL
    ) STRICT;

    CREATE TABLE statements (
      number INTEGER PRIMARY KEY,
      -- The profiles of both ends.
      subject INTEGER NOT NULL,
      object INTEGER NOT NULL,
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

    CREATE TABLE sentences (
      number INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents (number),
      character_start INTEGER NOT NULL,
      character_end INTEGER NOT NULL CHECK (character_end >= character_start),
      text TEXT NOT NULL
    ) STRICT;

    -- One decision a line, as in the file of decisions.
    CREATE TABLE decisions (
      number INTEGER PRIMARY KEY,
      line TEXT NOT NULL UNIQUE
    ) STRICT;

    -- What the decisions make of entities, by their ids before.
    CREATE TABLE changes (
      base TEXT PRIMARY KEY,
      id TEXT NOT NULL,
      dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)),
      name TEXT,
      type TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dropped_statements (
      id TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE sentence_index USING fts5 (
      text, content = 'sentences', content_rowid = 'number', tokenize = 'trigram'
    );

    -- For other clients: who has to do with whom, by name.
    CREATE VIEW facts AS
      SELECT statements.id AS id, subjects.name AS subject, predicate, objects.name AS object,
        role, documents.name AS document, quote
      FROM statements
        JOIN profiles AS p ON p.number = statements.subject
        JOIN entities AS subjects ON subjects.number = p.entity
        JOIN profiles AS q ON q.number = statements.object
        JOIN entities AS objects ON objects.number = q.entity
        JOIN documents ON documents.number = statements.document;
    """

  /// Made after the rows, which is faster and packs them better.
  static let indexes = """
    CREATE INDEX documents_by_reader ON documents (reader);
    CREATE INDEX entities_by_name ON entities (name);
    CREATE INDEX aliases_by_alias ON aliases (alias);
    CREATE INDEX attributes_by_entity ON attributes (entity);
    CREATE INDEX mentions_by_document ON mentions (document);
    CREATE INDEX statements_by_subject ON statements (subject, predicate);
    CREATE INDEX statements_by_object ON statements (object, predicate);
    CREATE INDEX statements_by_document ON statements (document);
    CREATE INDEX successions_by_document ON successions (document);
    CREATE INDEX sentences_by_document ON sentences (document);
    CREATE INDEX profiles_by_block ON profiles (block) WHERE block IS NOT NULL;
    CREATE INDEX profiles_by_name ON profiles (name);
    CREATE INDEX profiles_by_base ON profiles (base);
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

  /// How many these are.
  static let statementColumnCount = 17

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
