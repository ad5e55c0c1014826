/// Bodies that no lexicon knows, by the post behind them.
extension WhoLeadsFormsTests {
  /// Texts of which all posts and leads are known.
  static let unknownBodies: [Sample] = [
    Sample(
      "医院护理部主任、科室主任带头。县里成立工作组，组长每周调度。各办公室主任要担起责任。",
      has: [])
  ]

  /// Texts of which some posts and leads are known.
  static let unknownBodiesInPart: [Sample] = [
    Sample(
      "宿州市对外友好协会会长檀香玉、宿州市国库支付中心主任庄严、安徽省医保局医药服务管理处处长荆山、杭州市上城区对口支援工作组组长沈潇湘、埇桥区大数据中心主任纵横出席。",
      has: [
        "檀香玉 holdsPost 宿州市对外友好协会 会长", "荆山 holdsPost 安徽省医疗保障局医药服务管理处 处长", "纵横 holdsPost 埇桥区大数据中心 主任",
      ]),
    Sample(
      "中国医师协会会长栗占原、复星医药集团股份有限公司董事长吴以川、县政务服务中心主任卞小波、县疾控局副局长郑晶参加。岱山县",
      has: ["栗占原 holdsPost 中国医师协会 会长", "卞小波 holdsPost 岱山县政务服务中心 主任"]),
  ]
}
