internal import Lexicon

/// What the name of a body says of the bodies before and behind it, and of the place it governs.
///
/// Both are functions of the name alone: kind and place, no list of particular bodies.
public enum BodyLineage {
  /// The kinds of body that followed each other under new names, the present one first.
  ///
  /// Source: the reforms of the State Council of 2013 and 2018 (卫生部, 国家卫生和计划生育委员会,
  /// 国家卫生健康委员会) and of 2003 (发展计划委员会, 发展和改革委员会), which provinces, cities and counties
  /// followed.
  private static let kinds: [[String]] = [
    [
      "卫生健康委员会", "卫生健康局", "卫生健康和体育局", "卫生健康体育局", "卫生和计划生育委员会", "卫生和计划生育局", "卫生计划生育委员会",
      "卫生计生委员会", "卫生计生委", "卫生计生局", "卫计委", "卫计局", "卫健委", "卫健局", "卫生厅", "卫生局", "卫生部",
    ],
    ["发展和改革委员会", "发展改革委员会", "发展和改革局", "发展计划委员会", "发改委"],
  ]

  /// The bodies that lead a place, by the ends of their names; what stands before is the place.
  private static let leading = ["人民政府", "人民代表大会常务委员会", "人大常委会"]

  /// The key of a body under its present name: 甲市卫生局 and 甲市卫计委 are 甲市卫生健康委员会.
  public static func present(_ key: String) -> String {
    let (name, anchor) = parts(of: key)
    for kind in kinds {
      guard let present = kind.first, let old = kind.first(where: name.hasSuffix) else { continue }
      let place = name.dropLast(old.count)
      // 卫生部 is a ministry only where nothing or the state stands before it.
      if old.hasSuffix("部"), !["", "国家", "中华人民共和国"].contains(place) { return key }
      let owner = ["", "中华人民共和国"].contains(place) ? "国家" : String(place)
      return owner + present + anchor
    }
    return key
  }

  /// The place whose leading bodies the body is one of: its government, party committee, congress or
  /// consultative conference; nil for any other body.
  public static func ledPlace(_ key: String) -> String? {
    let (name, anchor) = parts(of: key)
    for tail in leading where name.hasSuffix(tail) {
      return checked(name.dropLast(tail.count), anchor)
    }
    for (head, tail) in [
      ("中国共产党", "委员会"), ("中共", "委员会"), ("中国人民政治协商会议", "委员会"), ("政协", "委员会"),
    ] where name.hasPrefix(head) && name.hasSuffix(tail) {
      return checked(name.dropFirst(head.count).dropLast(tail.count), anchor)
    }
    return nil
  }

  /// A place only where the register has a division of the name: 中共某医院委员会 leads no place.
  private static func checked(_ place: some StringProtocol, _ anchor: String) -> String? {
    let place = String(place)
    guard !AdministrativeDivisions.standard.divisions(named: place).isEmpty else { return nil }
    return anchor == "|" + place ? place : place + anchor
  }

  /// A key's name, and its anchor with the bar before it.
  private static func parts(of key: String) -> (name: String, anchor: String) {
    guard let bar = key.firstIndex(of: "|") else { return (key, "") }
    return (String(key[..<bar]), String(key[bar...]))
  }
}
