import Extraction
import Testing

/// What the fallback reads where no specific rule has read a word of leading, and what it leaves alone.
@Suite struct LooseLeadsTests {
  @Test(arguments: read) func `reads the best guess`(
    sample: (text: String, facts: Set<String>)
  ) throws {
    let found = try ReadText(sample.text).facts(by: .leadsLoose)
    #expect(found.isSuperset(of: sample.facts), "\(found.sorted())")
  }

  @Test(arguments: left) func `leaves alone`(text: String) throws {
    let found = try ReadText(text).facts(by: .leadsLoose)
    #expect(found.isEmpty, "\(found.sorted())")
  }

  static let read: [(text: String, facts: Set<String>)] = [
    (
      "永和县召开创建会。\n健康学校专班——县教育局局长陶志明；\n督查考核专班——县政府督查室主任段成林。\n",
      ["段成林 leads 督查考核专班 召集人"]
    ),
    (
      "以临汾市政府副秘书长程映雪为组长、市卫生健康委副主任梁思远为副组长的市政府督查组到永和县督导。",
      ["程映雪 leads 临汾市政府督查组 组长", "梁思远 leads 临汾市政府督查组 副组长"]
    ),
    (
      "永和县下发通知。\n家庭病床扩面：领衔领导，程映雪（副县长）；责任单位，县医保局。\n",
      ["程映雪 leads 家庭病床扩面 领衔领导"]
    ),
    (
      "永和县召开学会年会。会议决定，设立卒中、创伤、儿科三个学组，组长分别由县人民医院副院长程映雪、县中医医院院长梁思远、县疾控中心主任段成林担任。",
      ["程映雪 leads 卒中学组 组长", "段成林 leads 儿科学组 组长"]
    ),
    (
      "永和县县医共体管理委员会成立。县长程映雪担任永和县医共体管理委员会主任。",
      ["程映雪 leads 永和县医共体管理委员会 主任"]
    ),
  ]

  static let left: [String] = [
    "永和县县长程映雪带队到县人民医院医疗服务集团调研。",
    "县卫生健康局负责县医共体的监督考核，不干预其内部运行。",
    "活动由永和县卫健局、县教育局共同主办，县中医院承办。",
    "永和县综合医联体拟由县人民医院担纲，县中医医院参加。",
  ]
}
