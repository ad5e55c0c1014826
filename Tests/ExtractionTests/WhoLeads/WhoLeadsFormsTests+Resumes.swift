/// Resumes, project groups, founders and officers of the army.
extension WhoLeadsFormsTests {
  /// Texts of which all posts and leads are known.
  static let resumes: [Sample] = [
    Sample(
      "焦海岚，女，蒙古族，1976年5月生，内蒙古赤峰人，医学硕士。1999年参加工作，历任赤峰市第二医院内科医师、赤峰市卫生局副局长，松山区人民政府副区长，赤峰市妇产医院党委书记。现任赤峰市卫生健康委员会党组书记、主任。",
      has: [
        "焦海岚 holdsPost 赤峰市第二医院 内科医师", "焦海岚 holdsPost 赤峰市卫生局 副局长", "焦海岚 holdsPost 松山区人民政府 副区长",
        "焦海岚 holdsPost 赤峰市妇产医院 党委书记", "焦海岚 holdsPost 赤峰市卫生健康委员会 党组书记",
        "焦海岚 holdsPost 赤峰市卫生健康委员会 主任",
      ]),
    Sample(
      "丘明亮，男，汉族，广东梅州人。曾任兴宁市委副书记、市长，大埔县委书记；后任梅州市卫生健康局局长。",
      has: [
        "丘明亮 holdsPost 中共兴宁市委员会 副书记", "丘明亮 holdsPost 兴宁市人民政府 市长", "丘明亮 holdsPost 中共大埔县委员会 书记",
        "丘明亮 holdsPost 梅州市卫生健康局 局长",
      ]),
    Sample(
      "商南县把“心电村村通”行动列为书记领办项目，县委书记昌武任项目组组长，县长别宏、副县长支娟任副组长。",
      has: [
        "昌武 holdsPost 中共商南县委员会 书记", "别宏 holdsPost 商南县人民政府 县长", "支娟 holdsPost 商南县人民政府 副县长",
        "昌武 leads “心电村村通”行动 组长", "别宏 leads “心电村村通”行动 副组长", "支娟 leads “心电村村通”行动 副组长",
      ]),
    Sample(
      "梅河口市的医共体有两个：一个由梅河口市中心医院牵头，叫梅河口市中心医院医疗集团；另一个由梅河口市中医院牵头，名为梅河口市中医院医共体。",
      has: ["梅河口市中心医院 leads 梅河口市中心医院医疗集团 牵头", "梅河口市中医院 leads 梅河口市中医院医共体 牵头"]),
    Sample(
      "联盟秘书处设在阜阳市人民医院胸外科，秘书长由该院胸外科主任郏兰山兼任。西部战区总医院表示支持。",
      has: ["郏兰山 holdsPost 阜阳市人民医院 胸外科主任"]),
  ]

  /// Texts of which some posts and leads are known.
  static let resumesInPart: [Sample] = [
    Sample(
      "由齐鲁医院、潍坊市卫生健康委员会共同发起的潍水胸痛联盟成立，昌乐县人民医院加入。",
      has: ["潍坊市卫生健康委员会 leads 潍水胸痛联盟 发起"]),
    Sample(
      "与他搭班子的，有集团党委副书记、执行院长麻敏（原宣恩县中医医院院长），分管“家医签约”工程的集团副院长覃立，以及纪委书记向绪兰。宣恩县医疗集团总院长冉永祥说。",
      has: ["麻敏 holdsPost 宣恩县中医医院 院长"]),
  ]
}
