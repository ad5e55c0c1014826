internal import OntologyModel

/// Which kind of body a post can be held at, as the post's own last word tells.
enum PostFit {
  /// Whether somebody can hold a post at a body: 局长 at a 局, 院长 at a hospital, 主任 at a commission.
  ///
  /// Bodies are judged by type and the last characters of their full names.
  static func fits(_ post: String, _ name: String, type: EntityType) -> Bool {
    if type == .medicalGroup, isLoose(name), !councilPosts.contains(where: post.hasSuffix) {
      return false
    }
    if isHospitalPost(post) {
      return type == .hospital || name.hasSuffix("院")
        || (type == .medicalGroup && ["总院长", "总会计师"].contains(where: post.hasSuffix))
    }
    // A committee of the party has secretaries; who heads a commission is its director.
    if post.hasSuffix("主任"), type.isKind(of: .partyBody) || name.contains("政治协商会议") {
      return false
    }
    if post.hasSuffix("调研员") || post.hasSuffix("主任科员") || post.hasSuffix("巡视员") {
      return type.isKind(of: .governmentBody) && !name.hasSuffix("人民政府") && !name.hasSuffix("组")
        || ["处", "科", "司", "办公室"].contains(where: name.hasSuffix)
    }
    if post.hasSuffix("主任委员") || post.hasSuffix("主委") {
      return !type.isKind(of: .partyBody)
        && ["联盟", "委员会", "分会", "学会", "协会", "质控中心", "质量控制中心", "质管中心", "学组"].contains(
          where: name.hasSuffix)
    }
    if post == "工会主席" {
      return type == .hospital || type.isKind(of: .governmentBody) && !name.hasSuffix("人民政府")
    }
    // A place's committee has a 书记, no 党委书记; a hospital's own is read as the hospital.
    if post.hasPrefix("党委"), type.isKind(of: .partyBody), name.hasPrefix("中共") { return false }
    if post.hasSuffix("秘书长") {
      let isAssembly = name.hasSuffix("常务委员会") || name.holds("政治协商会议")
      return type == .medicalGroup || isAssembly
        || ["联盟", "人民政府"].contains(where: name.hasSuffix)
        || name.hasSuffix("会") && !name.hasSuffix("委员会")
    }
    if post.hasSuffix("队长") || post.hasSuffix("领队") { return name.hasSuffix("队") }
    if post.hasSuffix("监事长") || post.hasSuffix("监事会主席") {
      return name.hasSuffix("监事会") || type == .medicalGroup || isSociety(name)
    }
    if let ends = endings.first(where: { post.hasSuffix($0.post) })?.bodies {
      return ends.contains { name.hasSuffix($0) }
    }
    if post.hasSuffix("理事长") {
      return type == .medicalGroup || isSociety(name) || name.hasSuffix("理事会")
    }
    if post.hasSuffix("会长") { return name.hasSuffix("会") && !name.hasSuffix("委员会") }
    if post.hasSuffix("董事长") { return type == .medicalGroup }
    if post.hasPrefix("党委"), name.hasSuffix("人民政府") { return false }
    if post.hasPrefix("党组"), type == .hospital { return false }
    if post == "副书记" || post == "常委" {
      return type.isKind(of: .partyBody) && name.hasSuffix("委员会")
    }
    if partyPosts.contains(where: post.hasSuffix) {
      return type == .hospital || type == .medicalGroup || type.isKind(of: .governmentBody)
        || type.isKind(of: .partyBody) || !post.hasPrefix("党组") && isSchool(name)
    }
    return false
  }

  /// Whether a body is a university, college or school by its name, which has a party committee of its own.
  private static func isSchool(_ name: String) -> Bool {
    ["大学", "学院", "学校"].contains(where: name.hasSuffix)
  }

  /// Whether a post cannot be held at a body: what only hospitals, bureaus and so on have, and a party
  /// committee's posts at a government.
  static func refuses(_ post: String, _ name: String, type: EntityType) -> Bool {
    if post.hasPrefix("党委") || post.hasPrefix("党总支") || post.hasPrefix("党支部") {
      return name.hasSuffix("人民政府")
    }
    if post.hasPrefix("党组") { return type == .hospital || name.hasSuffix("卫生院") }
    if type == .medicalGroup, isHospitalPost(post) { return false }
    if post.hasSuffix("主任委员") { return type.isKind(of: .partyBody) || type == .hospital }
    let isGoverned = isHospitalPost(post) || endings.contains { post.hasSuffix($0.post) }
    return isGoverned && !fits(post, name, type: type)
  }

  /// Whether a post is one inside a hospital: 副院长, 护士长, 骨科主任, 医务部部长.
  static func isHospitalPost(_ post: String) -> Bool {
    post.hasSuffix("院长") || hospitalPosts.contains(where: post.hasSuffix)
      || (post.holds("科") && (post.hasSuffix("主任") || post.hasSuffix("科长")))
      || (post.holds("中心") && post.hasSuffix("主任"))
      || ["部主任", "部副主任", "部部长", "部副部长"].contains(where: post.hasSuffix)
  }

  /// Whether a group is one of hospitals that stay their own, with a council but without a party committee and
  /// managers: 某市儿科医联体, 某某专科联盟.
  static func isLoose(_ name: String) -> Bool {
    ["联盟", "医联体", "联合体", "协作网", "协作组", "协作体"].contains(where: name.hasSuffix)
  }

  /// Whether a body is a society by its name, with a council and a president: 某市护理学会, 某省医师协会.
  static func isSociety(_ name: String) -> Bool {
    ["学会", "协会", "研究会", "促进会", "基金会", "商会", "联合会", "联谊会", "总会"].contains(where: name.hasSuffix)
  }

  /// The posts that a council of a loose group has.
  private static let councilPosts = [
    "理事长", "理事", "秘书长", "监事长", "监事", "主席", "盟主", "主任委员", "主委", "委员", "主任", "组长",
  ]

  private static let endings: [(post: String, bodies: [String])] = [
    ("局长", ["局"]), ("主任", ["委员会", "委", "办公室", "中心", "办事处", "站", "政治部", "研究室"]), ("厅长", ["厅"]),
    ("部长", ["部"]),
    ("司长", ["司"]), ("处长", ["处"]), ("科长", ["科"]), ("所长", ["所"]), ("站长", ["站"]),
    ("校长", ["学", "学校", "学院"]), ("秘书长", ["会", "联盟", "人民政府"]), ("支队长", ["支队"]),
    ("班长", ["专班"]), ("社长", ["社"]), ("台长", ["台"]),
  ]
  private static let hospitalPosts = ["护士长", "总会计师", "总药师", "院长助理", "医师", "医生", "药师", "护士", "教授"]
  private static let partyPosts = [
    "党委书记", "党组书记", "党组成员", "党委委员", "纪委书记", "党总支书记", "党委副书记", "党组副书记",
  ]
}
