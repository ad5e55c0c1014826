/// Visits, proposals and how people are introduced.
extension WhoLeadsFormsTests {
  /// Texts of which all posts and leads are known.
  static let visits: [Sample] = [
    Sample(
      "【部门动态】4月18日上午，蓟州区卫生健康委党委书记、主任靳昊一行到罗庄子镇卫生院调研，镇党委副书记、镇长卜佳陪同，卫生院院长耿建波汇报。",
      has: [
        "靳昊 holdsPost 蓟州区卫生健康委员会 党委书记", "靳昊 holdsPost 蓟州区卫生健康委员会 主任", "卜佳 holdsPost 罗庄子镇人民政府 镇长",
        "耿建波 holdsPost 罗庄子镇卫生院 院长",
      ]),
    Sample(
      "副县长殷玲玲调研医共体建设\n\n5月6日，副县长殷玲玲先后到县人民医院、双河镇卫生院调研医共体建设。县政府办副主任滕飞、县卫健局党组成员屈原龙参加。巫溪县",
      has: [
        "殷玲玲 holdsPost 巫溪县人民政府 副县长", "滕飞 holdsPost 巫溪县人民政府办公室 副主任", "屈原龙 holdsPost 巫溪县卫生健康局 党组成员",
      ]),
    Sample(
      "大会为浙江省肿瘤医院党委书记程朗东颁发“台州市中心医院荣誉院长”聘书，台州市中心医院院长朱坚行致辞。",
      has: ["程朗东 holdsPost 浙江省肿瘤医院 党委书记", "朱坚行 holdsPost 台州市中心医院 院长"]),
    Sample(
      "淅川县人民医院三位副院长景涛、全凤、杜峰分头包片，护理部主任裴丽带队入户。",
      has: [
        "景涛 holdsPost 淅川县人民医院 副院长", "全凤 holdsPost 淅川县人民医院 副院长", "杜峰 holdsPost 淅川县人民医院 副院长",
        "裴丽 holdsPost 淅川县人民医院 护理部主任",
      ]),
  ]

  /// Texts of which some posts and leads are known.
  static let visitsInPart: [Sample] = [
    Sample(
      "对市人大代表、柳河县医院院长丛日坤提出的建议，市卫健委副主任兼市疾控局局长公衍峰牵头研究。通化市",
      has: ["丛日坤 holdsPost 柳河县医院 院长", "公衍峰 holdsPost 通化市卫生健康委员会 副主任"]),
    Sample(
      "市卫健委基层科负责人（科长）鞠萍、市医保局医药服务科科长嵇康介绍。泰州市",
      has: ["嵇康 holdsPost 泰州市医疗保障局医药服务科 科长"]),
  ]
}
