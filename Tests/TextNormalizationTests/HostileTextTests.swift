import Testing

@Suite struct HostileTextTests {
  /// With time quadratic in the length each of these takes hours.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      ("医", 1, 400_000), ("“", 1, 200_000), ("“‘（", 1, 100_000), ("[](", 1, 100_000),
      ("# ", 1, 200_000),
      ("甲\n", 1, 100_000), ("甲乙丙\n\n", 1, 60_000), ("（记者 \n", 1, 60_000), ("甲 ", 1, 150_000),
      ("| 甲 ", 1, 80_000), ("。”", 1, 150_000), ("1 000", 1, 60_000), ("”", 1, 300_000),
      ("\"", 1, 300_000),
    ])
  func `takes time in proportion to the text`(piece: String, least: Int, count: Int) throws {
    let page = try Page(String(repeating: piece, count: count) + "完。")
    #expect(page.sentences.count >= least)
  }

  @Test(.timeLimit(.minutes(2)))
  func `reads quotes nested a hundred thousand deep`() throws {
    let depth = 100_000
    let page = try Page(
      String(repeating: "“", count: depth) + "医。" + String(repeating: "”", count: depth))
    #expect(page.text.unicodeScalars.count == 2 * depth + 2)
  }
}
