import Testing

/// Teams of the body that 我院 points to, groups of headings, matters before brackets, heads of alliances.
@Suite struct OwnTeamsTests {
  @Test(arguments: samples) func `names a team without the words around it`(sample: Sample) throws {
    try expect(sample)
  }

  static let samples: [Sample] = [
    Sample(
      "平泉市医院这一年\n我院创三级工作领导小组由田树林任组长。", has: ["田树林 leads 平泉市医院创三级工作领导小组 组长"],
      lacks: ["田树林 leads 平泉市院创三级工作领导小组 组长"]),
    Sample(
      "成立学科共建小组。该院危重孕产妇救治小组由产科主任鲍丽任组长。",
      lacks: ["鲍丽 leads 学科共建小组该院危重孕产妇救治小组 组长"]),
    Sample(
      """
      嫩江市人民医院关于成立创建三级综合医院工作领导小组的通知
      为加强对我院创建三级综合医院工作（以下简称“创三”工作）的领导，成立工作领导小组及专项工作组。
      一、领导小组
      组长：史殿武
      （一）行政后勤与信息组
      组长：阎世海
      """,
      has: ["阎世海 leads 工作领导小组行政后勤与信息组 组长"],
      lacks: ["Organization 以下简称“创三”工作领导小组"]),
    // Who heads an alliance is an official beside work on a ward.
    Sample(
      "滦平县人民医院新闻\n9月10日，“冀北骨伤专科联盟”在我院成立，骨科主任席长河当选联盟主席。",
      has: ["Official 席长河", "席长河 leads 冀北骨伤专科联盟 主席"]),
    // A verb and a hospital's kind alone.
    Sample("他代表总医院向大家问好。", lacks: ["Hospital 代表总医院"]),
  ]
}
