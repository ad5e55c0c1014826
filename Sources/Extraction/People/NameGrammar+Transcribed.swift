internal import Lexicon

/// Names of Tibetans, Mongols, Uyghurs, Yi and Dai written by sound: they begin with no surname, and run up to
/// where something else begins.
extension NameGrammar {
  /// Characters by which such names are written, beside those of names of two parts.
  static let syllables = sounds.union(
    "洛群培堆顿珠俄色昂边普根毛央贡拥真忠岗甲足折呷且伍史石惹支机苦热娜宝音敖鲁林锡浩满朝呼道查黑岩温叫罕相香玉刀思线早麻弄约俸怕景冷列一日古戈曼措姆增次扎西旺久朋加嘎让措毛索姜永红才白向玛仲吾要么木海"
      .unicodeScalars)

  /// The end of a name written by sound that starts at a position, where words or marks bound it: 院长尼玛次仁拉着,
  /// 局长孟和巴图表示.
  ///
  /// - Complexity: O(n) in the longest name, seven characters.
  func transcribedName(at start: Int, limit: Int) -> Int? {
    if let end = elementName(at: start, limit: limit) { return end }
    guard start + 2 <= limit, scan.text[start].isHan, scan.text[start] != "叫",
      NameGrammar.syllables.contains(scan.text[start])
    else { return nil }
    for end in start + 2...start + 7 where end <= limit {
      guard scan.text[end - 1].isHan else { return nil }
      // 江小云则负责: an adverb, though it writes a sound as well.
      guard isBound(at: end, limit: limit), !scan.text[end - 1].isOne(of: "则来也都要已均将") else {
        continue
      }
      return isWritten(start..<end) ? end : nil
    }
    return nil
  }

  /// The end of a name of two or three known elements, whatever stands behind, or of one that a word or mark bounds:
  /// 才让扎西同志, 孟和巴图任.
  func elementName(at start: Int, limit: Int) -> Int? {
    guard let run = scan.vocabulary.nameElements.run(in: scan.text, at: start, limit: limit),
      run.end < limit ? scan.text[run.end] != "·" : true
    else { return nil }
    // 买买提江: an ending that names take.
    if run.end < limit, scan.text[run.end].isOne(of: "江古罕汗别拜"),
      isBound(at: run.end + 1, limit: limit)
    {
      return run.end + 1
    }
    if run.count > 1 || isBound(at: run.end, limit: limit) { return run.end }
    return isWhole(start..<run.end, limit: limit) ? run.end : nil
  }

  /// Whether one element is all of a name, whatever word stands behind: 副主任巴特尔评价, 院长布和到某县.
  ///
  /// Near misses are 乌兰察布, a place, and 孟克某某, where more of the name follows.
  private func isWhole(_ element: Range<Int>, limit: Int) -> Bool {
    guard element.upperBound < limit else { return true }
    if let place = scan.longest(.place, at: element.lowerBound, limit: limit),
      place.end > element.upperBound
    {
      return false
    }
    return !NameGrammar.syllables.contains(scan.text[element.upperBound])
  }

  /// Whether nearly all characters of a range write sounds, and no word stands in it.
  func isWritten(_ range: Range<Int>) -> Bool {
    let written = range.filter { NameGrammar.syllables.contains(scan.text[$0]) }.count
    guard range.count == 2 ? written == 2 : written * 4 >= range.count * 3, !holdsWord(range),
      wordPenalty(start: range.lowerBound, end: range.upperBound) < 1
    else { return false }
    return !range.contains { scan.barriers[$0] && !NameGrammar.syllables.contains(scan.text[$0]) }
  }

  /// Whether no name goes on at a position: a mark, a word of two characters or more that is no name's, or a verb of
  /// one character in a form that shows it (拉着).
  func isBound(at position: Int, limit: Int) -> Bool {
    guard position < limit, let scalar = scan.scalar(position) else { return true }
    if !scalar.isHan { return scalar != "·" }
    if scalar.isOne(of: "任说等率") || isAdverb(at: position) { return true }
    if let next = scan.scalar(position + 1), position + 1 < limit {
      if next.isOne(of: "着了过") { return true }
      if scalar.isOne(of: "和与及"), next.isOne(of: "省市县区州旗盟镇乡院局副党医卫") { return true }
    }
    // 艾尔肯副院长: the prefix of a post.
    if let prefix = scan.longest(.postPrefix, at: position, limit: limit),
      scan.longest([.post, .postPrefix], at: prefix.end, limit: limit) != nil
    {
      return true
    }
    let words: TermClass = [
      .follower, .barrier, .common, .post, .postPrefix, .postStatus, .action,
    ]
    return scan.matches.starting(at: position).contains { match in
      match.range.count > 1 && match.end <= limit && !match.classes.isDisjoint(with: words)
    }
  }
}
