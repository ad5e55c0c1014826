internal import OntologyModel
internal import TextNormalization

/// What a frame of leading says is led, where nothing else knows it: 债务甄别由某局主责, 某镇卫生院扩建由甲牵头, 甲牵头健康县城创建.
///
/// The frame makes a phrase that ends in a noun of doing a program, whether it speaks of care or not.
extension RelationReader {
  /// Nouns of doing and of what is built, with which the name of an undertaking ends.
  private static let works = Words([
    "改革", "建设", "创建", "行动", "工程", "攻坚战", "攻坚", "提升战", "歼灭战", "会战", "战役", "之战", "试点", "付费", "集采",
    "采购",
    "中心", "平台", "网络", "治理", "整治", "管理", "筛查", "体检", "扩建", "新建", "迁建", "改建", "改造", "重建", "化解", "甄别",
    "排查", "救治", "配送", "结算", "互认", "互通", "下沉", "帮扶", "签约", "转诊", "巡诊", "巡回医疗", "义诊", "救援", "防控",
    "防治", "监测", "普查", "复审", "评审", "清算", "补齐", "提标", "扩容", "达标", "协同", "联动", "信息化", "数字化", "一体化",
    "标准化", "规范化", "提升", "流转", "振兴", "传承创新", "清零", "提质", "整合", "重组", "并购", "试验区", "示范区", "示范县",
    "先行区", "驿站", "工作站", "基地", "网", "圈", "系统", "项目", "计划", "活动", "演练", "服务包", "服务", "门诊", "模式", "机制",
    "制度", "体系", "实事", "工程建设", "接种", "康复", "托管", "选聘", "招聘", "统管", "联办", "共建", "回归", "移交",
    "划转", "合并", "落地", "推广", "开发", "研发", "迁移", "升级", "公示", "督查", "核查", "评估", "监管", "审计",
    "巡查", "健康行", "下乡", "进村", "宣讲", "品牌", "热线", "直通车", "专线", "调整", "布局", "搬迁", "改制",
    "处置", "清理", "督导", "医改", "运动", "运行", "核算", "统聘", "返聘", "整改", "迎检", "预警", "直采", "清欠", "派驻", "周转池",
    "大讲堂", "走廊", "急救链", "网格", "双聘", "互聘", "下派", "轮训", "共享", "一站式", "免申即享", "回头看", "提速", "焕新", "普种",
    "驻点", "驻村", "联运", "布点", "预约",
  ])
  /// Words in front of a phrase that do not belong to its name.
  private static let leads = Words([
    "其中", "同时", "另外", "此外", "目前", "今年", "去年", "明年", "今后", "下一步", "一是", "二是", "三是", "四是", "五是", "六是",
    "关于", "对于", "针对", "围绕", "全市", "全县", "全区", "全省", "全院", "全旗", "全州", "全盟", "我市", "我县", "我区", "我省",
    "我院", "我旗", "本市", "本县", "本院", "市里", "县里", "区里", "院里", "省里", "旗里", "市级", "这场", "这次", "此次", "本轮",
    "新一轮", "整个", "首批", "上述", "会议明确", "会议确定", "会议议定", "会议决定", "明确", "决定", "议定", "确定",
  ])
  /// Words behind a phrase that do not belong to its name.
  private static let tails = Words([
    "分别", "同样", "依旧", "则", "也", "都", "均", "仍", "将", "主要", "统一", "一直", "目前", "已", "现", "还", "全部",
    "等各项工作", "等各项任务", "等重点任务", "等工作", "等任务", "等事项", "这项工作", "这一工作", "这件事", "这块工作", "这一块", "这一项",
    "这项任务",
    "工作任务", "工作", "一项", "一事", "事宜", "任务", "方面", "事项", "这块", "的日常", "日常工作", "总协调", "总牵头", "总调度",
    "进程",
  ])
  /// Openings of a phrase that tells of papers, of talk or of daily work, or that only points.
  private static let idleOpenings = Words([
    "制定", "起草", "编写", "编制了", "修订", "申报", "召开", "研究", "调查", "做好", "抓好", "落实", "完成", "协调", "对接", "组织",
    "参与", "撰写", "拟定", "出台", "处理", "解决", "会同", "联合", "联系", "负责", "带领", "指导", "督促", "审核", "整理", "收集",
    "举行", "主持", "参加", "出席", "其", "该", "各", "此", "有关", "相关", "具体", "日常", "一切", "什么", "谁", "哪", "每",
    "不",
    "没", "还", "也", "又", "这", "那", "他", "她", "我", "你", "由", "如", "但", "而", "并", "再", "第", "了", "过",
    "着", "所有", "多个", "多项", "若干", "一批", "系列",
    "全面", "统筹", "自己", "大家", "分管", "主管", "县委", "市委", "区委", "省委",
  ])
  /// Words of study and of the clinic, which name no undertaking that officials lead.
  private static let studies = Words(["课题", "研究", "论文", "手术", "指南", "共识", "查房", "科研"])

  // MARK: Phrases

  /// The phrases at the end of some words that can name undertakings: one, or the parts of a list of several.
  func matters(in words: Range<Int>, _ view: SentenceView) -> [Range<Int>] {
    guard let whole = matter(in: words, view) else { return [] }
    var parts: [Range<Int>] = []
    var start = whole.lowerBound
    var isQuoted = false
    for position in whole.lowerBound...max(whole.lowerBound, whole.upperBound) {
      let isEnd = position == whole.upperBound
      if !isEnd, scan.text[position] == "“" { isQuoted = true }
      if !isEnd, scan.text[position] == "”" { isQuoted = false }
      guard isEnd || !isQuoted && scan.text[position].isOne(of: "、和与及") else { continue }
      parts.append(start..<position)
      start = position + 1
    }
    let isList =
      parts.count > 1
      && parts.allSatisfy {
        $0.count >= 4 && (endsInWork($0) || scan.text[max(0, $0.upperBound - 1)] == "”")
      }
    // 住房城乡建设、生态环境、城市管理: the rest of a list of fields.
    if !isList, parts.count > 1, scan.scalar(whole.lowerBound - 1) == "、" { return [] }
    return isList ? parts : [whole]
  }

  /// The phrase at the end of some words that can name an undertaking.
  private func matter(in words: Range<Int>, _ view: SentenceView) -> Range<Int>? {
    var end = words.upperBound
    while let tail = scan.word(of: RelationReader.tails, before: end),
      end - tail.scalarCount - words.lowerBound >= 3
    {
      end -= tail.scalarCount
    }
    var start = end
    while start > words.lowerBound, end - start < 24 {
      if scan.text[start - 1] == "”" {
        guard
          let open = (max(words.lowerBound, start - 18)..<start).last(where: {
            scan.text[$0] == "“"
          })
        else { break }
        start = open
      } else if isOfMatter(start - 1, end) {
        start -= 1
      } else {
        break
      }
    }
    start = behindLeads(start, end, view)
    let range = start..<max(start, end)
    guard isMatter(range, view) else { return nil }
    return range
  }

  /// Whether a character before an end can belong to the name of an undertaking.
  private func isOfMatter(_ position: Int, _ end: Int) -> Bool {
    let scalar = scan.text[position]
    if scalar.isOne(of: "、+·") { return true }
    guard scalar.isNamePart, scalar != "的" else { return false }
    guard scan.barriers[position] else { return true }
    if scalar.isOne(of: "和与及按") { return true }
    // 双向转诊平台, 巡回医疗: verbs that are nouns here.
    return scan.longest(.nominal, endingAt: position + 1, from: max(0, position - 3)) != nil
      || scan.longest(.nominal, at: position, limit: end) != nil
      || scan.hits(of: RelationReader.works, in: max(0, position - 7)..<position + 1).contains {
        let stop = $0.start + RelationReader.works.length(of: $0.rank)
        return stop - $0.start > 1 && stop > position && stop <= end
      }
  }

  /// The start of a phrase behind words that point and places: 其中, 全县, 某县.
  private func behindLeads(_ start: Int, _ end: Int, _ view: SentenceView) -> Int {
    var start = start
    while start < end {
      if let word = scan.word(of: RelationReader.leads, at: start), end - start > word.scalarCount {
        start += word.scalarCount
      } else if let place = view.items.first(where: {
        $0.type == .place && $0.range.lowerBound == start
      }), end - place.range.upperBound >= 4 {
        start = place.range.upperBound
      } else if scan.text[start].isOne(of: "、和与及，（）")
        || scan.text[start].isNumeral
          && start + 1 < end && scan.text[start + 1].isOne(of: "、是")
      {
        start += 1
      } else {
        break
      }
    }
    return start
  }

  /// Whether a phrase is short, whole, and ends in a noun of doing.
  func isMatter(_ range: Range<Int>, _ view: SentenceView) -> Bool {
    guard (4...20).contains(range.count), endsInWork(range),
      !scan.reads(RelationReader.idleOpenings, at: range.lowerBound),
      scan.first(of: RelationReader.studies, in: range) == nil
    else { return false }
    let quotes = scan.text[range].filter { $0.isOne(of: "“”") }.count
    guard quotes % 2 == 0,
      !scan.text[range].contains(where: { $0.isOne(of: "了着过吗呢吧") }),
      // 某科项目, 某院管理: what a body does every day, unless it is built.
      !view.items.contains(where: { item in
        item.isPerson && range.overlaps(item.range)
          || item.isBody && range.overlaps(item.range)
            && !isWork(of: item, range)
      })
    else { return false }
    return !(["科管理", "科建设", "科工作", "科项目", "队伍建设", "党的建设", "行政管理"] as [StaticString]).contains {
      scan.reads($0, before: range.upperBound)
    }
  }

  /// 某卫生院扩建: what is done to a body, and no plan or service of it.
  private func isWork(of body: Item, _ range: Range<Int>) -> Bool {
    // A body may reach over the end of the words.
    let start = min(max(body.range.upperBound, range.lowerBound), range.upperBound)
    let rest = start..<range.upperBound
    if rest.count >= 4 { return !scan.reads("计划", at: rest.lowerBound) }
    return rest.count >= 2 && scan.reads(RelationReader.bodyWorks, at: rest.lowerBound)
  }

  private static let bodyWorks = Words([
    "扩建", "新建", "迁建", "改造", "建设", "创建", "改建", "重建", "复审", "评审", "托管", "整合", "合并", "重组", "改革", "化解",
    "改制",
    "划转", "移交", "搬迁", "帮扶", "对口帮扶",
  ])

  /// Whether a phrase ends in a noun of doing or in a head of programs.
  func endsInWork(_ range: Range<Int>) -> Bool {
    if scan.reads(RelationReader.works, before: range.upperBound) { return true }
    guard
      let head = scan.longest(.programHead, endingAt: range.upperBound, from: range.lowerBound)
    else { return false }
    return scan.term(head).programWeight.map { $0 > .weak } ?? false
  }

  /// The program that a phrase names: one whose name ends so, or one of its own.
  mutating func program(ofMatter range: Range<Int>, _ context: inout LeadContext) -> Int? {
    if let known = completed(range, context) { return known }
    return program(range, &context)
  }

  /// The program of the document whose name a phrase shortens: 提质年行动 of 某改革提质年行动.
  func completed(_ range: Range<Int>, _ context: LeadContext) -> Int? {
    let name = RelationReader.plain(scan.string(range))
    if let known = context.programs[name] { return known }
    guard range.count >= 4 else { return nil }
    return mentions.indices.first {
      mentions[$0].type == .program && mentions[$0].name != name
        && RelationReader.plain(mentions[$0].name).hasSuffix(name)
    }
  }

  // MARK: Behind the verb

  private static let lightVerbs = Words([
    "组织实施", "组织开展", "推进实施", "抓好", "做好", "推动", "推进", "实施", "建设", "开展", "打造", "建立", "推行", "筹建", "策划",
    "搭建", "建起", "建成", "搭起", "织起", "启动", "开发", "创建", "落实", "承担", "承建", "抓", "做", "建", "办", "了", "起",
  ])

  /// What stands directly behind a verb of leading to the end of its clause: 甲牵头建设某基地, 乙牵头某试点.
  ///
  /// Of 建设某基地 the undertaking is called 某基地建设.
  mutating func matterBehind(
    _ start: Int, _ stop: Int, _ view: SentenceView, _ context: inout LeadContext
  ) -> Int? {
    var begin = start
    var verb: StaticString?
    while let light = scan.word(of: RelationReader.lightVerbs, at: begin),
      stop - begin - light.scalarCount >= 4
    {
      if light.scalarCount == 2 { verb = light }
      begin += light.scalarCount
    }
    var end = begin
    while end < stop, scan.text[end].isNamePart || scan.text[end].isOne(of: "“”+·、"),
      scan.text[end] != "的"
    {
      end += 1
    }
    guard end == stop || end < stop && !scan.text[end].isOne(of: "《的") else { return nil }
    begin = behindLeads(begin, end, view)
    if scan.reads("工作", before: end), end - begin >= 6 { end -= 2 }
    let range = whole(begin..<max(begin, end), view)
    end = range.upperBound
    if let item = view.items.last(where: {
      isLed($0) && $0.range.upperBound == end && range.overlaps($0.range)
    }) {
      return item.mention
    }
    guard isMatter(range, view) else { return nil }
    if let known = completed(range, context) { return known }
    // 住房城乡建设、生态环境: the name of a field, no verb and what it builds.
    guard let verb, ["建设", "创建"].contains(verb.description),
      !scan.text[range].contains("、"),
      !scan.reads(verb, before: end), scan.reads("基地", before: end) || range.count >= 4
    else { return program(range, &context) }
    return program(named: scan.string(range) + verb.description, at: range, &context)
  }

  /// The words to the last noun of doing behind which a verb or number begins: 某中心建设 + 通过验收.
  private func whole(_ range: Range<Int>, _ view: SentenceView) -> Range<Int> {
    if isMatter(range, view) { return range }
    let ends = stride(from: range.upperBound - 1, through: range.lowerBound + 4, by: -1)
    let end = ends.first { end in
      (scan.barriers[end] || scan.text[end].isDigit)
        && isMatter(range.lowerBound..<end, view)
    }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  /// The program of a name that the words of a range only give in another order.
  mutating func program(
    named name: String, at range: Range<Int>, _ context: inout LeadContext
  ) -> Int {
    let plain = RelationReader.plain(name)
    if let known = context.programs[plain] { return known }
    let index = addProgram(name, at: range)
    context.programs[plain] = index
    return index
  }
}
