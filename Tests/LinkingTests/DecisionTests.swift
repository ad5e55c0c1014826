import Extraction
import KnowledgeGraph
import Linking
import OntologyModel
import Testing

/// Decisions as text, and what they make of entities.
@Suite struct DecisionTests {
  private static let day = PartialDate(iso: "2026-05-01")

  private func decision(_ matter: Decision.Matter, why: String = "查证") throws -> Decision {
    Decision(date: try #require(DecisionTests.day), who: "张", matter: matter, why: why)
  }

  @Test func `reads and writes its lines in order`() throws {
    let text = """
      # 归并决定
      2026-05-02\t张\tdrop\tperson.0123456789\t\t误读
      2026-05-01\t李\tsame\t李明@南阳市人民政府\t李明@南阳市卫生健康委员会\t同一简历

      2026-05-01\t李\tretype\t甲医院\tHospital\t
      """
    let list = try DecisionList(text: text)
    #expect(list.decisions.map(\.kind) == ["retype", "same", "drop"])
    #expect(try DecisionList(text: list.text) == list)
    #expect(list.text.hasPrefix("# 归并决定\n2026-05-01"))
    let same = list.decisions[1]
    #expect(same.references.map(\.name) == ["李明", "李明"])
    #expect(same.references.map(\.anchor) == ["南阳市人民政府", "南阳市卫生健康委员会"])
  }

  @Test(
    arguments: [
      "2026-05-01\t张\tsame\t甲\t乙", "2026-05\t张\tsame\t甲\t乙\t因", "昨天\t张\tsame\t甲\t乙\t因",
      "2026-05-01\t\tsame\t甲\t乙\t因", "2026-05-01\t张\tmerge\t甲\t乙\t因",
      "2026-05-01\t张\tsame\t甲\t\t因", "2026-05-01\t张\tsame\t甲\t甲\t因",
      "2026-05-01\t张\tsame\t@乙\t甲\t因", "2026-05-01\t张\tretype\t甲\tHat\t因",
      "2026-05-01\t张\trename\t甲\t\t因", "2026-05-01\t张\tdrop\t甲\t乙\t因",
    ])
  func `names the line of a fault and what to do`(line: String) {
    let text = "2026-05-01\t张\tdrop\t甲\t\t\n# 注\n" + line
    let fault = #expect(throws: DecisionList.Fault.self) { _ = try DecisionList(text: text) }
    #expect(fault?.line == 3)
    #expect(fault?.remedy.english.isEmpty == false)
  }

  /// Three people of one name, at bodies 甲, 乙 and 丙, and a hospital.
  private static let candidates =
    ["甲", "乙", "丙"].map { body in
      DecisionReplay.Candidate(
        profile: LinkProfile(kind: .person, name: "李明", ties: [Tie(body: body)]),
        id: EntityID("person.\(body)"))
    } + [
      DecisionReplay.Candidate(
        profile: LinkProfile(kind: .hospital, name: "甲医院"), id: EntityID("hospital.1"))
    ]

  private func replay(_ matters: [Decision.Matter]) throws -> DecisionReplay {
    DecisionReplay(
      try matters.map { try decision($0) },
      resolve: { (reference) throws(Never) in
        DecisionTests.candidates.filter {
          reference.matches($0.profile) || $0.id.text == reference.name
        }
      }, hasStatement: { (id) throws(Never) in id.text == "statement.1" })
  }

  private func person(_ body: String) -> DecisionReference {
    DecisionReference(name: "李明", anchor: body)
  }

  @Test func `joins chains of the same into the smallest id`() throws {
    let outcome = try replay([.same(person("丙"), person("甲")), .same(person("乙"), person("丙"))])
    let id = EntityID("person.丙")
    let ids = ["甲", "乙", "丙"].map { outcome.change(of: EntityID("person.\($0)")).id }
    #expect(Set(ids).count == 1 && ids.min() == [id, ids[0]].min())
    #expect(outcome.faults.isEmpty)
  }

  @Test func `lets what is different stop what is the same, directly and through others`() throws {
    let outcome = try replay([
      .same(person("甲"), person("乙")), .same(person("乙"), person("丙")),
      .different(person("甲"), person("丙")),
    ])
    #expect(outcome.faults.count == 1)
    #expect(
      outcome.change(of: EntityID("person.甲")).id != outcome.change(of: EntityID("person.丙")).id)
  }

  @Test func `reports what contradicts, matches nothing, or is not clear`() throws {
    let hospital = DecisionReference(name: "甲医院")
    let matters: [Decision.Matter] = [
      .rename(hospital, "乙医院"), .rename(hospital, "丙医院"), .drop(DecisionReference(name: "无")),
      .drop(DecisionReference(name: "李明")), .drop(DecisionReference(name: "statement.2")),
      .same(hospital, person("甲")), .retype(hospital, .official),
    ]
    let outcome = try replay(matters)
    #expect(outcome.faults.count == 6)
    #expect(outcome.change(of: EntityID("hospital.1")).name == "乙医院")
    #expect(Set(outcome.faults.map(\.wording)).count >= 4)
  }

  @Test func `leaves out statements`() throws {
    let outcome = try replay([.drop(DecisionReference(name: "statement.1"))])
    #expect(outcome.droppedStatements == [StatementID("statement.1")])
    #expect(outcome.faults.isEmpty)
  }

  @Test func `keeps people of one body apart where it is decided`() throws {
    let profiles = [["甲", "乙"], ["乙", "丙"], ["丙", "丁"]].map { bodies in
      LinkProfile(kind: .person, name: "李明", ties: Set(bodies.map { Tie(body: $0) }))
    }
    #expect(Set(LinkBlock.keys(of: profiles).values).count == 1)
    let apart = try decision(.different(person("甲"), person("丁")))
    let keys = LinkBlock.keys(of: profiles, decisions: [apart])
    #expect(keys[profiles[0]] != keys[profiles[2]])
    #expect(Set(keys.values).count == 2)
    #expect(LinkBlock.keys(of: profiles.reversed(), decisions: [apart]) == keys)
  }

  @Test func `profiles and fields come back from their text`() {
    let profile = LinkProfile(
      kind: .person, name: "李\u{1F}明\\", anchor: "a\\s\u{1F}.txt",
      ties: [Tie(body: "甲 乙|丙", year: 2020), Tie(body: "丁")])
    #expect(LinkProfile(text: profile.text) == profile)
    let place = LinkProfile(kind: .place, name: "甲", anchor: "")
    #expect(LinkProfile(text: place.text) == place)
    #expect(LinkProfile(text: "甲") == nil)
    #expect(FieldText.split(FieldText.join(["", "\u{1F}", "\\"])) == ["", "\u{1F}", "\\"])
  }
}
