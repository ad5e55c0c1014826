import Testing

/// Posts of people named in lists, as reports and notices print them: made up throughout.
@Suite struct PostListsTests {
  @Test(arguments: lists) func `reads everybody of a list`(sample: Sample) throws {
    try expect(sample)
  }

  static let lists: [Sample] = [
    // Names over commas under one title.
    Sample(
      "三台县召开会议。副县长李志军，王丽，赵小勇，各乡镇负责人参加会议。",
      has: [
        "李志军 holdsPost 三台县人民政府 副县长", "王丽 holdsPost 三台县人民政府 副县长",
        "赵小勇 holdsPost 三台县人民政府 副县长",
      ]),
    // Given names that are short names of districts as well.
    Sample(
      "三台县召开会议。副县长李志军、王建华、赵卫东参加。",
      has: ["王建华 holdsPost 三台县人民政府 副县长", "赵卫东 holdsPost 三台县人民政府 副县长"]),
    Sample(
      "三台县召开会议。副县长李志军，同时，各乡镇负责人参加会议。",
      has: ["李志军 holdsPost 三台县人民政府 副县长"], lacks: ["Official 同时", "Person 同时"]),
    // A list behind a verb of being, or over commas before 兼任.
    Sample(
      "绵阳市护理学会换届。副理事长为李志军、王丽、赵小勇，秘书长由孙丽华担任。",
      has: [
        "李志军 holdsPost 绵阳市护理学会 副理事长", "赵小勇 holdsPost 绵阳市护理学会 副理事长",
        "孙丽华 holdsPost 绵阳市护理学会 秘书长",
      ]),
    Sample(
      "绵阳市儿童视力工作领导小组办公室设在市卫健委。办公室副主任由市教育局副局长李志军，市体育局副局长赵小勇兼任。",
      has: [
        "李志军 holdsPost 绵阳市教育局 副局长", "赵小勇 holdsPost 绵阳市体育局 副局长",
        "李志军 holdsPost 绵阳市儿童视力工作领导小组办公室 副主任",
        "赵小勇 holdsPost 绵阳市儿童视力工作领导小组办公室 副主任",
      ]),
    Sample(
      "绵阳市医学会选举产生新一届理事会。李志军等10人当选副会长，孙丽华当选秘书长。",
      has: ["李志军 holdsPost 绵阳市医学会 副会长", "孙丽华 holdsPost 绵阳市医学会 秘书长"]),
    // A bare deputy behind the head.
    Sample(
      "三台县政协主席李志军、副主席王丽参加视察。",
      has: ["王丽 holdsPost 中国人民政治协商会议三台县委员会 副主席"]),
    // A name in brackets' line, whatever its first character.
    Sample(
      "绵阳市改厕工作领导小组名单\n副组长：\n于海川（市政府副秘书长）\n",
      has: ["于海川 holdsPost 绵阳市人民政府 副秘书长"]),
    // Two titles without a mark between.
    Sample(
      "绵阳市副市长李志军副秘书长赵小勇到医院调研。",
      has: [
        "李志军 holdsPost 绵阳市人民政府 副市长", "赵小勇 holdsPost 绵阳市人民政府 副秘书长",
      ]),
  ]

  @Test func `reads rows printed without any mark`() throws {
    let text = try ReadText(
      "云阳县人民政府办公室关于成立县监测工作领导小组的通知\n"
        + "二、组成人员组长：谭祖明副县长副组长：向建平县卫生健康委主任陈远秀县政府办公室副主任"
        + "成员：张梅县民政局副局长余长富县疾控中心主任三、工作职责承担日常工作。\n")
    let facts = text.facts
    #expect(facts.contains("谭祖明 holdsPost 云阳县人民政府 副县长"))
    #expect(facts.contains("向建平 holdsPost 云阳县卫生健康委员会 主任"))
    #expect(facts.contains("陈远秀 holdsPost 云阳县人民政府办公室 副主任"))
    #expect(facts.contains("张梅 holdsPost 云阳县民政局 副局长"))
    #expect(facts.contains("余长富 holdsPost 云阳县疾病预防控制中心 主任"))
    #expect(!facts.contains { $0.contains("建平县卫") })
  }

  @Test func `keeps rows of a list apart`() throws {
    let facts = try ReadText(
      "王建国：绵阳市卫健委主任\n李志军：绵阳市中心医院院长\n张学文 绵阳市中医医院党委书记\n"
    ).facts
    #expect(facts.contains("王建国 holdsPost 绵阳市卫生健康委员会 主任"))
    #expect(facts.contains("李志军 holdsPost 绵阳市中心医院 院长"))
    #expect(facts.contains("张学文 holdsPost 绵阳市中医医院 党委书记"))
  }
}
