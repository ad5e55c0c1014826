import Cypher
import Testing

@Suite struct TemporalTests {
  @Test(arguments: [
    (
      "date", map(("year", .integer(1984)), ("week", .integer(10)), ("dayOfWeek", .integer(3))),
      "1984-03-07"
    ),
    (
      "date",
      map(("year", .integer(1984)), ("quarter", .integer(3)), ("dayOfQuarter", .integer(45))),
      "1984-08-14"
    ),
    ("date", map(("year", .integer(1984)), ("ordinalDay", .integer(202))), "1984-07-20"),
    (
      "localtime",
      map(("hour", .integer(12)), ("millisecond", .integer(1)), ("nanosecond", .integer(7))),
      "12:00:00.001000007"
    ),
    ("time", map(("hour", .integer(12)), ("timezone", .string("-02:05:07"))), "12:00-02:05:07"),
    (
      "datetime", map(("year", .integer(1984)), ("timezone", .string("Asia/Shanghai"))),
      "1984-01-01T00:00+08:00[Asia/Shanghai]"
    ),
    ("datetime", map(("epochMillis", .integer(-1))), "1969-12-31T23:59:59.999Z"),
    ("duration", map(("months", .float(0.75))), "P22DT19H51M49.5S"),
    ("duration", map(("days", .integer(1)), ("milliseconds", .integer(-1))), "P1DT-0.001S"),
    ("duration", map(("seconds", .float(0.1))), "PT0.1S"),
    ("date", map(), "2024-02-29"), ("time", map(), "12:30:45.5Z"),
  ])
  func `makes values of maps`(name: String, map: Value, result: String) throws {
    #expect(text(try call(name, map)) == "'\(result)'")
  }

  @Test(
    arguments: [
      ("date", map(("month", .integer(1)))),
      ("date", map(("year", .integer(1)), ("day", .integer(1)))),
      ("date", map(("year", .integer(1)), ("month", .integer(1)), ("week", .integer(1)))),
      ("date", map(("year", .string("1")))), ("date", map(("hour", .integer(1)))),
      ("localtime", map(("minute", .integer(1)))), ("localtime", map(("hour", .integer(24)))),
      ("time", map(("hour", .integer(1)), ("timezone", .string("X")))),
      ("duration", map(("eons", .integer(1)))), ("duration", map(("days", .float(1e30)))),
      ("date", .integer(1)), ("duration", .string("P")), ("duration", .string("P1S")),
    ] as [(String, Value)])
  func `refuses maps without a meaning`(name: String, map: Value) {
    #expect(throws: CypherError.self) { try call(name, map) }
  }

  @Test(arguments: [
    ("P12Y5M14DT16H12M70S", "P12Y5M14DT16H13M10S"), ("P5M1.5D", "P5M1DT12H"), ("PT0S", "PT0S"),
    ("P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"), ("-P1D", "P-1D"),
    ("PT-0.5S", "PT-0.5S"),
    ("P-1M1D", "P-1M1D"), ("P2.5W", "P17DT12H"),
  ])
  func `reads durations`(source: String, result: String) throws {
    #expect(try DurationValue(parsing: source).description == result)
  }

  @Test(arguments: [
    ("2024-01-31", "P1M", "2024-02-29"), ("2024-02-29", "P1Y", "2025-02-28"),
    ("2024-02-29", "PT47H", "2024-03-01"), ("2024-01-01", "P-1D", "2023-12-31"),
  ])
  func `adds durations to dates`(date: String, duration: String, result: String) throws {
    let sum = try Operators.add(
      .date(try DateValue(parsing: date)), .duration(try DurationValue(parsing: duration)))
    #expect(text(sum) == "'\(result)'")
  }

  @Test func `a day with a change of clock is a calendar's day`() throws {
    let start = Value.dateTime(try DateTimeValue(parsing: "2017-10-28T12:00[Europe/Stockholm]"))
    let day = try Operators.add(start, .duration(try DurationValue(parsing: "P1D")))
    #expect(text(day) == "'2017-10-29T12:00+01:00[Europe/Stockholm]'")
    let hours = try Operators.add(start, .duration(try DurationValue(parsing: "PT24H")))
    #expect(text(hours) == "'2017-10-29T11:00+01:00[Europe/Stockholm]'")
  }

  @Test(arguments: [
    ("duration.between", "2018-01-31", "2018-03-01", "P1M1D"),
    ("duration.between", "2018-03-01", "2018-01-31", "P-1M-1D"),
    ("duration.inMonths", "2016-02-29", "2017-02-28", "P11M"),
    ("duration.inDays", "2016-02-28", "2016-03-01", "P2D"),
    ("duration.inSeconds", "2016-02-28", "2016-02-27", "PT-24H"),
  ])
  func `measures the time between dates`(
    name: String, from: String, to: String, result: String
  ) throws {
    let span = try call(
      name, .date(try DateValue(parsing: from)), .date(try DateValue(parsing: to)))
    #expect(text(span) == "'\(result)'")
  }

  @Test(arguments: [
    ("millennium", "2000-01-01"), ("century", "2000-01-01"), ("decade", "2010-01-01"),
    ("year", "2017-01-01"), ("weekYear", "2017-01-02"), ("quarter", "2017-10-01"),
    ("month", "2017-11-01"), ("week", "2017-11-06"), ("day", "2017-11-11"),
  ])
  func `truncates dates`(unit: String, result: String) throws {
    let date = Value.date(try DateValue(parsing: "2017-11-11"))
    #expect(text(try call("date.truncate", .string(unit), date)) == "'\(result)'")
  }

  @Test func `a date cannot be cut to an hour`() throws {
    let date = Value.date(try DateValue(parsing: "2017-11-11"))
    #expect(throws: CypherError.self) { try call("datetime.truncate", .string("hour"), date) }
    #expect(throws: CypherError.self) { try call("date.truncate", .string("moment"), date) }
  }

  @Test(arguments: [
    ("weekYear", "1983"), ("week", "52"), ("quarter", "1"), ("ordinalDay", "1"), ("hour", "12"),
    ("microsecond", "645876"), ("timezone", "'Europe/Stockholm'"), ("offset", "'+01:00'"),
    ("offsetSeconds", "3600"), ("epochSeconds", "441802800"), ("nothing", "null"),
  ])
  func `tells the parts of a moment`(name: String, result: String) throws {
    let moment = Value.dateTime(
      try DateTimeValue(parsing: "1984-01-01T12:00:00.645876123[Europe/Stockholm]"))
    #expect(text(try Operators.property(moment, name)) == result)
  }
}
