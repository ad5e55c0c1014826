import Extraction
import OntologyModel
import Testing

/// What extraction is known to get wrong.
///
/// A row that begins to hold fails here: move it to the tables of what must hold.
@Suite struct KnownGapTests {
  @Test(arguments: [
    Sample("各医院院长、书记和职工代表参加会议。", lacks: ["Official *"]),
    // A list of names with a blank inside the first.
    Sample(
      "我市召开医改推进会\n\n会议在阳泉市举行，各县区汇报了工作。\n\n□本报记者 徐 晶 赵建国\n",
      has: ["Person 徐晶", "Person 赵建国"]),
  ])
  func `gets wrong`(sample: Sample) throws {
    withKnownIssue {
      try expect(sample)
    }
  }
}
