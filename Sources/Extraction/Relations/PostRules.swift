internal import OntologyModel

/// Posts and the leading of groups, as titles say them.
extension RelationReader {
  mutating func readPosts() {
    for holding in holdings {
      guard let first = holding.people.first,
        let view = view(at: first.range.lowerBound)
      else { continue }
      for title in holding.chain.titles {
        guard let body = origin(of: first, title, in: view) ?? body(of: title, in: view)
        else { continue }
        for person in holding.people {
          guard let subject = personAt[person.range.lowerBound] else { continue }
          let listed: Rule = holding.rule == .leadsRoleList ? .postTitleName : holding.rule
          let rule = title.body == nil ? Rule.postHeldOver : listed
          let time = holding.rule == .postAppointment ? term(of: title, in: view) : nil
          if leadsGroup(title, body: body) {
            claim(
              subject, .leads, body, role: title.role, time: time,
              evidence: holding.evidence,
              rule: holding.rule == .leadsRoleList ? .leadsRoleList : .leadsGroupTitle,
              sentence: view.number)
          } else {
            claim(
              subject, .holdsPost, body, role: title.role, time: time,
              modality: title.status == .planned ? .planned : .asserted,
              flags: flags(of: title, rule: holding.rule), evidence: holding.evidence, rule: rule,
              sentence: view.number)
          }
        }
      }
    }
  }

  /// From when, or until when, a post is held that a sentence gives or takes.
  ///
  /// A title alone says nothing of that, an appointment does: its date opens the post, and the date
  /// of a removal closes it.
  private func term(of title: PostTitle, in view: SentenceView) -> ValidTime? {
    guard title.status == .former else { return view.time }
    return view.time.map { ValidTime(start: nil, end: $0.start, isInferred: $0.isInferred) }
  }

  /// The first item of a kind in the nearest sentence before that has one: what it is about.
  private func subject(
    before number: Int, within sentences: Int, where accepts: (Item) -> Bool
  ) -> Item? {
    var current = number - 1
    while current >= 0, number - current <= sentences,
      views[current].article == views[number].article
    {
      if let item = views[current].items.first(where: accepts) { return item }
      current -= 1
    }
    return nil
  }

  func view(at position: Int) -> SentenceView? {
    var low = 0
    var high = views.count
    while low < high {
      let middle = (low + high) / 2
      if views[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    guard low < views.count, views[low].range.contains(position) else { return nil }
    return views[low]
  }

  /// Heading a leading group or chairing a medical group is leading it, not a post in a body.
  private func leadsGroup(_ title: PostTitle, body: Int) -> Bool {
    let name = mentions[body].name
    if ["组长", "总指挥", "指挥长", "召集人", "班长"].contains(where: title.role.hasSuffix) {
      return name.hasSuffix("小组") || name.hasSuffix("专班") || name.hasSuffix("指挥部")
        || name.hasSuffix("查组") || name.hasSuffix("研组") || name.hasSuffix("导组")
        || name.hasSuffix("察组") || name.hasSuffix("工作组")
    }
    if ["董事长", "副董事长", "理事长", "副理事长"].contains(title.role) {
      return mentions[body].type == .medicalGroup
    }
    return false
  }

  /// 主任医师甲（来自某医院）: the brackets say where a doctor's post is.
  private func origin(of person: PersonMention, _ title: PostTitle, in view: SentenceView) -> Int? {
    let end = person.range.upperBound
    guard title.post.postClass == .clinical, title.body == nil, scan.scalar(end) == "（",
      let body = view.first(from: end, where: \.isBody), body.range.lowerBound - end <= 3,
      body.type == .hospital
    else { return nil }
    return body.mention
  }

  /// Whether a word that points (局, 委, 院) can mean a body: its full name holds the character.
  private func points(_ position: Int, at item: Item) -> Bool {
    guard let word = scan.scalar(position) else { return false }
    return mentions[item.mention].name.unicodeScalars.suffix(4).contains(word)
  }

  /// Whether nothing stands before a title that could be a body the lexicon does not know.
  private func isBare(_ start: Int) -> Bool {
    guard let before = scan.scalar(start - 1), before.isHan else { return true }
    return scan.barriers[start - 1] || scan.commonWords[start - 1]
  }

  private func body(of title: PostTitle, in view: SentenceView) -> Int? {
    if let body = title.body {
      return bodyNamed[body.name]
    }
    if ["组长", "专班班长", "副班长"].contains(where: title.role.hasSuffix) {
      let team = previous(before: view.number + 1, within: 8) { $0.isTeam }
      return team.map(\.mention)
    }
    let start = title.whole.lowerBound
    let isPointed = scan.scalar(start - 1).map { "局委厅院".unicodeScalars.contains($0) } ?? false
    guard isPointed || isBare(start) else { return nil }
    let fits = { (item: Item) in
      item.isBody
        && PostFit.fits(title.role, mentions[item.mention].name, type: mentions[item.mention].type)
        && (!isPointed || points(start - 1, at: item))
    }
    if let body = view.last(before: start, where: fits) { return body.mention }
    if isPointed || title.role.hasSuffix("局长") || title.role.hasSuffix("主任"),
      let body = subject(before: view.number, within: isPointed ? 12 : 3, where: fits)
    {
      return body.mention
    }
    guard
      PostFit.isHospitalPost(title.role) || title.role.hasPrefix("党委") || title.role == "纪委书记"
        || title.post.postClass == .clinical,
      !title.role.contains("院") || title.role.hasSuffix("院长")
        || title.role.hasPrefix("院长")
    else { return nil }
    let isHospital = { (item: Item) in item.type == .hospital }
    let before =
      view.last(before: title.whole.lowerBound, where: isHospital)
      ?? subject(before: view.number, within: 6, where: isHospital)
    return before.map(\.mention)
  }
}
