/// Tells lines of a list of people and their posts: 甲：某局局长; 党组成员、副局长 乙; 丙 任某院院长.
enum PostRows {
  private static let ends = ["长", "主任", "书记", "委员", "主席", "成员", "调研员", "巡视员", "总监", "主委", "科员"]
    .map { Array($0.unicodeScalars) }
  private static let starts = [
    "党组", "党委", "副局长", "副主任", "副院长", "副市长", "副县长", "副区长", "局长", "主任", "院长", "书记", "纪委", "纪检", "工会",
    "一级", "二级", "三级", "四级", "总会计师", "总工程师", "总经济师",
  ].map { Array($0.unicodeScalars) }

  /// Whether a line may be a row of such a list: short, no mark of running text but a colon, and a post or a name's
  /// label at one of its ends.
  static func isRow(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (4...40).contains(line.count),
      !line.contains(where: { $0 != "：" && ColumnRows.isRunning($0) })
    else { return false }
    return hasLabel(line) || starts.contains { line.starts(with: $0) }
      || ends.contains { line.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a line begins with two to four characters and a colon: 甲某某：.
  static func hasLabel(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let colon = line.prefix(5).firstIndex(of: "：") else { return false }
    return (2...4).contains(colon - line.startIndex) && colon + 3 < line.endIndex
  }
}
