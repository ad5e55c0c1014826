import Testing

/// Which hospital 我院 and 该院 mean, by who signs, who is come to and who goes: made up throughout.
@Suite struct OwnHospitalsTests {
  @Test(arguments: samples) func `finds the hospital that writes of itself`(sample: Sample) throws {
    try expect(sample)
  }

  private static let news = """
    课题启动会在我院召开，会议由我院科教科科长孙丽主持，我院院长李志军致辞。最后课题组对协作单位开化县中医院、常山县中医院进行培训。
    """

  static let samples: [Sample] = [
    // A signature in brackets, a section's line, a source, the head of a trail.
    Sample(
      news + "\n（三台县中医院 科教科）", has: ["李志军 holdsPost 三台县中医院 院长"],
      lacks: ["李志军 holdsPost 常山县中医院 院长"]),
    Sample(news + "\n三台县中医院宣传科", has: ["李志军 holdsPost 三台县中医院 院长"]),
    Sample("我院召开启动会\n来源：三台县中医院\n" + news, has: ["李志军 holdsPost 三台县中医院 院长"]),
    Sample("三台县中医院 > 新闻中心\n" + news, has: ["李志军 holdsPost 三台县中医院 院长"]),
    // Nobody signs: the partners are not the writer.
    Sample(news, lacks: ["李志军 holdsPost 开化县中医院 院长"]),
    // Who goes, not where to.
    Sample(
      "我院专家赴开化县中医院义诊。三台县中医院组织骨干，赴开化县中医院开展帮扶。活动由我院副院长李志军带队。",
      has: ["李志军 holdsPost 三台县中医院 副院长"]),
    // A guest's hospital, by the name and rank behind it.
    Sample(
      "我院召开会议。绵阳市肿瘤医院王建国主任医师，三台县中医院院领导及项目组成员出席。我院李志军院长致辞。",
      has: ["李志军 holdsPost 三台县中医院 院长"], lacks: ["李志军 holdsPost 绵阳市肿瘤医院 院长"]),
    // One team, by 我院 and by the hospital's name.
    Sample(
      "我院第三批援藏医疗队启程\n三台县中医院第三批援藏医疗队昨日出发。李志军副院长送行，要求继承我院传统，为察隅县人民医院多做实事。",
      has: ["李志军 holdsPost 三台县中医院 副院长"], lacks: ["李志军 holdsPost 察隅县人民医院 副院长"]),
    // A works' hospital by a shorter name.
    Sample(
      "金川钢铁集团职工医院举行签约仪式。\n金钢医院院长李志军主持。",
      has: ["李志军 holdsPost 金川钢铁集团职工医院 院长"]),
    // The university's own hospital.
    Sample(
      "三江学院召开会议，对我校附属医院的工作室进行验收。附属医院李志军副院长作介绍。",
      has: ["李志军 holdsPost 三江学院附属医院 副院长"]),
  ]
}
