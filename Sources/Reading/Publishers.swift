/// Finds who publishes a document in the lines of its head or foot.
enum Publishers {
  /// The words that names of bodies end with.
  private static let bodyTails = [
    "办公室", "办公厅", "委员会", "领导小组", "人民政府", "卫健委", "卫生健康委", "卫健体委", "发改委", "党委", "党组", "委",
    "局", "厅", "部", "医院", "集团", "中心", "协会", "学会", "研究院", "指挥部", "县委", "市委", "省委", "院",
  ]
  /// The words for a series of issues that follow the name of a body.
  private static let series = [
    "工作简报", "简报", "工作动态", "动态", "工作信息", "信息", "快报", "专报", "工作通讯", "通讯", "文件", "公报", "会议纪要", "纪要",
  ]
  /// Series whose name ends like a newspaper's.
  private static let notNewspapers = [
    "简报", "通报", "快报", "专报", "公报", "汇报", "月报", "季报", "年报", "海报", "预报", "情报", "填报", "申报", "上报",
  ]

  /// Whether the words are the name of a body.
  static func isBody(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (3...36).contains(words.count), !words.contains("，"), !words.contains("：") else {
      return false
    }
    return bodyTails.contains {
      words.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
    }
  }

  /// The body whose name stands before a date: 南阳市…办公室 2022年9月14日.
  static func body(before date: DateText, in line: HeadLine) -> String? {
    let words = line.scalars[..<date.range.lowerBound]
    let pieces = line.pieces(of: words).map(withoutEditing)
    return pieces.first { isBody($0) || isPeriodical($0) }.map { HeadLine.text($0) }
  }

  /// The name of a body without the word for what it does: …办公室编印.
  private static func withoutEditing(
    _ words: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    for tail in ["编印", "主办", "编", "印发", "印"]
    where words.suffix(tail.unicodeScalars.count).elementsEqual(tail.unicodeScalars) {
      return words.dropLast(tail.unicodeScalars.count)
    }
    return words
  }

  /// Whether the words are the name of a newspaper or weekly.
  private static func isPeriodical(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (3...12).contains(words.count) else { return false }
    let name = HeadLine.text(words)
    guard !notNewspapers.contains(where: { name.hasSuffix($0) }) else { return false }
    return name.hasSuffix("报") || name.hasSuffix("周刊")
  }

  /// Who the line says publishes: 主办：…, …办公室 工作简报, …文件.
  static func stated(in line: HeadLine) -> String? {
    if let labelled = labelled(in: line) { return labelled }
    for name in series where line.ends(with: name) {
      let words = line.scalars.dropLast(name.unicodeScalars.count)
      if isBody(words) { return HeadLine.text(words) }
    }
    return nil
  }

  /// Who stands behind 主办, 编印, 来源 and the like.
  static func labelled(in line: HeadLine) -> String? {
    for label in ["主办单位", "主办", "主管主办", "编印单位", "编印", "印发单位", "发布机构", "发布单位", "信息来源", "来源"]
    where line.starts(with: label) {
      let rest = line.scalars.dropFirst(label.unicodeScalars.count)
      guard rest.first == "：" || line.gaps.contains(label.unicodeScalars.count) else { continue }
      let name = rest.dropFirst(rest.first == "：" ? 1 : 0)
      let end = name.indices.first { line.gaps.contains($0) && $0 > name.startIndex }
      let words = name[..<(end ?? name.endIndex)]
      if (2...36).contains(words.count) { return HeadLine.text(words) }
    }
    return nil
  }

  /// A newspaper's name, or a body's name over the number of an issue or a document.
  static func title(_ line: HeadLine, next: HeadLine?) -> String? {
    let words = line.scalars
    if line.gaps.isEmpty, isPeriodical(words[...]) { return line.text }
    guard let next, isBody(words[...]) else { return nil }
    let isNumber =
      next.statedYear != nil || next.statedDate?.range.lowerBound == 0
      || (next.starts(with: "第") && next.ends(with: "期")) || next.starts(with: "关于")
    return isNumber ? line.text : nil
  }
}
