import Riposte
import Testing

@Suite struct `Ladders` {
  @Test func `are found by name, however spelt`() {
    #expect(Ladder.named("riposte") == .riposte)
    #expect(Ladder.named("MID hostility") == .midHostility)
    #expect(Ladder.named("plover") == .plover)
    #expect(Ladder.named("richter") == nil)
    #expect(Ladder.standard.map(\.name) == ["riposte", "mid-hostility", "plover"])
  }

  @Test(arguments: Ladder.standard) func `score every kind the house knows`(_ ladder: Ladder) {
    for word in EventWords.words {
      #expect(ladder.severity(of: Event.Kind(word)) != nil, "\(word) on \(ladder.name)")
    }
    #expect(ladder.severity(of: "sabotage") == nil)
    #expect(ladder.severities.count == EventWords.words.count)
  }

  @Test func `stay within their range`() {
    #expect(Ladder.riposte.severities.values.allSatisfy { (0...10).contains($0) })
    #expect(Ladder.midHostility.severities.values.allSatisfy { [1, 2, 3, 4, 5].contains($0) })
    #expect(Ladder.plover.severities.values.allSatisfy { (-8.3...10).contains($0) })
  }

  @Test func `place what their sources place`() {
    #expect(
      ["war", "air-strike", "deployment", "threat", "vote"].map {
        Ladder.midHostility.severity(of: $0)
      } == [5, 4, 3, 2, 1])
    #expect(
      ["air-strike", "protest", "threat", "demand", "sanctions", "statement", "consultation"].map {
        Ladder.plover.severity(of: $0)
      } == [10, 6.5, 6, 5, 4, 0, -1])
  }

  @Test func `asked for another ladder, own severities are not used`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", kind: .airStrike, severity: 9))
    draft.insert(Event("b", severity: 9))

    let graph = try draft.freeze()

    #expect(graph.ladder == .riposte)
    #expect(graph.events.map(\.severity) == [9, 9])
    #expect(graph.events.map { $0.severity(on: .plover) } == [10, nil])
    #expect(graph.events.map { $0.severity(on: .riposte) } == [9, 9])
  }

  @Test func `a case may have a ladder of its own`() throws {
    let ladder = Ladder(named: "mine", severities: [.airStrike: 2.5])
    var draft = EventGraph.Draft()
    draft.ladder = ladder
    draft.insert(Event("a", kind: .airStrike))
    draft.insert(Event("b", kind: .threat))
    draft.insert(Event("c", kind: .threat, severity: -3))

    let graph = try draft.freeze()

    #expect(graph.events.map(\.severity) == [2.5, nil, -3])
    #expect(graph.events.map { $0.severity(on: .riposte) } == [5, 2, 2])
    #expect(ladder.title == "mine")
    #expect(try graph.draft().freeze().ladder == ladder)
  }
}
