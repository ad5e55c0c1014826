import Testing

/// Bodies that a title names in short, and whose text it is that says 我院.
@Suite struct ShortenedBodiesTests {
  @Test(arguments: samples) func `finds the body`(sample: Sample) throws {
    try expect(sample)
  }

  static let samples = [
    Sample(
      "名医来了！宜昌市中心人民医院专家走进远安县人民医院\n3月2日，宜昌市中心人民医院副院长周慧一行来到远安县人民医院义诊。我院院长李建国全程陪同。\n",
      has: ["李建国 holdsPost 远安县人民医院 院长"],
      lacks: ["李建国 holdsPost 宜昌市中心人民医院 院长"]),
    Sample(
      "远安县卫生健康局党组关于成立专班的通知\n会议决定成立专班，局党组书记、局长李建国任组长。\n",
      has: ["李建国 holdsPost 远安县卫生健康局 局长"]),
    Sample(
      "远安县卫生健康局召开会议。局党组书记、局长周慧出席，派驻纪检监察组组长李建国列席。\n",
      has: ["李建国 holdsPost 派驻远安县卫生健康局纪检监察组 组长"]),
    Sample(
      "宜昌市医改简报\n\n★远安县中药房启用。县医保局局长周慧到场。\n\n★兴山县副县长郑秀到县医保局调研。县医保局局长李建国陪同。\n",
      has: ["李建国 holdsPost 兴山县医疗保障局 局长"],
      lacks: ["李建国 holdsPost 远安县医疗保障局 局长"]),
    Sample(
      "阿克苏地区召开会议，地委委员、行署副专员李建国主持。\n",
      has: ["李建国 holdsPost 阿克苏地区行政公署 副专员"]),
    Sample(
      "远安县医改领导小组分工\n组　长：李建国　县委常委、常务副县长\n副组长：周慧　副县长\n",
      has: ["李建国 holdsPost 远安县人民政府 常务副县长"]),
  ]

  @Test(arguments: names) func `reads the name`(sample: (text: String, name: String)) throws {
    let facts = try ReadText(sample.text + "\n").facts
    #expect(facts.contains { $0.hasPrefix(sample.name + " holdsPost ") }, "\(facts.sorted())")
  }

  static let names: [(text: String, name: String)] = [
    ("远安县人民医院里，院长揭育松评价她是多面手。", "揭育松"),
    ("远安县副县长佀国强向代表们通报了情况。", "佀国强"),
    ("昌都市藏医院党委书记洛松江村、院长土登尼玛出席。", "洛松江村"),
    ("远安县中医院院长郑义和联合作了发言。", "郑义和"),
    ("付光辉既是远安县人民医院院长，又是书法家。", "付光辉"),
  ]

  @Test(arguments: ["远安县人民医院院长带头下乡。", "远安县人民医院里，院长高度重视此事。", "远安县委书记连续三年调研。"])
  func `reads no name`(text: String) throws {
    let facts = try ReadText(text + "\n").facts
    #expect(!facts.contains { $0.contains(" holdsPost ") }, "\(facts.sorted())")
  }
}
