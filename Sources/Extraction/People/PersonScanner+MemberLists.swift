internal import Lexicon
internal import TextNormalization

/// Names in the lists of a group, which need no title beside them: 副组长：甲、乙; 组长： and 甲 on the next line.
extension PersonScanner {
  /// What opens the lists of a group's members.
  static let memberLabels = Words([
    "副组长：", "组长：", "牵头市领导：", "牵头县领导：", "牵头区领导：", "牵头领导：", "组员：", "成员：", "副总指挥：", "总指挥：", "副指挥长：",
    "指挥长：", "指挥：", "副主任：", "主任：", "委员：",
    "副队长：", "队长：", "领队：", "队员：", "副团长：", "团长：", "召集人：", "副班长：", "班长：", "联络员：", "顾问：", "秘书长：",
    "副主任委员：", "主任委员：", "理事长：", "副理事长：", "秘书：", "会长：", "副会长：",
  ])
  private static let cells = Set(" 　（、，；。\n│┃|".unicodeScalars)

  /// The names of all lists, by the number of their sentence.
  ///
  /// - Complexity: O(n) in the sentences and the characters of lists.
  func listedNames() -> [Int: [PersonMention]] {
    guard scan.first(of: PersonScanner.memberLabels, in: 0..<scan.text.count) != nil else {
      return [:]
    }
    var found: [Int: [PersonMention]] = [:]
    var isOpen = false
    for (number, sentence) in scan.sentences.enumerated() {
      let range = sentence.range
      if let start = listStart(range) {
        let names = listedNames(from: start, limit: range.upperBound)
        isOpen = !names.isEmpty || start >= range.upperBound - 1
        if isOpen { found[number] = names }
      } else if isOpen {
        let names =
          range.count <= 80 ? listedNames(from: range.lowerBound, limit: range.upperBound) : []
        isOpen = !names.isEmpty
        if isOpen { found[number] = names }
      }
    }
    return found.filter { !$0.value.isEmpty }
  }

  /// Where the names begin of a sentence that opens with the label of a list.
  private func listStart(_ sentence: Range<Int>) -> Int? {
    let near = sentence.lowerBound..<min(sentence.lowerBound + 6, sentence.upperBound)
    guard
      let label = scan.first(
        of: PersonScanner.memberLabels, in: near.lowerBound..<near.upperBound + 4),
      scan.text[near.lowerBound..<max(near.lowerBound, label.start)].allSatisfy({
        !$0.isHan || $0.isNumeral || $0.isOne(of: "常务第")
      })
    else { return nil }
    return label.end
  }

  /// The names that cells of a list open with, as far as each cell opens with one.
  private func listedNames(from start: Int, limit: Int) -> [PersonMention] {
    var found: [PersonMention] = []
    var position = start
    while position < limit {
      while position < limit, scan.text[position].isOne(of: " 　\n") { position += 1 }
      guard let name = cellName(at: position, limit: limit) else { break }
      found.append(name)
      position = bracketsEnd(name.range.upperBound, limit)
      // Only marks of a list lead to another name: behind a blank stands what somebody is.
      guard position < limit, scan.text[position].isOne(of: "、，；") else { break }
      position += 1
    }
    return found
  }

  private func bracketsEnd(_ position: Int, _ limit: Int) -> Int {
    guard scan.scalar(position) == "（",
      let close = (position..<max(position, min(limit, position + 60))).first(where: {
        scan.text[$0] == "）"
      })
    else { return position }
    return close + 1
  }

  /// Two to four characters up to the end of their cell that can be a name.
  private func cellName(at start: Int, limit: Int) -> PersonMention? {
    var end = start
    while end < limit, end - start <= 4, scan.text[end].isHan { end += 1 }
    guard (2...4).contains(end - start),
      end == limit || PersonScanner.cells.contains(scan.text[end]), isListed(start..<end)
    else { return nil }
    return PersonMention(range: start..<end, name: scan.string(start..<end))
  }

  /// Whether the words of a cell are a name, and no body, place or post.
  private func isListed(_ range: Range<Int>) -> Bool {
    guard titles.institutionEndingAt[range.upperBound] == nil,
      titles.placeEndingAt[range.upperBound] == nil
    else { return false }
    return grammar.isName(range)
      && scan.vocabulary.surnames.longestMatch(
        in: scan.text, at: range.lowerBound, limit: range.upperBound) != nil
  }
}
