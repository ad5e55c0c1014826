internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Home where a document names one county only.
extension Home {
  /// 来源：平湖市人民政府网站: whether a place is that of the page's own site.
  static func isSource(_ place: Range<Int>, in scan: Scan) -> Bool {
    (["来源：", "信息来源：", "发布机构：", "发文机关：", "供稿单位："] as [StaticString]).contains {
      scan.reads($0, before: place.lowerBound)
    }
      && (["人民政府", "政府", "卫生", "卫健", "医疗", "日报", "融媒", "新闻", "医保"] as [StaticString]).contains {
        scan.reads($0, at: place.upperBound)
      }
  }

  /// The words of level (县, 市) that stand before a body or post without a place's name.
  static func bareLevels(_ scan: Scan) -> Set<Unicode.Scalar> {
    var found = Set<Unicode.Scalar>()
    for position in scan.text.indices.dropLast()
    where scan.text[position].isOne(of: "县市区旗") && !found.contains(scan.text[position]) {
      let next = scan.text[position + 1]
      guard next.isOne(of: "委政长人卫医中里"),
        position == 0 || !scan.text[position - 1].isHan
          || scan.text[position - 1].isOne(of: "我本在到副和与由是")
          || scan.barriers[position - 1],
        next.isOne(of: "长里")
          || scan.longest(
            [.body, .institutionTail, .nationalBody], at: position + 1,
            limit: scan.text.count) != nil
      else { continue }
      found.insert(scan.text[position])
    }
    return found
  }

  /// Home's county and city, with their names.
  func divisions(of register: AdministrativeDivisions) -> [(division: Int, name: String)] {
    [county, city].compactMap { $0 }.map { ($0, register.divisions[$0].name) }
  }

  /// Whether towns are spoken of without the county that they lie in, as in papers of that county: 白蒲镇中心卫生院.
  static func namesTowns(_ scan: Scan, candidates: [PlaceScanner.Candidate]) -> Bool {
    let ends = Set(candidates.map(\.range.upperBound))
    let bare = scan.hits(of: townBodies, in: scan.text.indices).filter { hit in
      !(2...5).contains { ends.contains(hit.start - $0) }
    }
    return bare.count > 2
  }

  private static let townBodies = Words([
    "镇中心卫生院", "乡中心卫生院", "镇卫生院", "乡卫生院", "镇党委", "乡党委", "镇人民政府", "乡人民政府", "镇镇长", "乡乡长",
  ])
}
