import Extraction
import Testing

/// Teams that a frame holds from end to end, the lists of their members, and who heads what by attributes and seats.
@Suite struct FramedTeamsTests {
  @Test(arguments: teams + lists + heads + others) func `reads who leads what`(
    sample: Sample
  ) throws {
    try expect(sample)
  }

  static let teams = [
    Sample(
      "为做好有关工作，永和县成立了以副县长程映雪为组长的登革热等蚊媒传染病防控工作领导小组。",
      has: ["程映雪 leads 永和县登革热等蚊媒传染病防控工作领导小组 组长"]),
    Sample(
      "永和县决定成立永和县艾滋病、性病防治工作领导小组。\n组长：程映雪（县政府副县长）\n",
      has: ["程映雪 leads 永和县艾滋病、性病防治工作领导小组 组长"]),
    Sample(
      "县政府决定成立永和县死因监测工作领导小组（以下简称领导小组）。\n组长：程映雪（县政府副县长）\n",
      has: ["程映雪 leads 永和县死因监测工作领导小组 组长"],
      lacks: ["Organization 以下简称领导小组", "Organization 永和县以下简称领导小组"]),
    Sample(
      "临汾市第三批援助上海医疗队启程，队长由临汾市人民医院副院长程映雪担任。",
      has: ["程映雪 leads 临汾市第三批援助上海医疗队 队长"], lacks: ["Organization 上海医疗队"]),
  ]

  static let lists = [
    Sample(
      "决定成立永和县改水改厕工作领导小组，名单如下：\n组长：程映雪（县政府副县长）\n副组长：\n于万林（县政府办公室主任）\n贺文举（县卫生局局长）\n",
      has: [
        "于万林 leads 永和县改水改厕工作领导小组 副组长", "贺文举 leads 永和县改水改厕工作领导小组 副组长",
      ]),
    Sample(
      "决定成立永和县改水改厕工作领导小组。\n组长：程映雪\n副组长：贺文举、于万林、赫英华\n",
      has: [
        "程映雪 leads 永和县改水改厕工作领导小组 组长", "赫英华 leads 永和县改水改厕工作领导小组 副组长",
      ]),
    Sample(
      "决定成立永和县改水改厕工作领导小组。组长：程映雪副县长副组长：贺文举县卫生健康局局长于万林县公安局副局长成员：钱丽芬县民政局副局长。",
      has: [
        "程映雪 leads 永和县改水改厕工作领导小组 组长", "于万林 leads 永和县改水改厕工作领导小组 副组长",
        "于万林 holdsPost 永和县公安局 副局长",
      ], lacks: ["钱丽芬 leads 永和县改水改厕工作领导小组 副组长"]),
  ]

  static let heads = [
    Sample(
      "永和县成立了以副县长程映雪为首的防汛救灾卫生防病工作领导小组。",
      has: ["程映雪 leads 永和县防汛救灾卫生防病工作领导小组 为首"]),
    Sample(
      "全县设两个名医工作室，分别是以县人民医院副院长程映雪为领衔人的“骨伤”名医工作室、以县中医院院长贺文举为领衔人的“针灸”名医工作室。",
      has: [
        "程映雪 leads “骨伤”名医工作室 领衔人", "贺文举 leads “针灸”名医工作室 领衔人",
      ], lacks: ["贺文举 leads “骨伤”名医工作室 领衔人"]),
    Sample(
      "永和县人民医院医疗队出征。领队和队长分别由副院长程映雪、急诊科主任贺文举担任。",
      has: ["程映雪 leads 永和县人民医院医疗队 领队", "贺文举 leads 永和县人民医院医疗队 队长"]),
    Sample(
      "永和县人民医院医师程映雪被选派到吉县，参加对口支援，并担任本批永和县援青医疗队队长。",
      has: ["程映雪 leads 永和县援青医疗队 队长"]),
    Sample(
      "大会选举程映雪为永和县护理学会第二届理事会理事长。",
      lacks: ["程映雪 leads 永和县护理学会第二届理事会 理事长"]),
  ]

  static let others = [
    Sample(
      "永和县人民医院、永和县中医院为牵头单位的2个医疗健康集团揭牌，标志着“共享药房”工程启动。",
      has: [
        "永和县人民医院 leads 永和县医疗健康集团 牵头单位", "永和县中医院 leads 永和县医疗健康集团 牵头单位",
      ], lacks: ["永和县中医院 leads “共享药房”工程 牵头单位"]),
    Sample(
      "副县长程映雪负责农业、水利等工作，以及汾河新城建设专项工作。副县长贺文举分管教育、体育。",
      has: ["程映雪 leads 汾河新城建设 负责"], lacks: ["贺文举 leads 教育、体育 分管"]),
    Sample(
      "重点专项“视力不良监测预警体系研究”（青年项目）启动会召开。项目负责人程映雪教授汇报。",
      has: ["程映雪 leads 视力不良监测预警体系研究 项目负责人"]),
    Sample(
      "永和县卫健局任务分解\n\n1.加快推进困境儿童关爱保护工作，完善机制。\n\n牵头责任单位：县民政局\n\n主要协作单位：县教育局\n\n2.推进县域医疗急救体系建设。\n\n牵头责任单位：县卫健局\n",
      has: ["永和县民政局 leads 困境儿童关爱保护工作 牵头责任单位"]),
  ]
}
