import Extraction
import OntologyModel
import Testing

/// What users of other tools complained of, as texts that are read right here.
@Suite struct ComplaintTests {
  /// Organisation, title and name run together, which segmenters cut in the wrong places.
  @Test(arguments: [
    // hankcs/HanLP#678
    Sample(
      "三亚市教育局吴萍局长", has: ["Organization 三亚市教育局", "吴萍 holdsPost 三亚市教育局 局长"],
      lacks: ["Official 吴萍局", "Person 萍*"]),
    // hankcs/HanLP#683
    Sample(
      "国防部长王毅向记者介绍此访情况。", has: ["王毅 holdsPost 国防部 部长"],
      lacks: ["Official 长王毅", "Person 长王毅"]),
    Sample("外交部长王毅向记者介绍此访情况。", has: ["王毅 holdsPost 外交部 部长"]),
    // hankcs/HanLP#707
    Sample(
      "山东省交通运输厅党组书记江成与大家进行交流", has: ["江成 holdsPost 山东省交通运输厅 党组书记"],
      lacks: ["Official 成与", "Official 江成与"]),
    Sample("党组书记江成与大家座谈。", has: ["Official 江成"], lacks: ["Official 成与", "Official 江成与"]),
    // hankcs/HanLP#940
    Sample(
      "中共中央总书记习近平向柬埔寨人民党主席洪森致贺电,祝贺其领导柬埔寨人民党在第六届国会选举中获胜。",
      has: ["习近平 holdsPost 中国共产党中央委员会 总书记", "Official 洪森"],
      lacks: ["Official 习近", "Person 平向", "Official 洪森致"]),
    // lancopku/pkuseg-python#13
    Sample("习近平总书记先后六次就“秦岭违建”作出批示指示", has: ["Official 习近平"], lacks: ["Official 习近"]),
    // hankcs/HanLP#863
    Sample(
      "认真落实李克强总理、韩正副总理重要批示指示精神，", has: ["Official 李克强", "Official 韩正"],
      lacks: ["Official 韩正副"]),
    Sample("会上，李明副市长强调，要抓好落实。", has: ["Official 李明"], lacks: ["Official 李明副"]),
    // hankcs/HanLP#52
    Sample(
      "基隆市長林右昌對義消人員長期協助消防救災工作", has: ["林右昌 holdsPost 基隆市人民政府 市长"],
      lacks: ["Official 昌对义", "Place 长林"]),
  ])
  func `keeps title and name apart`(sample: Sample) throws { try expect(sample) }

  /// Where nobody holds a title and no body is named, nothing is made of the words.
  @Test(arguments: [
    // hankcs/HanLP#407
    Sample("为广大运维者所喜爱", lacks: ["Organization *", "Hospital *"]),
    Sample("这是运维者所关心的问题。", lacks: ["Organization *", "Hospital *"]),
    // hankcs/HanLP#759
    Sample("辖区有中学和小学小学各1所。", lacks: ["Organization *"]),
    Sample("战争下会无缘无故打起来", lacks: ["Organization *"]),
    // hankcs/HanLP#440
    Sample("南京的东南大学以前叫南京工学院", lacks: ["Organization 的*"]),
    // hankcs/HanLP#52: marks inside the names of bodies.
    Sample(
      "「旗津黑沙玩藝節」是高雄首度舉辦大型專業沙雕展覽活動，以「高雄FUN IN中」為主題，結合高雄取景電影、觀光旅遊等港都魅力。",
      lacks: ["Organization *", "Hospital *"]),
    // hankcs/HanLP#786, #880, #63, #622, #692, #729, #1267
    Sample("学生从简短的诗歌中感受到朱德和战士们的深厚情谊。", lacks: ["Person 朱德和", "Official *"]),
    Sample("王中军代表蓝队发言", lacks: ["Person 王中", "Official *"]),
    Sample("龚学平等表示会保证金云鹏的安全", lacks: ["Person 龚学平等", "Person 金云", "Official *"]),
    Sample("并有望在那与1993年就结识的友人重聚。", lacks: ["Person *", "Official *"]),
    Sample("仍有很长的路要走", lacks: ["Person *"]),
    Sample("韩国呢", lacks: ["Person *"]),
    Sample("贷款的钱打给谁", lacks: ["Person *"]),
    Sample("主席和特朗普通电话", lacks: ["Person 特朗", "Official 特朗"]),
  ])
  func `makes no names of plain words`(sample: Sample) throws { try expect(sample) }

  /// Particles and measure words make no statement vanish (stanfordnlp/CoreNLP#945, #1357, #370).
  @Test(arguments: [
    Sample(
      "渠县人民医院托管了土溪镇卫生院。", has: ["渠县人民医院 manages 土溪镇卫生院 托管"]),
    Sample(
      "随州市卫健委印发了一部《随州市医疗机构管理办法》。",
      has: ["随州市卫生健康委员会 issued 《随州市医疗机构管理办法》"]),
    Sample(
      "随州市启动了“百医下百村”行动。", has: ["随州市 implements “百医下百村”行动"]),
    Sample(
      "安福县人民医院院长彭立新介绍过一种“双向转诊”机制。", has: ["彭立新 presents “双向转诊”机制"]),
    Sample(
      "嘉禾县妇幼保健院并入了嘉禾县人民医院。", has: ["嘉禾县妇幼保健院 mergedInto 嘉禾县人民医院"]),
  ])
  func `reads past particles`(sample: Sample) throws { try expect(sample) }

  /// Noise makes no entity: every name is one that the text or the register gives (alephdata/aleph#2994).
  @Test(arguments: [
    "□■◆ ……——//// 12345 lorem ipsum", "地址：XXX路YYY号 电话：0000—0000000", "的的的的了了了了是是是是",
    "（（（（））））“”“”《》《》",
  ])
  func `makes nothing of noise`(text: String) throws {
    #expect(try ReadText(text).entities.isEmpty)
  }

  /// Names are Chinese as printed, whatever the language of the words around them and of the machine
  /// (microsoft/graphrag#696, HKUDS/LightRAG#2497, AuvaLab/itext2kg#25).
  @Test(arguments: [
    ("岑溪市人民医院院长陈立与岑溪市中医医院院长何英座谈。", ["Official 陈立", "Official 何英", "Hospital 岑溪市人民医院"]),
    ("据 Health News 报道，岑溪市人民医院院长陈立说，OK。", ["Official 陈立", "Hospital 岑溪市人民医院"]),
    ("岑溪市人民醫院院長陳立發言。", ["Official 陈立", "Hospital 岑溪市人民医院"]),
  ])
  func `keeps names in the language of the text`(text: String, names: [String]) throws {
    let read = try ReadText(text)
    #expect(read.entities.isSuperset(of: names), "found \(read.entities.sorted())")
    for mention in read.extraction.mentions {
      #expect(mention.name.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(mention.name)")
    }
  }

  /// The title in front of a name is no part of it, so the name is one with and without
  /// (666ghj/MiroFish#141).
  @Test func `a name is one with its title and without`() throws {
    let read = try ReadText("宿州市市长任克俭调研。任克俭市长说，要抓好落实。会后，任克俭赶往灵璧县。")
    let people = read.extraction.mentions.filter { $0.type == .official || $0.type == .person }
    #expect(people.map(\.name) == ["任克俭", "任克俭", "任克俭"])
  }

  /// Words that come twice are quoted where each stands, not both times at the first place
  /// (FalkorDB/GraphRAG-SDK#201).
  @Test func `what is said twice is quoted at both places`() throws {
    let sentence = "涡阳县人民医院院长蒋学敏出席。"
    let read = try ReadText(sentence + "\n\n" + sentence + "\n")
    let posts = read.extraction.claims.filter { $0.predicate == .holdsPost }
    #expect(posts.count == 2)
    #expect(Set(posts.map(\.evidence.lowerBound)).count == 2)
    #expect(Set(posts.map { read.extraction.mentions[$0.subject].range.lowerBound }).count == 2)
  }

  /// The confidences are no switch between sure and unsure: what is claimed is spread over the range
  /// (Graphify-Labs/graphify#540).
  @Test func `confidences are more than sure and unsure`() {
    let rules = Rule.allCases.map(\.confidence)
    #expect(Set(rules).count >= 10)
    for range in [0.3..<0.6, 0.6..<0.8, 0.8..<0.95] {
      #expect(rules.count { range.contains($0) } >= 5, "\(range)")
    }
  }
}
