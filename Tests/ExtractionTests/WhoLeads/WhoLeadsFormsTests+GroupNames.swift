/// Names of groups of many kinds.
extension WhoLeadsFormsTests {
  /// Texts of which all posts and leads are known.
  static let groupNames: [Sample] = [
    Sample(
      "东阳市人民医院健共体由东阳市人民医院牵头，巍山镇中心卫生院为成员。",
      has: ["东阳市人民医院 leads 东阳市人民医院健共体 牵头"]),
    Sample(
      "石狮市总医院由石狮市医院牵头组建。",
      has: ["石狮市医院 leads 石狮市总医院 牵头"]),
    Sample(
      "以邢台市人民医院为牵头单位的邢台市急危重症专科联盟成立。",
      has: ["邢台市人民医院 leads 邢台市急危重症专科联盟 牵头单位"]),
    Sample(
      "图木舒克市医疗集团由图木舒克市人民医院牵头，第三师医院为成员，图木舒克市人民医院院长艾合买提·吐尔地任集团理事长。",
      has: [
        "图木舒克市人民医院 leads 图木舒克市医疗集团 牵头", "艾合买提·吐尔地 holdsPost 图木舒克市人民医院 院长",
        "艾合买提·吐尔地 leads 图木舒克市医疗集团 理事长",
      ]),
    Sample(
      "“太行山区域胸痛协同救治平台”由长治市人民医院总牵头，平顺县人民医院协同。",
      has: ["长治市人民医院 leads “太行山区域胸痛协同救治平台” 总牵头"]),
  ]

  /// Texts of which some posts and leads are known.
  static let groupNamesInPart: [Sample] = [
    Sample(
      "屏南县紧密型县域医共体由屏南县总医院牵头，屏南县总医院党委书记、院长张颖任医共体总院长。",
      has: ["张颖 holdsPost 屏南县总医院 党委书记", "张颖 holdsPost 屏南县总医院 院长"]),
    Sample(
      "第三师图木舒克市党委书记、政委周俊岭，师长、市长王乐川出席。第三师图木舒克市卫健委主任祁永红汇报。",
      has: ["祁永红 holdsPost 第三师图木舒克市卫生健康委员会 主任"]),
  ]
}
