import Extraction
import OntologyModel
import Testing

@Suite struct PeopleTests {
  @Test(arguments: [
    Sample(
      "阳泉市卫健委党组书记、主任梁俊峰主持会议。",
      has: [
        "Official 梁俊峰", "梁俊峰 holdsPost 阳泉市卫生健康委员会 党组书记",
        "梁俊峰 holdsPost 阳泉市卫生健康委员会 主任",
      ]),
    Sample(
      "晋中市委副书记、市长郝建国出席会议。",
      has: ["郝建国 holdsPost 中共晋中市委员会 副书记", "郝建国 holdsPost 晋中市人民政府 市长"]),
    Sample(
      "绵阳市委常委、副市长、市医改领导小组组长雷鸣出席会议。",
      has: [
        "雷鸣 holdsPost 中共绵阳市委员会 常委", "雷鸣 holdsPost 绵阳市人民政府 副市长",
        "雷鸣 leads 绵阳市深化医药卫生体制改革领导小组 组长",
      ]),
    Sample(
      "广元市中心医院党委书记、院长、市医学会会长罗永红出席。",
      has: [
        "罗永红 holdsPost 广元市中心医院 党委书记", "罗永红 holdsPost 广元市中心医院 院长",
        "罗永红 holdsPost 广元市医学会 会长",
      ]),
    Sample(
      "大悟县人民医院党委书记方志明，副院长叶春生参加。",
      has: ["方志明 holdsPost 大悟县人民医院 党委书记", "叶春生 holdsPost 大悟县人民医院 副院长"]),
    Sample(
      "青海省卫健委医政处处长祁永寿介绍情况。",
      has: ["祁永寿 holdsPost 青海省卫生健康委员会医政处 处长"]),
    // The given name is a word, too.
    Sample("晋中市委副书记、市长柳建成出席会议。", has: ["Official 柳建成"]),
  ])
  func `reads chains of titles`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "会上，榆次区副区长田晓梅、郝建国分别作了汇报。",
      has: ["田晓梅 holdsPost 榆次区人民政府 副区长", "郝建国 holdsPost 榆次区人民政府 副区长"]),
    Sample(
      "莆田市副市长林秀英、陈志刚参加座谈。",
      has: ["林秀英 holdsPost 莆田市人民政府 副市长", "陈志刚 holdsPost 莆田市人民政府 副市长"]),
  ])
  func `shares one title among several names`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample("会议结束后，周华锋书记看望了大家。", has: ["Official 周华锋"]),
    Sample("会上，周华锋书记指出，要做好医改工作。", has: ["Official 周华锋"], lacks: ["Person 周华锋书"]),
    Sample(
      "三亚市教育局吴萍局长到学校检查。",
      has: ["Official 吴萍", "Organization 三亚市教育局", "吴萍 holdsPost 三亚市教育局 局长"],
      lacks: ["Official 吴萍局"]),
    Sample(
      "国防部长王毅会见了客人。",
      has: ["Organization 国防部", "王毅 holdsPost 国防部 部长"], lacks: ["Official 长王毅"]),
    Sample("党组书记江成与大家座谈。", has: ["Official 江成"], lacks: ["Official 成与", "Official 江成与"]),
    Sample(
      "总书记习近平向大会致信。", has: ["Official 习近平"],
      lacks: ["Official 习近", "Official 平向"]),
    Sample("运维者所承担的任务很重。", lacks: ["Organization 运维者所", "Organization *"]),
    Sample(
      "苏州大学附属第一医院（简称苏大附一院）挂牌。苏大附一院院长刘军参加。",
      has: ["Hospital 苏州大学附属第一医院", "刘军 holdsPost 苏州大学附属第一医院 院长"]),
  ])
  func `parts bodies, titles and names that stand together`(sample: Sample) throws {
    try expect(sample)
  }

  @Test(arguments: [
    Sample(
      "宿州市卫健委主任兼市人民医院院长杨光出席。",
      has: ["杨光 holdsPost 宿州市卫生健康委员会 主任", "杨光 holdsPost 宿州市人民医院 院长"]),
    Sample(
      "时任渭南市卫生局局长贺志刚回忆了当年的改革。", has: ["贺志刚 holdsPost 渭南市卫生局 局长"]),
    Sample("原洛川县人民医院院长强建军介绍了经验。", has: ["强建军 holdsPost 洛川县人民医院 院长"]),
    Sample("陇西县召开会议，代县长石磊参加。", has: ["石磊 holdsPost 陇西县人民政府 县长"]),
    Sample(
      "拟任毕节市医保局局长罗朝阳正在公示。",
      has: ["Official 罗朝阳", "罗朝阳 holdsPost 毕节市医疗保障局 局长 (planned)"],
      lacks: ["罗朝阳 holdsPost 毕节市医疗保障局 局长"]),
  ])
  func `heeds how a post is held`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "南充市中心医院院长蒲小兵（如上图）接受了采访。", has: ["蒲小兵 holdsPost 南充市中心医院 院长"]),
    Sample(
      "图为南充市中心医院院长（如上图）蒲小兵接受采访。", has: ["蒲小兵 holdsPost 南充市中心医院 院长"]),
  ])
  func `reads past a bracket`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample("任命赵文博为咸阳市中心医院院长。", has: ["赵文博 holdsPost 咸阳市中心医院 院长"]),
    Sample(
      "经市政府研究决定，任命白雪梅为榆林市卫生健康委员会副主任。",
      has: ["白雪梅 holdsPost 榆林市卫生健康委员会 副主任"]),
    Sample(
      "赵镇任昭通市中医医院党委书记。昭通市中医医院院长赵镇参加会议。",
      has: ["赵镇 holdsPost 昭通市中医医院 党委书记", "赵镇 holdsPost 昭通市中医医院 院长"]),
  ])
  func `reads appointments`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "滁州市成立滁州市医共体建设领导小组，组成人员如下：\n成员：钱进 市财政局局长\n各地要抓好落实。",
      has: ["钱进 holdsPost 滁州市财政局 局长"]),
    Sample(
      "我市召开医改推进会\n\n会议在阳泉市举行，各县区汇报了工作。\n\n□本报记者 徐 晶\n",
      has: ["Person 徐晶"]),
    Sample(
      "吕梁日报\n2023年4月12日\n我市召开医改推进会\n\n4月11日，市卫健委主任乔志强汇报工作。\n",
      has: ["乔志强 holdsPost 吕梁市卫生健康委员会 主任"]),
    Sample("阳泉市医改工作扎实推进，群众受益。（通讯员 孟祥宇）", has: ["Person 孟祥宇"]),
  ])
  func `reads lists of people and by-lines`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample("患者陈某、李女士表示满意。", lacks: ["Official *", "Person *"]),
    Sample("各医院院长、党委书记参加会议。", lacks: ["Official *", "Person *"]),
    Sample("会议要求，主任医师要带头下乡，院长负责制要落实。", lacks: ["Person *"]),
    Sample("会议强调，各组长要负起责任。", lacks: ["Official *"]),
    Sample("各医院院长要高度重视，书记要亲自抓。", lacks: ["Official *"]),
  ])
  func `finds nobody where nobody is named`(sample: Sample) throws { try expect(sample) }

  @Test func `an appointment opens a post and a removal closes it`() throws {
    let text = try ReadText(
      "渭南市人民政府\n\n2023年8月14日任命郑海波为渭南市中心医院院长。2023年9月1日免去高建国的渭南市中医医院院长职务。")
    let posts = text.extraction.claims.filter { $0.rule == .postAppointment }
    #expect(posts.map { $0.time?.start?.iso } == ["2023-08-14", nil])
    #expect(posts.map { $0.time?.end?.iso } == [nil, "2023-09-01"])
  }
}
