import Extraction
import KnowledgeGraph
import Lexicon
import Linking
import OntologyModel
import Testing

/// Bodies, places, programs, events and policies: one where their full names are one.
@Suite struct NameLinkTests {
  private func link(_ documents: DocumentExtraction...) -> Graph { Linker().link(documents) }

  @Test func `joins a body under its full name and gathers its aliases`() throws {
    let graph = link(
      .init("a.txt") {
        $0.name(
          .governmentBody, "安顺市卫生健康委员会", surface: "市卫健委", aliases: ["安顺市卫健委"], anchor: "安顺市")
      },
      .init("b.txt") {
        $0.name(.governmentBody, "安顺市卫生健康委员会", surface: "安顺市卫生健康委", anchor: "安顺市")
      })
    let body = try #require(graph.named("安顺市卫生健康委员会").first)
    #expect(graph.entities.count == 1)
    #expect(body.aliases.contains("安顺市卫健委"))
    #expect(body.aliases.contains("安顺市卫生健康委"))
    #expect(!body.aliases.contains(body.name))
    #expect(body.mentions.map(\.surface) == ["市卫健委", "安顺市卫生健康委"].sorted { a, _ in a == "市卫健委" })
    #expect(Set(body.mentions.map(\.document)).count == 2)
  }

  @Test func `takes words that only point for no alias`() throws {
    let graph = link(
      .init("a.txt") {
        $0.name(.hospital, "凯里市中医院", anchor: "凯里市")
        $0.name(.hospital, "凯里市中医院", surface: "该院", anchor: "凯里市")
        $0.name(.hospital, "凯里市中医院", surface: "我市中医院", anchor: "凯里市")
      })
    let hospital = try #require(graph.entities.first)
    #expect(graph.entities.count == 1)
    #expect(hospital.aliases.isEmpty)
    #expect(hospital.mentions.count == 3)
  }

  @Test func `keeps bodies of one bare name at two places apart`() {
    let graph = link(
      .init("a.txt") { $0.name(.hospital, "博爱医院", anchor: "玉林市") },
      .init("b.txt") { $0.name(.hospital, "博爱医院", anchor: "抚顺市") })
    #expect(graph.named("博爱医院").count == 2)
  }

  @Test func `keeps places of one name in two cities apart`() {
    let place = { (document: String, city: String) in
      DocumentExtraction(document) {
        $0.name(.place, "鼓楼区", anchor: city, level: .district)
      }
    }
    let graph = link(place("a.txt", "南京市"), place("b.txt", "徐州市"), place("c.txt", "南京市"))
    #expect(graph.named("鼓楼区").count == 2)
    #expect(Set(graph.named("鼓楼区").compactMap { $0.attribute("anchor") }) == ["南京市", "徐州市"])
    #expect(graph.named("鼓楼区").allSatisfy { $0.attribute("level") == "district" })
  }

  @Test func `keeps places of one name apart inside a document`() {
    let graph = link(
      .init("a.txt") {
        $0.name(.place, "鼓楼区", anchor: "南京市", level: .district)
        $0.name(.place, "鼓楼区", anchor: "福州市", level: .district)
      })
    #expect(graph.named("鼓楼区").count == 2)
  }

  @Test func `keeps a hospital and a place of one name apart`() {
    let graph = link(
      .init("a.txt") {
        $0.name(.place, "和平", anchor: "天津市", level: .district)
        $0.name(.hospital, "和平", anchor: "天津市")
      })
    #expect(graph.entities.map(\.type.name).sorted() == ["Hospital", "Place"])
  }

  @Test func `joins a government body and an organisation of one name`() {
    let graph = link(
      .init("a.txt") { $0.name(.organization, "三门峡市红十字会", anchor: "三门峡市") },
      .init("b.txt") {
        $0.name(.governmentBody, "三门峡市红十字会", anchor: "三门峡市")
        $0.name(.governmentBody, "三门峡市红十字会", anchor: "三门峡市")
      })
    #expect(graph.entities.map(\.type) == [.governmentBody])
  }

  @Test(arguments: [
    ("北京中医药大学东直门医院", "东直门医院", true),
    ("桂林医学院附属医院", "桂林医学院附属医院", true),
    ("兰州大学第二医院", "第二人民医院", false),
  ])
  func `joins a hospital's short form inside a document`(long: String, short: String, one: Bool) {
    let graph = link(
      .init("a.txt") {
        $0.name(.hospital, long)
        $0.name(.hospital, short)
      })
    #expect(graph.entities.count == (one ? 1 : 2))
    #expect(!one || graph.entities.first?.name == long)
  }

  @Test func `does not join a short form that two names end in`() {
    let graph = link(
      .init("a.txt") {
        $0.name(.hospital, "甲大学附属医院")
        $0.name(.hospital, "乙大学附属医院")
        $0.name(.hospital, "附属医院")
      })
    #expect(graph.entities.count == 3)
  }

  @Test(arguments: [
    ("“伴飞计划”", "名院名医“伴飞计划”", true),
    ("“六大中心”建设", "“六大中心”", true),
    ("县域医共体建设", "紧密型县域医共体建设", true),
    ("“百医下乡”行动", "“千医下乡”行动", false),
    ("医保支付方式改革", "药品集中采购改革", false),
  ])
  func `joins the forms of a program inside a document`(first: String, second: String, one: Bool) {
    for names in [[first, second], [second, first]] {
      let graph = link(.init("a.txt") { for name in names { $0.name(.program, name) } })
      #expect(graph.entities.count == (one ? 1 : 2))
      #expect(Set(graph.entities.flatMap { [$0.name] + $0.aliases }) == [first, second])
    }
  }

  @Test func `joins programs and policies of one name across documents`() {
    let document = { (name: String) in
      DocumentExtraction(name) {
        $0.name(.program, "千县工程")
        $0.name(.policy, "《关于推进分级诊疗的意见》")
      }
    }
    #expect(link(document("a.txt"), document("b.txt")).entities.count == 2)
  }

  @Test(arguments: [("2024年全省卫生健康工作会议", 1), ("医改推进会", 2)])
  func `joins events across documents only where a number makes the name its own`(
    name: String, count: Int
  ) {
    let graph = link(
      .init("a.txt") { $0.name(.event, name) }, .init("b.txt") { $0.name(.event, name) })
    #expect(graph.entities.count == count)
  }

  @Test func `keeps a symmetric statement once`() {
    let graph = link(
      .init("a.txt") {
        let first = $0.name(.hospital, "朔州市人民医院", anchor: "朔州市")
        let second = $0.name(.hospital, "山西白求恩医院", anchor: "山西省")
        $0.claim(first, .partnersWith, second, rule: .partnersVerb)
        $0.claim(second, .partnersWith, first, rule: .partnersVerb)
      },
      .init("b.txt") {
        let second = $0.name(.hospital, "山西白求恩医院", anchor: "山西省")
        let first = $0.name(.hospital, "朔州市人民医院", anchor: "朔州市")
        $0.claim(second, .partnersWith, first, rule: .partnersVerb)
      })
    #expect(graph.edges.count == 1)
    #expect(graph.edges.first?.support == 2)
  }

  @Test func `sets apart a relation whose ends turn out to be one`() {
    let graph = link(
      .init("a.txt") {
        let first = $0.name(.hospital, "北京中医药大学东直门医院")
        let second = $0.name(.hospital, "东直门医院")
        $0.claim(first, .manages, second, rule: .managesVerb)
      })
    #expect(graph.edges.isEmpty)
    #expect(graph.quarantine.map(\.reason) == ["both ends are one entity"])
  }

  @Test func `carries modality and flags, and gives each an id of its own`() {
    let make = { (modality: Modality, flags: TenureFlags) in
      Linker().link([
        DocumentExtraction("册.txt") {
          let person = $0.name(.official, "周立新")
          let body = $0.name(.governmentBody, "沧州市卫生健康委员会")
          $0.claim(person, .holdsPost, body, role: "主任", modality: modality, flags: flags)
        }
      ])
    }
    let plain = make(.asserted, [])
    let acting = make(.asserted, [.acting])
    let planned = make(.planned, [.designate])
    #expect(acting.statements.map(\.flags) == [[.acting]])
    #expect(planned.edges.isEmpty)
    #expect(planned.unasserted.map(\.modality) == [.planned])
    #expect(planned.unasserted.map(\.flags) == [[.designate]])
    let ids = [plain.statements, acting.statements, planned.unasserted].map { $0.map(\.id) }
    #expect(Set(ids).count == 3)
  }

  @Test func `carries rule, role, confidence and evidence over`() throws {
    let graph = link(.init("册.txt") { $0.post("周立新", "主任", "沧州市卫生健康委员会") })
    let statement = try #require(graph.statements.first)
    #expect(statement.rule == "post.title-name")
    #expect(statement.role == "主任")
    #expect(statement.confidence == Rule.postTitleName.confidence)
    #expect(statement.evidence.quote == "周立新。沧州市卫生健康委员会。")
    #expect(statement.evidence.characters == 0..<15)
    #expect(statement.evidence.bytes == 0..<45)
    #expect(graph.document(statement.evidence.document)?.name == "册.txt")
    #expect(statement.validTime == nil)
  }

  /// Of a program the likeliest mention counts, of an entity the surest document.
  @Test func `a program is as sure as its likeliest mention`() throws {
    let first = DocumentExtraction("一.txt") {
      $0.name(.program, "“名医工程”", confidence: 0.612)
      $0.name(.program, "“名医工程”", confidence: 0.874)
    }
    let second = DocumentExtraction("二.txt") { $0.name(.program, "“名医工程”", confidence: 0.7) }
    let sure = DocumentExtraction("三.txt") { $0.name(.program, "“名医工程”", confidence: 0.9999) }
    #expect(try #require(link(first).entities.first).confidence == 0.87)
    #expect(try #require(link(second, first).entities.first).confidence == 0.87)
    #expect(try #require(link(first, second, sure).entities.first).confidence == 0.99)
  }

  @Test func `what rules find is as sure as its like were on annotated documents`() throws {
    let table = Confidences.standard
    let graph = link(
      .init("册.txt") {
        $0.post("周立新", "主任", "沧州市卫生健康委员会")
        $0.name(.hospital, "沧州市中心医院")
        $0.name(.place, "沧州市")
        $0.name(.place, "沧州市")
      })
    let expected = [
      "周立新": table.confidence(ofEntity: "Official", isTied: true, mentions: 1),
      "沧州市卫生健康委员会": table.confidence(ofEntity: "Organization", isTied: true, mentions: 1),
      "沧州市中心医院": table.confidence(ofEntity: "Hospital", isTied: false, mentions: 1),
      "沧州市": table.confidence(ofEntity: "Place", isTied: false, mentions: 2),
    ]
    let found = graph.entities.map { ($0.name, $0.confidence) }
    #expect(found.count == expected.count)
    for (name, confidence) in found { #expect(confidence == expected[name], "\(name)") }
  }
}
