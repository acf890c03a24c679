import RiposteKernel
import RiposteTestSupport
import Testing

@Suite("Gathering from ancestors")
struct AncestorSweepTests {
  @Test func `without events there is nothing to gather`() {
    let graph = Links(0, []).stationGraph

    #expect(graph.unionsAbove([]).isEmpty)
    #expect(graph.maximaAbove([]).isEmpty)
    #expect(graph.newMarks(Rows(offsets: [0], columns: []), markCount: 0).count == 0)
  }

  @Test func `each event of a diamond gathers from all above it, and not from itself`() {
    let graph = Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).stationGraph

    #expect(graph.unionsAbove([1, 2, 4, 8]) == [0, 1, 1, 7])
    #expect(graph.maximaAbove([5, 9, 7, 1]) == [-.infinity, 5, 5, 9])
    #expect(graph.hasAncestors() == [false, true, true, true])
  }

  @Test func `members of an exchange are ancestors of each other`() {
    let graph = Links(4, [(0, 1), (1, 2), (2, 1), (2, 3)]).stationGraph

    #expect(graph.unionsAbove([1, 2, 4, 8]) == [0, 5, 3, 7])
    #expect(graph.maximaAbove([1, 5, 3, 2]) == [-.infinity, 3, 5, 5])
  }

  @Test func `a mark is new until an ancestor has it`() {
    let graph = Links(4, [(0, 1), (1, 2), (2, 3)]).stationGraph
    let marks = Rows(offsets: [0, 1, 3, 4, 6], columns: [0, 0, 1, 2, 1, 3])

    let new = graph.newMarks(marks, markCount: 4)

    #expect((0..<4).map { Array(new[$0]) } == [[0], [1], [2], [3]])
  }

  @Test(arguments: 0..<300) func `sweeps agree with looking at every ancestor`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let links = Links.small(seed: UInt64(seed), largest: 14)
    let graph = links.stationGraph
    let markCount = [3, 70, 200][seed % 3]
    let own = (0..<links.nodeCount).map { _ in
      Set(
        (0..<Int.random(in: 0...20, using: &random)).map { _ in
          Int32.random(in: 0..<Int32(markCount), using: &random)
        })
    }
    let values = (0..<links.nodeCount).map { _ in Double.random(in: 0...9, using: &random) }
    let records = (0..<graph.eventCount).map { graph.record(at: $0) }
    let rows = records.map { own[$0].shuffled(using: &random) }

    let maxima = graph.maximaAbove(records.map { values[$0] })
    let new = graph.newMarks(
      Rows(
        offsets: rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) },
        columns: rows.flatMap(\.self)), markCount: markCount)

    let reaches = StationOracle(links).reaches
    for (position, record) in records.enumerated() {
      let ancestors = (0..<links.nodeCount).filter { $0 != record && reaches[$0].contains(record) }
      let old = Set(ancestors.flatMap { own[$0] })
      #expect(maxima[position] == ancestors.map { values[$0] }.max() ?? -.infinity)
      #expect(Array(new[position]) == own[record].subtracting(old).sorted())
      #expect(graph.hasAncestors()[position] == !ancestors.isEmpty)
    }
  }
}
