import KnowledgeGraph
import OntologyModel
import Testing

@testable import Audit
@testable import AuditSeeds

@Suite struct LeadershipRegisterTests {
  private static func lines(
    _ state: (inout ArchiveBuilder, DocumentID, DocumentID) -> Void
  ) -> [String] {
    entries(state).map { entry in
      let basis =
        if case .inferred(let id) = entry.basis { "inferred \(id.text)" } else { "stated" }
      return [entry.initiative.name, entry.leader.name, entry.role ?? "-", basis]
        .joined(separator: " ")
    }
  }

  private static func entries(
    _ state: (inout ArchiveBuilder, DocumentID, DocumentID) -> Void
  ) -> [RegisterEntry] {
    var builder = ArchiveBuilder()
    let first = builder.document("a", date: PartialDate(year: 2024, month: 3, day: 1))
    let second = builder.document("b", date: PartialDate(year: 2025, month: 3, day: 1))
    builder.entity(.program, "p", "试点")
    builder.entity(.governmentBody, "office", "卫健委")
    builder.entity(.governmentBody, "group", "领导小组")
    builder.entity(.place, "city", "甲市")
    for name in ["张", "王", "李"] { builder.entity(.official, name, name) }
    state(&builder, first, second)
    return LeadershipRegister(builder.graph).entries
  }

  private static let program = EntityID("program.p")
  private static let office = EntityID("organization.office")
  private static let group = EntityID("organization.group")

  private static func person(_ name: String) -> EntityID { EntityID("official.\(name)") }

  @Test func `the head of the leading group and the director of the office are inferred`() {
    let lines = Self.lines { builder, first, second in
      builder.state(Self.group, .leads, Self.program, in: first)
      builder.state(Self.office, .leads, Self.program, in: first, .init(role: "牵头单位"))
      builder.state(Self.person("张"), .leads, Self.group, in: second, .init(role: "组长"))
      builder.state(Self.person("王"), .holdsPost, Self.office, in: first, .init(role: "主任"))
    }
    #expect(
      lines.filter { $0.hasPrefix("试点") } == [
        "试点 卫健委 牵头单位 stated", "试点 领导小组 - stated",
        "试点 张 组长 inferred organization.group", "试点 王 主任 inferred organization.office",
      ])
    #expect(lines.contains("领导小组 张 组长 stated"))
  }

  @Test func `deputies of the office do not lead, nor who leads by a text already`() {
    let lines = Self.lines { builder, first, _ in
      builder.state(Self.office, .leads, Self.program, in: first)
      builder.state(Self.person("张"), .holdsPost, Self.office, in: first, .init(role: "副主任"))
      builder.state(Self.person("王"), .holdsPost, Self.office, in: first, .init(role: "主任"))
      builder.state(Self.person("王"), .leads, Self.program, in: first, .init(role: "组长"))
    }
    #expect(lines == ["试点 卫健委 - stated", "试点 王 组长 stated"])
  }

  @Test func `a chief stands before a deputy, what is stated before what follows`() {
    let lines = Self.lines { builder, first, _ in
      builder.state(Self.person("李"), .leads, Self.program, in: first, .init(role: "副组长"))
      builder.state(Self.person("王"), .leads, Self.program, in: first, .init(role: "组长"))
    }
    #expect(lines == ["试点 王 组长 stated", "试点 李 副组长 stated"])
  }

  @Test func `counts sources, spans the period, keeps every quote`() throws {
    let entries = Self.entries { builder, first, second in
      builder.state(
        Self.person("张"), .leads, Self.program, in: first,
        .init(role: "组长", since: "2024-02", quote: "甲"))
      builder.state(
        Self.person("张"), .leads, Self.program, in: second,
        .init(role: "组长", until: "2025-02", quote: "乙"))
    }
    let entry = try #require(entries.first)
    #expect(entries.count == 1)
    #expect(entry.sources == 2)
    #expect(entry.period?.start?.iso == "2024-02")
    #expect(entry.period?.end?.iso == "2025-02")
    #expect(entry.statements.map(\.evidence.quote) == ["甲", "乙"])
  }

  @Test func `lists the posts of the time, and only these`() throws {
    let entries = Self.entries { builder, first, _ in
      let leader = Self.person("张")
      builder.state(leader, .leads, Self.program, in: first, .init(role: "组长", since: "2024-02"))
      builder.state(leader, .holdsPost, Self.office, in: first, .init(role: "主任", since: "2023-01"))
      builder.state(
        leader, .holdsPost, Self.group, in: first,
        .init(role: "成员", since: "2019-01", until: "2020-01"))
    }
    let posts = try #require(entries.first { $0.leader.name == "张" }).posts
    #expect(posts.map { "\($0.body.name)\($0.role ?? "")" } == ["卫健委主任"])
  }

  @Test func `an initiative belongs where it is implemented, else where its leader stands`() throws
  {
    let entries = Self.entries { builder, first, _ in
      let city = EntityID("place.city")
      builder.state(Self.person("张"), .leads, Self.program, in: first, .init(role: "组长"))
      builder.state(Self.person("张"), .holdsPost, Self.office, in: first, .init(role: "主任"))
      builder.state(Self.office, .locatedIn, city, in: first)
    }
    #expect(try #require(entries.first).places.map(\.name) == ["甲市"])
  }
}
