/// Words that name a medical group by nothing but its kind, each with the ends of names that it can stand for.
enum GroupKinds {
  /// The longer of two words that end alike stands first.
  static let all: [(word: StaticString, tails: [String])] = [
    ("医疗集团", ["集团"]), ("集团", ["集团"]), ("医共体", ["医共体", "共同体"]), ("医联体", ["医联体", "联合体"]),
    ("联盟", ["联盟"]), ("联合体", ["联合体", "医联体"]), ("共同体", ["共同体", "医共体"]), ("协作网", ["协作网"]),
    ("协作体", ["协作体"]),
  ]
  /// What the names of alliances and networks of hospitals that stay their own end with.
  static let alliances = ["联盟", "协作网", "协作体"]
}
