import Testing

/// Leads whose object or leader only a word of a kind, a number or a pronoun names, and the near misses.
@Suite struct LeadReferentsTests {
  @Test(arguments: kinds) func `finds what a word of a kind means`(sample: Sample) throws {
    try expect(sample)
  }

  @Test(arguments: heads) func `gives groups, boards and teams their heads`(
    sample: Sample
  ) throws {
    try expect(sample)
  }

  @Test(arguments: matters) func `takes the matter and not what it was listed as`(
    sample: Sample
  ) throws {
    try expect(sample)
  }

  static let kinds: [Sample] = [
    Sample(
      "兴义市启动“银龄看诊计划”，市卫生健康局局长白浪作了介绍。该计划由兴义市人民医院牵头。",
      has: ["兴义市人民医院 leads “银龄看诊计划” 牵头"]),
    Sample(
      "徐州市中心医院卒中专科联盟授牌仪式在门诊楼举行。至此，这一由徐州市中心医院于2021年发起的联盟，成员已达23家。",
      has: ["徐州市中心医院 leads 徐州市中心医院卒中专科联盟 发起"]),
    Sample(
      "陇西县第二医共体探索的“送药上山”配送项目，已在三个镇铺开，项目负责人、副院长祁小燕在会场放映了短片。",
      has: ["祁小燕 leads “送药上山”配送项目 项目负责人"]),
    // Asked for, and not yet so.
    Sample("省里计划由兴义市人民医院牵头“银龄看诊”行动。", lacks: ["兴义市人民医院 leads *"]),
  ]

  static let heads: [Sample] = [
    Sample(
      "11月2日，达州市眼科专科联盟成立大会召开。大会选举产生第一届理事会。达州市中心医院院长石永明当选理事长。",
      has: ["石永明 leads 达州市眼科专科联盟 理事长"]),
    Sample(
      "密山市深化医药卫生体制改革领导小组会议召开。市长蒋海波、常务副市长仲伟出席会议，二人均为领导小组副组长。",
      has: [
        "蒋海波 leads 密山市深化医药卫生体制改革领导小组 副组长",
        "仲伟 leads 密山市深化医药卫生体制改革领导小组 副组长",
      ]),
    Sample(
      "阜南县成立阜南县医共体管理委员会，县长窦立新任主任。",
      has: [
        "窦立新 holdsPost 阜南县医共体管理委员会 主任", "窦立新 leads 阜南县医共体管理委员会 主任",
      ]),
    Sample(
      "莎车县的医共体有两个，分别由莎车县人民医院和莎车县维吾尔医医院挑头。",
      has: [
        "莎车县人民医院 leads 莎车县人民医院医共体 挑头",
        "莎车县维吾尔医医院 leads 莎车县维吾尔医医院医共体 挑头",
      ]),
    Sample(
      "开平市中心医院与恩平市人民医院组成江门市胸痛救治联盟，并任理事长单位。",
      has: ["开平市中心医院 leads 江门市胸痛救治联盟 理事长单位"]),
    // The board of a zone leads nothing of care.
    Sample(
      "萍乡经济技术开发区管理委员会主任李明参加会议。", lacks: ["李明 leads *"]),
  ]

  static let matters: [Sample] = [
    Sample(
      "于都县把医保支付改革列为县委深改委重点项目，由县长钟庆领衔推进。",
      has: ["钟庆 leads 医保支付改革 领衔"], lacks: ["钟庆 leads 县委深改委重点项目 *"]),
    Sample(
      "宜章县把智慧医保建设纳入十件民生实事，副县长高峰亲自挂帅。",
      has: ["高峰 leads 智慧医保建设 挂帅"], lacks: ["高峰 leads 十件民生实事 *"]),
  ]
}
