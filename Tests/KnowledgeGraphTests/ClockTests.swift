import KnowledgeGraph
import OntologyModel
import Testing

/// What held when, and what was known when.
@Suite struct ClockTests {
  private static func post(
    _ id: String, reported: String, from start: String? = nil, to end: String? = nil,
    role: String? = "主任", person: String = "official.1", flags: TenureFlags = []
  ) -> Statement {
    let time =
      start == nil && end == nil
      ? nil
      : ValidTime(
        start: start.flatMap(PartialDate.init(iso:)), end: end.flatMap(PartialDate.init(iso:)),
        isInferred: false)
    return Statement(
      id: StatementID(id), subject: EntityID(person), predicate: .holdsPost,
      object: EntityID("organization.1"), role: role, validTime: time, flags: flags,
      reported: PartialDate(iso: reported),
      evidence: Evidence(
        document: DocumentID("document." + reported), bytes: 0..<3, characters: 0..<1, quote: "文"),
      rule: "test", confidence: 1)
  }

  private func graph(_ statements: [Statement]) -> Graph {
    let dates = Set(statements.map { $0.reported?.iso ?? "" }).sorted()
    return Graph(
      documents: dates.map {
        SourceDocument(
          id: DocumentID("document." + $0), name: $0, contentHash: "", format: "text",
          encoding: "UTF-8", title: nil, publisher: nil, date: PartialDate(iso: $0), byteCount: 0,
          characterCount: 0)
      },
      entities: [
        Entity(
          id: EntityID("official.1"), type: .official, name: "甲",
          mentions: dates.map {
            EntityMention(document: DocumentID("document." + $0), characters: 0..<1, surface: "甲")
          }),
        Entity(id: EntityID("official.2"), type: .official, name: "乙"),
        Entity(id: EntityID("organization.1"), type: .governmentBody, name: "某局"),
      ], statements: statements)
  }

  @Test(arguments: [
    // Without an end a post stays open, whoever comes next.
    ("2018", false), ("2019", true), ("2019-04", false), ("2019-05", true), ("2025", true),
  ])
  func `a post is open from its report on`(date: String, holds: Bool) throws {
    let first = ClockTests.post("s1", reported: "2019-05-01")
    let next = ClockTests.post("s2", reported: "2030-01-01", person: "official.2")
    let found = graph([first, next]).asOf(try #require(PartialDate(iso: date)))
    #expect(found.statements.contains(first) == holds)
  }

  @Test(arguments: [
    ("2019-06", true), ("2021-02", true), ("2021-03-15", true), ("2021-04", false),
    ("2022", false), ("2024-06", true),
  ])
  func `a notice closes what other reports opened, until the next one`(
    date: String, holds: Bool
  ) throws {
    let statements = [
      ClockTests.post("s1", reported: "2019-05-01"),
      ClockTests.post("s2", reported: "2021-04-01", to: "2021-03", role: nil, flags: [.removed]),
      ClockTests.post("s3", reported: "2024-05-01"),
    ]
    let found = graph(statements).asOf(try #require(PartialDate(iso: date)))
    #expect(found.edges.contains { $0.role == "主任" } == holds)
  }

  @Test func `a former post ends with the report that calls it so`() throws {
    let statements = [
      ClockTests.post("s1", reported: "2019-05-01"),
      ClockTests.post("s2", reported: "2021-04-01", flags: [.former]),
    ]
    let graph = graph(statements)
    #expect(graph.asOf(try #require(PartialDate(iso: "2020"))).statements.map(\.id.text) == ["s1"])
    #expect(graph.asOf(try #require(PartialDate(iso: "2022"))).statements.isEmpty)
  }

  @Test func `an end of one post leaves the others open`() throws {
    let statements = [
      ClockTests.post("s1", reported: "2019-05-01"),
      ClockTests.post("s2", reported: "2019-05-01", role: "党组书记"),
      ClockTests.post("s3", reported: "2021-04-01", to: "2021-03-01", role: "主任"),
      ClockTests.post("s4", reported: "2019-05-01", person: "official.2"),
    ]
    let found = graph(statements).asOf(try #require(PartialDate(iso: "2022")))
    #expect(found.statements.map(\.id.text) == ["s2", "s4"])
  }

  /// A new duty retires no other, and its successor none either (getzep/graphiti#1728).
  @Test func `another post of the same person closes nothing`() throws {
    let statements = [
      ClockTests.post("s1", reported: "2019-05-01"),
      ClockTests.post(
        "s2", reported: "2021-04-01", from: "2021-03", role: "书记",
        flags: [.appointed, .concurrent]),
      ClockTests.post("s3", reported: "2021-04-01", from: "2021-03", person: "official.2"),
    ]
    let found = graph(statements).asOf(try #require(PartialDate(iso: "2022")))
    #expect(found.statements.map(\.id.text).sorted() == ["s1", "s2", "s3"])
  }

  /// Two terms of one post are two, with nothing held between (getzep/graphiti#1865).
  @Test(arguments: [("2009", 0), ("2012", 1), ("2016", 0), ("2019", 1), ("2022", 0)])
  func `two terms of one post stay two`(date: String, count: Int) throws {
    let graph = graph([
      ClockTests.post("s1", reported: "2023-05-01", from: "2010", to: "2014"),
      ClockTests.post("s2", reported: "2023-05-01", from: "2018", to: "2021"),
    ])
    #expect(graph.edges.count == 1)
    #expect(graph.statements.count == 2)
    #expect(graph.asOf(try #require(PartialDate(iso: date))).statements.count == count)
  }

  @Test func `a plan of the future closes nothing`() throws {
    let graph = graph([
      ClockTests.post("s1", reported: "2019-05-01", from: "2016", to: "2018"),
      ClockTests.post("s2", reported: "2019-05-01"),
    ])
    #expect(graph.asOf(try #require(PartialDate(iso: "2020"))).statements.map(\.id.text) == ["s2"])
    #expect(graph.asOf(try #require(PartialDate(iso: "2017"))).statements.map(\.id.text) == ["s1"])
  }

  @Test(arguments: [("2018", 0), ("2019", 1), ("2021-03", 1), ("2021-04", 2), ("2030", 2)])
  func `knows no more than the reports of the day`(date: String, count: Int) throws {
    let statements = [
      ClockTests.post("s1", reported: "2019-05-01"),
      ClockTests.post("s2", reported: "2021-04-01", from: "2017", role: "书记"),
    ]
    let found = graph(statements).knownBy(try #require(PartialDate(iso: date)))
    #expect(found.statements.count == count)
    #expect(found.documents.count == count)
    #expect(found.entities.count == (count == 0 ? 0 : 2))
    #expect(found.entities.flatMap(\.mentions).count == count)
  }

  @Test func `an end that was not known yet closes nothing`() throws {
    let statements = [
      ClockTests.post("s1", reported: "2019-05-01"),
      ClockTests.post("s2", reported: "2022-01-01", to: "2020-01-01", flags: [.removed]),
    ]
    let date = try #require(PartialDate(iso: "2021"))
    #expect(graph(statements).asOf(date).statements.isEmpty)
    #expect(graph(statements).knownBy(date).asOf(date).statements.map(\.id.text) == ["s1"])
    var filter = GraphFilter()
    filter.date = date
    filter.knownBy = date
    #expect(filter.part(of: graph(statements)).statements.map(\.id.text) == ["s1"])
  }
}
