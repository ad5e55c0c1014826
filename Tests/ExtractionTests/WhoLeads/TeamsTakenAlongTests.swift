import Testing

/// Teams that somebody takes along, founds or has a seat in, and teams under the names of their hospitals.
@Suite struct TeamsTakenAlongTests {
  static let samples = [
    Sample(
      "平凉市第二批援青医疗队在队长骨科钱立民的带领下抵达西宁，为期一年。",
      has: ["钱立民 leads 平凉市第二批援青医疗队 队长"]),
    Sample(
      "医疗专家团在院长钱立民的率领下来到崇信县。",
      has: ["钱立民 leads 医疗专家团 带领"]),
    Sample(
      "在院长钱立民的带领下，医院各项工作取得成效。", lacks: ["Organization 院长钱立民的带领下"]),
    Sample(
      "平凉市第三批医疗队由内科教授钱立民、外科副主任医师孔令仪分别担任正副队长。",
      has: ["钱立民 leads 平凉市第三批医疗队 队长", "孔令仪 leads 平凉市第三批医疗队 副队长"],
      lacks: ["钱立民 leads 平凉市第三批医疗队 副队长"]),
    Sample(
      "平凉市人民医院派出20名医护人员驰援武汉，由副院长钱立民带队。",
      has: ["钱立民 leads 平凉市人民医院医疗队 带队"]),
    Sample(
      "平凉市护理志愿服务队正式成立，由市人民医院护理部牵头，孔令仪总护士长带队。",
      has: ["孔令仪 leads 平凉市护理志愿服务队 带队"]),
    Sample(
      "时任团委书记的钱立民同志创建“暖风”志愿服务队，平凉市人民医院暖风志愿服务队已有百人。",
      has: ["钱立民 leads 平凉市人民医院暖风志愿服务队 创建"]),
    Sample(
      "钱立民是平凉市人民医院感染科主任。作为平凉市新冠肺炎救治专家组的副组长，他连续工作了十天。",
      has: ["钱立民 leads 平凉市新冠肺炎救治专家组 副组长"]),
    Sample(
      "由平凉市人民医院牵头成立的陇东地区食管癌防治甘肃省重点实验室通过验收。",
      has: ["平凉市人民医院 leads 陇东地区食管癌防治甘肃省重点实验室 牵头"]),
    Sample(
      "平凉市援疆指挥部党委书记、指挥长钱立民介绍了情况。",
      has: ["钱立民 leads 平凉市援疆指挥部 指挥长"]),
    Sample(
      "平凉市新冠肺炎疫情防控指挥部医疗救治组组长、市卫健委主任钱立民到定点医院督导。",
      has: ["钱立民 leads 平凉市新冠肺炎疫情防控指挥部医疗救治组 组长"],
      lacks: ["钱立民 leads 平凉市新冠肺炎疫情防控指挥部 组长"]),
    Sample(
      "为进一步落实医改任务，由市政府牵头，钱立民副市长带队，一行8人前往兰州市考察。平凉市人民政府。",
      lacks: ["平凉市人民政府 leads 深化医药卫生体制改革 牵头"]),
  ]

  @Test(arguments: samples)
  func `reads who takes a team along`(sample: Sample) throws { try expect(sample) }
}
