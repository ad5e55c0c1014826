internal import OntologyModel
internal import TextNormalization

/// What has been read of the posts of a document so far, for the bare ones that follow.
struct HeldPosts {
  /// A post that a title gave, with where it ended.
  struct Held {
    let end: Int
    let body: Int
    let role: String
    let sentence: Int
  }

  /// The body at which a sentence last gave somebody a post.
  var given = GivenBody()
  private(set) var last: Held?
  /// The bodies of the last posts, newest at the end.
  private(set) var recent: [Held] = []

  mutating func add(_ held: Held) {
    last = held
    if recent.count > 11 { recent.removeFirst() }
    recent.append(held)
  }
}

/// Bare posts by those read before: 县政协主席甲、副主席乙; 会议由局党组成员甲主持，乙副书记….
extension RelationReader {
  private static let joints = Words(["、", "和", "，以及", "以及", "，和", "与", "及"])

  /// The body of the post before, where the next in a list is of the same one: 院长甲、党委副书记乙.
  func neighbour(of holding: PostHolding, in posts: HeldPosts) -> Int? {
    guard holding.rule != .postAppointment, let last = posts.last else { return nil }
    let end = behindNote(behindCalling(last.end))
    // 甲院长、乙书记: the name comes first.
    let first = holding.people.first?.range.lowerBound ?? holding.chain.range.lowerBound
    let start = min(holding.chain.range.lowerBound, first)
    guard start >= end, start - end <= 3 else { return nil }
    if start == end || scan.reads(RelationReader.joints, asWhole: end..<start) { return last.body }
    let isComma = start == end + 1 && scan.scalar(end).map { $0.isOne(of: "，；") } == true
    return isComma && (isBesides(holding, of: last.body) || isDeputy(holding, of: last.role))
      ? last.body : nil
  }

  /// 某院院长甲，副院长乙，医务处处长丙: a post of a hospital behind another of the same one; 总院长甲，党委书记乙 of a group.
  private func isBesides(_ holding: PostHolding, of body: Int) -> Bool {
    guard let title = holding.chain.titles.first, isAlone(title) else { return false }
    if mentions[body].type == .medicalGroup {
      return !mentions[body].isAlliance && suits(title, body)
    }
    return mentions[body].type == .hospital
      && (PostFit.isHospitalPost(title.role)
        || isInstitutional(title) && title.post.postClass == .leading)
  }

  /// The position behind a short bracket at a name: 院长甲（援疆），副院长乙.
  private func behindNote(_ position: Int) -> Int {
    guard scan.scalar(position) == "（",
      let close = (position + 1..<min(position + 8, scan.text.count)).first(where: {
        scan.text[$0] == "）"
      })
    else { return position }
    return close + 1
  }

  /// 市总工会主席甲，副主席乙: a bare deputy behind the head.
  private func isDeputy(_ holding: PostHolding, of role: String) -> Bool {
    guard let title = holding.chain.titles.first, isAlone(title) else { return false }
    return title.role == "副" + role
  }

  /// Whether a bare post is of the same body as the one before by its words: 主席甲、副主席乙.
  func isDeputyBeside(_ frame: TitleFrame) -> Bool {
    guard let beside = frame.beside, let chained = frame.chained, beside.body == chained,
      isAlone(frame.title)
    else { return false }
    return frame.title.role == "副" + beside.role || frame.title.role == beside.role
  }

  /// 会长甲出席。副会长乙主持: the body of the last fitting post, where no words of the sentences before tell one.
  func recentBody(of frame: TitleFrame, in posts: HeldPosts) -> Int? {
    let title = frame.title
    guard title.body == nil, title.post.postClass == .leading,
      !["组长", "主任委员", "主委"].contains(where: title.role.hasSuffix),
      pointing(before: frame.start, in: frame.view).isEmpty
    else { return nil }
    return posts.recent.last { held in
      frame.view.number - held.sentence <= 6
        && views[held.sentence].article == frame.view.article
        && PostFit.fits(title.role, mentions[held.body].name, type: mentions[held.body].type)
    }?.body
  }
}
