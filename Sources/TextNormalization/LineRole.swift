/// What a line looks like when it is seen alone.
enum LineRole: UInt8, Sendable {
  /// A piece of running text.
  case plain
  /// Short, without a final mark: a headline, or a piece of a wrapped line.
  case title
  /// A Markdown heading.
  case markdownHeading
  /// A short line with a number: `一、项目背景`, `（二）…`.
  case numberedHeading
  /// A line of text that begins with a number: `1.…`, or a Markdown list item.
  case listItem
  /// `□本报记者 …`, `（记者 …）`, `作者：…`.
  case byline
  /// `（…供稿）`, `（… 整理）`: what follows is another article.
  case closingByline
  /// `刘永胜 李万江/摄`: who took a picture.
  case credit
  /// Running text that begins an article: `本报讯（记者 …）…`, `新华社北京3月5日电`.
  case dispatch
  /// The words under a picture: `→…`, `…（医院供图）`.
  case caption
  /// A line of the page's head or foot: number, date, document number, who prints it.
  case notice
  /// A line of a list of posts or facts: `组 长：王某某 市长`.
  case field
  /// A row of a Markdown table.
  case tableRow

  /// Whether such a line is one paragraph on its own.
  var standsAlone: Bool {
    switch self {
    case .markdownHeading, .numberedHeading, .byline, .closingByline, .credit, .notice, .field,
      .tableRow:
      true
    case .plain, .title, .listItem, .dispatch, .caption: false
    }
  }

  /// Whether such a line begins a paragraph even in the middle of wrapped text.
  var alwaysBegins: Bool {
    switch self {
    case .markdownHeading, .dispatch, .closingByline, .tableRow: true
    default: false
    }
  }
}

/// Tells the role of a line from its own words.
enum LineRoles {
  private static let dispatches = Phrases("本报讯 本网讯 本刊讯 本台讯 讯（ 本报综合 本报消息")
  private static let agencies = Phrases("新华社 中新社 中新网 人民网 新华网 本报 中国网 央视网")
  private static let writers = Phrases(
    "本报记者 记者 通讯员 本报通讯员 特约记者 特约通讯员 本刊记者 本网记者 首席记者 实习记者 作者： 撰稿： 供稿： 来源： 文/ 文： 图/ 文图/ 图文/ 摄影：")
  private static let writtenBy = Phrases("供稿） 整理） 撰稿） 报道） 编写） 供稿 整理）。")
  private static let pictures = Phrases("摄） 供图） 摄影） 资料图） 图）")
  private static let writersInBrackets = Phrases(
    "（记者 （本报记者 （通讯员 （作者 （来源 （本报通讯员 （文/ （文图 （编辑 （责任编辑 （责编")
  private static let notices = Phrases(
    "主办： 承办： 协办： 主办单位 承办单位 编印： 印发： 抄送 抄报 报送： 主送： 分送： 发： 责任编辑 责编 编辑： 编校 校对： 签发 审核： 审稿： 电话： 邮箱： 地址： 联系电话 网址： 编号： 密级： 内部资料 内部刊物 本版由 本期 总第 投稿 新闻热线 邮发代号 国内统一刊号 准印证 版权所有"
  )
  private static let heads = Phrases(
    "简报 工作简报 快报 工作动态 专报 文件 公报 工作信息 信息 通讯 简讯专刊 会刊 专刊")
  private static let labels = Phrases(
    "组长： 副组长： 常务副组长： 第一组长： 成员： 主任： 副主任： 秘书长： 总指挥： 副总指挥： 指挥长： 副指挥长： 顾问： 时间： 地点： 主持： 主持人： 出席： 参加： 列席： 记录： 联系人： 单位： 姓名： 职务： 召集人： 副召集人： 会长： 副会长： 理事长： 副理事长： 院长： 副院长： 书记： 副书记： 名誉院长： 责任领导： 牵头领导： 分管领导： 包联领导： 包抓领导： 责任人： 第一责任人： 牵头单位： 牵头部门： 责任单位： 责任部门： 主责单位： 主责部门： 配合单位： 配合部门： 责任科室： 牵头科室： 牵头人： 班长： 副班长： 常务副班长： 执行副组长： 第一副组长： 双组长： 常务副总指挥： 政委： 副政委： 主任委员： 副主任委员： 总召集人： 团长： 副团长： 队长： 副队长： 领队： 副秘书长： 执行理事长： 常务副理事长： 盟主： 主席： 副主席："
  )
  /// Words with which labels of lists end, whatever stands before: 主要协作单位：, 牵头市领导：.
  private static let labelEnds = Phrases("单位： 部门： 科室： 处室： 领导： 责任人： 负责人： 组长： 时限：")
  private static let credits = Phrases("摄） 摄影） 供图）")
  private static let numbers = Phrases("期 期） 版 号 号）")
  private static let attachments = Phrases("附件 附： 附表 附录")
  private static let quantity = Phrases("第 总第 （第 （总第")

  /// The role of a line.
  ///
  /// A line alone in its block may be the words under a picture.
  static func role(of line: SourceLine, isAlone: Bool, in text: CompactText) -> LineRole {
    let scalars = text.scalars[line.range]
    if line.isTableRow { return .tableRow }
    if line.headingLevel > 0 { return .markdownHeading }
    guard let first = scalars.first else { return .plain }
    if isDispatch(scalars) { return .dispatch }
    if isArrow(first), scalars.count > 1 { return .caption }
    if let role = numbered(scalars) { return role }
    if line.isListItem || isBullet(first) { return .listItem }
    guard scalars.count <= 80 else { return .plain }
    return short(scalars, first: first, isAlone: isAlone)
  }

  private static func short(
    _ scalars: ArraySlice<Unicode.Scalar>, first: Unicode.Scalar, isAlone: Bool
  ) -> LineRole {
    let ends = Marks.end(scalars)
    if let role = byline(scalars, first: first, ends: ends) { return role }
    if pictures.isSuffix(of: scalars) { return .caption }
    if isNotice(scalars) { return .notice }
    let known = labels.prefix(of: scalars)
    let label = known > 0 ? known : openLabel(scalars)
    if label > 0, !ends || label == scalars.count { return .field }
    guard !ends else { return .plain }
    if isAlone, scalars.count <= 60, scalars.contains("，"),
      !scalars.contains(where: { Marks.isFinal($0) }), DateWords.startsWithDay(scalars)
    {
      return .caption
    }
    return isTitle(scalars) ? .title : .plain
  }

  /// The length of a label of up to ten characters that ends as labels of lists do, 0 where the line has none.
  private static func openLabel(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    guard let colon = scalars.prefix(11).firstIndex(of: "：") else { return 0 }
    let label = scalars[scalars.startIndex...colon]
    return labelEnds.isSuffix(of: label) ? label.count : 0
  }

  /// Whether a line is one entry of a list of people: a name and brackets, or under a label a name alone.
  static func isEntry(_ scalars: ArraySlice<Unicode.Scalar>, underLabel: Bool) -> Bool {
    let name = scalars.prefix { (0x4E00...0x9FFF).contains($0.value) }.count
    guard (2...4).contains(name) else { return false }
    if name == scalars.count { return underLabel }
    return scalars[scalars.startIndex + name] == "（" && scalars.last == "）"
  }

  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "●", "★", "☆", "▪", "◎", "○", "•", "·", "✦", "✓": true
    default: false
    }
  }

  /// Whether a line without a final mark is short and plain enough for a headline.
  static func isTitle(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count <= 60, scalars.count >= 2 else { return false }
    var commas = 0
    for scalar in scalars {
      if scalar == "。" || scalar == "；" { return false }
      if scalar == "，" { commas += 1 }
    }
    guard let last = scalars.last, last != "，", last != "、", Marks.balance(scalars) else {
      return false
    }
    return commas == 0 || (commas == 1 && scalars.count <= 40)
  }

  private static func isDispatch(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    if dispatches.prefix(of: scalars) > 0 { return true }
    guard agencies.prefix(of: scalars) > 0 else { return false }
    // 新华社北京3月5日电, 本报北京3月5日讯
    let head = scalars.prefix(24)
    guard let day = head.firstIndex(of: "日"), day + 1 < head.endIndex else { return false }
    return head[day + 1] == "电" || head[day + 1] == "讯"
  }

  private static func isArrow(_ scalar: Unicode.Scalar) -> Bool {
    "→↑↓←▲▼△▽◀▶◄►↗↘↙↖".unicodeScalars.contains(scalar)
  }

  private static func byline(
    _ scalars: ArraySlice<Unicode.Scalar>, first: Unicode.Scalar, ends: Bool
  ) -> LineRole? {
    let isBracketed = first == "（" && scalars.last == "）"
    if isBracketed {
      let supplies = zip(scalars, scalars.dropFirst()).contains { $0 == "供" && $1 == "稿" }
      if writtenBy.isSuffix(of: scalars) || supplies { return .closingByline }
      if writersInBrackets.prefix(of: scalars) > 0 { return .byline }
      if credits.isSuffix(of: scalars) { return .credit }
    }
    guard !ends, !scalars.contains("，") else { return nil }
    if "□■☐▢◇◆".unicodeScalars.contains(first), scalars.count <= 40 { return .byline }
    if writers.prefix(of: scalars) > 0 { return .byline }
    guard scalars.count <= 30, scalars.last == "摄" || scalars.last == "图" else { return nil }
    let before = scalars.dropLast().last
    return before == "/" || (scalars.last == "摄" && scalars.count <= 12) ? .credit : nil
  }

  private static func isNotice(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    if notices.prefix(of: scalars) > 0 { return true }
    guard scalars.count <= 50 else { return false }
    if scalars.count <= 5, attachments.prefix(of: scalars) > 0 { return true }
    if quantity.prefix(of: scalars) > 0, scalars.count <= 20,
      numbers.isSuffix(of: scalars)
    {
      return true
    }
    if isIssueLine(scalars) { return true }
    if DateWords.endsWithDate(scalars) || isDocumentNumber(scalars) { return true }
    if DateWords.holdsIssueDate(scalars) { return true }
    return scalars.count <= 30 && heads.isSuffix(of: scalars) && !scalars.contains("，")
      && !Marks.end(scalars)
  }

  /// `第112期 某县委办公室编`: the number of an issue with who edits it.
  private static func isIssueLine(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard quantity.prefix(of: scalars) > 0, scalars.count <= 40, let last = scalars.last,
      last == "编" || last == "印" || last == "办" || last == "室",
      let issue = scalars.prefix(10).firstIndex(of: "期"),
      !scalars.contains("，")
    else { return false }
    return scalars[..<issue].allSatisfy {
      (0x30...0x39).contains($0.value) || ChineseNumerals.isDigit($0)
        || "第总（".unicodeScalars.contains($0)
    }
  }

  /// `宛政办〔2023〕15号`, also with other brackets.
  private static func isDocumentNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.last == "号", scalars.count <= 24,
      let open = scalars.firstIndex(where: { "〔[【（".unicodeScalars.contains($0) })
    else { return false }
    let year = scalars[(open + 1)...].prefix(4)
    return year.count == 4 && year.allSatisfy { (0x30...0x39).contains($0.value) }
  }

  /// A heading or list item with a number, nil where the line has none.
  private static func numbered(_ scalars: ArraySlice<Unicode.Scalar>) -> LineRole? {
    guard let (length, isArabic) = numberLength(scalars), scalars.count > length else {
      return nil
    }
    let rest = scalars.dropFirst(length)
    let inner = rest.dropLast().contains { Marks.isFinal($0) }
    if !inner, rest.count <= (isArabic ? 30 : 60) {
      let ends = Marks.end(scalars)
      if !ends, !isArabic || !rest.contains("，") { return .numberedHeading }
      if ends, !isArabic, rest.count <= 30, !rest.contains("：") { return .numberedHeading }
    }
    return .listItem
  }

  /// The length of the number that opens a heading or item, and whether its digits are Arabic.
  private static func numberLength(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Int, Bool)? {
    var position = scalars.startIndex
    let bracketed = scalars[position] == "（"
    if bracketed || scalars[position] == "第" { position += 1 }
    let start = position
    var isArabic = false
    while position < scalars.endIndex, position - start < 4 {
      let scalar = scalars[position]
      let arabic = (0x30...0x39).contains(scalar.value)
      guard arabic || ChineseNumerals.isDigit(scalar) else { break }
      isArabic = isArabic || arabic
      position += 1
    }
    guard position > start, position < scalars.endIndex else { return nil }
    let length = position + 1 - scalars.startIndex
    let next = position + 1 < scalars.endIndex ? scalars[position + 1] : nil
    switch scalars[position] {
    case "）": return (length, isArabic)
    case "、" where !bracketed: return start == scalars.startIndex ? (length, isArabic) : nil
    case ".", "．":
      guard start == scalars.startIndex, let next, !(0x30...0x39).contains(next.value) else {
        return nil
      }
      return (length, isArabic)
    case "章", "节", "条": return start > scalars.startIndex && !bracketed ? (length, false) : nil
    default: return nil
    }
  }
}
