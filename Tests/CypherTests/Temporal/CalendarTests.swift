@testable import Cypher
import Testing

@Suite struct CalendarTests {
  @Test func `days and dates convert into each other`() {
    var expected = (year: Int64(-401), month: Int64(1), day: Int64(1))
    for number in CivilCalendar.dayNumber(-401, 1, 1)...CivilCalendar.dayNumber(2101, 1, 1) {
      let civil = CivilCalendar.civil(number)
      guard civil == expected else {
        Issue.record("\(number): \(civil), expected \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CivilCalendar.daysInMonth(expected.month, of: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
        if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
      }
    }
    #expect(CivilCalendar.dayNumber(1970, 1, 1) == 0)
  }

  @Test(
    arguments: [
      (2005, 1, 1, 2004, 53, 6), (2005, 1, 3, 2005, 1, 1), (2008, 12, 29, 2009, 1, 1),
      (2010, 1, 3, 2009, 53, 7), (1984, 10, 11, 1984, 41, 4),
    ] as [(Int64, Int64, Int64, Int64, Int64, Int64)])
  func `weeks are those of ISO 8601`(
    year: Int64, month: Int64, day: Int64, weekYear: Int64, week: Int64, weekday: Int64
  ) throws {
    let date = try DateValue(year: year, month: month, day: day)
    #expect(CivilCalendar.week(date.dayNumber) == (weekYear, week))
    #expect(CivilCalendar.weekday(date.dayNumber) == weekday)
    #expect(try DateValue(year: weekYear, week: week, weekday: weekday) == date)
  }

  @Test(arguments: [
    "+1000000000-01-01", "2023-02-29", "2015-W54-1", "2015-366", "2015-13-01", "20-01-01", "",
    "2015-Q5", "2015-07-21x", "-", "2015-1-1",
  ])
  func `refuses what is no date`(text: String) {
    #expect(throws: CypherError.self) { try DateValue(parsing: text) }
  }

  @Test(arguments: [
    ("+999999999-12-31", "+999999999-12-31"), ("-999999999-01-01", "-999999999-01-01"),
    ("2015-Q2-60", "2015-05-30"), ("2015Q260", "2015-05-30"), ("2016-366", "2016-12-31"),
    ("-0001-03-01", "-0001-03-01"), ("+12345-01-01", "+12345-01-01"), ("2015W302", "2015-07-21"),
  ])
  func `reads dates of all forms`(text: String, date: String) throws {
    #expect(try DateValue(parsing: text).description == date)
  }
}
