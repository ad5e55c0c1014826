import OntologyModel
import Reading
import Testing

@Suite struct DatelineTests {
  private func read(_ text: String, name: String = "a.txt") throws -> Document {
    try DocumentReader().read(Array(text.utf8), name: name).document
  }

  @Test(arguments: [
    ("某某市深化医药卫生体制改革领导小组办公室 2022年9月14日\n\n会议召开。", "2022-09-14"),
    ("工作简报\n二〇二四年一月五日\n会议召开。", "2024-01-05"), ("工作简报\n二○二四年十二月三十一日\n会议召开。", "2024-12-31"),
    ("标题\n发布时间：2024-01-05 10:30 来源：某某日报\n会议召开。", "2024-01-05"),
    ("标题\n2024/1/5\n会议召开。", "2024-01-05"),
    ("2025年1月28日 星期二 第3版\n会议召开。", "2025-01-28"), ("２０２３年５月４日\n会议召开。", "2023-05-04"),
    ("某政办〔2023〕15号\n会议召开。", "2023"), ("2024年第3期\n标题\n新华社北京3月5日电 会议召开。", "2024-03-05"),
    ("关于成立小组的通知\n各县人民政府：\n经研究，成立小组。\n某某市人民政府\n2023年5月4日", "2023-05-04"),
    ("标题\n会议召开，大家都很满意，工作有序推进。\n某某市卫生健康委办公室 2022年7月25日印发", "2022-07-25"),
  ])
  func `reads the date of head and foot`(text: String, date: String) throws {
    #expect(try read(text).date?.iso == date)
  }

  @Test(arguments: [
    "2022年全国医改工作电视电话会议召开\n7月14日，会议召开。", "标题\n2022年7月1日，市长出席会议。", "标题\n新华社北京3月5日电 会议召开。",
    "会议于2022年7月1日召开。", "标题\n2022年13月41日\n会议召开。", "关于做好2023年5月工作的通知\n会议召开。",
    "本报讯（记者 王某）1月26日上午，会议召开。",
  ])
  func `takes no date from running text`(text: String) throws {
    #expect(try read(text).date == nil)
  }

  @Test(arguments: [
    ("某某市深化医药卫生体制改革领导小组办公室 工作简报\n第六期\n会议召开。", "某某市深化医药卫生体制改革领导小组办公室"),
    ("第六期\n某某市卫生健康委员会 2022年9月14日\n会议召开。", "某某市卫生健康委员会"), ("某某日报\n2025年1月28日 星期二\n会议召开。", "某某日报"),
    ("某某健康周刊 2022年11月18日 星期五 第03版\n会议召开。", "某某健康周刊"),
    ("某某市医改动态\n2023年第11期 某某市卫生健康委员会 2023年10月27日\n会议召开。", "某某市卫生健康委员会"),
    ("某某省卫生健康委员会办公室编　　　2024年5月30日\n会议召开。", "某某省卫生健康委员会办公室"),
    ("某某市人民政府\n关于职务任免的通知\n会议召开。", "某某市人民政府"),
    ("主办：某某市卫生健康委\n标题\n会议召开。", "某某市卫生健康委"), ("某某市人民政府办公室文件\n某政办〔2023〕15号\n会议召开。", "某某市人民政府办公室"),
    ("标题\n2024-01-05 10:30\n来源：某某晚报\n会议召开。", "某某晚报"),
    ("关于成立小组的通知\n经研究，成立小组。\n某某市人民政府\n2023年5月4日", "某某市人民政府"),
  ])
  func `reads the publisher`(text: String, publisher: String) throws {
    #expect(try read(text).publisher == publisher)
  }

  @Test(arguments: ["工作简报\n会议召开。", "市长调研市中医院\n会议召开。", "会议由市卫生健康委主办。\n会议召开。", "情况通报\n会议召开。"])
  func `takes no publisher from other lines`(text: String) throws {
    #expect(try read(text).publisher == nil)
  }

  @Test func `reads the metadata of a page`() throws {
    let page = """
      <html><head><meta name="PubDate" content="2023-08-09 10:00"><meta name="ContentSource" content="某某市卫健委">
      <title>标题</title></head><body><h1>标题</h1><p>会议召开。</p></body></html>
      """
    let document = try read(page, name: "a.html")
    #expect(document.date?.iso == "2023-08-09")
    #expect(document.publisher == "某某市卫健委")
  }
}
