import Foundation
import TestSupport
import Testing

/// Which part of a graph each filter of `yimai export` leaves, alone and with others.
@Suite struct ExportFilterTests: ~Copyable {
  /// The entities and relations of an export.
  private struct Part: Equatable {
    var names: Set<String>
    /// Subject, relation and object by name.
    var edges: Set<String>
    var documents: Set<String>
  }

  private let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    try Bulletins.write(to: folder)
    let run = try Tool.run(["build", folder.path("docs"), "-o", folder.path("g.yimai")])
    self.folder = folder
    #expect(run.status == 0, "\(run.messages)")
  }

  private func part(_ options: [String]) throws -> Part {
    let run = try Tool.run(["export", folder.path("g.yimai"), "--format", "json"] + options)
    #expect(run.status == 0, "\(run.messages)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let entities = try #require(json?["entities"] as? [[String: Any]])
    let relations = try #require(json?["relations"] as? [[String: Any]])
    var names: [String: String] = [:]
    for entity in entities {
      names[entity["id"] as? String ?? ""] = entity["name"] as? String
    }
    var part = Part(names: Set(names.values), edges: [], documents: [])
    for relation in relations {
      let words = ["subject", "predicate", "object"].map { relation[$0] as? String ?? "" }
      let subject = try #require(names[words[0]])
      part.edges.insert("\(subject) \(words[1]) \(try #require(names[words[2]]))")
      for evidence in relation["evidence"] as? [[String: Any]] ?? [] {
        part.documents.insert(evidence["document"] as? String ?? "")
      }
    }
    return part
  }

  @Test func `--type leaves a type and the types below it`() throws {
    #expect(try part(["--type", "place"]).names == ["漯河市", "新野县", "德清县"])
    let two = try part(["--type", "Person", "--type", "Program"])
    #expect(two.names == ["陈丽华", "周建国", "刘海涛", "王秀兰", "张海峰", "区域医疗中心建设", "县域医共体建设"])
    #expect(two.edges == ["张海峰 presents 县域医共体建设"])
  }

  @Test func `--predicate leaves relations and their ends`() throws {
    let part = try part(["--predicate", "leads"])
    #expect(
      part.edges == [
        "陈丽华 leads 漯河市区域医疗中心建设领导小组", "周建国 leads 漯河市区域医疗中心建设领导小组",
        "漯河市区域医疗中心建设领导小组 leads 区域医疗中心建设",
      ])
    #expect(part.names == ["陈丽华", "周建国", "漯河市区域医疗中心建设领导小组", "区域医疗中心建设"])
  }

  @Test(arguments: [
    ("0", ["陈丽华"]), ("1", ["陈丽华", "漯河市人民政府", "漯河市区域医疗中心建设领导小组"]),
    ("2", ["陈丽华", "漯河市人民政府", "漯河市区域医疗中心建设领导小组", "周建国", "漯河市", "区域医疗中心建设"]),
  ])
  func `--around leaves what lies so many edges away`(hops: String, names: [String]) throws {
    #expect(try part(["--around", "陈丽华", "--hops", hops]).names == Set(names))
  }

  @Test func `--in leaves what has to do with a place`() throws {
    let part = try part(["--in", "新野县"])
    #expect(part.documents == ["sub/b.txt"])
    #expect(part.names.contains("王秀兰") && part.names.contains("新野县中医院"))
    #expect(!part.names.contains("刘海涛") && !part.names.contains("漯河市"))
  }

  @Test func `--as-of and --known-by leave what held and what was known`() throws {
    let part = try part(["--as-of", "2023-05"])
    // The other bulletins have no date.
    #expect(part.documents == ["a.txt"])
    #expect(part.edges.contains("刘海涛 holdsPost 漯河市人民医院"))
    #expect(try self.part(["--as-of", "1998"]).edges.isEmpty)
    #expect(try self.part(["--known-by", "2023-04"]).documents.contains("a.txt") == false)
    #expect(try self.part(["--known-by", "2023-05"]).documents.contains("a.txt"))
  }

  @Test func `--min-confidence and --min-support leave what is surer`() throws {
    // Between the confidence of a post with its title and that of a group's head.
    let sure = try part(["--min-confidence", "0.9"])
    #expect(sure.edges.contains("陈丽华 holdsPost 漯河市人民政府"))
    #expect(!sure.edges.contains("陈丽华 leads 漯河市区域医疗中心建设领导小组"))
    try folder.write(Bulletins.luohe + "又及。\n", to: "docs/again.txt")
    let run = try Tool.run(["build", folder.path("docs"), "-o", folder.path("g.yimai")])
    #expect(run.status == 0)
    let twice = try part(["--min-support", "2"])
    #expect(twice.documents == ["a.txt", "again.txt"])
    #expect(twice.edges.contains("陈丽华 leads 漯河市区域医疗中心建设领导小组"))
    #expect(try part(["--min-support", "3"]).edges.isEmpty)
  }

  @Test func `filters hold together`() throws {
    let part = try part([
      "--in", "漯河市", "--type", "Official", "--type", "Hospital", "--predicate", "holdsPost",
      "--around", "刘海涛", "--min-confidence", "0.9", "--as-of", "2023",
    ])
    #expect(part.edges == ["刘海涛 holdsPost 漯河市人民医院"])
    #expect(part.names == ["刘海涛", "漯河市人民医院"])
  }

  @Test func `--query leaves the nodes and relationships that its rows hold`() throws {
    let led = try part(["--query", "MATCH (o:官员)-[r:牵头]->(p) RETURN o, r, p"])
    #expect(led.edges == ["陈丽华 leads 漯河市区域医疗中心建设领导小组", "周建国 leads 漯河市区域医疗中心建设领导小组"])
    #expect(led.names == ["陈丽华", "周建国", "漯河市区域医疗中心建设领导小组"])
    // The ends of a relationship come with it; nodes alone bring no edge.
    let one = try part([
      "--query", "MATCH (o)-[r:holdsPost]->() WHERE o.name = $name RETURN r", "--param", "name=张海峰",
    ])
    #expect(one.names == ["张海峰", "德清县人民医院"])
    #expect(try part(["--query", "MATCH (n:Hospital) RETURN n"]).edges.isEmpty)
    let path = try part([
      "--query", "MATCH p = (:Official {name: '周建国'})-[*2]->(:Program) RETURN collect(p)",
    ])
    #expect(path.names == ["周建国", "漯河市区域医疗中心建设领导小组", "区域医疗中心建设"])
    #expect(path.edges.count == 2)
    // The query sees what the other filters leave.
    let both = try part(["--in", "新野县", "--query", "MATCH (n:Official) RETURN n"])
    #expect(both.names == ["王秀兰"])
  }

  @Test(arguments: ["rdfxml", "gexf", "graphml", "csv", "ftm"])
  func `--query works for every format, with evidence`(format: String) throws {
    let run = try Tool.run([
      "export", folder.path("g.yimai"), "--format", format, "-o", folder.path("part"), "--query",
      "MATCH (o:Official)-[r:holdsPost]->(h:Hospital {name: '漯河市人民医院'}) RETURN r",
    ])
    #expect(run.status == 0, "\(run.messages)")
    let file = format == "csv" ? "part/edges.csv" : "part"
    let text = String(decoding: try folder.read(file), as: UTF8.self)
    #expect(text.contains("刘海涛汇报了工作"))
    #expect(!text.contains("张海峰"))
  }

  @Test(
    arguments: [
      ("MATCH (n RETURN n", 2, "^"), ("MATCH (n:Cat) RETURN m", 2, "m"),
      ("MATCH (n:Official) WHERE n.name = '无' RETURN n", 1, "no rows"),
      ("MATCH (n) RETURN n.name", 1, "RETURN o, r, p"), ("CREATE (n) RETURN n", 2, "only be read"),
    ])
  func `a query that gives no graph says why`(query: String, status: Int, words: String) throws {
    let run = try Tool.run([
      "export", folder.path("g.yimai"), "--query", query, "-o", folder.path("none"), "--lang", "en",
    ])
    #expect(Int(run.status) == status, "\(run.messages)")
    #expect(run.messages.contains(words), "\(run.messages)")
    #expect(try folder.list().contains("none") == false)
  }

  @Test func `a query that takes too long or too much is ended`() throws {
    for limit in [["--max-rows", "3"], ["--timeout", "0.001"]] {
      let run = try Tool.run(
        [
          "export", folder.path("g.yimai"), "--query",
          "MATCH (a), (b), (c), (d), (e) RETURN a, b, c, d, e",
        ] + limit)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
    }
    let alone = try Tool.run(["export", folder.path("g.yimai"), "--param", "a=1"])
    #expect(alone.status == 2)
  }
}
