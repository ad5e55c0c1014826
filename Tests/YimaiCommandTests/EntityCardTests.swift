import KnowledgeGraph
import OntologyModel
import Testing

@testable import YimaiCommand

@Suite struct EntityCardTests {
  private let graph: Graph = {
    let document = SourceDocument(
      id: DocumentID("document.1"), name: "一.txt", contentHash: "", format: "text",
      encoding: "UTF-8", title: nil, publisher: nil, date: PartialDate(year: 2022, month: 9),
      byteCount: 0, characterCount: 0)
    func statement(
      _ id: String, _ predicate: Predicate, _ subject: String, _ object: String,
      role: String? = nil, time: ValidTime? = nil
    ) -> Statement {
      Statement(
        id: StatementID(id), subject: EntityID(subject), predicate: predicate,
        object: EntityID(object), role: role, validTime: time,
        evidence: Evidence(
          document: document.id, bytes: 0..<3, characters: 0..<1, quote: "李明任\n院长。"),
        rule: "test", confidence: 1)
    }
    return Graph(
      documents: [document],
      entities: [
        Entity(
          id: EntityID("official.1"), type: .official, name: "李明", aliases: ["李院长"],
          mentions: [
            EntityMention(document: document.id, characters: 0..<2, surface: "李明"),
            EntityMention(document: document.id, characters: 4..<6, surface: "李明"),
          ]),
        Entity(id: EntityID("hospital.1"), type: .hospital, name: "甲市中医院"),
        Entity(id: EntityID("hospital.2"), type: .hospital, name: "乙市中医院"),
      ],
      statements: [
        statement(
          "s1", .holdsPost, "official.1", "hospital.1", role: "院长",
          time: ValidTime(start: PartialDate(year: 2021), end: nil, isInferred: false)),
        statement("s2", .partnersWith, "hospital.1", "hospital.2"),
      ])
  }()

  private func card(_ id: String, _ language: Language) throws -> EntityCard {
    let entity = try #require(graph.entity(EntityID(id)))
    return EntityCard(entity, in: graph, language: language)
  }

  @Test(arguments: [(Language.chinese, "级别  县级"), (.english, "Level         county")])
  func `names attributes and hides technical ones`(language: Language, line: String) {
    let place = Entity(
      id: EntityID("place.1"), type: .place, name: "甲县",
      attributes: [Attribute("level", "county"), Attribute("anchor", "乙市")])
    let graph = Graph(documents: [], entities: [place], statements: [])
    let text = EntityCard(place, in: graph, language: language)
      .text(showsQuotes: false, isStyled: false)
    #expect(text.contains("  \(line)\n"), "\(text)")
    #expect(!text.contains("anchor"))
    #expect(!text.contains("乙市"))
  }

  @Test func `shows names, posts with dates, and sources`() throws {
    let text = try card("official.1", .chinese).text(showsQuotes: true, isStyled: false)
    #expect(
      text == """
        李明  官员（人物） · official.1
          又称    李院长
          任职于  甲市中医院 · 院长 · 2021 – [一.txt]
                    “李明任院长。”
          提及    一.txt (2022-09) × 2

        """)
  }

  @Test func `the JSON has the confidence where there is one`() throws {
    for (confidence, shown) in [(0.83, "\"confidence\": 0.83"), (nil, "\"confidence\": null")] {
      let entity = Entity(
        id: EntityID("program.1"), type: .program, name: "“名医工程”", confidence: confidence)
      let graph = Graph(documents: [], entities: [entity], statements: [])
      let text = EntityCard.json(entity, in: graph).text()
      #expect(text.contains(shown) || text.contains(shown.replacing(": ", with: ":")), "\(text)")
    }
  }

  @Test func `reads a relation from its other end`() throws {
    let card = try card("hospital.1", .english)
    #expect(card.sections.map(\.title) == ["has as post holder", "partners with", "Mentioned in"])
    #expect(card.sections[0].lines.map(\.text) == ["李明 · 院长 · 2021 – [一.txt]"])
  }

  @Test(arguments: [("hospital.1", "乙市中医院"), ("hospital.2", "甲市中医院")])
  func `shows a symmetric relation at both ends under one heading`(
    id: String, other: String
  ) throws {
    let sections = try card(id, .chinese).sections.filter { $0.title == "合作" }
    #expect(sections.map { $0.lines.map(\.text) } == [["\(other) [一.txt]"]])
  }
}

/// Posts with their dates, however the texts give them.
@Suite struct EntityCardPostTests {
  private func lines(_ posts: [(role: String, time: ValidTime?, flags: TenureFlags)]) -> [String] {
    let document = SourceDocument(
      id: DocumentID("document.1"), name: "一.txt", contentHash: "", format: "text",
      encoding: "UTF-8", title: nil, publisher: nil, date: PartialDate(year: 2022, month: 9),
      byteCount: 0, characterCount: 0)
    let official = Entity(id: EntityID("official.1"), type: .official, name: "李明")
    let hospital = Entity(id: EntityID("hospital.1"), type: .hospital, name: "甲医院")
    let statements = posts.enumerated().map { number, post in
      Statement(
        id: StatementID("s\(number)"), subject: official.id, predicate: .holdsPost,
        object: hospital.id, role: post.role, validTime: post.time, flags: post.flags,
        reported: document.date,
        evidence: Evidence(document: document.id, bytes: 0..<3, characters: 0..<1, quote: "李"),
        rule: "test", confidence: 1)
    }
    let graph = Graph(
      documents: [document], entities: [official, hospital], statements: statements)
    let card = EntityCard(official, in: graph, language: .chinese)
    let posts = card.sections.first { $0.title == "任职于" }
    return (posts?.lines ?? []).map(\.text)
  }

  private func time(_ start: Int?, _ end: Int?) -> ValidTime {
    ValidTime(
      start: start.flatMap { PartialDate(year: $0) }, end: end.flatMap { PartialDate(year: $0) },
      isInferred: false)
  }

  @Test func `come in the order of their beginnings`() {
    #expect(
      lines([
        ("院长", time(2020, nil), []), ("主任", time(2010, 2014), []),
        ("副院长", time(2014, 2020), .former),
      ]) == [
        "甲医院 · 主任 · 2010 – 2014 [一.txt]", "甲医院 · 副院长 · 曾任 · 2014 – 2020 [一.txt]",
        "甲医院 · 院长 · 2020 – [一.txt]",
      ])
  }

  @Test func `join what several statements say of the time`() {
    #expect(
      lines([("院长", time(2018, nil), []), ("院长", time(2016, nil), []), ("院长", time(nil, 2021), [])])
        == ["甲医院 · 院长 · 2016 – 2021 [一.txt]"])
  }

  /// Starts and ends of statements, `-` for none, and what the card shows.
  private static let terms = [
    "2010/2014 2018/2021": "2010 – 2014、2018 – 2021",
    "2018/2021 2010/2014 2012/2015": "2010 – 2015、2018 – 2021",
    "2010/2014 2018/-": "2010 – 2014、2018 –",
    "2010/2014 -/2021": "2010 – 2014、– 2021",
    "2010/2014 2018/- -/2021": "2010 – 2014、2018 – 2021",
    "2010/2014 2012/- 2014/- -/2013": "2010 – 2014",
    "2008/- 2010/2014": "2008 –、2010 – 2014",
    "-/2008 -/2009": "– 2009",
  ]

  /// Two terms of one post are no long one (getzep/graphiti#1865).
  @Test(arguments: terms.sorted { $0.key < $1.key })
  func `keep two terms of one post apart`(times: String, shown: String) {
    let posts = times.split(separator: " ").map { period in
      let years = period.split(separator: "/").map { Int($0) }
      return (role: "院长", time: Optional(time(years[0], years[1])), flags: TenureFlags())
    }
    #expect(lines(posts) == ["甲医院 · 院长 · \(shown) [一.txt]"])
  }

  @Test func `show the date of the report where no time is stated`() {
    #expect(lines([("院长", nil, .acting)]) == ["甲医院 · 院长 · 代理 · 2022-09 报道 [一.txt]"])
  }
}
