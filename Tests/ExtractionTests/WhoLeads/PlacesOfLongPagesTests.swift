import Testing

/// Whose 市 and 县 a body is, and bodies of zones, on long pages of several places: made up throughout.
@Suite struct PlacesOfLongPagesTests {
  @Test(arguments: samples) func `finds the place that a page speaks from`(sample: Sample) throws {
    try expect(sample)
  }

  static let samples: [Sample] = [
    // A paper of a county-level city: it names its own towns without the city, and the city above more often.
    Sample(
      """
      如皋市中医院夜门诊开诊。南通市科协副主席施沁出席。
      市卫健委主任宗亚东到白蒲镇中心卫生院、磨头镇中心卫生院和搬经镇卫生院调研。搬经镇党委书记何伟民陪同。
      南通市第一人民医院专家坐诊，如皋市政协委员视察。
      """,
      has: ["宗亚东 holdsPost 如皋市卫生健康委员会 主任"], lacks: ["宗亚东 holdsPost 南通市卫生健康委员会 主任"]),
    // Home's own hospital, which the text names in full, behind another city's.
    Sample(
      "淄博日报\n淄博市中医医院与青岛市海慈医疗集团签订协议，市中医医院党委书记邴文涛签字。",
      has: ["邴文涛 holdsPost 淄博市中医医院 党委书记"], lacks: ["邴文涛 holdsPost 青岛市中医医院 党委书记"]),
    // Other counties' ways of doing it.
    Sample(
      "镇安县人民政府办公室\n汉阴、柞水两县的做法可作参考。远程会诊平台由县医院副院长谈文斌负责。",
      has: ["谈文斌 holdsPost 镇安县医院 副院长"], lacks: ["谈文斌 holdsPost 柞水县医院 副院长"]),
    // Zones: behind a level word, with a name of their own, of home, and with a place.
    Sample(
      "镇安县人民政府办公室\n县经济技术开发区管委会主任余宏谋出席。",
      has: ["余宏谋 holdsPost 镇安县经济技术开发区管理委员会 主任"],
      lacks: ["余宏谋 holdsPost 镇安县管理委员会 主任"]),
    Sample(
      "临空经济示范区管委会副主任余宏谋出席。", has: ["余宏谋 holdsPost 临空经济示范区管理委员会 副主任"]),
    Sample(
      "渭南市人民政府办公室\n高新区卫健局局长余宏谋出席。", has: ["余宏谋 holdsPost 渭南市高新区卫生健康局 局长"]),
    Sample("西安高新区管委会副主任余宏谋出席。", has: ["余宏谋 holdsPost 西安高新区管理委员会 副主任"]),
    // Words before a town.
    Sample(
      "镇安县人民政府办公室\n县医院医共体由县医院牵头，含永乐街道社区卫生服务中心等9家单位。",
      has: ["Hospital 永乐街道社区卫生服务中心"], lacks: ["Hospital 含永乐街道社区卫生服务中心"]),
  ]
}
