internal import OntologyModel
internal import TextNormalization

/// The body whose paper a document is: the one that its first line names, or that signs it.
struct DocumentOwner: Sendable {
  let mention: Int
  /// Whether the line says that it is the body's own paper: 某某医院周报, 某某局墙报.
  let isPaper: Bool
}

/// Bare posts in a body's own paper: 某某医院周报 … 副院长甲.
extension RelationReader {
  private static let papers = [
    "周报", "月报", "简报", "墙报", "院报", "快报", "年报", "季报", "周刊", "月刊", "大事记", "要闻", "新闻", "速览", "动态", "通讯",
    "快讯", "信息", "院务", "局务", "通报", "公示", "纪要", "专刊", "专栏", "剪影", "公告", "通知", "意见", "方案", "办法", "报告",
    "总结", "章程", "年鉴", "院志", "一览", "分工", "名单", "班子", "领导", "工作", "播报", "发布", "公众号", "日志", "回顾", "板报",
    "黑板报", "宣传栏", "公开栏",
  ]

  /// Who owns a document: the body that opens one of its first lines, else the one that its last line
  /// is nothing but.
  func documentOwner() -> DocumentOwner? {
    if let owner = mastheadOwner() { return owner }
    if let hospital = voicesHospital() { return DocumentOwner(mention: hospital, isPaper: true) }
    for view in views.prefix(4) where view.sentence.kind != .body || view.number < 2 {
      // 某县人民医院党委书记甲来我院: a guest's title names no owner.
      guard let item = view.items.first(where: isOwning), opensLine(item, view),
        scan.longest(
          [.post, .postPrefix], at: item.range.upperBound, limit: view.range.upperBound) == nil
      else { continue }
      let end = min(view.range.upperBound, item.range.upperBound + 30)
      let words = scan.string(item.range.upperBound..<max(item.range.upperBound, end))
      let isShort = view.range.count <= 60
      let isPaper =
        isShort
        && (namesPaper(at: item.range.upperBound)
          || RelationReader.papers.contains(where: words.contains))
      return DocumentOwner(
        mention: item.mention, isPaper: isPaper || isShort && speaksOfItself(item))
    }
    for view in views.suffix(3).reversed() where view.range.count <= 40 {
      if let item = view.items.first(where: isOwning), opensLine(item, view),
        view.range.upperBound - item.range.upperBound <= 2
      {
        return DocumentOwner(mention: item.mention, isPaper: true)
      }
    }
    return nil
  }

  /// The body that a head before all articles begins with.
  private func mastheadOwner() -> DocumentOwner? {
    guard let first = views.first?.range.lowerBound, first > 0,
      let index = mentions.indices.first(where: { index in
        let mention = mentions[index]
        return (mention.range.lowerBound <= 1 || isPublisher(mention.range.lowerBound))
          && mention.range.upperBound <= first
          && (mention.type == .hospital || mention.type == .medicalGroup && !mention.isAlliance
            || mention.type == .governmentBody && !mention.name.hasSuffix("人民政府"))
      })
    else { return nil }
    let end = mentions[index].range.upperBound
    let words = scan.string(end..<max(end, min(first, end + 30)))
    guard
      isPublisher(mentions[index].range.lowerBound) || namesPaper(at: end)
        || RelationReader.papers.contains(where: words.contains)
    else { return nil }
    return DocumentOwner(mention: index, isPaper: true)
  }

  /// 某某医院报: whether the word for a paper stands behind a body, no verb as 报告.
  private func namesPaper(at position: Int) -> Bool {
    scan.reads("报", at: position)
      && scan.scalar(position + 1).map { !$0.isOne(of: "告道送名销批价警备请表喜考到") } ?? true
  }

  /// 主办：某某医院: whether a head says who publishes the paper.
  private func isPublisher(_ position: Int) -> Bool {
    (["主办：", "主办单位：", "主办:"] as [StaticString]).contains {
      scan.reads($0, before: position)
    }
  }

  private func isOwning(_ item: Item) -> Bool {
    !item.isTeam
      && (item.type == .hospital
        || item.type == .medicalGroup && !mentions[item.mention].isAlliance
        || item.type == .governmentBody)
      && !mentions[item.mention].name.hasSuffix("人民政府")
  }

  private func opensLine(_ item: Item, _ view: SentenceView) -> Bool {
    item.range.lowerBound - view.range.lowerBound <= 1
      // A headline, and behind its dash whose paper it is: ——某某医院院报特稿.
      || scan.scalar(item.range.lowerBound - 1) == "—" && view.sentence.kind != .body
      || scan.scalar(item.range.lowerBound - 1).map { !$0.isHan && $0 != "、" } == true
        && item.range.lowerBound - view.range.lowerBound <= 8
  }

  /// 我院, 本院: a text of a hospital about itself.
  private func speaksOfItself(_ item: Item) -> Bool {
    guard item.type == .hospital, !scan.text.isEmpty else { return false }
    let words = 0..<min(scan.text.count, 4000)
    if first(of: ["我院", "本院", "院周会"], in: words) != nil { return true }
    // 院党委, and not 某医院党委.
    return scan.positions(of: "院党委", in: words).contains {
      scan.scalar($0 - 1)?.isOne(of: "医总分学法检研") != true
    }
  }

  /// The owner of the paper, where a bare post is one of its kind and no body of the sentence claims it.
  func ownersBody(_ frame: TitleFrame, where accepts: (Item) -> Bool) -> Int? {
    guard let owner, owner.isPaper, views.indices.contains(frame.view.number),
      suits(frame.title, owner.mention)
    else { return nil }
    let view = frame.view
    // 甲（副局长）.
    let isNoted = scan.reads("（", before: frame.start)
    // The owner's own visitors bring titles of their own: what is only gone to claims no post.
    let rival = view.last(before: frame.start) { item in
      accepts(item) && !isPassing(item, in: view)
        && (!isNoted && mentions[owner.mention].type != .hospital || !isTitled(item, in: view))
        && mentions[item.mention].name != mentions[owner.mention].name
    }
    if rival != nil { return nil }
    if isPlaced(frame, accepts) || isUnderOther(frame, owner) { return nil }
    return owner.mention
  }

  /// 在某某卫生院，…。院长甲说: whether the paragraph so far is set in another fitting body.
  private func isPlaced(_ frame: TitleFrame, _ accepts: (Item) -> Bool) -> Bool {
    located(frame, where: accepts) != nil
  }

  /// Whether a heading not far above names another hospital.
  private func isUnderOther(_ frame: TitleFrame, _ owner: DocumentOwner) -> Bool {
    let number = frame.view.number
    return views[max(0, number - 6)..<number].contains { view in
      (view.sentence.kind == .heading || view.sentence.kind == .headline) && view.number > 2
        && view.items.contains {
          view.range.count - $0.range.count <= 6 && $0.type == mentions[owner.mention].type
            && mentions[$0.mention].name != mentions[owner.mention].name
        }
    }
  }

  /// The body in which the sentences before of one paragraph are set, the nearest first: 走进某某卫生院.
  func located(_ frame: TitleFrame, where accepts: (Item) -> Bool) -> Int? {
    var number = frame.view.number
    while number > 0, frame.view.number - number < 3 {
      number -= 1
      let view = views[number]
      guard view.sentence.paragraph == frame.view.sentence.paragraph,
        view.article == frame.view.article
      else { return nil }
      guard let last = view.items.last(where: accepts) else { continue }
      let isSet = (["在", "走进", "来到", "走到", "到了", "赶到", "抵达", "走访"] as [StaticString]).contains {
        scan.reads($0, before: last.range.lowerBound)
      }
      return isSet ? last.mention : nil
    }
    return nil
  }
}
