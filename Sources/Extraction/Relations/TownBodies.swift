internal import OntologyModel
internal import TextNormalization

/// Bodies that a level or a short word names, of the town, assembly or team spoken of: 镇党委委员、副镇长甲,
/// 教科文卫工委主任乙, 兼任办公室主任.
extension RelationReader {
  mutating func shortBody(of frame: TitleFrame) -> Int? {
    guard frame.title.body == nil else { return nil }
    if let town = townBody(of: frame) { return town }
    let run = pointing(before: frame.start, in: frame.view)
    return section(run, of: frame) ?? teamOffice(run, of: frame)
  }

  /// 镇党委委员甲, 副镇长甲, 街道党工委副书记乙, 镇卫生院院长丙: at the town spoken of last.
  private mutating func townBody(of frame: TitleFrame) -> Int? {
    let role = frame.title.role
    let start = frame.start
    let level = (["镇", "乡", "街道", "苏木"] as [StaticString]).first { scan.reads($0, before: start) }
    let isHead = ["镇长", "乡长"].contains(where: role.hasSuffix)
    let isClinic = scan.reads("卫生院", before: start) && isClinicAlone(start - 3)
    guard level != nil && (role.hasPrefix("党") || role.hasPrefix("人大")) || isHead || isClinic else {
      return nil
    }
    let own =
      isClinic ? scan.string(max(0, start - 4)..<start - 3) : String(role.suffix(2).prefix(1))
    let kind = level?.description ?? (own == "乡" ? own : "镇")
    guard let place = town(ending: kind, before: frame) else { return nil }
    var name = mentions[place.mention].name
    // 临汾路街道: a street named after a road begins before it.
    if name.hasPrefix("路"), place.range.lowerBound >= 2 {
      name = scan.string(place.range.lowerBound - 2..<place.range.lowerBound) + name
    }
    let at = max(0, start - 1)..<start
    if isClinic { return addBody(name + "卫生院", type: .hospital, aliases: [], at: at) }
    if isHead { return addBody(name + "人民政府", type: .governmentBody, aliases: [], at: at) }
    if role.hasPrefix("人大") { return nil }
    let tail = role.hasPrefix("党工委") ? "工作委员会" : "委员会"
    return addBody("中共" + name + tail, type: .partyBody, aliases: [], at: at)
  }

  /// 镇卫生院院长, or 卫生院院长 with nothing but a mark before it.
  private func isClinicAlone(_ start: Int) -> Bool {
    guard let before = scan.scalar(start - 1) else { return true }
    return before.isOne(of: "镇乡")
      && scan.scalar(start - 2).map {
        !$0.isHan || scan.barriers[start - 2]
      } ?? true || !before.isHan || scan.barriers[start - 1]
  }

  private func town(ending kind: String, before frame: TitleFrame) -> Item? {
    let isTown = { (item: Item) in
      item.type == .place && mentions[item.mention].name.hasSuffix(kind)
    }
    return frame.view.last(before: frame.start, where: isTown)
      ?? previous(before: frame.view.number, within: 8, where: isTown)
  }

  private func assembly(before frame: TitleFrame) -> Item? {
    let isAssembly = { (item: Item) in
      let name = mentions[item.mention].name
      return item.isBody && !item.isTeam
        && (name.hasSuffix("常务委员会") || name.holds("政治协商会议"))
    }
    return frame.view.last(before: frame.start, where: isAssembly)
      ?? previous(before: frame.view.number, within: 2, where: isAssembly)
  }

  /// 市人大常委会副主任甲率教科文卫工委主任乙: a section of the assembly that the sentence names.
  private mutating func section(_ run: Range<Int>, of frame: TitleFrame) -> Int? {
    let words = scan.string(run)
    guard frame.title.role.hasSuffix("主任"), run.count >= 4,
      ["工委", "委员会", "专委会", "工作委员会", "室"].contains(where: words.hasSuffix)
    else { return nil }
    guard let host = assembly(before: frame) else { return nil }
    let body = mentions[host.mention]
    return addBody(
      body.name + words, type: .organization, aliases: body.aliases.map { $0 + words }, at: run)
  }

  /// 任副指挥长兼办公室主任, 任办公室副主任: the office of the team spoken of.
  private mutating func teamOffice(_ run: Range<Int>, of frame: TitleFrame) -> Int? {
    guard scan.string(run) == "办公室" || run.isEmpty && frame.title.role.hasPrefix("办公室"),
      frame.title.role.hasSuffix("主任"),
      frame.isGiven || frame.title.status == .concurrent
    else { return nil }
    guard
      let team = frame.view.last(before: run.lowerBound, where: \.isTeam)
        ?? previous(before: frame.view.number, within: 3, where: \.isTeam)
    else { return nil }
    let body = mentions[team.mention]
    return addBody(
      body.name + "办公室", type: .organization, aliases: body.aliases.map { $0 + "办公室" },
      at: run.isEmpty ? frame.title.range : run)
  }

  /// 崇明分院院长甲 where 新华医院崇明分院 stands elsewhere: the longer name; （兼湖镇分院院长） at a group, its branch.
  func branch(of frame: TitleFrame) -> Int? {
    guard let body = frame.title.body,
      ["分院", "院区"].contains(where: body.name.hasSuffix), body.name.unicodeScalars.count <= 8
    else { return nil }
    var name = body.name
    if name.hasPrefix("兼") { name = String(name.dropFirst()) }
    guard bodyEnds.contain(name) else { return nil }
    return nearest(to: frame.view.number) { item in
      let other = mentions[item.mention].name
      return item.isBody && other != name && other != body.name && other.hasSuffix(name)
    }?.mention
  }
}
