import Extraction
import OntologyModel
import Testing

@Suite struct BodyNameTests {
  @Test(arguments: [
    Sample(
      "蚌埠市召开会议，市卫健委作了部署。市委、市政府高度重视。",
      has: [
        "Organization 蚌埠市卫生健康委员会", "Organization 中共蚌埠市委员会",
        "Organization 蚌埠市人民政府",
      ]),
    Sample(
      "丰都县委、县政府、县卫健委联合召开动员会。",
      has: [
        "Organization 中共丰都县委员会", "Organization 丰都县人民政府",
        "Organization 丰都县卫生健康委员会",
      ]),
    Sample(
      "孝感市卫健委、医保局、财政局联合印发文件。",
      has: [
        "Organization 孝感市卫生健康委员会", "Organization 孝感市医疗保障局",
        "Organization 孝感市财政局",
      ]),
    Sample(
      "国家卫生健康委、国家医保局印发《关于印发医疗联合体管理办法的通知》。",
      has: ["Organization 国家卫生健康委员会", "Organization 国家医疗保障局"]),
    Sample("国务院医改领导小组作出部署。", has: ["Organization 国务院深化医药卫生体制改革领导小组"]),
    Sample(
      "湘潭市人社局、市发改委参与。",
      has: [
        "Organization 湘潭市人力资源和社会保障局", "Organization 湘潭市发展和改革委员会",
      ]),
    Sample("财政局要做好保障，医保局要加强监管。", lacks: ["Organization *"]),
  ])
  func `gives public bodies their full names`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "大连医科大学附属第二医院（以下简称大连二院）与瓦房店市中心医院合作。大连二院派出专家。",
      has: ["Hospital 大连医科大学附属第二医院", "Hospital 瓦房店市中心医院"], lacks: ["Hospital 大连二院"]),
    Sample(
      "北京中医药大学东直门医院与廊坊市中医医院签订合作协议。",
      has: ["Hospital 北京中医药大学东直门医院", "Hospital 廊坊市中医医院"],
      lacks: ["Hospital 东直门医院", "Organization 北京中医药大学"]),
    Sample("邵武市立医院与福建省立医院签订合作协议。", has: ["Hospital 邵武市立医院", "Hospital 福建省立医院"]),
    Sample("武功县普集街道社区卫生服务中心挂牌。", has: ["Place 普集街道", "Hospital 普集街道社区卫生服务中心"]),
    Sample("鹰潭市是国家公立医院改革示范城市。", lacks: ["Hospital *"]),
    Sample(
      "三级医院、公立医院和乡镇卫生院要分工协作，各医院要落实责任。", lacks: ["Hospital *"]),
  ])
  func `names hospitals`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "浚县人民医院医共体由浚县人民医院、善堂镇卫生院、小河镇卫生院组成。",
      has: [
        "MedicalGroup 浚县人民医院医共体", "浚县人民医院 memberOf 浚县人民医院医共体",
        "善堂镇卫生院 memberOf 浚县人民医院医共体", "小河镇卫生院 memberOf 浚县人民医院医共体",
      ]),
    Sample(
      "九台区医疗集团成员单位包括九台区中医院、九台区妇幼保健院。",
      has: [
        "九台区中医院 memberOf 九台区医疗集团 成员单位", "九台区妇幼保健院 memberOf 九台区医疗集团 成员单位",
      ]),
    Sample("要加快紧密型医共体和城市医疗集团建设。", lacks: ["MedicalGroup *"]),
  ])
  func `names medical groups and their members`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "昌黎县医疗改革稳步推进。4月11日，我县召开推进会，县中医院作了发言。该院今年建成新院区。",
      has: ["Place 昌黎县", "Hospital 昌黎县中医院"]),
    Sample(
      "信丰县召开会议，全县各乡镇参加。县人民医院院长武建平发言。",
      has: ["武建平 holdsPost 信丰县人民医院 院长"]),
  ])
  func `resolves words by the place a document speaks of`(sample: Sample) throws {
    try expect(sample)
  }

  @Test func `resolves 我市 and 该院 to their places and hospitals`() throws {
    let text = try ReadText("郴州市医改有新进展。近日，我市召开会议，郴州市中医医院作了发言，该院已建成新院区。")
    let mention = { (surface: String) in
      text.extraction.mentions.first { $0.surface == surface }?.name
    }
    #expect(mention("我市") == "郴州市")
    #expect(mention("该院") == "郴州市中医医院")
  }

  @Test(arguments: [
    Sample("南京市鼓楼区召开会议。", has: ["Place 鼓楼区", "鼓楼区 partOf 南京市"]),
    Sample("福州市鼓楼区召开会议。", has: ["Place 鼓楼区", "鼓楼区 partOf 福州市"]),
    Sample("豫鄂陕三省交界处的群众受益。", has: ["Place 河南省", "Place 湖北省", "Place 陕西省"]),
    Sample("患者冀望早日康复，苏醒后情况稳定。", lacks: ["Place *"]),
    Sample("黄南州的尖扎县召开会议。", has: ["Place 黄南藏族自治州", "尖扎县 partOf 黄南藏族自治州"]),
  ])
  func `places`(sample: Sample) throws { try expect(sample) }

  @Test func `tells two districts of one name apart`() throws {
    let text = try ReadText("南京市鼓楼区和福州市鼓楼区都在推进医改工作。")
    let places = text.extraction.mentions.filter { $0.name == "鼓楼区" }
    #expect(Set(places.compactMap(\.anchor)) == ["南京市", "福州市"])
  }

  @Test func `tells bodies of two districts of one name apart`() throws {
    let text = try ReadText("南京市鼓楼区卫健委主任石涛、福州市鼓楼区卫健委主任林森参加交流。")
    let mentions = text.extraction.mentions
    let bodies = mentions.filter { $0.type == .governmentBody }
    #expect(Set(bodies.map { "\($0.name) \($0.above ?? "")" }).count == 2)
    let posts = text.extraction.claims.filter { $0.predicate == .holdsPost }
    let above = posts.map { "\(mentions[$0.subject].name) \(mentions[$0.object].above ?? "")" }
    #expect(Set(above) == ["石涛 南京市", "林森 福州市"])
  }
}
