import Testing

/// Names of one element behind titles and in lists, whatever word stands behind; and what 新任 leaves of a name.
@Suite struct NamesOfElementsTests {
  @Test(arguments: samples) func `reads a name up to where its elements end`(sample: Sample) throws
  {
    try expect(sample)
  }

  private static let page = "突泉县人民医院举行活动。\n"

  static let samples: [Sample] = [
    Sample(
      page + "突泉县人民医院副院长巴特尔评价了这项工作。", has: ["巴特尔 holdsPost 突泉县人民医院 副院长"]),
    Sample(page + "8月，兴安盟人民医院院长布和到突泉查房。", has: ["布和 holdsPost 兴安盟人民医院 院长"]),
    Sample(
      page + "突泉县人民医院副院长李静、格桑出席。", has: ["格桑 holdsPost 突泉县人民医院 副院长"]),
    // A place begins with an element: no name of two characters is cut out of it.
    Sample(page + "突泉县人民医院院长乌兰察布市来的客人。", lacks: ["乌兰 holdsPost 突泉县人民医院 院长"]),
    // 新 ends the name, and 任 is the verb.
    Sample(
      "近日，冀北儿童康复联盟成立。联盟设理事会，赵立新任理事长。", has: ["赵立新 leads 冀北儿童康复联盟 理事长"],
      lacks: ["赵立 leads 冀北儿童康复联盟 理事长", "Organization 联盟设理事会"]),
    Sample("突泉县人民医院新任院长赵立出席。", has: ["赵立 holdsPost 突泉县人民医院 院长"]),
  ]
}
