import Testing

/// Rosters of leading groups as pages print them: with empty lines between, without colons, with what each group does
/// before its head.
@Suite struct RosterLayoutTests {
  private static let opening = "县政府决定成立庄浪县职业病防治工作领导小组。现将有关事项通知如下：\n\n"
  private static let facts = [
    "祁正平 leads 庄浪县职业病防治工作领导小组 组长",
    "车凤英 leads 庄浪县职业病防治工作领导小组 副组长",
    "阎国良 leads 庄浪县职业病防治工作领导小组 副组长",
  ]

  static let samples = [
    Sample(
      opening + "组 长:祁正平  副县长\n\n副组长:车凤英  县政府办公室副主任\n\n      阎国良  县卫生健康局局长\n\n成 员:窦斌  县财政局副局长\n",
      has: facts, lacks: ["窦斌 leads 庄浪县职业病防治工作领导小组 副组长"]),
    Sample(
      opening + "组  长  祁正平  副县长\n副组长  车凤英  县政府办公室副主任\n        阎国良  县卫生健康局局长\n成  员  窦斌  县财政局副局长\n",
      has: facts, lacks: ["窦斌 leads 庄浪县职业病防治工作领导小组 副组长"]),
    Sample(
      "庄浪县\n（一）医疗救治组。负责组织医护人员救治能力培训，负责组织落实全县核酸检测工作任务。（组长：祁正平，成员：县医院工作人员）\n",
      has: ["祁正平 leads 医疗救治组 组长"]),
    Sample(
      "庄浪县疫情防控指挥部召开会议。县委副书记、县新冠肺炎疫情防控指挥部副总指挥祁正平讲话。",
      has: ["祁正平 leads 庄浪县新冠肺炎疫情防控指挥部 副总指挥"],
      lacks: ["Organization 庄浪县疫情防控指挥部"]),
  ]

  @Test(arguments: samples)
  func `reads rosters in the layouts of pages`(sample: Sample) throws { try expect(sample) }
}
