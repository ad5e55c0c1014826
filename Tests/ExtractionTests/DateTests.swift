import Extraction
import OntologyModel
import Reading
import Testing
import TextNormalization

/// When something held, as sentences say it: stated, worked out from the report's date, or not at all.
@Suite struct DateTests {
  /// The words before 海盐县卫健局牵头…, and the time they give: `start/end`, `~` where inferred.
  @Test(arguments: [
    ("2022年5月10日，", "2022-05-10/"),
    ("2022年5月，", "2022-05/"),
    ("2021年起，", "2021/"),
    ("2021年以来，", "2021/"),
    ("自2019年3月以来，", "2019-03/"),
    ("二〇二一年五月十日，", "2021-05-10/"),
    ("二〇一九年十二月，", "2019-12/"),
    ("2022-05-10，", "2022-05-10/"),
    ("2022.5.10，", "2022-05-10/"),
    ("2019年至2021年，", "2019/2021"),
    ("2019年5月至2021年3月，", "2019-05/2021-03"),
    ("2019-2021年，", "2019/2021"),
    ("2021年3月至5月，", "2021-03/2021-05"),
    ("2021年1-8月，", "2021-01/2021-08"),
    ("2021年7月9日至13日，", "2021-07-09/2021-07-13"),
    ("2021年7月30日至8月2日，", "2021-07-30/2021-08-02"),
    ("2021年上半年，", "2021-01/2021-06"),
    ("2021年第四季度，", "2021-10/2021-12"),
    ("2021年度，", "2021/"),
    // Worked out from the report of 14 September 2022.
    ("今年8月，", "~2022-08/"),
    ("今年，", "~2022/"),
    ("今年以来，", "~2022/"),
    ("今年5月10日，", "~2022-05-10/"),
    ("今年上半年，", "~2022-01/2022-06"),
    ("去年，", "~2021/"),
    ("去年12月，", "~2021-12/"),
    ("前年3月，", "~2020-03/"),
    ("7月13日，", "~2022-07-13/"),
    ("9月，", "~2022-09/"),
    ("11月2日，", "~2021-11-02/"),
    ("本月，", "~2022-09/"),
    ("本月5日，", "~2022-09-05/"),
    ("上月，", "~2022-08/"),
    ("昨日，", "~2022-09-13/"),
    ("今天，", "~2022-09-14/"),
    // No time in particular, a deadline, a count, no day of the calendar.
    ("近日，", "none"),
    ("日前，", "none"),
    ("近年来，", "none"),
    ("近三年来，", "none"),
    ("近5年，", "none"),
    ("2025年底前，", "none"),
    ("2025年年底前，", "none"),
    ("截至2021年底，", "none"),
    ("2022年2月30日，", "none"),
    ("共120日，", "none"),
  ])
  func `reads when something held`(words: String, time: String) throws {
    #expect(try read(words, reported: PartialDate(year: 2022, month: 9, day: 14)) == time)
  }

  @Test(arguments: [
    ("今年8月，", "none"), ("7月13日，", "none"), ("昨日，", "none"), ("2021年，", "2021/"),
  ])
  func `works nothing out where the report has no date`(words: String, time: String) throws {
    #expect(try read(words, reported: nil) == time)
  }

  @Test(arguments: [
    ("昨日，", PartialDate(year: 2022, month: 3, day: 1), "~2022-02-28/"),
    ("昨日，", PartialDate(year: 2024, month: 3, day: 1), "~2024-02-29/"),
    ("昨日，", PartialDate(year: 2022, month: 1, day: 1), "~2021-12-31/"),
    ("昨日，", PartialDate(year: 2022, month: 1), "none"),
    ("上月，", PartialDate(year: 2022, month: 1), "~2021-12/"),
    ("上月，", PartialDate(year: 2022), "none"),
    ("12月，", PartialDate(year: 2022), "~2022-12/"),
  ])
  func `steps over the ends of months and years`(
    words: String, reported: PartialDate?, time: String
  ) throws {
    #expect(try read(words, reported: reported) == time)
  }

  @Test(
    arguments: [
      ("任命甘卫国为沧州市卫健委主任。", nil, "none"),
      ("2021年3月，任命甘卫国为沧州市卫健委主任。", nil, "2021-03/"),
      ("2021年3月，免去甘卫国的沧州市卫健委主任职务。", nil, "/2021-03"),
      ("今年3月，免去甘卫国的沧州市卫健委主任职务。", PartialDate(year: 2022), "~/2022-03"),
      ("沧州市卫健委主任甘卫国2021年3月主持会议。", nil, "none"),
    ] as [(String, PartialDate?, String)])
  func `opens and closes posts by notices alone`(
    text: String, reported: PartialDate?, time: String
  ) throws {
    let claims = try claims(of: text, reported: reported).filter { $0.predicate == .holdsPost }
    #expect(claims.map { shown($0.time) } == [time])
  }

  private func read(_ words: String, reported: PartialDate?) throws -> String {
    let text = words + "由海盐县卫健局牵头推进县域医共体改革。"
    let claims = try claims(of: text, reported: reported).filter { $0.predicate == .leads }
    return shown(try #require(claims.first).time)
  }

  private func shown(_ time: ValidTime?) -> String {
    guard let time else { return "none" }
    return (time.isInferred ? "~" : "") + (time.start?.iso ?? "") + "/" + (time.end?.iso ?? "")
  }

  private func claims(of text: String, reported: PartialDate?) throws -> [Claim] {
    let read = try DocumentReader().read(Array(text.utf8), name: "a.txt").document
    let dated = Document(
      name: read.name, format: read.format, encoding: read.encoding,
      contentHash: read.contentHash, byteCount: read.byteCount, text: read.text,
      byteOffsets: read.byteOffsets, date: reported, publisher: nil)
    return Extractor().extract(TextNormalizer().normalize(dated)).claims
  }
}

/// How posts are held, given and taken.
@Suite struct TenureTests {
  @Test(arguments: [
    ("沧州市卫健委主任甘卫国主持会议。", "asserted:"),
    ("任命甘卫国为沧州市卫健委主任。", "asserted:appointed"),
    ("甘卫国任沧州市卫健委主任。", "asserted:appointed"),
    ("甘卫国当选为沧州市医学会会长。", "asserted:appointed"),
    ("免去甘卫国的沧州市卫健委主任职务。", "asserted:removed"),
    ("沧州市卫健委原主任甘卫国出席会议。", "asserted:former"),
    ("时任沧州市卫健委主任甘卫国主持会议。", "asserted:former"),
    ("宿州市代市长甘卫国出席会议。", "asserted:acting"),
    ("拟任沧州市卫健委主任甘卫国参加会议。", "planned:designate"),
    ("挂职新野县副县长甘卫国调研。", "asserted:seconded"),
    ("甘卫国兼任沧州市医保局局长。", "asserted:concurrent"),
  ])
  func `reads how a post is held`(text: String, shown: String) throws {
    let claims = try ReadText(text).extraction.claims.filter { $0.predicate == .holdsPost }
    #expect(claims.map { "\($0.modality.name):\($0.flags.text)" } == [shown])
  }
}
