import Extraction
import Foundation
import OntologyModel
import Testing

/// What extraction is known to get wrong.
///
/// A row that begins to hold fails here: move it to the tables of what must hold.
@Suite struct KnownGapTests {
  @Test(arguments: [
    // 柳 is rare and 建成 a word.
    Sample("晋中市委副书记、市长柳建成出席会议。", has: ["Official 柳建成"]),
    // 看望 is not known to follow a title.
    Sample("会议结束后，周华锋书记看望了大家。", has: ["Official 周华锋"]),
    // Longer runs behind a title are taken for names.
    Sample("会议要求，主任医师要带头下乡，院长负责制要落实。", lacks: ["Person *"]),
    Sample("各医院院长要高度重视，书记要亲自抓。", lacks: ["Official *"]),
    Sample("各医院院长、书记和职工代表参加会议。", lacks: ["Official *"]),
    // A leading group whose name begins with a medical group's is no team; nor is one by its
    // short form.
    Sample(
      "遂宁市成立遂宁市医共体建设领导小组，由市长邓绍文任组长。各地要抓好落实。",
      has: ["邓绍文 leads 遂宁市医共体建设领导小组 组长"]),
    Sample(
      "遂宁市成立医改领导小组，由市长邓绍文任组长。各地要抓好落实。",
      has: ["邓绍文 leads 遂宁市深化医药卫生体制改革领导小组 组长"]),
    Sample(
      "遂宁市成立了以市长邓绍文为组长、副市长蒲勇为副组长的遂宁市分级诊疗工作领导小组。各地要抓好落实。",
      has: [
        "邓绍文 leads 遂宁市分级诊疗工作领导小组 组长", "蒲勇 leads 遂宁市分级诊疗工作领导小组 副组长",
      ], lacks: ["邓绍文 holdsPost 遂宁市人民政府 副市长"]),
    // A list of names with a blank inside the first.
    Sample(
      "我市召开医改推进会\n\n会议在阳泉市举行，各县区汇报了工作。\n\n□本报记者 徐 晶 赵建国\n",
      has: ["Person 徐晶", "Person 赵建国"]),
    // The issuer is who printed it, not what the title begins with.
    Sample(
      "海晏县人民政府印发《海晏县医共体建设实施方案》。", has: ["海晏县人民政府 issued 《海晏县医共体建设实施方案》"]),
    Sample(
      "苏州大学附属第一医院（简称苏大附一院）挂牌。苏大附一院院长刘军参加。",
      has: ["Hospital 苏州大学附属第一医院", "刘军 holdsPost 苏州大学附属第一医院 院长"]),
    // The masthead names the city by its short name only.
    Sample(
      "吕梁日报\n2023年4月12日\n我市召开医改推进会\n\n4月11日，市卫健委主任乔志强汇报工作。\n",
      has: ["乔志强 holdsPost 吕梁市卫生健康委员会 主任"]),
  ])
  func `gets wrong`(sample: Sample) throws {
    withKnownIssue {
      try expect(sample)
    }
  }

  /// Bodies of one document are kept by their full name alone, so the two make one.
  @Test func `takes bodies of two districts of one name for one`() throws {
    let text = try ReadText("南京市鼓楼区卫健委主任石涛、福州市鼓楼区卫健委主任林森参加交流。")
    let bodies = text.extraction.mentions.filter { $0.type == .governmentBody }
    withKnownIssue {
      #expect(Set(bodies.map { "\($0.name) \($0.anchor ?? "")" }).count == 2)
    }
  }

  /// A group's role with no group of its own in a document's last sentence.
  @Test func `reads past the end behind a document's last sentence`() async {
    await withKnownIssue {
      await #expect(processExitsWith: .success) {
        _ = try? ReadText("各组长要负起责任。")
      }
    }
  }

  /// The examples, cut anywhere: no cut may end the process.
  @Test func `stops at some cuts of the examples`() async {
    await withKnownIssue {
      await #expect(processExitsWith: .success) {
        for file in EvidenceTests.examples {
          let text = Array(((try? String(contentsOf: file, encoding: .utf8)) ?? "").unicodeScalars)
          for length in [12, 31] {
            for start in stride(from: 0, to: text.count, by: length / 2) {
              let cut = text[start..<min(text.count, start + length)]
              _ = try? ReadText(String(String.UnicodeScalarView(cut)))
            }
          }
        }
      }
    }
  }
}
