import Testing

/// Teams, groups of plans and medical groups that only the words around them tell, with who heads them.
@Suite struct TeamsByHeadsTests {
  @Test(arguments: teams + plans + groups)
  func `reads heads of teams and groups`(sample: Sample) throws { try expect(sample) }

  /// Teams of kinds that no lexicon lists.
  static let teams = [
    Sample(
      "会昌县成立创建健康县先行县建设领导小组，由县长钟立群任组长、副县长温秋萍任副组长。",
      has: ["钟立群 leads 创建健康县先行县建设领导小组 组长", "温秋萍 leads 创建健康县先行县建设领导小组 副组长"]),
    Sample(
      "会昌县推行付费改革，主动担任支付改革攻坚组组长的，是县人民医院副院长骆永康。",
      has: ["骆永康 leads 支付改革攻坚组 组长"]),
    Sample(
      "会昌县中医院院长危小兰说，医院去年组建了20人的健康科普讲师团，她自己兼任团长。",
      has: ["危小兰 leads 健康科普讲师团 团长"]),
    Sample(
      "会昌县抽人组成药品下乡专项小组，带队的县医保局副局长骆永康走遍了各乡。",
      has: ["骆永康 leads 药品下乡专项小组 带队"]),
    Sample(
      "会昌县医改领导小组组长改由县委书记温秋萍担任，县长钟立群任第一副组长。",
      has: [
        "温秋萍 leads 会昌县深化医药卫生体制改革领导小组 组长",
        "钟立群 leads 会昌县深化医药卫生体制改革领导小组 第一副组长",
      ]),
    Sample(
      """
      会昌县卫生健康局关于成立“优质服务年”活动工作专班的通知
      各医疗卫生单位：
      经研究，决定成立“优质服务年”活动工作专班，组成人员如下：
      班　长：钟立群（县卫生健康局局长）
      副班长：温秋萍（县卫生健康局副局长）
      """,
      has: [
        "钟立群 leads 会昌县“优质服务年”活动工作专班 班长",
        "温秋萍 leads 会昌县“优质服务年”活动工作专班 副班长",
      ], lacks: ["Program “优质服务年”活动工作专班"]),
    Sample(
      "会昌县有三支医疗队和八个工作组下乡，组长会议每周一次，局党组组长由县里定。",
      lacks: ["Organization 八个工作组", "Organization 局党组"]),
    Sample(
      "会昌县实施“归巢”计划，市人社局副局长温秋萍任计划专班班长。",
      lacks: ["Organization 计划专班"]),
  ]

  /// Groups of a plan or headquarters.
  static let plans = [
    Sample(
      """
      会昌县医保基金专项整治方案
      成立会昌县医保基金专项整治工作专班，副县长温秋萍任召集人。专班下设三个工作组：
      1.线索核查组，组长由县医保局副局长骆永康担任；
      2.政策宣传组，由县融媒体中心主任危小兰任组长；
      3.数据组，县大数据中心牵头。
      """,
      has: [
        "温秋萍 leads 会昌县医保基金专项整治工作专班 召集人",
        "骆永康 leads 会昌县医保基金专项整治工作专班线索核查组 组长",
        "危小兰 leads 会昌县医保基金专项整治工作专班政策宣传组 组长",
        "会昌县大数据中心 leads 会昌县医保基金专项整治工作专班数据组 牵头",
      ], lacks: ["骆永康 leads 会昌县医保基金专项整治工作专班 组长"]),
    Sample(
      "会昌县组织三个暗访组，第一组组长由县卫健局副局长骆永康担任，第二组、第三组分别由县疾控中心主任危小兰和县妇幼保健院院长钟立群带队。",
      has: [
        "骆永康 leads 会昌县第一组 组长", "危小兰 leads 会昌县第二组 带队", "钟立群 leads 会昌县第三组 带队",
      ], lacks: ["危小兰 leads 会昌县第三组 带队"]),
    Sample(
      "会昌县人民医院成立评审指挥部，下设医疗、护理、院感三个工作组，分别由副院长钟立群、护理部主任温秋萍、院感科科长骆永康担任组长。",
      has: [
        "钟立群 leads 会昌县人民医院评审指挥部医疗工作组 组长",
        "骆永康 leads 会昌县人民医院评审指挥部院感工作组 组长",
      ], lacks: ["钟立群 leads 会昌县人民医院评审指挥部院感工作组 组长"]),
    Sample(
      "会昌县召开基层卫生能力提升攻坚行动动员会。行动设指挥部，县长钟立群任指挥长，副县长温秋萍任副指挥长。",
      has: [
        "钟立群 leads 会昌县基层卫生能力提升攻坚行动指挥部 指挥长",
        "温秋萍 leads 会昌县基层卫生能力提升攻坚行动指挥部 副指挥长",
      ]),
  ]

  /// Medical groups without names of their own, and groups spoken of.
  static let groups = [
    Sample(
      "会昌县人民医院、会昌县中医院分别牵头组建第一、第二医共体。",
      has: ["会昌县人民医院 leads 会昌县第一医共体 牵头", "会昌县中医院 leads 会昌县第二医共体 牵头"],
      lacks: ["会昌县人民医院 leads 会昌县第二医共体 牵头"]),
    Sample(
      "会昌县三家医共体分别由会昌县人民医院、会昌县中医院、会昌县第二人民医院领办。",
      has: [
        "会昌县人民医院 leads 会昌县人民医院医共体 领办", "会昌县中医院 leads 会昌县中医院医共体 领办",
        "会昌县第二人民医院 leads 会昌县第二人民医院医共体 领办",
      ]),
    Sample(
      "作为会昌县第二医共体总院，会昌县中医院与六家卫生院统一管理。",
      has: ["会昌县中医院 leads 会昌县第二医共体 总院"]),
    Sample(
      "会昌县县域医共体康复专科联盟成立，会昌县中医院院长危小兰当选理事长。",
      has: ["危小兰 leads 会昌县县域医共体康复专科联盟 理事长"], lacks: ["MedicalGroup 会昌县县域医共体"]),
    Sample(
      "会昌县人民医院医共体综合得分居首，会昌县中医院医共体列第二。",
      lacks: ["会昌县人民医院 leads 会昌县人民医院医共体"]),
  ]
}
