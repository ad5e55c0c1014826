import Testing

extension WhoLeadsFormsTests {
  /// Lines of a division of work, one post or several each, at the body that the heading names.
  static let duties = [
    Sample(
      """
      关于调整临泽县医疗保障局领导班子成员分工的通知
      局属各单位：
      现将局领导班子成员分工调整如下：
      路正平　党组书记、局长　主持局党组和行政全面工作。
      冼丽华　党组成员、副局长　协助局长负责待遇保障工作，分管基金股。
      仲文　县医保中心主任　负责经办服务工作。
      苗春生　三级调研员　协助冼丽华同志工作。
      """,
      has: [
        "路正平 holdsPost 临泽县医疗保障局 局长", "路正平 holdsPost 临泽县医疗保障局 党组书记",
        "冼丽华 holdsPost 临泽县医疗保障局 副局长", "苗春生 holdsPost 临泽县医疗保障局 三级调研员",
      ],
      lacks: ["仲文 holdsPost 临泽县医疗保障局 主任"]),
    Sample(
      """
      临泽县人民政府关于调整县政府领导班子成员工作分工的通知
      封少华　县委副书记、县长　领导县人民政府全面工作。
      耿玉梅　副县长（无党派）　负责教育、卫生健康、医疗保障等方面工作。
      　　分管：县教育局、县卫生健康局。
      　　兼任县爱卫会主任，牵头抓健康县城建设。
      """,
      has: [
        "封少华 holdsPost 中共临泽县委员会 副书记", "封少华 holdsPost 临泽县人民政府 县长",
        "耿玉梅 holdsPost 临泽县人民政府 副县长", "耿玉梅 holdsPost 临泽县爱国卫生运动委员会 主任",
      ], lacks: ["封少华 holdsPost 临泽县爱国卫生运动委员会 主任"]),
    Sample(
      """
      临泽县中医医院领导班子分工

      郎建新同志：党委书记，主持党委全面工作。
      费玉林同志：院长，主持行政全面工作。
      戚小红同志：副院长、工会主席，分管后勤。
      """,
      has: [
        "郎建新 holdsPost 临泽县中医医院 党委书记", "费玉林 holdsPost 临泽县中医医院 院长",
        "戚小红 holdsPost 临泽县中医医院 副院长",
      ], lacks: []),
    Sample(
      """
      临泽县卫生健康局关于局领导班子成员工作分工的通知
      （一）訾建军（局党组书记、局长）：主持全面工作。
      （二）漆小梅（党组成员、副局长、县疾控局局长）：分管疾控工作。
      （三）四级调研员　仇大勇：协助局长工作。
      """,
      has: [
        "訾建军 holdsPost 临泽县卫生健康局 局长", "漆小梅 holdsPost 临泽县卫生健康局 副局长",
        "仇大勇 holdsPost 临泽县卫生健康局 四级调研员",
      ], lacks: ["仇大勇 holdsPost 临泽县疾病预防控制局 四级调研员"]),
  ]

  @Test(arguments: duties)
  func `reads lines of who does what`(sample: Sample) throws { try expect(sample) }

  /// Names that their characters bear out, and words that they speak against.
  static let likelyNames = [
    Sample(
      "受临泽县县长何哲委托，临泽县副县长祝东明主持会议。",
      has: [
        "何哲 holdsPost 临泽县人民政府 县长", "祝东明 holdsPost 临泽县人民政府 副县长",
      ], lacks: []),
    Sample(
      "临泽县人民医院党委书记由阎立民同志继续担任。", has: ["阎立民 holdsPost 临泽县人民医院 党委书记"], lacks: []),
    Sample(
      "主持：欧阳伟山（临泽县县长）。", has: ["欧阳伟山 holdsPost 临泽县人民政府 县长"],
      lacks: ["阳伟山 holdsPost 临泽县人民政府 县长"]),
    Sample(
      "临泽县人民医院副院长其其格告诉记者，设备已经老旧。", has: ["其其格 holdsPost 临泽县人民医院 副院长"], lacks: []),
    Sample(
      "新任临泽县人民医院院长的第一周，他没有开大会。草原上的“马背院长”那顺巴特尔，是临泽县人民医院院长。",
      has: [], lacks: ["第一周 holdsPost 临泽县人民医院 院长", "马背 holdsPost 临泽县人民医院 院长"]),
    Sample("各医院院长、书记和职工代表参加会议。", has: [], lacks: ["Official *"]),
    Sample(
      "罗建平曾在临泽县人民医院当过四年院长。会后，新任院长没有回办公室。", has: [],
      lacks: ["会后 holdsPost 临泽县人民医院 院长"]),
  ]

  @Test(arguments: likelyNames)
  func `weighs the characters of a name`(sample: Sample) throws { try expect(sample) }

  /// Posts whose body a short word or the document tells.
  static let ownBodies = [
    Sample(
      """
      临泽县人民医院新院长走访分院
      临泽县人民医院院长卓文杰走访各分院。在板桥分院，护士长提出夜班津贴的事。周五，他把笔记交给院党委书记许建明。
      """,
      has: ["许建明 holdsPost 临泽县人民医院 党委书记"], lacks: []),
    Sample(
      "临泽县医疗集团挂牌，总院副院长于海涛分管慢病管理。", has: ["于海涛 holdsPost 临泽县医疗集团总院 副院长"],
      lacks: []),
    Sample(
      "会议任命季光辉为临泽县医疗集团党委书记，谷志刚任院长。", has: ["谷志刚 holdsPost 临泽县医疗集团 院长"],
      lacks: []),
    Sample(
      "上饶市政协副主席、农工党上饶市委会主委于晓峰到会。",
      has: [
        "于晓峰 holdsPost 中国农工民主党上饶市委员会 主委"
      ], lacks: []),
    Sample(
      "板桥镇卫生院更名为临泽县人民医院板桥分院。临泽县人民医院选派伍江宏到分院任执行院长。",
      has: ["伍江宏 holdsPost 临泽县人民医院板桥分院 执行院长"], lacks: []),
  ]

  @Test(arguments: ownBodies)
  func `finds the body of a post by a short word`(sample: Sample) throws { try expect(sample) }
}
