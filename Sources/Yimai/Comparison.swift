public import KnowledgeGraph
internal import Lexicon
internal import Linking
public import OntologyModel

/// Why two entities are one or two: what speaks for it and what against it.
public struct Comparison: Sendable {
  /// One ground.
  public struct Reason: Sendable {
    /// Whether it speaks for one entity.
    public let isFor: Bool
    /// The kind of ground, such as `shared-body`.
    public let code: String
    /// The ground, in both languages.
    public let wording: Wording
    /// The statements it rests on, in order of evidence.
    public let statements: [Statement]
  }

  /// The first of the two.
  public let first: Entity
  /// The second; the same as the first where linking has joined them.
  public let second: Entity
  /// Whether they are one entity in the graph.
  public var isOne: Bool { first.id == second.id }
  /// The grounds, those for one entity first.
  public private(set) var reasons: [Reason] = []

  private let graph: Graph

  /// Compares two entities of a graph; for one entity the grounds on which its documents were joined.
  ///
  /// - Complexity: O(n) in the statements of both.
  public init(_ first: Entity, _ second: Entity, in graph: Graph) {
    self.first = first
    self.second = second
    self.graph = graph
    if first.id == second.id { explainUnion() } else { compare() }
    reasons = reasons.filter(\.isFor) + reasons.filter { !$0.isFor }
  }

  private mutating func add(
    _ isFor: Bool, _ code: String, _ chinese: String, _ english: String,
    _ statements: [Statement] = []
  ) {
    reasons.append(
      Reason(
        isFor: isFor, code: code, wording: Wording(chinese, english),
        statements: statements.sorted { ($0.evidence, $0.id) < ($1.evidence, $1.id) }))
  }

  // MARK: Two entities

  private mutating func compare() {
    compareNames()
    let kinds = [first, second].map { entity in
      entity.type.isKind(of: .person) ? EntityType.person : entity.type.flat
    }
    if kinds[0] != kinds[1] {
      add(
        false, "other-kind", "类型不同：\(first.type.label(.chinese))、\(second.type.label(.chinese))",
        "they are of different types: \(first.type.label(.english)), \(second.type.label(.english))"
      )
    }
    if kinds == [.person, .person] { comparePeople() } else { compareBodies() }
    compareDocuments()
  }

  private mutating func compareNames() {
    let names = [first, second].map { Set([$0.name] + $0.aliases) }
    let shared = names[0].intersection(names[1]).sorted()
    if let name = shared.first {
      add(true, "same-name", "同名：\(name)", "they bear one name: \(name)")
    } else {
      add(
        false, "other-name", "名称不同：\(first.name)、\(second.name)；读音或字形相近不算依据",
        "their names differ: \(first.name), \(second.name); sound or looks count for nothing")
    }
  }

  private mutating func comparePeople() {
    let posts = [posts(of: first), posts(of: second)]
    let bodies = posts.map { Dictionary(grouping: $0, by: { $0.body }) }
    let shared = Set(bodies[0].keys).intersection(bodies[1].keys).sorted()
    for body in shared {
      add(
        true, "shared-body", "都在\(Self.shown(body))任职或负责",
        "both hold a post at or lead \(Self.shown(body))",
        (bodies[0][body] ?? []).map(\.statement) + (bodies[1][body] ?? []).map(\.statement))
    }
    compareCareers(posts)
    compareSuccessions(bodies.map { Set($0.keys) })
    for (entity, own) in zip([first, second], posts) where own.isEmpty {
      add(
        false, "no-tie", "\(entity.name)（\(entity.id.text)）没有可资比对的职务",
        "\(entity.name) (\(entity.id.text)) has no post to compare by")
    }
    if shared.isEmpty, posts.allSatisfy({ !$0.isEmpty }) {
      add(
        false, "no-shared-body", "没有共同的任职单位", "they share no body of a post",
        posts.flatMap(Self.oneEach))
      comparePlaces(posts)
    }
  }

  /// A statement of each body, of at most four bodies.
  private static func oneEach(_ posts: [Post]) -> [Statement] {
    let bodies = Dictionary(grouping: posts, by: \.body).sorted { $0.key < $1.key }
    return bodies.prefix(4).compactMap { body in
      body.value.map(\.statement).min {
        ($0.evidence, $0.id) < ($1.evidence, $1.id)
      }
    }
  }

  private struct Post {
    let body: String
    let place: String?
    let years: ClosedRange<Int>?
    let statement: Statement
  }

  private func posts(of entity: Entity) -> [Post] {
    guard let node = graph.index(of: entity.id) else { return [] }
    var posts: [Post] = []
    for edge in graph.edges(from: node)
    where edge.predicate == .holdsPost || edge.predicate == .leads {
      let body = graph[edge.object]
      guard body.type.isKind(of: .organization) else { continue }
      for statement in graph.statements(of: edge) {
        let start = statement.attestedFrom?.year
        let end = statement.validTime?.end?.year ?? start
        posts.append(
          Post(
            body: History.present(body), place: body.attribute("anchor"),
            years: start.flatMap { start in end.flatMap { start <= $0 ? start...$0 : nil } },
            statement: statement))
      }
    }
    return posts
  }

  /// 县长 and 县委书记 of one county.
  private mutating func compareCareers(_ posts: [[Post]]) {
    let led = posts.map { posts in
      Dictionary(
        grouping: posts.compactMap { post in BodyLineage.ledPlace(post.body).map { ($0, post) } },
        by: \.0)
    }
    for place in Set(led[0].keys).intersection(led[1].keys).sorted() {
      let both = led.map { ($0[place] ?? []).map(\.1) }
      // One body alone is a shared body already.
      guard Set(both.flatMap { $0.map(\.body) }).count > 1 else { continue }
      add(
        true, "one-jurisdiction", "都担任过\(Self.shown(place))的领导职务",
        "both held leading posts of \(Self.shown(place))", both.flatMap { $0 }.map(\.statement))
    }
  }

  private mutating func compareSuccessions(_ bodies: [Set<String>]) {
    for edge in graph.edges where edge.predicate == .mergedInto {
      let ends = [graph[edge.subject], graph[edge.object]].map(History.present)
      let crosses =
        bodies[0].contains(ends[0]) && bodies[1].contains(ends[1])
        || bodies[0].contains(ends[1]) && bodies[1].contains(ends[0])
      guard crosses else { continue }
      add(
        true, "succession", "\(Self.shown(ends[0]))并入或更名为\(Self.shown(ends[1]))",
        "\(Self.shown(ends[0])) was renamed to or merged into \(Self.shown(ends[1]))",
        Array(graph.statements(of: edge)))
    }
  }

  /// Posts at two places in one year.
  private mutating func comparePlaces(_ posts: [[Post]]) {
    for one in posts[0] {
      for other in posts[1] {
        guard let place = one.place, let otherPlace = other.place,
          Self.areApart(place, otherPlace), let years = one.years, let otherYears = other.years,
          years.overlaps(otherYears)
        else { continue }
        let year = max(years.lowerBound, otherYears.lowerBound)
        add(
          false, "two-places", "\(year)年分别在\(place)和\(otherPlace)任职",
          "in \(year) they held posts in \(place) and in \(otherPlace)",
          [one.statement, other.statement])
        return
      }
    }
  }

  private mutating func compareBodies() {
    if History.present(first) == History.present(second), first.name != second.name {
      add(
        true, "one-lineage", "同一机构的前后名称：\(first.name)、\(second.name)",
        "they are names of one body in turn: \(first.name), \(second.name)")
    }
    compareSuccessions([[History.present(first)], [History.present(second)]])
    let places = [first, second].map { $0.attribute("anchor") ?? place(of: $0) }
    if let one = places[0], let other = places[1] {
      if one == other {
        add(true, "one-place", "同在\(one)", "both are in \(one)")
      } else {
        add(false, "two-places", "分属\(one)和\(other)", "they belong to \(one) and to \(other)")
      }
    }
  }

  /// Where an entity lies or who carries a program out.
  private func place(of entity: Entity) -> String? {
    guard let node = graph.index(of: entity.id) else { return nil }
    let lies = graph.edges(from: node).first {
      [.locatedIn, .partOf].contains($0.predicate) && graph[$0.object].type == .place
    }
    let carries = graph.edges(to: node).first {
      $0.predicate == .implements && graph[$0.subject].type == .place
    }
    return (lies?.object ?? carries?.subject).map { graph[$0].name }
  }

  private mutating func compareDocuments() {
    let shared = Set(first.mentions.map(\.document)).intersection(second.mentions.map(\.document))
    let names = shared.compactMap { graph.document($0)?.name }.sorted()
    guard !names.isEmpty else { return }
    add(
      false, "told-apart", "\(names.joined(separator: "、"))把两者分开提到",
      "\(names.joined(separator: ", ")) speaks of them as two")
  }

  private static func areApart(_ one: String, _ other: String) -> Bool {
    let register = AdministrativeDivisions.standard
    guard one != other, let a = register.divisions(named: one).first,
      let b = register.divisions(named: other).first
    else { return false }
    return !register.isWithin(a, b) && !register.isWithin(b, a)
  }

  // MARK: One entity

  /// What ties the documents of one entity together.
  private mutating func explainUnion() {
    let documents = Set(first.mentions.map(\.document))
    add(
      true, "same-name", "在 \(documents.count) 个文件中名为\(first.name)",
      "named \(first.name) in \(documents.count) documents")
    guard first.type.isKind(of: .person) else {
      add(true, "full-name", "全称相同即为一个", "what bears one full name is one")
      return
    }
    let bodies = Dictionary(grouping: posts(of: first), by: { $0.body })
    for (body, posts) in bodies.sorted(by: { $0.key < $1.key }) {
      let count = Set(posts.map(\.statement.evidence.document)).count
      add(
        true, "shared-body", "\(count) 个文件说在\(Self.shown(body))任职或负责",
        "\(count) documents give a post at or a lead of \(Self.shown(body))",
        posts.map(\.statement))
    }
    compareCareers([posts(of: first), posts(of: first)])
    compareSuccessions([Set(bodies.keys), Set(bodies.keys)])
  }

  private static func shown(_ key: String) -> String {
    key.split(separator: "|").reversed().joined()
  }
}
