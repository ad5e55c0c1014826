import Testing

/// Leads as hospitals write of them: studies, teams that travel, what people have founded, and the near misses.
@Suite struct StudiesAndTeamsTests {
  @Test(arguments: studies) func `finds who answers for a study`(sample: Sample) throws {
    try expect(sample)
  }

  @Test(arguments: escorts) func `finds who goes in front of a team or an action`(
    sample: Sample
  ) throws {
    try expect(sample)
  }

  @Test(arguments: creators) func `finds who has founded what`(sample: Sample) throws {
    try expect(sample)
  }

  @Test(arguments: teams) func `names teams as the text sends them`(sample: Sample) throws {
    try expect(sample)
  }

  @Test(arguments: near) func `claims no lead of what only looks so`(sample: Sample) throws {
    try expect(sample)
  }

  static let studies: [Sample] = [
    // Of several names in a row the last is the study.
    Sample(
      "由遂宁市中心医院牵头，资阳市第一人民医院、内江市第二人民医院等4家单位参加的国家重点研发计划“慢病防控”重点专项“丘陵地区脑卒中筛查体系研究”年度会在遂宁召开。",
      has: ["遂宁市中心医院 leads 丘陵地区脑卒中筛查体系研究 牵头"],
      lacks: ["遂宁市中心医院 leads “慢病防控” 牵头"]),
    Sample(
      "该院儿科主任刘桂兰主持的自治区重点研发项目“高原儿童哮喘规范管理研究”顺利结题。",
      has: ["刘桂兰 leads “高原儿童哮喘规范管理研究” 主持", "Official 刘桂兰"]),
    Sample(
      "贺志军教授作为首席科学家承担的省科技重大专项“肝纤维化分子诊断技术研制”通过验收。",
      has: ["贺志军 leads 肝纤维化分子诊断技术研制 首席科学家"]),
    Sample(
      "国家科技重大专项课题“耐药结核快速诊断研究”由绵阳市第三人民医院院长吴志刚主持。",
      has: ["吴志刚 leads “耐药结核快速诊断研究” 主持"]),
    Sample(
      "国家重点研发项目《老年痴呆早期预警研究》启动会在宁波举行。项目负责人、宁波市康宁医院院长周东明介绍了项目。",
      has: ["周东明 leads 老年痴呆早期预警研究 项目负责人"]),
  ]

  static let escorts: [Sample] = [
    Sample(
      "9月下旬，湘西眼健康公益医疗队在院长冯志刚教授的带领下，再次走进龙山县。",
      has: ["冯志刚 leads 湘西眼健康公益医疗队 带领"]),
    Sample(
      "在领队、副院长马文军率领下，临夏州人民医院援青医疗队连夜出发。",
      has: ["马文军 leads 临夏回族自治州人民医院援青医疗队 领队"]),
    Sample(
      "岳阳市援琼医疗队今日启程。“大家都准备好了。”率队出征的岳阳市二医院副院长邵振海说。",
      has: ["邵振海 leads 岳阳市援琼医疗队 率队"]),
    Sample(
      "主任医师顾志刚带领团队启动“健康骨骼”筛查项目。", has: ["顾志刚 leads “健康骨骼”筛查项目 带领"]),
    Sample(
      "宣城市援藏医疗队12日出发，其中殷海涛同志担任队长。", has: ["殷海涛 leads 宣城市援藏医疗队 队长"]),
  ]

  static let creators: [Sample] = [
    Sample(
      "2017年4月，时任团委书记的宿晓明同志创建“春芽”志愿服务队。", has: ["宿晓明 leads “春芽”志愿服务队 创建"]),
    Sample(
      "“妈妈课堂”公益项目由产科护士长周丽萍于2015年创办。",
      has: ["周丽萍 leads “妈妈课堂”公益项目 创办", "Official 周丽萍"]),
    Sample(
      "“光明小屋”是专为老人筹办的公益项目，2001年由阎志强和聂静怡医师引入并发起。",
      has: ["阎志强 leads “光明小屋” 引入并发起", "聂静怡 leads “光明小屋” 引入并发起"]),
    Sample(
      "黔北医院协同发展联盟由遵义市第一人民医院、毕节市第一人民医院、铜仁市人民医院3家医院于2018年牵头发起。",
      has: [
        "遵义市第一人民医院 leads 黔北医院协同发展联盟 牵头",
        "铜仁市人民医院 leads 黔北医院协同发展联盟 牵头",
      ]),
  ]

  static let teams: [Sample] = [
    Sample("中国第20批援马耳他医疗队队长王志强说。", has: ["Organization 中国第20批援马耳他医疗队"]),
    Sample(
      "山西紧急派出第四批支援上海核酸检测医疗队，队长王志强。", has: ["Organization 山西第四批支援上海核酸检测医疗队"]),
    Sample(
      "“肾斗士”科普团由肾内科主任田文静发起。", has: ["田文静 leads “肾斗士”科普团 发起"]),
    Sample(
      "内蒙古自治区包头市卫健委来信。湖南省派出医疗队。包头市委书记、省援蒙前方指挥部总指挥贺长明到场。",
      has: ["贺长明 leads 湖南省援蒙前方指挥部 总指挥"]),
    Sample(
      "市委书记、指挥部总指挥长黄志峥作部署。资兴市疫情防控工作指挥部会议召开。",
      has: ["黄志峥 leads 资兴市疫情防控工作指挥部 总指挥长"]),
    Sample("彭水自治县人民医院院长王志强说。", has: ["Hospital 彭水苗族土家族自治县人民医院"]),
  ]

  static let near: [Sample] = [
    Sample("会议由副院长陈志强主持，“健康中国”行动专题培训随后举行。", lacks: ["陈志强 leads *"]),
    Sample("科教科科长陈志强主持召开“医共体信息平台建设”项目推进会。", lacks: ["陈志强 leads *"]),
    Sample("在院长陈志强的带领下，医院各项工作取得进步。", lacks: ["陈志强 leads *"]),
    Sample("医务科科长陈志强带领全科人员开展“三基三严”培训。", lacks: ["陈志强 leads *"]),
    Sample("在“清风”行动中，神经外科副主任罗向明领衔的7位领导、专家应邀出席。", lacks: ["罗向明 leads *"]),
    Sample("副主任陈志强参与“慢性病防治关键技术研究”课题，负责数据统计。", lacks: ["陈志强 leads *"]),
  ]
}
