import Testing

/// Whose a team or group is in a long text: the hospital's that writes it, the heading's, the sentence's that founds it.
@Suite struct HospitalTeamsTests {
  @Test(arguments: owners + groups + frames) func `reads whose a team is`(sample: Sample) throws {
    try expect(sample)
  }

  static let owners = [
    Sample(
      "凌源市中心医院文件\n关于成立创建三级综合医院工作领导小组的通知\n各科室：\n为加强对我院创建三级综合医院工作的领导，经研究，"
        + "决定成立工作领导小组。\n一、领导小组\n组　长：程映雪　党委书记\n凌源市中心医院\n2024年3月20日\n",
      has: ["程映雪 leads 凌源市中心医院创建三级综合医院工作领导小组 组长"]),
    Sample(
      "凌源市中心医院 2024-01-03 朝阳\n5月，评审专家组进驻。我院创三级工作领导小组由程映雪任组长，贺文举任副组长。",
      has: [
        "程映雪 leads 凌源市中心医院创三级工作领导小组 组长", "贺文举 leads 凌源市中心医院创三级工作领导小组 副组长",
      ],
      lacks: ["Organization 凌源市院创三级工作领导小组"]),
    Sample(
      "凌源市中心医院文件\n关于成立创建三级综合医院工作领导小组的通知\n各科室：\n为加强创建三级综合医院工作的领导，经研究，"
        + "决定成立工作领导小组。\n一、领导小组\n组　长：程映雪　党委书记\n凌源市中心医院\n2024年3月20日\n",
      has: ["程映雪 leads 凌源市中心医院创建三级综合医院工作领导小组 组长"]),
    // What every county has is the county's, whoever writes of it.
    Sample(
      "凌源市中心医院 2024-01-03 朝阳\n市委、市政府成立紧密型医共体建设领导小组，由市长程映雪任组长。我院积极参与。",
      lacks: ["程映雪 leads 凌源市中心医院紧密型医共体建设领导小组 组长"]),
  ]

  static let groups = [
    Sample(
      "以凌源市中心医院为牵头单位，联合八家卫生院组建凌源市综合医联体；以凌源市中医院为牵头单位，联合七家卫生院组建凌源市中医医联体。",
      has: [
        "凌源市中心医院 leads 凌源市综合医联体 牵头单位", "凌源市中医院 leads 凌源市中医医联体 牵头单位",
      ],
      lacks: ["凌源市中医院 leads 凌源市综合医联体 牵头单位"]),
    Sample(
      "辽西儿童康复联盟成立\n近日，辽西儿童康复专科联盟成立大会召开。凌源市中心医院院长程映雪当选联盟理事长。",
      has: ["程映雪 leads 辽西儿童康复专科联盟 理事长"], lacks: ["MedicalGroup 辽西儿童康复联盟"]),
  ]

  static let frames = [
    Sample(
      "（一）资源整合专班\n远程会诊平台由副院长贺文举同志牵头建设。\n（二）医防融合专班\n由凌源市疾病预防控制中心牵头，程映雪任班长。",
      lacks: ["凌源市疾病预防控制中心 leads 远程会诊平台 牵头"]),
    Sample(
      "凌源市卫生健康局制定了医药领域腐败问题集中整治方案，成立由程映雪任组长、贺文举任副组长的工作专班，查摆问题40条。",
      has: [
        "程映雪 leads 凌源市医药领域腐败问题集中整治工作专班 组长",
        "贺文举 leads 凌源市医药领域腐败问题集中整治工作专班 副组长",
      ]),
    Sample(
      "凌源市中心医院接诊伤员。副院长程映雪担任现场救治组组长。",
      has: ["程映雪 leads 现场救治组 组长"]),
    Sample(
      "凌源市中心医院启动“海燕青苗”带教工程。工程由程映雪任总导师。",
      has: ["程映雪 leads “海燕青苗”带教工程 总导师"]),
  ]
}
