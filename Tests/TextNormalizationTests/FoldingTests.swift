import Testing

@testable import TextNormalization

@Suite struct FoldingTests {
  @Test(arguments: [
    ("ＤＲＧ付费２０２４年，", "DRG付费2024年，"),
    ("会上,主任:说;好!吗?", "会上，主任：说；好！吗？"),
    ("投资1,000万元,比例1:1", "投资1,000万元，比例1:1"),
    ("PACS, LIS系统(CT)好", "PACS, LIS系统（CT）好"),
    ("他说\"好\"又说\"行\"了", "他说“好”又说“行”了"),
    ("「三醫」聯動，『好』", "“三医”联动，‘好’"),
    ("医院﹑诊所､药店｡", "医院、诊所、药店。"),
    ("衛生健康委員會與醫療機構發展", "卫生健康委员会与医疗机构发展"),
    ("乾县的於医生说王昇是院长。", "乾县的於医生说王昇是院长。"),
    ("⼈⺠医院⼆院", "人⺠医院二院"),
    ("卫\u{200B}生\u{AD}健\u{FEFF}康\u{E001}委", "卫生健康委"),
    ("推进六 个 统 一，达到 2022 年的 5 倍。", "推进六个统一，达到2022年的5倍。"),
    ("看 HIS system 与 COVID 19 的 1 000 例", "看HIS system与COVID 19的1000例"),
    ("工作.下一步.", "工作。下一步。"),
    ("增长1.5倍,详见www.abc.cn", "增长1.5倍，详见www.abc.cn"),
  ])
  func `makes text uniform`(source: String, expected: String) throws {
    #expect(try Page(source).text == expected)
  }

  @Test(arguments: [
    ("三是**部门配合**迅速主动。", "三是部门配合迅速主动。"),
    ("见[方案](http://a.cn/b.html)，好。", "见方案，好。"),
    ("一张![图](a.png)图，好。", "一张图，好。"),
    ("价格[5]元，好。", "价格[5]元，好。"),
    ("> 引用的话，好。", "引用的话，好。"),
    ("下划____线，好。", "下划线，好。"),
  ])
  func `drops Markdown marks`(source: String, expected: String) throws {
    #expect(try Page(source).text == expected)
  }
}
