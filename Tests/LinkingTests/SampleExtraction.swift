import Digest
import Extraction
import KnowledgeGraph
import Linking
import OntologyModel
import Reading
import TextNormalization

/// What a document names and claims, put together by hand: linking alone is tested, not reading.
///
/// The text is the named words with 。 between them, so that every mention stands somewhere.
struct SampleExtraction {
  let name: String
  private var text: [Unicode.Scalar] = []
  private var mentions: [Mention] = []
  private var claims: [Claim] = []

  /// The date of the document, in ISO form.
  let date: String

  init(_ name: String, date: String = "") {
    self.name = name
    self.date = date
  }

  /// Names something; the words are the name unless they are given.
  @discardableResult
  mutating func name(
    _ type: EntityType, _ name: String, surface: String? = nil, aliases: [String] = [],
    anchor: String? = nil, level: PlaceLevel? = nil, confidence: Double? = nil
  ) -> Int {
    let words = surface ?? name
    let start = text.count
    text += Array(words.unicodeScalars)
    mentions.append(
      Mention(
        range: start..<text.count, type: type, surface: words, name: name, aliases: aliases,
        anchor: anchor, level: level, confidence: confidence))
    text.append("。")
    return mentions.count - 1
  }

  /// Claims a relation between two mentions.
  mutating func claim(
    _ subject: Int, _ predicate: Predicate, _ object: Int, role: String? = nil,
    rule: Rule = .postTitleName, time: ValidTime? = nil, modality: Modality = .asserted,
    flags: TenureFlags = []
  ) {
    let ends = [mentions[subject].range, mentions[object].range]
    let lower = ends.map(\.lowerBound).min() ?? 0
    let upper = ends.map(\.upperBound).max() ?? 0
    claims.append(
      Claim(
        subject: subject, predicate: predicate, object: object, role: role, time: time,
        modality: modality,
        flags: flags, evidence: lower..<upper, rule: rule))
  }

  /// A person with a post.
  @discardableResult
  mutating func post(
    _ person: String, _ role: String, _ body: String, type: EntityType = .official,
    bodyType: EntityType = .governmentBody, anchor: String? = nil
  ) -> Int {
    let subject = name(type, person, anchor: body)
    let object = name(bodyType, body, anchor: anchor)
    claim(subject, .holdsPost, object, role: role)
    return subject
  }

  var extraction: DocumentExtraction {
    let bytes = Array(String(String.UnicodeScalarView(text)).utf8)
    var starts: [UInt32] = [0]
    for scalar in text { starts.append((starts.last ?? 0) + UInt32(UTF8.width(scalar))) }
    let document = Document(
      name: name, format: .text, encoding: .utf8, contentHash: ContentHash(of: bytes),
      byteCount: bytes.count, text: text, byteOffsets: ByteOffsets(starts: starts),
      date: PartialDate(iso: date),
      publisher: nil)
    let source = NormalizedDocument(
      document: document,
      text: NormalizedText(scalars: text, origins: text.indices.map(UInt32.init)),
      articles: [
        Article(sentences: [Sentence(range: 0..<text.count, kind: .body, paragraph: 0)])
      ])
    return DocumentExtraction(source: source, mentions: mentions, claims: claims)
  }

  /// A document made by a closure.
  static func make(
    _ name: String, date: String = "", _ fill: (inout SampleExtraction) -> Void
  ) -> DocumentExtraction {
    var sample = SampleExtraction(name, date: date)
    fill(&sample)
    return sample.extraction
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    String(Character(scalar)).utf8.count
  }
}

extension Graph {
  /// The entities of a name.
  func named(_ name: String) -> [Entity] { entities.filter { $0.name == name } }

  /// What is stated, as names: `甲 holdsPost 乙 院长`.
  var facts: [String] {
    edges.map { edge in
      [self[edge.subject].name, edge.predicate.name, self[edge.object].name, edge.role]
        .compactMap { $0 }.joined(separator: " ")
    }
  }
}
