import Testing

@Suite struct JoiningTests {
  @Test func `joins the wrapped lines of a column and keeps its paragraphs apart`() throws {
    let page = try Page(
      """
      全市坚持高位推动，成立了医共体建
      设管理委员会。市委、市政府对建设
      进行部署，关键环节进行强化协调，
      保障建设推进。
      全市进一步打造互联互通的平台，总
      投资 5420 万元，形成一张网的格
      局。
      """)
    #expect(
      page.text
        == "全市坚持高位推动，成立了医共体建设管理委员会。市委、市政府对建设进行部署，关键环节进行强化协调，保障建设推进。\n全市进一步打造互联互通的平台，总投资5420万元，形成一张网的格局。"
    )
  }

  @Test(arguments: [
    ("制定政府办医、部门监管、集团运营\n\n的权责清单，落实管理。", "制定政府办医、部门监管、集团运营的权责清单，落实管理。"),
    ("会议要求，要完善制度，增进全县人民群众健\n\n康，大家很满意。", "会议要求，要完善制度，增进全县人民群众健康，大家很满意。"),
    ("为组长，市委常委、常\n\n- 3 -\n\n务副市长某某为副组长，成立小组。", "为组长，市委常委、常务副市长某某为副组长，成立小组。"),
    ("会议由市长主持，他说，\n\n第 4 页\n\n全市要加快建设。", "会议由市长主持，他说，全市要加快建设。"),
    ("全市加快建设，县级人民医院，已全部达到\n\n“二级甲等”水平以上。", "全市加快建设，县级人民医院，已全部达到“二级甲等”水平以上。"),
    ("实现健康（如下图\n\n所示）的目标，大家满意。", "实现健康（如下图所示）的目标，大家满意。"),
  ])
  func `joins a sentence over a page break`(source: String, expected: String) throws {
    #expect(try Page(source).text == expected)
  }

  @Test func `keeps paragraphs apart that have ended`() throws {
    let page = try Page("会议召开。\n\n大家说：“很好。”\n\n会议结束。")
    #expect(page.paragraphs == ["会议召开。", "大家说：“很好。”", "会议结束。"])
  }

  @Test func `keeps the items of a list apart`() throws {
    let page = try Page("要做好三件事：\n1.控制饮酒量：要少喝。\n2.寻求支持：告诉家人。\n（三）提前规划，做好准备，不要忘记，再来。")
    #expect(page.paragraphs.count == 4)
  }

  @Test func `does not take a number at a wrapped line's start for an item`() throws {
    let page = try Page("全市住院医疗总费用较上年下降了大约\n1.3亿元，门诊医疗总费用下降了大约有\n8.1亿元，降幅为百分之十二，同比继续\n下降。")
    #expect(page.sentences == ["全市住院医疗总费用较上年下降了大约1.3亿元，门诊医疗总费用下降了大约有8.1亿元，降幅为百分之十二，同比继续下降。"])
  }

  @Test func `drops a head that stands on each page`() throws {
    let page = try Page(
      """
      医改工作简讯汇编

      各县要加快推进县域医共体的建设工作，进一步

      - 1 -

      医改工作简讯汇编

      落实责任，完善制度，提升基层的服务能力，切实

      - 2 -

      医改工作简讯汇编

      保障群众的健康。
      """)
    #expect(
      page.text
        == "医改工作简讯汇编\n各县要加快推进县域医共体的建设工作，进一步落实责任，完善制度，提升基层的服务能力，切实保障群众的健康。")
  }

  @Test func `keeps a heading that several articles share`() throws {
    let part = "一、主要做法\n\n全县加强领导，落实责任。\n\n"
    let page = try Page(part + part + part)
    #expect(page.lines.filter { $0 == "heading 一、主要做法" }.count == 3)
  }

  @Test(arguments: [
    ("强化统筹 精准施策", "强化统筹 精准施策"),
    ("□本报记者 朱某某 通讯员 王 龙", "□本报记者 朱某某 通讯员 王龙"),
    ("□王正勋 侯林峰 赵炜方", "□王正勋 侯林峰 赵炜方"),
    ("（记者 刘 岩 通讯员 李 鹏 杨 磊）", "（记者 刘岩 通讯员 李鹏 杨磊）"),
    ("□王 龙  李 明  赵大成", "□王龙 李明 赵大成"),
    ("组  长：王 某  市委副书记、市长", "组长：王某 市委副书记、市长"),
    ("关 于 印 发 方 案 的 通 知", "关于印发方案的通知"),
  ])
  func `keeps the blanks between names and parts`(source: String, expected: String) throws {
    #expect(try Page(source + "\n\n会议召开，大家很满意。").text.hasPrefix(expected + "\n"))
  }

  @Test func `reads the names of a by-line inside running text`() throws {
    let page = try Page("本报讯 （记 者 刘 岩\n通讯员王红岩 徐 晶）12 月 18 日~\n22日，市卫生健康委检查。")
    #expect(page.sentences == ["本报讯（记者 刘岩 通讯员王红岩 徐晶）12月18日~22日，市卫生健康委检查。"])
  }
}
