import Riposte
import RiposteTestSupport
import Testing

@Suite("Quartiles")
struct QuartilesTests {
  @Test func `no values have no quartiles`() {
    let quartiles = Quartiles(of: [], unusable: 3, .observed)

    #expect(quartiles.count == 0)
    #expect(quartiles.unusable == 3)
    #expect(quartiles.median == nil)
    #expect(quartiles.least == nil)
  }

  @Test(arguments: Quartiles.Definition.allCases)
  func `one value is all of them`(definition: Quartiles.Definition) {
    let quartiles = Quartiles(of: [4], definition)

    #expect(five(quartiles) == [4, 4, 4, 4, 4])
  }

  @Test func `observed quartiles are values, as type 1 of R gives them`() {
    #expect(five(Quartiles(of: [7, 1, 5, 3], .observed)) == [1, 1, 3, 5, 7])
    #expect(five(Quartiles(of: [1, 2, 3, 4, 5], .observed)) == [1, 2, 3, 4, 5])
    #expect(five(Quartiles(of: [1, 2], .observed)) == [1, 1, 1, 2, 2])
  }

  @Test func `interpolated quartiles are those of R and NumPy`() {
    #expect(five(Quartiles(of: [7, 1, 5, 3], .interpolated)) == [1, 2.5, 4, 5.5, 7])
    #expect(five(Quartiles(of: [1, 2], .interpolated)) == [1, 1.25, 1.5, 1.75, 2])
    #expect(five(Quartiles(of: [10, 20, 40], .interpolated)) == [10, 15, 20, 30, 40])
  }

  @Test func `a value that nothing bounds comes last`() {
    #expect(five(Quartiles(of: [nil, 1, 2], .interpolated)) == [1, 1.5, 2, nil, nil])
    #expect(five(Quartiles(of: [nil, 1], .interpolated)) == [1, nil, nil, nil, nil])
    #expect(five(Quartiles(of: [nil, nil, 1], .observed)) == [1, 1, nil, nil, nil])
  }

  @Test(arguments: 0..<200) func `quartiles agree with counting`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let values = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Double(Int.random(in: 0...10, using: &random))
    }

    let quartiles = Quartiles(of: values, .observed)

    // Type 1 is the least value that at least q/4 of all values do not exceed.
    for (quarter, found) in zip(1...3, [quartiles.lower, quartiles.median, quartiles.upper]) {
      let least = values.sorted().first { value in
        values.count { $0 <= value } * 4 >= values.count * quarter
      }
      #expect(found == least)
    }
    #expect(quartiles.least == values.min())
    #expect(quartiles.greatest == values.max())
  }

  private func five(_ quartiles: Quartiles) -> [Double?] {
    [quartiles.least, quartiles.lower, quartiles.median, quartiles.upper, quartiles.greatest]
  }
}
