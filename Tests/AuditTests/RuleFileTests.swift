import AuditSeeds
import OntologyModel
import Testing

@testable import Audit

@Suite struct RuleFileTests {
  private static let head = """
    // code: ours.one
    // severity: warning
    // title.zh: 甲
    // title.en: One
    // message.zh: {subject}有{count}个
    // message.en: {subject} has {count}
    // parameter.limit: 0

    """

  private static let query = """
    MATCH (subject:Program)<-[lead:leads]-() WITH subject, count(lead) AS count
    WHERE count > $limit RETURN subject, count
    """

  private let graph = SeededArchive(cities: 3, defects: 0).graph

  @Test func `a rule of the user runs beside the others`() {
    var set = AuditRuleSet.standard
    let before = set.rules.count
    set.add(file: "a.cypher", text: Self.head + Self.query)
    #expect(set.skipped == [])
    #expect(set.rules.count == before + 1)
    let run = AuditRun(set.only(["ours"]).rules, on: graph)
    #expect(run.findings.map(\.message.english).first == "第0市分级诊疗试点 has 1")
    #expect(run.findings.count == 3)
  }

  @Test func `a parameter takes the value that is given`() {
    var set = AuditRuleSet()
    set.add(file: "a.cypher", text: Self.head + Self.query)
    var options = AuditRun.Options()
    options.parameters["ours.one.limit"] = .integer(1)
    #expect(AuditRun(set.rules, on: graph, options: options).findings == [])
  }

  @Test func `a rule of the same code takes the place of the other`() {
    var set = AuditRuleSet.standard
    let before = set.rules.count
    let text = Self.head.replacing("ours.one", with: "leads.none") + Self.query
    set.add(file: "mine.cypher", text: text)
    #expect(set.rules.count == before)
    #expect(set.rules.first { $0.code == "leads.none" }?.file == "mine.cypher")
  }

  /// A fault in a rule file, and what is said of it.
  @Test(arguments: [
    ("MATCH (n RETURN n", "a.cypher:9:", "expected"),
    ("MATCH (n:Programm) RETURN n AS subject", "a.cypher:9:10:", "Program"),
    ("CREATE (n) RETURN n AS subject", "a.cypher: a check reads", "CREATE"),
    ("", "a.cypher", "query"),
  ])
  func `a query that cannot be read is named with its line, and the others stand`(
    query: String, place: String, words: String
  ) throws {
    var set = AuditRuleSet.standard
    let before = set.rules.count
    set.add(file: "a.cypher", text: Self.head + "\n" + query)
    #expect(set.rules.count == before)
    let reason = try #require(set.skipped.first?.reason.english)
    #expect(reason.hasPrefix(place), "\(reason)")
    #expect(reason.lowercased().contains(words.lowercased()), "\(reason)")
  }

  @Test(arguments: [
    ("// code: ours.one", "// code: Ours One", "a.cypher:1: the code"),
    ("// severity: warning", "// severity: grave", "a.cypher:2: there is no severity 'grave'"),
    ("// severity: warning\n", "", "a.cypher: 'severity' is missing"),
    ("// title.zh", "// titel.zh", "a.cypher:3: there is no entry 'titel.zh'"),
    ("// title.zh: 甲", "// severity: error", "a.cypher:3: 'severity' stands here a second time"),
  ])
  func `a head that is not right is named with its line`(
    part: String, fault: String, says: String
  ) throws {
    var set = AuditRuleSet()
    set.add(file: "a.cypher", text: Self.head.replacing(part, with: fault) + Self.query)
    let reason = try #require(set.skipped.first?.reason.english)
    #expect(reason.hasPrefix(says), "\(reason)")
  }

  @Test(arguments: [
    ("MATCH (p:Program) RETURN p.name AS subject", "subject"),
    ("MATCH (p:Program) RETURN p AS thing", "subject"),
    ("MATCH (subject:Program) RETURN subject, 1 / 0 AS x", "zero"),
  ])
  func `a rule that fails when it runs is skipped and named, and the others run`(
    query: String, words: String
  ) throws {
    var set = AuditRuleSet.standard
    set.add(file: "a.cypher", text: Self.head + query)
    #expect(set.skipped == [])
    let run = AuditRun(set.rules, on: SeededArchive(cities: 40, defects: 1).graph)
    #expect(run.skipped.map(\.name) == ["ours.one"])
    #expect(run.skipped.first?.reason.english.contains(words) == true, "\(run.skipped)")
    #expect(run.rules.count == set.rules.count - 1)
    #expect(!run.findings.isEmpty)
  }

  @Test func `a rule that runs too long is given up, and the others run`() throws {
    var set = AuditRuleSet.standard.only(["leads.none"])
    set.add(
      file: "a.cypher",
      text: Self.head
        + "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH sum(x * y) AS count "
        + "MATCH (subject:Program) RETURN subject, count")
    var options = AuditRun.Options()
    options.timeout = .milliseconds(200)
    let run = AuditRun(set.rules, on: graph, options: options)
    #expect(run.skipped.map(\.name) == ["ours.one"])
    #expect(run.skipped.first?.reason.english.contains("time") == true, "\(run.skipped)")
    #expect(run.rules.map(\.code) == ["leads.none"])
  }
}
