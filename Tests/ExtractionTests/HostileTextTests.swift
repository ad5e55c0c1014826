import Extraction
import Reading
import Testing
import TextNormalization

/// Texts made to be slow.
///
/// What took time with the square of the length would not end within the limit.
@Suite struct HostileExtractionTests {
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "安阳市", "副市长张三丰、李四光、", "县卫健委、医保局、财政局、", "第一人民医院", "“", "党委书记、", "（", "的",
      "推进紧密型县域医共体建设，", "医改领导小组（以下简称小组）", "召开2023年全省卫生健康工作会议，王小明出席并讲话。",
      "《关于医改的意见》", "由", "任命", "组长：",
    ])
  func `ends on a text of one thing repeated`(unit: String) throws {
    let text = try ReadText(String(repeating: unit, count: 4_000 / unit.unicodeScalars.count))
    #expect(text.extraction.mentions.count <= 4_000)
  }
}
