import Testing

/// Bare posts belong to the body a text is about, not to one that it names in passing.
@Suite struct SubjectBodiesTests {
  @Test(arguments: samples) func `finds the body`(sample: Sample) throws {
    try expect(sample)
  }

  static let samples = [
    Sample(
      "远安县人民医院与宜昌市中心人民医院结成对子，院长李建国率骨干登门求教。\n",
      has: ["李建国 holdsPost 远安县人民医院 院长"],
      lacks: ["李建国 holdsPost 宜昌市中心人民医院 院长"]),
    Sample(
      "远安县人民医院的医生轮流到宜昌市中心人民医院跟班学习，副院长周慧负责排班。\n",
      has: ["周慧 holdsPost 远安县人民医院 副院长"]),
    Sample(
      "远安县医保局联合宜昌市医保局开展检查，副局长周慧带队。\n",
      has: ["周慧 holdsPost 远安县医疗保障局 副局长"]),
    Sample(
      "12月4日，远安县县长郑秀到县医院检查，请县医院副院长周慧介绍情况。\n",
      has: ["周慧 holdsPost 远安县医院 副院长"]),
    Sample(
      "远安县人民医院牵头成立远安县儿科医联体。医联体设理事会，院长李建国任理事长，纪委书记周慧任监事长。\n",
      has: ["周慧 holdsPost 远安县人民医院 纪委书记"]),
    Sample(
      "远安县医疗集团由远安县人民医院牵头组建，党委书记李建国主持会议。\n",
      has: ["李建国 holdsPost 远安县医疗集团 党委书记"]),
    Sample(
      "医改简报\n\n▲远安县推行医保服务\n远安县医疗保障局在全县设点，局长周慧带队下乡，全县各地群众无不拍手称赞，服务十分便利。\n\n▲兴山县：立下军令状，限期补短板\n在上半年全市监测评价中，兴山县有五项指标靠后，县长郑秀负总责，带头包保五项指标的整改任务，逐项销号。\n\n▲秭归县推行家庭医生\n秭归县卫生健康局局长李建国介绍经验。\n",
      has: ["周慧 holdsPost 远安县医疗保障局 局长"]),
    Sample(
      "记者来到远安县妇幼保健院，院长周慧介绍了情况。远安县人民医院院长李建国在场。\n",
      lacks: ["周慧 holdsPost 远安县人民医院 院长"]),
  ]
}
