import Testing

/// Whose body a bare post is of, and who is meant: made up throughout.
@Suite struct BarePostsTests {
  @Test(arguments: samples) func `finds the body of a bare post`(sample: Sample) throws {
    try expect(sample)
  }

  static let samples: [Sample] = [
    // 书记 beside a post that only hospitals have.
    Sample(
      "绵阳市中医医院简讯\n考察团在李志军书记、王丽副院长的陪同下参观了病区。",
      has: ["李志军 holdsPost 绵阳市中医医院 书记", "王丽 holdsPost 绵阳市中医医院 副院长"]),
    Sample(
      "开化县第二人民医院院长赵小勇带队来常山县中医医院参观。我院孙丽华院长、李志军书记参加了座谈。",
      has: [
        "赵小勇 holdsPost 开化县第二人民医院 院长", "孙丽华 holdsPost 常山县中医医院 院长",
        "李志军 holdsPost 常山县中医医院 书记",
      ]),
    Sample(
      "三台县召开会议。会议由县卫生健康局副局长王建国主持；李志军副书记传达了文件。",
      has: ["李志军 holdsPost 三台县卫生健康局 副书记"]),
    // The government where somebody was told to be deputy mayor, not the nearest.
    Sample(
      "绵阳市召开现场会。绵阳市副市长王建国讲话，江油市副市长李志军致辞。副市长李志军介绍了情况。",
      has: ["李志军 holdsPost 江油市人民政府 副市长"], lacks: ["李志军 holdsPost 绵阳市人民政府 副市长"]),
    // A section's head told again by the bare post.
    Sample(
      "绵阳市委组织部干部一科科长李志军到市第三人民医院。李志军科长宣布了决定。",
      lacks: ["李志军 holdsPost 绵阳市第三人民医院 科长"]),
    // Somebody spoken of by 他 behind the title.
    Sample(
      "绵阳市政府分工如下。公安、司法等工作由李志军副市长负责，他还兼任市公安局局长。",
      has: ["李志军 holdsPost 绵阳市人民政府 副市长", "李志军 holdsPost 绵阳市公安局 局长"]),
    Sample(
      "绵阳市政府分工如下。李志军作为常务副市长，负责市政府日常工作。",
      has: ["李志军 holdsPost 绵阳市人民政府 常务副市长"]),
    Sample(
      "1. 李志军：担任绵阳市卫健委副主任，分管疾病预防。",
      has: ["李志军 holdsPost 绵阳市卫生健康委员会 副主任"]),
    // Posts parted by a bracket or by a body that no rule knows.
    Sample(
      "绵阳市政府办公室副主任（挂职），市卫健委主任李志军参加仪式。",
      has: ["李志军 holdsPost 绵阳市人民政府办公室 副主任", "李志军 holdsPost 绵阳市卫生健康委员会 主任"]),
    // A centre named by its field alone.
    Sample(
      "绵阳市中心医院作为挂靠单位，日间手术（负责人：李志军）、疼痛（负责人：王丽）等专业成为市级质量控制中心。",
      has: [
        "李志军 holdsPost 绵阳市日间手术质量控制中心 负责人", "王丽 holdsPost 绵阳市疼痛质量控制中心 负责人",
      ]),
    // Names before words that go on.
    Sample(
      "万州区妇幼保健院副院长熊婧来梁开展交流。",
      has: ["熊婧 holdsPost 万州区妇幼保健院 副院长"]),
    Sample(
      "库车市人民医院召开会议。首先艾尔肯副院长宣读文件，最后院长买买提江作了讲话。",
      has: ["艾尔肯 holdsPost 库车市人民医院 副院长", "买买提江 holdsPost 库车市人民医院 院长"]),
  ]
}
