import Extraction
import Testing

/// For every rule a text in which it reads a relation, and one near it in which it must not.
@Suite struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let text: String
    /// Relations that the rule reads in the text.
    let reads: [String]
    /// A text near it in which the rule reads nothing.
    let near: String

    init(_ rule: Rule, _ text: String, reads: [String], near: String) {
      self.rule = rule
      self.text = text
      self.reads = reads
      self.near = near
    }

    var testDescription: String { rule.id }
  }

  /// Rules that no case could be made for, with the reason.
  static let uncovered: [Rule: String] = [:]

  @Test func `has a case for every rule`() {
    let covered = Set(RuleTests.cases.map(\.rule))
    for rule in Rule.allCases {
      #expect(
        covered.contains(rule) != (RuleTests.uncovered[rule] != nil),
        "\(rule.id): add a case to the table, or say why it has none")
    }
  }

  @Test func `keeps ids and confidences in bounds`() {
    for rule in Rule.allCases {
      #expect((0.05...1).contains(rule.confidence))
      #expect(rule.id.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "." || $0 == "-") })
    }
  }

  @Test(arguments: cases)
  func `reads its relation`(sample: Case) throws {
    let found = try ReadText(sample.text).facts(by: sample.rule)
    #expect(found.isSuperset(of: sample.reads), "found \(found.sorted())")
  }

  @Test(arguments: cases)
  func `reads nothing near it`(sample: Case) throws {
    #expect(try ReadText(sample.near).facts(by: sample.rule) == [])
  }
}

extension RuleTests {
  static let cases: [Case] = posts + leading + events + work + bodies + structure

  private static let posts = [
    Case(
      .postTitleName, "阳泉市卫健委主任梁俊峰主持会议。", reads: ["梁俊峰 holdsPost 阳泉市卫生健康委员会 主任"],
      near: "拟任阳泉市卫健委主任梁俊峰正在公示。"),
    Case(
      .postNameTitle, "三亚市教育局吴萍局长到学校检查。", reads: ["吴萍 holdsPost 三亚市教育局 局长"],
      near: "三亚市教育局办公室主任会议召开。"),
    Case(
      .postAppointment, "任命赵文博为咸阳市中心医院院长。", reads: ["赵文博 holdsPost 咸阳市中心医院 院长"],
      near: "咸阳市中心医院为院长办公会制定规则。"),
    Case(
      .postHeldOver, "临泉县人民医院召开大会。党委书记方志明参加会议。", reads: ["方志明 holdsPost 临泉县人民医院 党委书记"],
      near: "临泉县召开大会。主任方志明参加会议。"),
  ]

  private static let leading = [
    Case(
      .leadsGroupTitle, "绵阳市副市长、市医改领导小组组长雷鸣出席会议。",
      reads: ["雷鸣 leads 绵阳市深化医药卫生体制改革领导小组 组长"], near: "绵阳市医改领导小组办公室主任雷鸣出席会议。"),
    Case(
      .leadsNamedAs, "遂宁市成立遂宁市分级诊疗工作领导小组，由市长邓绍文任组长，副市长喻小兰、蒲勇任副组长。各地要抓好落实。",
      reads: ["喻小兰 leads 遂宁市分级诊疗工作领导小组 副组长"], near: "遂宁市市长邓绍文要求，各组长要负起责任。各地要抓好落实。"),
    Case(
      .leadsRoleList,
      "滁州市成立滁州市分级诊疗工作领导小组，组成人员如下：\n组长：汪海波 市委副书记、市长\n副组长：陶玉兰 副市长\n"
        + "各地要抓好落实，完善制度。\n",
      reads: [
        "汪海波 leads 滁州市分级诊疗工作领导小组 组长", "陶玉兰 leads 滁州市分级诊疗工作领导小组 副组长",
      ], near: "滁州市成立分级诊疗工作领导小组。\n记者：汪海波\n各地要抓好落实，完善制度。\n"),
    Case(
      .leadsUnit, "由海盐县卫健局牵头推进县域医共体改革。", reads: ["海盐县卫生健康局 leads 县域医共体改革 牵头"],
      near: "海盐县卫健局参与推进县域医共体改革。"),
    Case(
      .leadsCharge, "宜章县委副书记欧阳海分管紧密型县域医共体建设。", reads: ["欧阳海 leads 紧密型县域医共体建设 分管"],
      near: "宜章县委副书记欧阳海了解紧密型县域医共体建设。"),
    Case(
      .leadsTeam, "六盘水市卫健委主任马文军率领市疫情防控督导组到盘州市调研。", reads: ["马文军 leads 六盘水市疫情防控督导组 带领"],
      near: "六盘水市卫健委主任马文军会见市疫情防控督导组。"),
  ]

  private static let events = [
    Case(
      .hostsEvent, "6月8日，宜宾市卫健委召开2023年全市卫生健康工作会议。",
      reads: ["宜宾市卫生健康委员会 hosts 2023年全市卫生健康工作会议"], near: "6月8日，宜宾市卫健委传达2023年全市卫生健康工作会议精神。"),
    Case(
      .hostsPassive, "2023年全省中医药工作会议在长沙举行。会议由湖南省中医药管理局主办，长沙市中医医院承办。",
      reads: [
        "湖南省中医药管理局 hosts 2023年全省中医药工作会议 主办", "长沙市中医医院 hosts 2023年全省中医药工作会议 承办",
      ], near: "2023年全省中医药工作会议在长沙举行。湖南省中医药管理局、长沙市中医医院参加。"),
    Case(
      .attendsEvent, "5月6日，舟山市召开2022年全市医改工作推进会，副市长王建军出席会议并讲话。",
      reads: ["王建军 attends 2022年全市医改工作推进会 讲话"], near: "5月6日，舟山市副市长王建军走访了企业。"),
    Case(
      .presents, "会上，高邮市人民医院院长周宏伟介绍了“名医下乡”工程的做法。", reads: ["周宏伟 presents “名医下乡”工程"],
      near: "会上，高邮市人民医院院长周宏伟介绍了医院的历史。"),
  ]

  private static let work = [
    Case(
      .implementsVerb, "桂林市全面推进公立医院综合改革。", reads: ["桂林市 implements 公立医院综合改革"],
      near: "桂林市群众看病更方便了。"),
    Case(
      .implementsHeading, "景德镇市推进紧密型医联体建设\n\n群众把医改成果看在眼里，各项任务全面落实。\n",
      reads: ["景德镇市 implements 紧密型医联体建设"], near: "景德镇市举行座谈会\n\n群众把医改成果看在眼里，各项任务全面落实。\n"),
    Case(
      .inspectsVisit, "3月5日，辽源市副市长韩冰到东丰县人民医院调研。", reads: ["韩冰 inspects 东丰县人民医院"],
      near: "3月5日，辽源市副市长韩冰在东丰县人民医院看病。"),
  ]

  private static let bodies = [
    Case(
      .memberList, "九台区医疗集团成员单位包括九台区中医院、九台区妇幼保健院。",
      reads: ["九台区中医院 memberOf 九台区医疗集团 成员单位", "九台区妇幼保健院 memberOf 九台区医疗集团 成员单位"],
      near: "九台区医疗集团与九台区中医院、九台区妇幼保健院座谈。"),
    Case(
      .memberPilot, "鹰潭市被确定为紧密型县域医共体建设试点城市。", reads: ["鹰潭市 memberOf 紧密型县域医共体建设 试点城市"],
      near: "鹰潭市推进紧密型县域医共体建设。"),
    Case(
      .partnersVerb, "邵武市立医院与福建省立医院签订合作协议。", reads: ["邵武市立医院 partnersWith 福建省立医院"],
      near: "邵武市立医院与福建省立医院都是三级医院。"),
    Case(
      .managesVerb, "景东彝族自治县中医医院托管给普洱市人民医院。", reads: ["普洱市人民医院 manages 景东彝族自治县中医医院 托管"],
      near: "景东彝族自治县中医医院邻近普洱市人民医院。"),
    Case(
      .mergedVerb, "涿鹿县医院和涿鹿县中医院整合为涿鹿县总医院。新乐市第二医院更名为新乐市中医医院。",
      reads: [
        "涿鹿县医院 mergedInto 涿鹿县总医院", "涿鹿县中医院 mergedInto 涿鹿县总医院", "新乐市第二医院 mergedInto 新乐市中医医院",
      ], near: "涿鹿县医院和涿鹿县总医院开展交流。"),
    Case(
      .issuedVerb, "孝感市卫健委、医保局联合印发了《关于推进紧密型医共体建设的实施意见》。",
      reads: [
        "孝感市卫生健康委员会 issued 《关于推进紧密型医共体建设的实施意见》",
        "孝感市医疗保障局 issued 《关于推进紧密型医共体建设的实施意见》",
      ], near: "孝感市卫健委学习了《关于推进紧密型医共体建设的实施意见》。"),
    Case(
      .issuedTitle, "海晏县人民政府要求落实《海晏县人民政府关于加快医疗卫生发展的意见》。",
      reads: ["海晏县人民政府 issued 《海晏县人民政府关于加快医疗卫生发展的意见》"], near: "海晏县人民政府要求落实《关于加快医疗卫生发展的意见》。"),
  ]

  private static let structure = [
    Case(
      .locatedName, "昌黎县人民医院开诊。", reads: ["昌黎县人民医院 locatedIn 昌黎县"], near: "昌黎县群众看病更方便了。"),
    Case(
      .locatedEvent, "6月8日，宜宾市卫健委召开2023年全市卫生健康工作会议。", reads: ["2023年全市卫生健康工作会议 locatedIn 宜宾市"],
      near: "2023年国家卫生健康工作会议召开。"),
    Case(
      .partOfPlace, "黔东南苗族侗族自治州凯里市召开会议。", reads: ["凯里市 partOf 黔东南苗族侗族自治州"],
      near: "黔东南苗族侗族自治州、南京市召开会议。"),
    Case(
      .partOfUnit, "青海省卫健委医政处负责此事。", reads: ["青海省卫生健康委员会医政处 partOf 青海省卫生健康委员会"],
      near: "青海省卫健委、青海省医保局负责此事。"),
  ]
}
