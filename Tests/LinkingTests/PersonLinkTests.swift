import Extraction
import KnowledgeGraph
import Linking
import OntologyModel
import Testing

@Suite struct PersonLinkTests {
  private func link(_ documents: DocumentExtraction...) -> Graph { Linker().link(documents) }

  private func post(
    _ document: String, _ person: String, _ role: String, _ body: String,
    type: EntityType = .official
  ) -> DocumentExtraction {
    .init(document) { $0.post(person, role, body, type: type) }
  }

  @Test func `joins people of one name who hold a post at one body`() {
    let graph = link(
      post("a.txt", "周立新", "主任", "沧州市卫生健康委员会"),
      post("b.txt", "周立新", "党组书记", "沧州市卫生健康委员会"))
    #expect(graph.named("周立新").count == 1)
    #expect(
      graph.facts == [
        "周立新 holdsPost 沧州市卫生健康委员会 主任", "周立新 holdsPost 沧州市卫生健康委员会 党组书记",
      ])
    #expect(graph.named("周立新").first?.mentions.count == 2)
  }

  @Test func `keeps people of one name in two cities apart`() {
    let graph = link(
      post("a.txt", "李强", "局长", "衡水市医疗保障局"), post("b.txt", "李强", "局长", "梧州市医疗保障局"))
    #expect(graph.named("李强").count == 2)
    #expect(Set(graph.named("李强").map(\.id)).count == 2)
  }

  @Test func `keeps people of one name apart where one has no post`() {
    let graph = link(
      post("a.txt", "马丽", "院长", "固原市人民医院"),
      .init("b.txt") { $0.name(.person, "马丽") })
    #expect(graph.named("马丽").count == 2)
  }

  @Test func `keeps reporters of one name apart, paper by paper`() {
    let graph = link(
      .init("a.txt") { $0.name(.person, "陈晨") }, .init("b.txt") { $0.name(.person, "陈晨") },
      .init("c.txt") { $0.name(.person, "陈晨") })
    #expect(graph.named("陈晨").count == 3)
  }

  @Test func `takes one name inside a document for one person`() {
    let graph = link(
      .init("a.txt") {
        $0.post("白云飞", "县长", "盐池县人民政府")
        $0.name(.person, "白云飞")
      })
    #expect(graph.named("白云飞").count == 1)
    #expect(graph.named("白云飞").first?.type == .official)
  }

  @Test func `joins through a third document`() {
    let one = post("a.txt", "秦岚", "副市长", "汉中市人民政府")
    let other = post("b.txt", "秦岚", "院长", "汉中市中心医院")
    #expect(link(one, other).named("秦岚").count == 2)
    let bridge = SampleExtraction.make("c.txt") {
      $0.post("秦岚", "副市长", "汉中市人民政府")
      $0.post("秦岚", "院长", "汉中市中心医院")
    }
    #expect(link(one, other, bridge).named("秦岚").count == 1)
  }

  @Test func `counts leading a group as a tie`() {
    let lead = { (document: String) in
      SampleExtraction.make(document) {
        let person = $0.name(.official, "邹立")
        let group = $0.name(.organization, "赣州市医改领导小组", anchor: "赣州市")
        $0.claim(person, .leads, group, role: "组长", rule: .leadsNamedAs)
      }
    }
    #expect(link(lead("a.txt"), lead("b.txt")).named("邹立").count == 1)
  }

  @Test func `does not count a program or a visit as a tie`() {
    let visit = { (document: String) in
      SampleExtraction.make(document) {
        let person = $0.name(.official, "罗军")
        let program = $0.name(.program, "医保支付方式改革")
        let hospital = $0.name(.hospital, "钦州市第一人民医院", anchor: "钦州市")
        $0.claim(person, .leads, program, rule: .leadsCharge)
        $0.claim(person, .inspects, hospital, rule: .inspectsVisit)
      }
    }
    #expect(link(visit("a.txt"), visit("b.txt")).named("罗军").count == 2)
  }

  @Test func `makes one official of an official and a person with one tie`() {
    let documents = [
      post("a.txt", "高洁", "主任医师", "济宁市中医院", type: .person),
      post("b.txt", "高洁", "院长", "济宁市中医院", type: .official),
    ]
    for order in [documents, documents.reversed()] {
      let graph = Linker().link(order)
      #expect(graph.named("高洁").map(\.type) == [.official])
      #expect(graph.quarantine.isEmpty)
    }
  }

  @Test func `keeps a person's id when he rises to an office`() {
    let before = link(post("a.txt", "高洁", "主任医师", "济宁市中医院", type: .person))
    let after = link(post("a.txt", "高洁", "院长", "济宁市中医院", type: .official))
    #expect(before.named("高洁").map(\.id) == after.named("高洁").map(\.id))
  }

  @Test func `keeps a person's id when later documents give other posts`() throws {
    let first = SampleExtraction.make("b.txt", date: "2018-03-01") {
      $0.post("秦岚", "院长", "汉中市中心医院")
    }
    let later = SampleExtraction.make("a.txt", date: "2021-03-01") {
      $0.post("秦岚", "院长", "汉中市中心医院")
      // Sorts before the other body.
      $0.post("秦岚", "会长", "中国某学会")
    }
    let namesake = SampleExtraction.make("0.txt", date: "2010-03-01") {
      $0.post("秦岚", "院长", "安康市中心医院")
    }
    let id = try #require(link(first).named("秦岚").first).id
    #expect(link(first, later).named("秦岚").map(\.id) == [id])
    #expect(link(first, later, namesake).named("秦岚").map(\.id).contains(id))
    #expect(link(namesake, first).named("秦岚").map(\.id).contains(id))
  }

  @Test func `keeps two of one career apart where more than ten years lie between`() {
    let post = { (document: String, date: String, role: String, body: String) in
      SampleExtraction.make(document, date: date) { $0.post("秦岚", role, body) }
    }
    let head = post("a.txt", "2005-01-01", "县长", "新野县人民政府")
    #expect(link(head, post("b.txt", "2014-01-01", "书记", "中共新野县委员会")).named("秦岚").count == 1)
    #expect(link(head, post("b.txt", "2017-01-01", "书记", "中共新野县委员会")).named("秦岚").count == 2)
    #expect(link(head, post("b.txt", "2006-01-01", "书记", "中共唐河县委员会")).named("秦岚").count == 2)
  }

  @Test func `keeps people at two districts of one name apart`() {
    let post = { (document: String, city: String) in
      SampleExtraction.make(document) {
        $0.name(.place, "鼓楼区", anchor: city, level: .district)
        $0.post("石涛", "主任", "鼓楼区卫生健康委员会", anchor: "鼓楼区")
      }
    }
    let graph = link(post("a.txt", "南京市"), post("b.txt", "福州市"))
    #expect(graph.named("鼓楼区卫生健康委员会").count == 2)
    #expect(graph.named("石涛").count == 2)
    let same = link(post("a.txt", "南京市"), post("b.txt", "南京市"))
    #expect(same.named("鼓楼区卫生健康委员会").count == 1)
    #expect(same.named("石涛").count == 1)
  }
}

extension DocumentExtraction {
  init(_ name: String, _ fill: (inout SampleExtraction) -> Void) {
    var sample = SampleExtraction(name)
    fill(&sample)
    self = sample.extraction
  }
}
