import Extraction
import KnowledgeGraph
import Linking
import OntologyModel
import Reading
import TestSupport
import Testing
import TextNormalization

/// Linking of what extraction reads in real sentences.
@Suite struct ReadTextsTests {
  private static func extraction(_ name: String, _ text: String) throws -> DocumentExtraction {
    let document = try DocumentReader().read(Array(text.utf8), name: name).document
    return Extractor().extract(TextNormalizer().normalize(document))
  }

  private func link(_ texts: [String]) throws -> Graph {
    Linker().link(
      try texts.enumerated().map { try ReadTextsTests.extraction("\($0.offset).txt", $0.element) })
  }

  @Test(arguments: [
    // One body under two names.
    (["沧州市卫健委主任周立新主持会议。", "沧州市卫生健康委员会党组书记周立新到任。"], "周立新", 1),
    (["衡水市医保局局长李强主持会议。", "梧州市医保局局长李强主持会议。"], "李强", 2),
    // Heads of two firms (HKUDS/LightRAG#2402).
    (["芜湖康泽医药有限公司董事长李伟出席。", "南京润民医药股份有限公司董事长李伟出席。"], "李伟", 2),
    (["芜湖康泽医药有限公司董事长李伟出席。", "芜湖康泽医药有限公司董事长李伟发言。"], "李伟", 1),
    // With the title in front and without (666ghj/MiroFish#141).
    (["宿州市市长任克俭调研。任克俭说，要抓好落实。", "宿州市委副书记、市长任克俭讲话。"], "任克俭", 1),
    (["南京市鼓楼区卫健委主任石涛发言。", "福州市鼓楼区卫健委主任石涛发言。"], "石涛", 2),
    (["南京市鼓楼区卫健委主任石涛发言。", "南京市鼓楼区卫健委主任石涛发言。"], "石涛", 1),
    (["南京市鼓楼区卫健委开会。", "福州市鼓楼区卫健委开会。"], "鼓楼区卫生健康委员会", 2),
    (["南京市鼓楼区卫健委开会。", "福州市鼓楼区卫健委开会。"], "鼓楼区", 2),
    (["昌黎县人民医院开诊。", "秦皇岛市昌黎县人民医院开诊。"], "昌黎县人民医院", 1),
    (["桂林市实施“名医工程”。", "玉林市实施“名医工程”。"], "“名医工程”", 2),
    (["桂林市实施“名医工程”。", "国家卫生健康委实施“名医工程”。", "玉林市实施“名医工程”。"], "“名医工程”", 1),
    (["医改扎实推进，群众受益。（通讯员 孟祥宇）", "医改扎实推进，群众受益。（通讯员 孟祥宇）"], "孟祥宇", 2),
  ])
  func `counts who is who`(texts: [String], name: String, count: Int) throws {
    for order in [texts, texts.reversed()] {
      #expect(try link(order).named(name).count == count)
    }
  }

  @Test func `makes programs of one name in two cities parts of the nation's where that is said`()
    throws
  {
    let graph = try link([
      "国家卫生健康委启动实施“千县工程”。",
      "桂林市启动“强基工程”，这是国家“千县工程”的组成部分。", "玉林市的“强基工程”已纳入国家“千县工程”。", "贺州市实施“强基工程”。",
    ])
    let national = graph.entities.filter { $0.type == .program && $0.name.contains("千县工程") }
    let nation = try #require(national.first)
    #expect(national.count == 1)
    #expect(graph.named("“强基工程”").count == 3)
    let parts = graph.edges.filter { $0.predicate == .partOf && graph[$0.object].id == nation.id }
    #expect(parts.map { graph[$0.subject].name } == ["“强基工程”", "“强基工程”"])
    #expect(Set(parts.map(\.subject)).count == 2)
  }

  @Test func `joins two posts of one person at two bodies of one text`() throws {
    let graph = try link([
      "广元市中心医院院长、市医学会会长罗永红出席。", "广元市中心医院院长罗永红发言。", "广元市医学会会长罗永红发言。",
    ])
    #expect(graph.named("罗永红").count == 1)
    let edges = graph.edges.filter { $0.predicate == .holdsPost }
    #expect(edges.map(\.support) == [2, 2])
  }

  @Test func `quotes the sentence of each statement where it stands`() throws {
    let texts = [
      "会议召开。阳泉市卫健委党组书记、主\n任梁俊峰主持会议。会议强调落实。\n",
      "由海盐县卫健局牵头推进县域医共体改革。\n\n涿鹿县医院和涿鹿县中医院整合为涿鹿县总医院。\n",
    ]
    let graph = try link(texts)
    #expect(graph.statements.count >= 8)
    for statement in graph.statements {
      let evidence = statement.evidence
      let name = try #require(graph.document(evidence.document)?.name)
      let number = try #require(name.first.flatMap { Int(String($0)) })
      let scalars = Array(texts[number].unicodeScalars)[evidence.characters]
      #expect(String(String.UnicodeScalarView(scalars)) == evidence.quote)
      #expect(Array(texts[number].utf8)[evidence.bytes].elementsEqual(evidence.quote.utf8))
    }
    let post = graph.statements.first { $0.predicate == .holdsPost }
    #expect(post?.evidence.quote == "阳泉市卫健委党组书记、主\n任梁俊峰主持会议。")
  }

  @Test func `quotes a clause of a sentence that is very long`() throws {
    let long = String(repeating: "各级各部门要提高认识，", count: 30)
    let graph = try link([long + "由海盐县卫健局牵头推进县域医共体改革，" + long + "确保落实。"])
    let lead = try #require(graph.statements.first { $0.predicate == .leads })
    #expect(lead.evidence.quote == "由海盐县卫健局牵头推进县域医共体改革")
  }
}
