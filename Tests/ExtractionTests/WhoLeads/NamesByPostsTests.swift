import Testing

/// Names around posts, and bodies that labels, levels and short forms stand before: made up throughout.
@Suite struct NamesByPostsTests {
  @Test(arguments: samples) func `reads names and bodies around posts`(sample: Sample) throws {
    try expect(sample)
  }

  static let samples: [Sample] = [
    // 等 ends a list and no name.
    Sample(
      "参加会议的有三台县人民医院院长付克等，还有各科主任。",
      has: ["付克 holdsPost 三台县人民医院 院长"], lacks: ["付克等 holdsPost 三台县人民医院 院长"]),
    // The name stands before the post, not behind it.
    Sample(
      "会上，三台县人民医院李丽副院长向大会作报告。",
      has: ["李丽 holdsPost 三台县人民医院 副院长"], lacks: ["向大会 holdsPost 三台县人民医院 副院长"]),
    Sample("三台县人民医院向明副院长主持会议。", has: ["向明 holdsPost 三台县人民医院 副院长"]),
    Sample("疏勒县人民医院古丽娜尔副院长致辞。", has: ["古丽娜尔 holdsPost 疏勒县人民医院 副院长"]),
    Sample(
      "三台县人民医院院长李志军，副院长王建国、孙丽参与座谈。",
      has: ["孙丽 holdsPost 三台县人民医院 副院长"]),
    // The first part of a name of two parts.
    Sample(
      "疏勒县人民医院院长艾力·买买提迎候。会上艾力院长表示感谢。",
      has: ["艾力·买买提 holdsPost 疏勒县人民医院 院长"], lacks: ["艾力 holdsPost 疏勒县人民医院 院长"]),
    // A headquarters' head by the longer word.
    Sample(
      "资兴市召开会议。市委书记、指挥部总指挥长李志军作部署。",
      has: ["李志军 holdsPost 中共资兴市委员会 书记"], lacks: ["长李志军 holdsPost 中共资兴市委员会 书记"]),
    // Autonomous counties without their peoples.
    Sample(
      "彭水自治县举行揭牌仪式，县委副书记、县长李志军出席。",
      has: [
        "李志军 holdsPost 中共彭水苗族土家族自治县委员会 副书记",
        "李志军 holdsPost 彭水苗族土家族自治县人民政府 县长",
      ]),
    // What a college has.
    Sample("九江学院在行政楼召开汇报会，副校长李志军出席。", has: ["李志军 holdsPost 九江学院 副校长"]),
    Sample("九江学院召开汇报会，党委书记李志军出席。", has: ["李志军 holdsPost 九江学院 党委书记"]),
    Sample(
      "医院一行调研三江学院护理与健康学院。学院院长李志军参加座谈。",
      has: ["李志军 holdsPost 三江学院护理与健康学院 院长"]),
    // A society's committees, named in short behind it.
    Sample(
      "河南省医学会副会长、学术委员会主任委员、骨科分会主任委员李志军参加评审。",
      has: [
        "李志军 holdsPost 河南省医学会 副会长", "李志军 holdsPost 河南省医学会学术委员会 主任委员",
        "李志军 holdsPost 河南省医学会骨科分会 主任委员",
      ]),
    // Labels before a body are no part of its name.
    Sample(
      "项目输出医院福建省肿瘤医院副院长李志军出席会议。", has: ["李志军 holdsPost 福建省肿瘤医院 副院长"]),
    Sample("协作单位暨南大学副校长李志军出席会议。", has: ["李志军 holdsPost 暨南大学 副校长"]),
    // Hospitals called by a number, and one of a kind.
    Sample("活动由三二〇一医院党委书记李志军主持。", has: ["李志军 holdsPost 三二〇一医院 党委书记"]),
    Sample("活动由永州市精神病院党委书记李志军主持。", has: ["李志军 holdsPost 永州市精神病院 党委书记"]),
    // A rank that somebody bears beside a post elsewhere.
    Sample(
      "三台县人民医院召开会议。绵阳师范大学副校长李志军教授到会。李志军教授作了讲座。",
      has: ["李志军 holdsPost 绵阳师范大学 副校长"], lacks: ["李志军 holdsPost 三台县人民医院 教授"]),
    // 省 is no municipality.
    Sample(
      "天津中医药大学专家到会，省科技厅处长李志军参加。", lacks: ["李志军 holdsPost 天津市科学技术厅 处长"]),
  ]
}
