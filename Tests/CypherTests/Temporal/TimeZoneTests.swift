@testable import Cypher
import Testing

@Suite struct TimeZoneTests {
  @Test(arguments: [
    // Winter and summer, this century and the next, where only the rule at the end of the file counts.
    ("2017-01-15T12:00[Europe/Stockholm]", "2017-01-15T12:00+01:00[Europe/Stockholm]"),
    ("2017-07-15T12:00[Europe/Stockholm]", "2017-07-15T12:00+02:00[Europe/Stockholm]"),
    ("2117-07-15T12:00[Europe/Stockholm]", "2117-07-15T12:00+02:00[Europe/Stockholm]"),
    ("2117-01-15T12:00[Australia/Sydney]", "2117-01-15T12:00+11:00[Australia/Sydney]"),
    ("1988-07-15T12:00[Asia/Shanghai]", "1988-07-15T12:00+09:00[Asia/Shanghai]"),
    ("2024-07-15T12:00[Asia/Shanghai]", "2024-07-15T12:00+08:00[Asia/Shanghai]"),
    // A time that is left out, and one that comes twice.
    ("2017-03-26T02:30[Europe/Stockholm]", "2017-03-26T03:30+02:00[Europe/Stockholm]"),
    ("2017-10-29T02:30[Europe/Stockholm]", "2017-10-29T02:30+02:00[Europe/Stockholm]"),
    ("2017-10-29T02:30+01:00[Europe/Stockholm]", "2017-10-29T02:30+01:00[Europe/Stockholm]"),
  ])
  func `resolves times in named zones`(text: String, result: String) throws {
    #expect(try DateTimeValue(parsing: text).description == result)
  }

  @Test(arguments: [
    "2017-01-15T12:00[Nowhere/Land]", "2017-01-15T12:00[../../etc/passwd]", "2017-01-15T12:00[]",
    "2017-01-15T12:00+05:00[Europe/Stockholm]", "2017-01-15T12:00+19:00",
  ])
  func `refuses unknown zones and wrong offsets`(text: String) {
    #expect(throws: CypherError.self) { try DateTimeValue(parsing: text) }
  }

  @Test(
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_490_490_000 - 1, 3600),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_490_490_000, 7200),
      ("<+0330>-3:30", 0, 12_600), ("EST5EDT4,J60,300", 0, -18_000),
    ] as [(String, Int64, Int64)])
  func `follows recurring rules`(text: String, second: Int64, offset: Int64) throws {
    let rule = try #require(RecurringRule(text))
    #expect(rule.offset(at: second) == offset)
  }

  @Test(arguments: ["", "1", "CET-1CEST,M13.1.0,M1.1.0", "CET-1CEST", "<CET-1"])
  func `refuses broken rules`(text: String) { #expect(RecurringRule(text) == nil) }

  @Test func `a broken file is no zone`() {
    #expect(TimeZoneRules(tzif: []) == nil)
    #expect(TimeZoneRules(tzif: Array("TZif2".utf8) + [UInt8](repeating: 0xFF, count: 60)) == nil)
    #expect(TimeZoneRules(tzif: Array("TZif".utf8) + [UInt8](repeating: 0, count: 40)) == nil)
  }
}
