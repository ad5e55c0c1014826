import Extraction

/// What the rules of one family read and what they must not: bodies among themselves.
extension RuleTests {
  static let bodies: [Case] = [
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
    Case(
      .memberList, "临泉县双桥镇卫生院、宋集镇卫生院加入临泉县医疗集团。",
      reads: ["双桥镇卫生院 memberOf 临泉县医疗集团", "宋集镇卫生院 memberOf 临泉县医疗集团"],
      near: "临泉县双桥镇卫生院、宋集镇卫生院邻近临泉县医疗集团。"),
    Case(
      .memberPilot, "罗山县是紧密型县域医共体建设试点县。", reads: ["罗山县 memberOf 紧密型县域医共体建设 试点县"],
      near: "罗山县谈紧密型县域医共体建设。"),
    Case(
      .partnersVerb, "绥化市第一医院与哈尔滨医科大学附属第一医院签约共建。", reads: ["绥化市第一医院 partnersWith 哈尔滨医科大学附属第一医院"],
      near: "绥化市第一医院的医生毕业于哈尔滨医科大学。"),
    Case(
      .partnersVerb, "平江县人民医院、平江县中医院与湖南省人民医院组建远程协作网。",
      reads: ["平江县人民医院 partnersWith 湖南省人民医院", "平江县中医院 partnersWith 湖南省人民医院"],
      near: "平江县人民医院、平江县中医院与湖南省人民医院都很忙。"),
    Case(
      .partnersVerb, "南通市第一人民医院帮扶略阳县、留坝县。", reads: ["南通市第一人民医院 partnersWith 略阳县 帮扶"],
      near: "南通市第一人民医院离略阳县很远。"),
    Case(
      .managesVerb, "渠县三汇镇卫生院、土溪镇卫生院由渠县人民医院托管。",
      reads: ["渠县人民医院 manages 土溪镇卫生院 托管"], near: "土溪镇卫生院由渠县人民医院帮建。"),
    Case(
      .managesVerb, "崇信县锦屏镇卫生院交由崇信县人民医院直接管理。", reads: ["崇信县人民医院 manages 锦屏镇卫生院"],
      near: "崇信县锦屏镇卫生院由专家直接管理。"),
    Case(
      .mergedVerb, "新绛县总医院由新绛县人民医院与新绛县中医院整合而成。",
      reads: ["新绛县人民医院 mergedInto 新绛县总医院", "新绛县中医院 mergedInto 新绛县总医院"],
      near: "新绛县总医院由新绛县人民医院牵头。"),
    Case(
      .issuedVerb, "会议同意宁德市医保局提出的《宁德市药品集中采购工作方案》。",
      reads: ["宁德市医疗保障局 issued 《宁德市药品集中采购工作方案》"], near: "宁德市医保局学习了《宁德市药品集中采购工作方案》。"),
    Case(
      .partnersVerb, "四川大学华西医院选派专家到渠县人民医院坐诊。", reads: ["四川大学华西医院 partnersWith 渠县人民医院"],
      near: "渠县人民医院选派医生到三汇镇卫生院坐诊。"),
    Case(
      .partnersVerb, "渠县人民医院引进重庆市人民医院专家团队。", reads: ["渠县人民医院 partnersWith 重庆市人民医院"],
      near: "渠县人民医院引进设备。"),
    Case(
      .managesVerb, "昌江黎族自治县人民医院托管叉河镇卫生院。", reads: ["昌江黎族自治县人民医院 manages 叉河镇卫生院 托管"],
      near: "昌江县人民医院支援叉河镇卫生院。"),
    Case(
      .mergedVerb, "遂溪县第二医院并入遂溪县人民医院。", reads: ["遂溪县第二医院 mergedInto 遂溪县人民医院"],
      near: "遂溪县第二医院学习遂溪县人民医院。"),
    Case(
      .issuedVerb, "陇南市人民政府出台《关于加快中医药发展的实施意见》。", reads: ["陇南市人民政府 issued 《关于加快中医药发展的实施意见》"],
      near: "陇南市人民政府落实《关于加快中医药发展的实施意见》。"),
    Case(
      .issuedTitle, "各单位要落实《玉树市人民政府关于加强乡村医生管理的通知》，玉树市人民政府将督查。",
      reads: ["玉树市人民政府 issued 《玉树市人民政府关于加强乡村医生管理的通知》"], near: "各单位要落实《关于加强乡村医生管理的通知》，玉树市人民政府将督查。"),
  ]
}
