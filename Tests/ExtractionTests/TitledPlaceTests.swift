import Testing

/// Places that a text names by their short names alone, and what bare 县 and 市 mean by them.
@Suite struct TitledPlaceTests {
  @Test(arguments: [
    Sample(
      "遂昌医共体办起“夜门诊”\n3月2日，县委副书记、县长洪立夏到县人民医院调研。",
      has: [
        "Place 遂昌县", "洪立夏 holdsPost 遂昌县人民政府 县长",
        "洪立夏 holdsPost 中共遂昌县委员会 副书记", "Hospital 遂昌县人民医院",
      ]),
    Sample(
      "嵊州：云诊室开进村\n昨天，市卫生健康局副局长马小满来到三界镇中心卫生院。",
      has: ["马小满 holdsPost 嵊州市卫生健康局 副局长"]),
    Sample(
      "省城名医走进岚皋\n4月6日，县卫健局局长柳大同陪同专家查房。",
      has: ["柳大同 holdsPost 岚皋县卫生健康局 局长"]),
    Sample(
      "湘西永顺组建医疗集团\n据了解，县医保局局长向阳春参加签约。",
      has: ["向阳春 holdsPost 永顺县医疗保障局 局长"]),
    Sample(
      "本报凤冈讯　县卫健局局长尤小川带队查看。", has: ["尤小川 holdsPost 凤冈县卫生健康局 局长"]),
  ])
  func `a headline's short name says where 县 and 市 are`(sample: Sample) throws {
    try expect(sample)
  }

  @Test(arguments: [
    // Common words that are short names too, and a name that a person bears.
    Sample("平安是最大的福\n县卫健局要求守牢底线。", lacks: ["Place 平安区"]),
    Sample("长寿的秘诀\n区卫健委请来专家。", lacks: ["Place 长寿区"]),
    Sample("康复科在新的病区开诊\n县医院添了设备。", lacks: ["Place *"]),
    Sample("审核：白玉田\n县卫健局办公室编。", lacks: ["Place 白玉县"]),
    // No place of that kind is spoken of.
    Sample("遂昌的茶\n茶香四溢，山路弯弯。", lacks: ["Place *"]),
  ])
  func `a common word is no place`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "4月3日，石柱土家族自治县启动巡诊。石柱县中医院院长秦水生介绍，县中医院已派出三队。",
      has: ["秦水生 holdsPost 石柱土家族自治县中医院 院长"], lacks: ["Hospital 石柱县中医院"]),
    Sample(
      "理塘县奔戈乡卫生院连着甘孜州人民医院。具体抓的是县卫健局局长白小多。",
      has: [
        "白小多 holdsPost 理塘县卫生健康局 局长", "Hospital 甘孜藏族自治州人民医院",
      ]),
    Sample(
      "吴小禾，现任古州镇卫生院院长，拟任榕江县妇幼保健院副院长。",
      has: ["吴小禾 holdsPost 古州镇卫生院 院长"]),
    Sample(
      "副县长郭小北包联南部四乡，全县抢抓全省农村医疗中心建设机遇。",
      lacks: ["Place 南部四乡", "Place 抢抓全省农村"]),
    Sample(
      "遂昌县人民医院与复旦大学附属妇产科医院签约。", has: ["Hospital 复旦大学附属妇产科医院"],
      lacks: ["Organization 复旦大学附属妇产科"]),
  ])
  func `a place is named by its official name and no more`(sample: Sample) throws {
    try expect(sample)
  }
}
