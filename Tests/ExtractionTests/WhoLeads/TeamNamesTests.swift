import Testing

/// Names of teams and groups that hold a matter, a sender, a side or a region.
@Suite struct TeamNamesTests {
  @Test(arguments: teams + groups)
  func `names what is led`(sample: Sample) throws { try expect(sample) }

  /// Teams called after the matter before them, or after who sent them.
  static let teams = [
    Sample(
      "会昌县启动“清净校园”攻坚行动。县里成立攻坚行动指挥部，县长钟立群任总指挥。",
      has: ["钟立群 leads 会昌县“清净校园”攻坚行动指挥部 总指挥"]),
    Sample(
      "会昌县卫生健康局为推进按病种付费试点，成立由局长钟立群任组长的工作领导小组。",
      has: ["钟立群 leads 会昌县按病种付费试点工作领导小组 组长"]),
    Sample(
      "赣州市人民医院驻会昌县帮扶队队长骆永康挂任会昌县人民医院副院长。",
      has: ["骆永康 leads 赣州市人民医院驻会昌县帮扶队 队长"]),
    Sample(
      "会昌县人民医院成立了以院长骆永康为组长的院感整改攻坚小组。",
      has: ["骆永康 leads 会昌县人民医院院感整改攻坚小组 组长"]),
    Sample(
      "会昌县医保支付改革设三个组，综合组由县医保局牵头，医保支付组由县财政局牵头。",
      has: ["会昌县财政局 leads 会昌县医保支付组 牵头"]),
  ]

  /// Groups and alliances called by a side, a region or who leads them.
  static let groups = [
    Sample(
      "会昌县召开推进会，县医共体划为两块，东部医共体由县人民医院牵头，西部医共体由县中医院牵头。",
      has: ["会昌县人民医院 leads 会昌县东部医共体 牵头", "会昌县中医院 leads 会昌县西部医共体 牵头"]),
    Sample(
      "赣南客家护理质量控制联盟由会昌县人民医院牵头，县人民医院院长骆永康任理事长。",
      has: [
        "会昌县人民医院 leads 赣南客家护理质量控制联盟 牵头", "骆永康 leads 赣南客家护理质量控制联盟 理事长",
      ]),
    Sample(
      "会昌县的医共体由县人民医院牵头，县中医院配合。",
      has: ["会昌县人民医院 leads 会昌县医共体 牵头"]),
    Sample(
      "由会昌县中医院领衔的紧密型医共体今年挂牌，院长危小兰任理事长。",
      has: ["危小兰 leads 会昌县中医院医共体 理事长"]),
  ]
}
