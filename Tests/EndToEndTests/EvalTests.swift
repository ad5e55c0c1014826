import Foundation
import TestSupport
import Testing

/// `yimai eval` as a user runs it.
@Suite struct EvalTests: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try folder.write("安阳市卫生健康委员会主任李明主持会议。安阳市中医院院长王芳讲话。", to: "gold/one.txt")
    try folder.write(EvalTests.gold, to: "gold/one.json")
    self.folder = folder
  }

  static let gold = """
    {"document": "one.txt", "context_place": null,
     "entities": [
      {"id": "e1", "type": "Official", "name": "李明", "also": [], "mentions": ["李明"], "attrs": {}},
      {"id": "e2", "type": "Organization", "name": "安阳市卫生健康委员会", "mentions": []},
      {"id": "e3", "type": "Hospital", "name": "安阳市第九医院", "mentions": []}],
     "relations": [
      {"subject": "e1", "predicate": "holdsPost", "object": "e2", "role": "主任", "evidence": "李明"}]}
    """

  private func run(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(arguments, in: folder.rootPath)
  }

  private func json(_ run: Tool.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  @Test func `prints figures, calibration, rules and misses`() throws {
    let run = try run("eval", "gold", "--misses", "3", "--lang", "en")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages == "")
    for part in [
      "Entity type", "Predicate", "entities ", "core entities", "who-leads relations",
      "roles right among found holdsPost and leads: 1 of 1", "expected calibration error",
      "post.title-name", "entity.Official.once",
      "one: missed entity: Hospital: 安阳市第九医院\n",
      "one: wrong entity: Official: 王芳 [entity.Official.once]\n  “安阳市中医院院长王芳讲话。”\n",
    ] {
      #expect(run.text.contains(part), "\(part) is not in\n\(run.text)")
    }
  }

  @Test func `speaks Chinese`() throws {
    let run = try run("eval", "gold", "--misses", "1", "--lang", "zh")
    #expect(run.status == 0)
    for part in ["实体类型", "准确率", "任职于", "预期校准误差", "one: 漏掉的实体: 医疗机构: 安阳市第九医院"] {
      #expect(run.text.contains(part))
    }
  }

  @Test func `prints the same as JSON`() throws {
    let figures = try json(try run("eval", "gold", "--format", "json", "--misses", "9"))
    let who = try #require(figures["who-leads relations"] as? [String: Any])
    #expect(who["found"] as? Int == 1)
    #expect(who["recall"] as? Double == 1)
    let rules = try #require(figures["rules"] as? [[String: Any]])
    let post = try #require(rules.first { $0["rule"] as? String == "post.title-name" })
    #expect(post["right"] as? Int == 1)
    #expect(post["wrong"] as? Int == 1)
    #expect(post["precision"] as? Double == 0.5)
    let misses = try #require(figures["misses"] as? [[String: Any]])
    #expect(misses.first?["kind"] as? String == "missed entity")
    let documents = try #require(figures["documents"] as? [[String: Any]])
    #expect(documents.map { $0["name"] as? String } == ["one"])
  }

  @Test func `takes documents from another folder, or under the name of the annotations`() throws {
    let text = try folder.read("gold/one.txt")
    try folder.write(text, to: "docs/one.txt")
    try folder.write(EvalTests.gold, to: "alone/one.json")
    let apart = try run("eval", "alone", "docs", "--format", "json")
    #expect(apart.status == 0, "\(apart.messages)")
    let beside = try run("eval", "gold", "--format", "json")
    #expect(apart.output == beside.output)
    try folder.write(
      EvalTests.gold.replacing("\"one.txt\"", with: "\"somewhere.txt\""), to: "gold/one.json")
    #expect(try run("eval", "gold", "--format", "json").output == beside.output)
  }

  @Test func `takes what extract has written as annotations`() throws {
    #expect(try run("extract", "gold/one.txt", "-o", "gold/one.json").status == 0)
    let run = try run("eval", "gold", "--format", "json", "--misses", "1")
    #expect(run.status == 0)
    #expect(run.messages == "")
    let figures = try json(run)
    for name in ["entities", "relations"] {
      let tally = try #require(figures[name] as? [String: Any])
      #expect(tally["f1"] as? Double == 1)
      #expect(try #require(tally["found"] as? Int) > 2)
    }
    #expect((figures["misses"] as? [Any])?.count == 0)
  }

  @Test func `names bad annotations with line and remedy, and grades the others`() throws {
    try folder.write(EvalTests.gold.replacing("holdsPost", with: "holds"), to: "gold/bad.json")
    try folder.write("{", to: "gold/broken.json")
    try folder.write(EvalTests.gold.replacing("one.txt", with: "no.txt"), to: "gold/none.json")
    let run = try run("eval", "gold", "--lang", "en")
    #expect(run.status == 65)
    let told = run.messages.split(separator: "\n")
    #expect(told.count == 4)
    #expect(told[0].hasPrefix("bad.json:7: error: unknown predicate \"holds\"; use one of"))
    #expect(told[1].hasPrefix("broken.json:1: error: column 2: "))
    #expect(told[2].hasPrefix("no.txt: error: "))
    #expect(told[3] == "yimai: 3 of 4 annotated documents not graded")
    #expect(run.text.contains("roles right among found holdsPost and leads: 1 of 1"))
  }

  @Test func `says what it needs where there is nothing`() throws {
    try folder.write("", to: "empty/x.txt")
    #expect(try run("eval", "empty").status == 66)
    #expect(try run("eval", "missing").status == 66)
    #expect(try run("eval", "gold", "missing").status == 66)
    #expect(try run("eval", "gold", "--misses", "-1").status == 2)
  }

  static let scorer = "eval/run.sh"

  @Test(.enabled(if: SharedFolder.has(scorer), "shared/eval/run.sh is missing"))
  func `agrees with the evaluation's own run over its documents`() throws {
    let script = try Tool.shell(
      "'\(SharedFolder.path(Self.scorer))' \"$YIMAI\" -- --json", in: folder.rootPath)
    let theirs = try json(script)
    let ours = try json(
      try run(
        "eval", SharedFolder.path("eval/gold"), SharedFolder.path("corpus"), "--format", "json"))
    for name in ["entities", "core entities", "relations", "who-leads relations"] {
      let key = try #require(theirs.keys.first { $0 == name || $0.hasPrefix(name + " (") })
      let expected = try #require(theirs[key] as? [String: Double])
      let figures = try #require(ours[name] as? [String: Any])
      for (figure, value) in expected {
        let own = try #require(figures[figure] as? Double)
        #expect(abs(own - value) < 0.00011, "\(name) \(figure)")
      }
    }
  }
}
