import Testing

@Suite struct OfficialBodiesTests {
  /// The other parties are none of the Communist Party.
  static let parties = [
    Sample(
      "民革南阳市委会副主委张文华，九三学社洛阳市委秘书长王立新到会。",
      has: [
        "张文华 holdsPost 中国国民党革命委员会南阳市委员会 副主委", "王立新 holdsPost 九三学社洛阳市委员会 秘书长",
      ],
      lacks: ["Organization 中共南阳市委员会", "Organization 中共洛阳市委员会"]),
    Sample(
      "民进市委副主委、无锡市卫生健康委副主任周建国参加。无锡市近日开会。",
      has: ["周建国 holdsPost 中国民主促进会无锡市委员会 副主委"], lacks: ["Organization 中共无锡市委员会"]),
    Sample(
      "农工党中央副主席何维良到济宁市调研，农工党山东省委主委段清和陪同。",
      has: [
        "何维良 holdsPost 中国农工民主党中央委员会 副主席", "段清和 holdsPost 中国农工民主党山东省委员会 主委",
      ], lacks: ["Organization 中共山东省委员会"]),
    Sample("滨州市委书记段清和到会。", has: ["段清和 holdsPost 中共滨州市委员会 书记"]),
  ]

  @Test(arguments: parties)
  func `knows the committees of all parties`(sample: Sample) throws { try expect(sample) }

  /// Congresses, conferences and their committees, trade unions.
  static let assemblies = [
    Sample(
      "湖州市人大副主任沈国强、总工会主席陆明、团市委书记许亮慰问医护人员。",
      has: [
        "沈国强 holdsPost 湖州市人民代表大会常务委员会 副主任", "陆明 holdsPost 湖州市总工会 主席",
        "许亮 holdsPost 共青团湖州市委员会 书记",
      ], lacks: ["Organization 湖州市人民代表大会"]),
    Sample(
      "全国政协常委、人口资源环境委员会副主任项立安一行到保定市中医院考察。",
      has: [
        "项立安 holdsPost 中国人民政治协商会议全国委员会 常委",
        "项立安 holdsPost 中国人民政治协商会议全国委员会人口资源环境委员会 副主任",
      ]),
    Sample(
      "省人大社会建设委员会副主任委员孙丽华到甘肃省调研。",
      has: ["孙丽华 holdsPost 甘肃省人民代表大会社会建设委员会 副主任委员"]),
  ]

  @Test(arguments: assemblies)
  func `knows assemblies and mass organisations`(sample: Sample) throws { try expect(sample) }

  /// Offices of a government named alone, departments of the army, what commissions run.
  static let offices = [
    Sample(
      "政府办主任王强，卫健局局长张丽参加。平定县召开会议。",
      has: ["王强 holdsPost 平定县人民政府办公室 主任", "张丽 holdsPost 平定县卫生健康局 局长"]),
    Sample(
      "总政宣传部部长周立涛，总后卫生部副部长李清明出席。",
      has: [
        "周立涛 holdsPost 中国人民解放军总政治部宣传部 部长", "李清明 holdsPost 中国人民解放军总后勤部卫生部 副部长",
      ], lacks: ["Organization 卫生部"]),
    Sample(
      "国家卫生健康委能力建设和继续教育中心主任王小明给予肯定。",
      has: ["王小明 holdsPost 国家卫生健康委员会能力建设和继续教育中心 主任"]),
    Sample(
      "垫江县接受评审。市卫生健康委中医处处长傅小蓉、市中医药学会秘书长江永明陪同。",
      has: [
        "傅小蓉 holdsPost 重庆市卫生健康委员会中医处 处长", "江永明 holdsPost 重庆市中医药学会 秘书长",
      ]),
    Sample(
      "市政府办公室副主任（挂职），市卫健委主任包长山参加仪式。通辽市举行仪式。",
      has: [
        "包长山 holdsPost 通辽市人民政府办公室 副主任", "包长山 holdsPost 通辽市卫生健康委员会 主任",
      ]),
  ]

  @Test(arguments: offices)
  func `knows offices by short names`(sample: Sample) throws { try expect(sample) }

  /// Universities by 校 and in short, their hospitals, and campuses named alone.
  static let universities = [
    Sample(
      "华中科技大学党委常委、副校长陈勇，校党委统战部部长李丽出席。",
      has: ["陈勇 holdsPost 华中科技大学 副校长", "李丽 holdsPost 中共华中科技大学委员会统战部 部长"]),
    Sample(
      "山东大学党委宣传部部长王建军、组织部副部长刘洋到会。",
      has: [
        "王建军 holdsPost 中共山东大学委员会宣传部 部长", "刘洋 holdsPost 中共山东大学委员会组织部 副部长",
      ], lacks: ["Organization 中共山东省委员会组织部"]),
    Sample(
      "川北医学院党委书记杜勇、附属医院院长王小军参加会议。",
      has: ["杜勇 holdsPost 川北医学院 党委书记", "王小军 holdsPost 川北医学院附属医院 院长"]),
    Sample(
      "南昌大学第一附属医院召开会议。东湖院区院长李建军介绍情况。",
      has: ["李建军 holdsPost 南昌大学第一附属医院东湖院区 院长"]),
    Sample(
      "北京师范大学心理学部承办活动。北师大心理学部党委书记何志宏致辞。",
      has: ["何志宏 holdsPost 北京师范大学心理学部 党委书记"]),
  ]

  @Test(arguments: universities)
  func `knows universities and campuses`(sample: Sample) throws { try expect(sample) }

  /// Counties and county-level cities that are districts now, by the names of their time.
  static let formerPlaces = [
    Sample(
      "大足县卫生局局长王军、县人民医院院长李红到会。",
      has: ["王军 holdsPost 大足县卫生局 局长", "李红 holdsPost 大足县人民医院 院长"]),
    Sample("章丘市副市长刘伟调研。", has: ["刘伟 holdsPost 章丘市人民政府 副市长"]),
  ]

  @Test(arguments: formerPlaces)
  func `knows places by former names`(sample: Sample) throws { try expect(sample) }

  /// Teams and committees with the whole of their names.
  static let teams = [
    Sample("甘南州第三批援助上海医疗队启程。", has: ["Organization 甘南藏族自治州第三批援助上海医疗队"]),
    Sample(
      "市政府成立健康晋城行动推进委员会。晋城市召开会议。", has: ["Organization 健康晋城行动推进委员会"],
      lacks: ["Organization 晋城行动推进委员会"]),
    Sample(
      "经研究，决定成立青海省卫生厅大冬会医疗卫生保障工作领导小组。",
      has: ["Organization 青海省卫生厅大冬会医疗卫生保障工作领导小组"]),
    Sample(
      "荆州市成立了登革热等蚊媒传染病防控工作领导小组。", lacks: ["Organization 荆州市蚊媒传染病防控工作领导小组"]),
  ]

  @Test(arguments: teams)
  func `reads names of teams to their beginning`(sample: Sample) throws { try expect(sample) }
}
