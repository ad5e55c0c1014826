import Extraction

/// What the rules of one family read and what they must not: what names say themselves.
extension RuleTests {
  static let structure: [Case] = [
    Case(
      .locatedName, "昌黎县人民医院开诊。", reads: ["昌黎县人民医院 locatedIn 昌黎县"], near: "昌黎县百姓盼着早日开诊。"),
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
      .locatedName, "迁安市中医医院开诊。", reads: ["迁安市中医医院 locatedIn 迁安市"], near: "迁安市的中医开诊。"),
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
    Case(
      .locatedName, "走进策勒县维吾尔医医院，药香扑鼻。",
      reads: ["策勒县维吾尔医医院 locatedIn 策勒县"],
      near: "走进策勒县城，维吾尔医的药香扑鼻。"),
    Case(
      .locatedName, "阿荣旗疾病预防控制中心连夜发通知。",
      reads: ["阿荣旗疾病预防控制中心 locatedIn 阿荣旗"],
      near: "阿荣旗连夜给国家疾病预防控制局发通知。"),
    Case(
      .locatedEvent, "周日，郯城县中医医院举办第二届膏方文化节，郯城县百姓来了不少。",
      reads: ["第二届膏方文化节 locatedIn 郯城县"],
      near: "周日，第二届膏方文化节落幕，郯城县百姓来了不少。"),
    Case(
      .locatedEvent, "8月3日，湖北省医保局副局长游志成到房县调研药品集采。",
      reads: ["游志成到房县调研药品集采 locatedIn 房县"],
      near: "8月3日，湖北省医保局副局长游志成谈房县药品集采。"),
    Case(
      .partOfPlace, "云南省迪庆藏族自治州德钦县海拔最高。",
      reads: ["德钦县 partOf 迪庆藏族自治州", "迪庆藏族自治州 partOf 云南省"],
      near: "云南省与四川省，谁的海拔最高？"),
    Case(
      .partOfPlace, "广东省深圳市罗湖区先行一步。",
      reads: ["罗湖区 partOf 深圳市", "深圳市 partOf 广东省"],
      near: "广东省、福建省先行一步。"),
    Case(
      .partOfUnit, "德惠市人民医院护理部又添了两台机器。",
      reads: ["德惠市人民医院护理部 partOf 德惠市人民医院"],
      near: "德惠市人民医院、德惠市中医院又添了两台机器。"),
    Case(
      .partOfUnit, "中共稷山县委员会开会，县委组织部列席。",
      reads: ["中共稷山县委员会组织部 partOf 中共稷山县委员会"],
      near: "中共稷山县委员会开会，稷山县人民政府列席。"),
    Case(
      .partOfPlace, "怀化市会同县人民医院开诊。",
      reads: ["会同县 partOf 怀化市"],
      near: "怀化市卫健委会同县级医院开诊。"),
  ]
}
