import Testing

@testable import OntologyModel

@Suite struct PartialDateTests {
  @Test(arguments: [
    "2022", "2022-05", "2022-05-10", "0001", "9999-12-31", "2024-02-29", "2000-02-29", "1999-02-28",
    "2023-04-30", "2023-01-31",
  ])
  func `reads ISO dates and writes them back`(text: String) {
    #expect(PartialDate(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "", "22", "202", "02022", "2022-5", "2022-05-1", "2022-13", "2022-00", "2022-02-30",
    "2023-02-29", "1900-02-29", "2022-04-31", "2022-05-00", "2022-05-10-01", "0000", "-2022",
    "2022-", "2022--05", "+202", "２０２２", "2022-05-1a", " 2022", "2022-05-10T00:00",
  ])
  func `refuses what is no date`(text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test func `needs a month for a day`() {
    #expect(PartialDate(year: 2022, month: nil, day: 3) == nil)
    #expect(PartialDate(year: 0) == nil)
    #expect(PartialDate(year: 10000) == nil)
    #expect(PartialDate(year: 2022, month: 5)?.day == nil)
  }

  @Test func `orders by year, month and day, the vaguer first`() throws {
    let order = ["2021-12-31", "2022", "2022-01", "2022-01-01", "2022-01-02", "2022-11", "2023"]
    let dates = try order.map { try #require(PartialDate(iso: $0)) }
    for (index, date) in dates.enumerated() {
      for (other, later) in dates.enumerated() {
        #expect((date < later) == (index < other))
        #expect((date == later) == (index == other))
      }
    }
  }
}
