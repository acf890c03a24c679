import RiposteKernel
import Testing

@Suite struct `The time elapsed` {
  @Test func `lies between what must and what can have passed`() {
    let range = ElapsedRange(start: 0, end: 30, greatestLow: 10, leastHigh: 4)

    #expect(range.least == 6)
    #expect(range.most == 30)
    #expect(range.doubledMidpoint == 36)
  }

  @Test func `has no upper end where an end is not known`() {
    let early = ElapsedRange(
      start: ChainOnsets.unknownLow, end: 30, greatestLow: 10, leastHigh: 4)
    let late = ElapsedRange(
      start: 0, end: ChainOnsets.unknownHigh, greatestLow: 10, leastHigh: 4)

    #expect(early.most == nil)
    #expect(early.least == 6)
    #expect(early.doubledMidpoint == nil)
    #expect(late.most == nil)
  }

  @Test func `is not narrowed by what is not known`() {
    let range = ElapsedRange(
      start: 0, end: 30, greatestLow: ChainOnsets.unknownLow, leastHigh: 4)

    #expect(range.least == 0)
    #expect(range.most == 30)
  }

  @Test func `is never below nothing, nor turned round by dates that contradict each other`() {
    let off = ElapsedRange(start: 5, end: 4, greatestLow: 5, leastHigh: 4)
    let between = ElapsedRange(start: 5, end: 20, greatestLow: 20, leastHigh: 4)

    #expect(off.least == 0)
    #expect(off.most == 0)
    #expect(between.least == 15)
    #expect(between.most == 15)
  }
}
