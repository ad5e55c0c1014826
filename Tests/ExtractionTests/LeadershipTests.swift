import Testing

@Suite struct LeadershipTests {
  @Test(arguments: [
    Sample(
      "遂宁市成立医改领导小组，由市长邓绍文任组长。各地要抓好落实。",
      has: ["邓绍文 leads 遂宁市深化医药卫生体制改革领导小组 组长"]),
    Sample(
      "遂宁市成立了以市长邓绍文为组长，副市长喻小兰、蒲勇为副组长的遂宁市分级诊疗工作领导小组。",
      has: [
        "邓绍文 leads 遂宁市分级诊疗工作领导小组 组长", "喻小兰 leads 遂宁市分级诊疗工作领导小组 副组长",
        "蒲勇 leads 遂宁市分级诊疗工作领导小组 副组长", "邓绍文 holdsPost 遂宁市人民政府 市长",
        "蒲勇 holdsPost 遂宁市人民政府 副市长",
      ]),
    Sample(
      "泉州市医保局作为牵头部门，推进DRG支付方式改革。", has: ["泉州市医疗保障局 leads DRG支付方式改革 牵头部门"]),
    Sample(
      "高密市人民医院医疗集团成立，牵头单位：高密市人民医院。", has: ["高密市人民医院 leads 高密市人民医院医疗集团 牵头单位"]),
    Sample(
      "宜章县委副书记欧阳海分管紧密型县域医共体建设。", has: ["欧阳海 leads 紧密型县域医共体建设 分管"]),
    Sample(
      "安丘市人民医院医疗集团理事长孙玉芬参加会议。", has: ["孙玉芬 leads 安丘市人民医院医疗集团 理事长"],
      lacks: ["孙玉芬 holdsPost *"]),
    Sample(
      "遂宁市成立遂宁市医共体建设领导小组，由市长邓绍文任组长。", has: ["邓绍文 leads 遂宁市医共体建设领导小组 组长"]),
    Sample(
      "遂宁市成立了以市长邓绍文为组长、副市长蒲勇为副组长的遂宁市分级诊疗工作领导小组。",
      has: [
        "邓绍文 leads 遂宁市分级诊疗工作领导小组 组长", "蒲勇 leads 遂宁市分级诊疗工作领导小组 副组长",
      ], lacks: ["邓绍文 holdsPost 遂宁市人民政府 副市长"]),
    Sample("各牵头单位要负起责任，牵头推进各项改革。", lacks: ["Organization *"]),
  ])
  func `reads who leads`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "5月6日，舟山市召开2022年全市医改工作推进会，副市长王建军主持会议。",
      has: ["王建军 attends 2022年全市医改工作推进会 主持"]),
    Sample(
      "2023年全省中医药工作会议在长沙举行。会议由湖南省中医药管理局主办，长沙市中医医院承办。",
      has: [
        "湖南省中医药管理局 hosts 2023年全省中医药工作会议 主办", "长沙市中医医院 hosts 2023年全省中医药工作会议 承办",
      ]),
    Sample(
      "普洱市人民医院托管墨江哈尼族自治县人民医院。", has: ["普洱市人民医院 manages 墨江哈尼族自治县人民医院 托管"],
      lacks: ["墨江哈尼族自治县人民医院 manages 普洱市人民医院 托管"]),
    Sample(
      "新乐市第二医院更名为新乐市中医医院。", has: ["新乐市第二医院 mergedInto 新乐市中医医院"],
      lacks: ["新乐市中医医院 mergedInto 新乐市第二医院"]),
    Sample(
      "海晏县人民政府印发《海晏县医共体建设实施方案》。", has: ["海晏县人民政府 issued 《海晏县医共体建设实施方案》"],
      lacks: ["海晏县医共体 issued 《海晏县医共体建设实施方案》"]),
    Sample(
      "淮安市出台《关于深化医药卫生体制改革的实施意见》。", has: ["淮安市 issued 《关于深化医药卫生体制改革的实施意见》"]),
  ])
  func `reads events, management, mergers and issues`(sample: Sample) throws {
    try expect(sample)
  }
}
