import Evaluation
import Testing

@Suite struct TallyTests {
  @Test func `shares are of what was read and of what there is`() {
    let tally = Tally(found: 3, wrong: 1, missed: 3)
    #expect(tally.precision == 0.75)
    #expect(tally.recall == 0.5)
    #expect(tally.f1 == 0.6)
  }

  @Test func `an empty tally is worth nothing`() {
    #expect(Tally().precision == 0)
    #expect(Tally().recall == 0)
    #expect(Tally().f1 == 0)
  }

  @Test func `tallies add up before shares are taken`() {
    let sum = Tally(found: 1, wrong: 0, missed: 0) + Tally(found: 0, wrong: 1, missed: 2)
    #expect(sum == Tally(found: 1, wrong: 1, missed: 2))
    #expect(sum.precision == 0.5)
  }
}
