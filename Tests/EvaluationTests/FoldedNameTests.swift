import Testing

@testable import Evaluation

@Suite struct FoldedNameTests {
  @Test(
    arguments: [
      ("名院名医“伴飞计划”", "名院名医伴飞计划"), ("“１１３６３”模式", "11363模式"), ("ＡＢＣ 医院", "abc医院"),
      ("南 阳\u{3000}市\u{A0}中心\n医院", "南阳市中心医院"), ("国家中医（骨伤）区域医疗中心", "国家中医骨伤区域医疗中心"),
      ("《关于…的通知》", "关于...的通知"), ("Ⅱ期、①号", "ii期1号"), ("省—市－县-乡", "省市县乡"),
      ("甲；乙", "甲;乙"), ("㈱", "株"), ("ｶﾞ", "ガ"), ("“”", ""),
    ])
  func `folds`(name: String, folded: String) {
    #expect(FoldedName(name).text == folded)
  }

  @Test(
    arguments: [
      ("检查检验结果互认", "检查检验结果互认平台", true), ("互认平台", "检查检验结果互认平台", false),
      ("千县工", "千县工程", false), ("千县工程", "千县工程建设", true), ("千县工程", "“千县”工程", true),
      ("县域医共体建设", "紧密型县域医共体", false), ("甲乙丙丁戊己", "甲乙丙丁戊己庚辛壬癸", true),
      ("甲乙丙丁戊己", "甲乙丙丁戊己庚辛壬癸子", false),
    ])
  func `one name may hold another of like length`(one: String, other: String, holds: Bool) {
    #expect(FoldedName(one).isLoosely(FoldedName(other)) == holds)
    #expect(FoldedName(other).isLoosely(FoldedName(one)) == holds)
  }
}
