import Foundation
import TestSupport

/// Short bulletins made at random from few names, so that documents have much in common.
enum SampleBulletin {
  private static let cities = ["南阳市", "郑州市", "安阳市"]
  private static let people = ["李明", "王芳", "张建国", "周华锋"]
  private static let bodies = ["卫生健康委员会", "中心医院", "医疗保障局", "第一人民医院", "鼓楼区人民医院"]
  private static let posts = ["主任", "党委书记", "院长", "局长", "副院长"]
  private static let programs = ["紧密型县域医共体建设", "“千县工程”", "公立医院改革与高质量发展示范项目"]

  static func text(using random: inout SeededGenerator) -> String {
    var text =
      "\(pick(cities, &random))卫生健康简报\n\(Int.random(in: 2015...2024, using: &random))年5月10日\n\n"
    for _ in 0..<Int.random(in: 2...5, using: &random) {
      let city = pick(cities, &random)
      let body = city + pick(bodies, &random)
      let person = pick(people, &random)
      let post = pick(posts, &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text += "\(body)\(post)\(person)主持召开\(pick(programs, &random))推进会。"
      case 1: text += "\(pick(programs, &random))由\(body)牵头，\(person)任组长。"
      case 2: text += "\(body)与\(city)\(pick(bodies, &random))签订合作协议。"
      case 3: text += "\(person)出席会议并讲话。"
      case 4:
        text += "\(person)任\(body)\(post)、\(city)\(pick(bodies, &random))\(pick(posts, &random))。"
      default:
        text += "\(body)实施\(pick(programs, &random))，\(post)\(person)、\(pick(people, &random))参加。"
      }
      text += "\n"
    }
    return text
  }

  private static func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
    words.randomElement(using: &random) ?? ""
  }

  /// The paths of the documents in Examples/.
  static var examples: [String]? {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Examples").standardized
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names.map { names in
      names.filter { $0.contains(".") }.sorted().map { folder.appendingPathComponent($0).path }
    }
  }
}
