import Extraction
import Testing

/// What users of other tools complained of, as texts that are read right here.
@Suite struct ComplaintTests {
  /// Organisation, title and name run together, which segmenters cut in the wrong places.
  @Test(arguments: [
    Sample(
      "三亚市教育局吴萍局长到学校检查。",
      has: ["Organization 三亚市教育局", "吴萍 holdsPost 三亚市教育局 局长"], lacks: ["Official 吴萍局"]),
    Sample(
      "国防部长王毅会见了客人。", has: ["王毅 holdsPost 国防部 部长"], lacks: ["Official 长王毅", "Person 长王毅"]),
    Sample("党组书记江成与大家座谈。", has: ["Official 江成"], lacks: ["Official 成与", "Official 江成与"]),
    Sample("总书记习近平向大会致贺信。", has: ["Official 习近平"], lacks: ["Official 习近", "Person 平向"]),
    Sample("这是运维者所关心的问题。", lacks: ["Organization *", "Hospital *"]),
  ])
  func `keeps title and name apart`(sample: Sample) throws { try expect(sample) }

  /// Particles and measure words make no statement vanish.
  @Test(arguments: [
    Sample(
      "渠县人民医院托管了土溪镇卫生院。", has: ["渠县人民医院 manages 土溪镇卫生院 托管"]),
    Sample(
      "随州市卫健委印发了一部《随州市医疗机构管理办法》。",
      has: ["随州市卫生健康委员会 issued 《随州市医疗机构管理办法》"]),
    Sample(
      "随州市启动了“百医下百村”行动。", has: ["随州市 implements “百医下百村”行动"]),
  ])
  func `reads past particles`(sample: Sample) throws { try expect(sample) }

  /// Noise makes no entity: every name is one that the text or the register gives.
  @Test(arguments: [
    "□■◆ ……——//// 12345 lorem ipsum", "地址：XXX路YYY号 电话：0000—0000000", "的的的的了了了了是是是是",
    "（（（（））））“”“”《》《》",
  ])
  func `makes nothing of noise`(text: String) throws {
    #expect(try ReadText(text).entities.isEmpty)
  }

  /// The same text gives the same names, in the language of the text.
  @Test func `keeps names as they are printed`() throws {
    let text = "岑溪市人民医院院长陈立与岑溪市中医医院院长何英座谈。"
    let first = try ReadText(text).all
    #expect(try ReadText(text).all == first)
    #expect(first.isSuperset(of: ["Official 陈立", "Official 何英", "Hospital 岑溪市人民医院"]))
  }
}
