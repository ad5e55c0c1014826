import Extraction

/// What the rules of one family read and what they must not: what names say themselves.
extension RuleTests {
  static let structure: [Case] = [
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
    Case(
      .locatedName, "迁安市中医医院开诊。", reads: ["迁安市中医医院 locatedIn 迁安市"], near: "迁安市群众看病更方便了。"),
    Case(
      .locatedEvent, "3月2日，宜宾市第一人民医院举办第三届护理技能竞赛。宜宾市群众参加。", reads: ["第三届护理技能竞赛 locatedIn 宜宾市"],
      near: "第三届护理技能竞赛落幕。宜宾市群众参加。"),
    Case(
      .partOfPlace, "河北省迁安市召开会议。", reads: ["迁安市 partOf 河北省"], near: "河北省、南京市召开会议。"),
    Case(
      .partOfUnit, "贵州省卫健委体改处负责此事。", reads: ["贵州省卫生健康委员会体改处 partOf 贵州省卫生健康委员会"],
      near: "贵州省卫健委、贵州省财政厅负责此事。"),
    Case(
      .partOfProgram, "桂林市实施“强基工程”，这是国家“千县工程”的重要组成部分。",
      reads: ["“强基工程” partOf 国家“千县工程”"],
      near: "桂林市实施“强基工程”，这是继“千县工程”之后的又一举措。"),
    Case(
      .partOfProgram, "作为“千县工程”的一部分，桂林市启动“强基工程”。", reads: ["“强基工程” partOf “千县工程”"],
      near: "作为“千县工程”的参与单位，桂林市人民医院实施“强基工程”。"),
    Case(
      .partOfProgram, "“强基工程”已纳入国家“千县工程”。", reads: ["“强基工程” partOf 国家“千县工程”"],
      near: "“强基工程”已纳入“千县工程”考核。"),
    Case(
      .partOfProgram, "“千县工程”包括“强基工程”、“名医工程”。",
      reads: ["“强基工程” partOf “千县工程”", "“名医工程” partOf “千县工程”"], near: "“千县工程”、“强基工程”同时启动。"),
    Case(
      .partOfProgram, "桂林市以“名医工程”为抓手推进“千县工程”。", reads: ["“名医工程” partOf “千县工程”"],
      near: "桂林市以“名医工程”为题召开“千县工程”推进会。"),
  ]
}
