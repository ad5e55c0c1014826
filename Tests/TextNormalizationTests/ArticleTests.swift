import Testing

@Suite struct ArticleTests {
  @Test func `tells the articles of a newspaper page apart`() throws {
    let page = try Page(
      """
      # 强化统筹 精准施策

      ——市卫生健康委主任分享经验

      □本报记者 张某某

      全市费用下降。

      ### 加强监督

      监督有力。

      市纪委驻市卫生健康委纪检组:

      ## 行纪衔接 靶向发力

      □本报记者 朱某某 通讯员 王 龙

      检查有序。

      ## 表彰促奋进

      表彰大会现场(本报记者 朱某某 摄)

      本报讯(记者 朱某某)大会召开。

      (本报记者 朱某某 整理)

      本版由市卫生健康委员会协办
      """)
    #expect(
      page.lines == [
        "headline 强化统筹 精准施策", "headline ——市卫生健康委主任分享经验", "byline □本报记者 张某某", "body 全市费用下降。",
        "heading 加强监督", "body 监督有力。", "---", "headline 市纪委驻市卫生健康委纪检组：", "headline 行纪衔接 靶向发力",
        "byline □本报记者 朱某某 通讯员 王龙", "body 检查有序。", "---", "headline 表彰促奋进",
        "caption 表彰大会现场（本报记者 朱某某 摄）", "body 本报讯（记者 朱某某）大会召开。", "byline （本报记者 朱某某 整理）",
        "masthead 本版由市卫生健康委员会协办",
      ])
  }

  @Test func `tells the articles of a bulletin apart`() throws {
    let page = try Page(
      """
      某某市深化医改领导小组办公室 工作简报

      第六期

      某某市深化医改领导小组办公室 2022年9月14日

      勇当先锋 砥砺前行

      一、把准脉搏，率先组建

      近年来，市中心医院加快发展。

      （市中心医院供稿）

      省核查组 莅临我市检查指导工作

      省委进行核查。

      新野县

      7月11日，省核查组到县里检查。

      7月14日上午，县委书记带队调研医共体工作

      会议提出意见。

      某某市深化医改领导小组办公室 2022年9月14日印发
      """)
    #expect(
      page.lines == [
        "masthead 某某市深化医改领导小组办公室 工作简报", "masthead 第六期",
        "masthead 某某市深化医改领导小组办公室 2022年9月14日", "---", "headline 勇当先锋 砥砺前行", "heading 一、把准脉搏，率先组建",
        "body 近年来，市中心医院加快发展。", "byline （市中心医院供稿）", "---", "headline 省核查组 莅临我市检查指导工作",
        "body 省委进行核查。", "heading 新野县", "body 7月11日，省核查组到县里检查。",
        "caption 7月14日上午，县委书记带队调研医共体工作", "body 会议提出意见。", "masthead 某某市深化医改领导小组办公室 2022年9月14日印发",
      ])
  }

  @Test func `reads a notice of a government`() throws {
    let page = try Page(
      """
      某某市人民政府办公室文件

      某政办〔2023〕15号

      某某市人民政府办公室关于成立医改领导小组的通知

      各县（市、区）人民政府，市直各单位：

      经市政府同意，成立领导小组，组成人员如下：

      组  长：王某某  市委副书记、市长
      副组长：李某某  副市长
              刘　某（市政府副秘书长）
      成  员：赵某某  市卫生健康委主任

      领导小组办公室设在市卫生健康委。

      某某市人民政府办公室

      2023年5月4日
      """)
    #expect(
      page.lines == [
        "masthead 某某市人民政府办公室文件", "masthead 某政办〔2023〕15号", "---", "headline 某某市人民政府办公室关于成立医改领导小组的通知",
        "body 各县（市、区）人民政府，市直各单位：", "body 经市政府同意，成立领导小组，组成人员如下：", "body 组长：王某某 市委副书记、市长",
        "body 副组长：李某某 副市长",
        "body 刘某（市政府副秘书长）", "body 成员：赵某某 市卫生健康委主任", "body 领导小组办公室设在市卫生健康委。",
        "masthead 某某市人民政府办公室", "masthead 2023年5月4日",
      ])
  }

  @Test func `reads the news in brief of a wrapped column`() throws {
    let page = try Page(
      """
      三门峡

      检查托育机构
      和消防工作
      本报讯 （记 者 刘 岩
      通讯员王红岩）近日，市卫
      生健康委检查机构。

      →近日，在第三届护理技能竞赛的现场，参赛人
      员进行实践技能操作。当天，护理技能竞赛在市
      第一人民医院举办。
      王 平 范凌震/摄

      某某市总医院

      救治一名患者
      本报讯（记者杨 须）近日，
      患者就诊。
      """)
    #expect(
      page.lines == [
        "headline 三门峡", "headline 检查托育机构和消防工作", "body 本报讯（记者 刘岩 通讯员王红岩）近日，市卫生健康委检查机构。", "---",
        "caption →近日，在第三届护理技能竞赛的现场，参赛人员进行实践技能操作。", "caption 当天，护理技能竞赛在市第一人民医院举办。",
        "byline 王平 范凌震/摄", "---", "headline 某某市总医院", "headline 救治一名患者", "body 本报讯（记者杨须）近日，患者就诊。",
      ])
  }

  @Test func `reads the rows of a table one by one`() throws {
    let page = try Page("| 姓名 | 职务 |\n|---|---|\n| 王 某 | 市长 |\n\n会议召开。")
    #expect(page.lines == ["body 姓名 职务", "body 王某 市长", "body 会议召开。"])
  }

  @Test func `a short headline with a colon begins an article, one without is a heading`() throws {
    let page = try Page(
      "县里的做法\n\n会议召开。\n\n彭州：医院搬家\n\n医院搬了。\n\n※※※\n\n主要成效\n\n大家满意。\n\n●要点一\n●要点二")
    #expect(
      page.lines == [
        "headline 县里的做法", "body 会议召开。", "---", "headline 彭州：医院搬家", "body 医院搬了。",
        "heading 主要成效", "body 大家满意。", "body ●要点一", "body ●要点二",
      ])
  }

  @Test func `an article of plain paragraphs is one article`() throws {
    let page = try Page("会议召开。\n\n会议结束。\n\n大家满意。")
    #expect(page.lines == ["body 会议召开。", "body 会议结束。", "body 大家满意。"])
  }
}
