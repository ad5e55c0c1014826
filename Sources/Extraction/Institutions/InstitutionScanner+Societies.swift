internal import Lexicon
internal import OntologyModel
internal import TextNormalization

extension InstitutionMention {
  /// Whether a body is a learned or professional society, which has branches and councils.
  var isSociety: Bool { type == .organization && !isTeam && PostFit.isSociety(name) }

  /// Whether a body is a branch of a society: 某市医学会肝病学分会.
  var isBranch: Bool {
    type == .organization && parent.map(PostFit.isSociety) == true
      && Societies.branchTails.list.contains { name.hasSuffix($0.description) }
  }
}

/// Words that names of societies, their branches and their councils are made of.
enum Societies {
  static let branchTails = Words(["分会", "专业委员会", "专委会", "工作委员会", "学组", "专科组", "青年委员会"])
  static let councils = Words(["常务委员会", "委员会", "常务理事会", "理事会", "监事会"])
  /// What no name of a branch holds.
  private static let foreign = Words([
    "会长", "主任", "主委", "秘书长", "理事长", "关于", "主办", "承办", "举办", "召开", "成立", "组织", "联合", "会员", "年会",
    "换届",
    "大会", "会议", "选举", "章程", "指导", "支持", "领导", "的", "由", "任", "在",
  ])
  private static let terms = Words(["新一届", "上一届", "首届", "本届", "上届", "历届", "该届"])

  /// Where a term ends that begins at a position: 第二届, 新一届, 本届.
  static func term(at position: Int, in scan: Scan) -> Int? {
    if let word = scan.word(of: terms, at: position) { return position + word.scalarCount }
    guard scan.scalar(position) == "第" else { return nil }
    var end = position + 1
    while end < scan.text.count, end - position < 5,
      scan.text[end].isNumeral || scan.text[end].isDigit
    {
      end += 1
    }
    return end > position + 1 && scan.scalar(end) == "届" ? end + 1 : nil
  }

  /// Where a term begins that ends before a position.
  static func term(before position: Int, in scan: Scan) -> Int? {
    guard scan.scalar(position - 1) == "届" else { return nil }
    return (2...5).lazy.map { position - $0 }.first {
      $0 >= 0 && term(at: $0, in: scan) == position
    }
  }

  /// Where a branch's own name ends that begins at a position: 肝病学分会, 康复与护理专委会.
  static func branch(at start: Int, limit: Int, in scan: Scan) -> Int? {
    var position = start
    while position < min(limit, start + 18), scan.text[position].isHan {
      if position - start >= 2, let tail = scan.word(of: branchTails, at: position) {
        let end = position + tail.scalarCount
        guard end <= limit, scan.first(of: foreign, in: start..<position) == nil,
          scan.scalar(end) != "场"
        else { return nil }
        return end
      }
      position += 1
    }
    return nil
  }
}

/// Branches and councils of societies: 某市医学会 + 第三届老年医学分会, 某省护理学会 + 第八届理事会.
extension InstitutionScanner {
  /// The branch or council that is named directly behind its society.
  func societysPart(behind body: InstitutionMention, limit: Int) -> InstitutionMention? {
    guard body.isSociety else { return nil }
    return part(of: body, at: body.range.upperBound, from: body.range.lowerBound, limit: limit)
  }

  /// The next branch in a list: 某市医学会老年医学分会第四届委员会、医院感染管理分会第三届委员会.
  func nextBranch(
    behind branch: InstitutionMention, of society: InstitutionMention, limit: Int
  ) -> InstitutionMention? {
    let end = branch.range.upperBound
    guard branch.isBranch, let mark = scan.scalar(end), mark.isOne(of: "、和及与暨") else { return nil }
    return part(of: society, at: end + 1, from: end + 1, limit: limit).flatMap {
      $0.isBranch ? $0 : nil
    }
  }

  private func part(
    of society: InstitutionMention, at start: Int, from open: Int, limit: Int
  ) -> InstitutionMention? {
    let own = Societies.term(at: start, in: scan) ?? start
    if let council = council(at: own, hasTerm: own > start) {
      // 某学会第八届理事会: the society, at its council's words.
      return InstitutionMention(
        range: open..<council, type: society.type, name: society.name,
        aliases: society.aliases + [society.name + scan.string(start..<council)],
        place: society.place, parent: society.parent)
    }
    guard let end = Societies.branch(at: own, limit: limit, in: scan) else { return nil }
    let branch = scan.string(own..<end)
    let full = branch.hasSuffix("专委会") ? branch.dropLast(3) + "专业委员会" : branch
    let names = [society.name] + society.aliases
    var aliases = names.flatMap { [$0 + branch, $0 + full] } + [branch]
    var whole = end
    if let term = Societies.term(at: end, in: scan), let council = council(at: term, hasTerm: true)
    {
      aliases.append(society.name + full + scan.string(end..<council))
      whole = council
    }
    return InstitutionMention(
      range: open..<whole, type: .organization, name: society.name + full,
      aliases: aliases.filter { $0 != society.name + full }, place: society.place,
      parent: society.name, parentType: society.type)
  }

  /// Where a council's word ends: 理事会, or behind a term 委员会 too.
  private func council(at start: Int, hasTerm: Bool) -> Int? {
    guard let word = scan.word(of: Societies.councils, at: start),
      hasTerm || word.description.hasSuffix("事会"),
      scan.scalar(start + word.scalarCount)?.isOne(of: "议") != true
    else { return nil }
    return start + word.scalarCount
  }
}
