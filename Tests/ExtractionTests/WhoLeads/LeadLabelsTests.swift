import Extraction
import Testing

/// Task lists by labels, and names that only words of leading bear out.
@Suite struct LeadLabelsTests {
  @Test(arguments: read) func `reads who leads what`(
    sample: (text: String, facts: Set<String>)
  ) throws {
    let found = try ReadText(sample.text).facts
    #expect(found.isSuperset(of: sample.facts), "\(found.sorted())")
  }

  static let read: [(text: String, facts: Set<String>)] = [
    (
      "永和县医改任务清单\n牵头领导：程映雪\n分管事项：1.“安心住院”行动；2.“药到村口”行动\n",
      ["程映雪 leads “安心住院”行动 牵头领导"]
    ),
    (
      "永和县启动“药到村口”行动，掌门人是程映雪。",
      ["程映雪 leads “药到村口”行动 掌门人"]
    ),
  ]
}
