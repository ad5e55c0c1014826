import Extraction

/// What the rules of one family read and what they must not: posts.
extension RuleTests {
  static let posts: [Case] = [
    Case(
      .postTitleName, "阳泉市卫健委主任梁俊峰主持会议。", reads: ["梁俊峰 holdsPost 阳泉市卫生健康委员会 主任"],
      near: "阳泉市卫健委召开会议，梁俊峰主持。"),
    Case(
      .postNameTitle, "三亚市教育局吴萍局长到学校检查。", reads: ["吴萍 holdsPost 三亚市教育局 局长"],
      near: "三亚市教育局办公室主任会议召开。"),
    Case(
      .postAppointment, "任命赵文博为咸阳市中心医院院长。", reads: ["赵文博 holdsPost 咸阳市中心医院 院长"],
      near: "咸阳市中心医院为院长办公会制定规则。"),
    Case(
      .postHeldOver, "临泉县人民医院召开大会。党委书记方志明参加会议。", reads: ["方志明 holdsPost 临泉县人民医院 党委书记"],
      near: "临泉县召开大会。主任方志明参加会议。"),
    Case(
      .postTitleName, "拉萨市卫生健康委员会党组书记、主任王建军，副主任李晓梅出席。",
      reads: ["王建军 holdsPost 拉萨市卫生健康委员会 党组书记", "李晓梅 holdsPost 拉萨市卫生健康委员会 副主任"],
      near: "各医院院长、书记和职工代表出席。"),
    Case(
      .postNameTitle, "曲靖市第一人民医院陈志明院长介绍了经验。", reads: ["陈志明 holdsPost 曲靖市第一人民医院 院长"],
      near: "曲靖市第一人民医院实行院长负责制。"),
    Case(
      .postAppointment, "免去孙国强同志的通辽市中医医院院长职务。", reads: ["孙国强 holdsPost 通辽市中医医院 院长"],
      near: "通辽市中医医院院长职务暂时空缺。"),
    Case(
      .postHeldOver, "长治市卫健局召开会议。局党组书记、局长马静主持会议。", reads: ["马静 holdsPost 长治市卫生健康局 局长"],
      near: "长治市召开会议。局长马静主持会议。"),
  ]
}
