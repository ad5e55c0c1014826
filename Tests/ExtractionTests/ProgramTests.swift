import Extraction
import OntologyModel
import Testing

@Suite struct ProgramTests {
  @Test(arguments: [
    Sample(
      "高邮市人民医院院长周宏伟介绍了“名医下乡”工程的做法。",
      has: ["Program “名医下乡”工程", "周宏伟 presents “名医下乡”工程"]),
    Sample("石嘴山市推进“健康石嘴山”行动。", has: ["Program “健康石嘴山”行动"]),
    Sample(
      "桂林市实施“名医工程”。桂林市全面推进公立医院综合改革。",
      has: ["桂林市 implements “名医工程”", "桂林市 implements 公立医院综合改革"]),
    Sample(
      "石嘴山市推进三医联动改革，深化医保支付方式改革。",
      has: [
        "石嘴山市 implements 三医联动改革", "石嘴山市 implements 医保支付方式改革",
      ]),
  ])
  func `finds programs`(sample: Sample) throws { try expect(sample) }

  /// The linear model's probability goes with each mention, repeats included.
  @Test func `programs carry their probability`() throws {
    let read = try ReadText("石嘴山市推进“健康石嘴山”行动。石嘴山市中医院参与“健康石嘴山”行动。")
    let programs = read.extraction.mentions.filter { $0.type == .program }
    #expect(programs.count == 2)
    for program in programs {
      #expect((0.5...1).contains(try #require(program.confidence)))
    }
    #expect(
      read.extraction.mentions.filter { $0.type != .program }.allSatisfy { $0.confidence == nil })
  }

  @Test(arguments: [
    Sample("李伟说：“我们要让群众少跑腿、看好病。”", lacks: ["Program *"]),
    Sample("要弘扬“敬佑生命、救死扶伤”的精神。", lacks: ["Program *"]),
    Sample("各县要牢固树立“人民至上、生命至上”的理念，坚持“以人民健康为中心”。", lacks: ["Program *"]),
    Sample("要加强人才队伍建设和基础设施建设。", lacks: ["Program *"]),
  ])
  func `takes speech and slogans for no programs`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: [
    Sample(
      "孝感市卫健委、医保局、财政局联合印发了《关于推进紧密型医共体建设的实施意见》。",
      has: [
        "Policy 《关于推进紧密型医共体建设的实施意见》",
        "孝感市卫生健康委员会 issued 《关于推进紧密型医共体建设的实施意见》",
        "孝感市医疗保障局 issued 《关于推进紧密型医共体建设的实施意见》",
        "孝感市财政局 issued 《关于推进紧密型医共体建设的实施意见》",
      ]),
    Sample("医院职工表演了《我和我的祖国》，阅读了《健康报》。", lacks: ["Policy *"]),
  ])
  func `finds issued documents`(sample: Sample) throws { try expect(sample) }
}
