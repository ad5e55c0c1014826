internal import CLexicon

/// A lexicon of `Ontology/lexicon`, embedded in the program.
///
/// To add one: a row in `Sources/CLexicon/clexicon.c` and a case here, whose raw value is the
/// file's name without `.tsv`, with its number of columns.
public enum LexiconFile: String, CaseIterable, Sendable {
  /// Administrative divisions: code, level, name, short name, abbreviations, parent, former.
  case divisions
  /// Surnames: surname, count.
  case surnames
  /// How much characters speak for a name: character, surname, single, first and second given.
  case nameCharacters = "name-characters"
  /// Parts of names written by sound: element, peoples.
  case nameElements = "name-elements"
  /// Traditional characters: traditional, simplified.
  case traditional
  /// Heads of public bodies: as printed, in full, kind, flags.
  case bodies
  /// National bodies: as printed, in full, kind.
  case national
  /// Tails of institution names: tail, kind, flags.
  case institutions
  /// Tails of units inside a body.
  case units
  /// Words inside institution names.
  case modifiers
  /// Posts: words, class, host.
  case posts
  /// What stands before a post and belongs to it.
  case postPrefixes = "post-prefixes"
  /// What stands before a post and says how it is held: words, flag.
  case postStatus = "post-status"
  /// Words that bound names: word, classes.
  case words
  /// What names only a class of institution.
  case genericInstitutions = "generic-institutions"
  /// Common verbs, adverbs and function words.
  case common
  /// Heads of program names: word, weight.
  case programHeads = "program-heads"
  /// What speaks for a program's name: trait, weight in tenths.
  case programWeights = "program-weights"
  /// Words of leading: word, kind, flags.
  case leading
  /// Heads of event names.
  case eventHeads = "event-heads"
  /// Last words of the titles of issued documents.
  case policyTails = "policy-tails"
  /// Short names of places that are ordinary words as well.
  case placeWords = "place-words"
  /// Compatibility forms of characters: code point, code points of its form.
  case compatibility
  /// How often rules are right: id, right and all in open documents, the same in frozen ones, estimate
  /// in hundredths.
  case confidences

  /// The number of tab-separated fields in each row.
  public var columns: Int {
    switch self {
    case .divisions: 7
    case .confidences: 6
    case .nameCharacters: 5
    case .bodies: 4
    case .national, .institutions, .posts, .leading: 3
    case .surnames, .nameElements, .traditional, .postStatus, .words, .programHeads,
      .programWeights,
      .compatibility:
      2
    case .units, .modifiers, .postPrefixes, .common, .genericInstitutions, .eventHeads,
      .policyTails, .placeWords:
      1
    }
  }

  /// The file as it is, UTF-8; empty where the C table lacks the file.
  public var bytes: [UInt8] {
    var count = 0
    guard let start = lexicon_bytes(rawValue, &count) else { return [] }
    return [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// The rows that have the file's number of fields, in the file's order.
  public func rows() -> [LexiconRow] {
    LexiconRow.all(in: bytes).filter { $0.fields.count == columns }
  }

  /// The rows with another number of fields; a sound file has none.
  public func malformedRows() -> [LexiconRow] {
    LexiconRow.all(in: bytes).filter { $0.fields.count != columns }
  }
}
