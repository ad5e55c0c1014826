import Testing

@Suite struct SocietyPostsTests {
  /// A branch by its full name, by its council's term, in a list and in short.
  static let branches = [
    Sample(
      "南康市医学会皮肤病学分会第一届委员会选举会议召开。南康市第二医院的柳承志院长当选为主任委员，苏小梅、童立新当选为副主任委员。赣州市通报。",
      has: ["Organization 南康市医学会皮肤病学分会"], lacks: ["Organization 第一届委员会"]),
    Sample(
      "湖北省医师协会急诊科医师分会换届大会在宜昌召开。急诊科医师分会会长彭立人作报告。彭卫东当选为第三届委员会会长，龚志明当选为第三届委员会副会长。",
      has: [
        "彭立人 holdsPost 湖北省医师协会急诊科医师分会 会长", "彭卫东 holdsPost 湖北省医师协会急诊科医师分会 会长",
        "龚志明 holdsPost 湖北省医师协会急诊科医师分会 副会长",
      ],
      lacks: ["Organization 第三届委员会", "彭卫东 holdsPost 湖北省医师协会 会长"]),
    Sample(
      "邢台市医学会康复医学分会第四届委员会、病案管理分会第三届委员会选举大会召开。市中心医院石磊当选本届康复医学分会主任委员。",
      has: [
        "Organization 邢台市医学会康复医学分会", "Organization 邢台市医学会病案管理分会",
      ]),
    Sample(
      "江西省抗癌协会肺癌专委会主任委员高明，副主任委员刘勇到会。",
      has: [
        "高明 holdsPost 江西省抗癌协会肺癌专业委员会 主任委员",
        "刘勇 holdsPost 江西省抗癌协会肺癌专业委员会 副主任委员",
      ]),
    Sample(
      "湖北省医师协会神经内科医师分会会长何文斌、副会长童立新到会。",
      has: [
        "何文斌 holdsPost 湖北省医师协会神经内科医师分会 会长",
        "童立新 holdsPost 湖北省医师协会神经内科医师分会 副会长",
      ]),
    Sample(
      "浙江省医学会风湿病学分会换届选举会议在杭州召开，王志明当选主任委员。",
      has: ["王志明 holdsPost 浙江省医学会风湿病学分会 主任委员"]),
  ]

  @Test(arguments: branches)
  func `finds branches of societies`(sample: Sample) throws { try expect(sample) }

  /// Councils of a society are the society.
  static let councils = [
    Sample(
      "贵州省护理学会第十届理事会理事长周阳致辞，秘书长李丽、监事长陈红参加。",
      has: [
        "周阳 holdsPost 贵州省护理学会 理事长", "李丽 holdsPost 贵州省护理学会 秘书长",
        "陈红 holdsPost 贵州省护理学会 监事长",
      ],
      lacks: ["Organization 贵州省护理学会第十届理事会"]),
    Sample(
      "合肥市医师协会第二次会员代表大会召开，大会选举张伟为会长，李强、王军为副会长。",
      has: [
        "张伟 holdsPost 合肥市医师协会 会长", "李强 holdsPost 合肥市医师协会 副会长",
        "王军 holdsPost 合肥市医师协会 副会长",
      ]),
    Sample("县残联理事长李红参加。蒙阴县开展活动。", has: ["李红 holdsPost 蒙阴县残疾人联合会 理事长"]),
  ]

  @Test(arguments: councils)
  func `reads a council as its society`(sample: Sample) throws { try expect(sample) }
}
