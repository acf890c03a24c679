import EDTF
import Riposte
import Testing

@Suite struct `The order of stimulus and response` {
  /// What is found about the order of a response and its stimulus.
  private func order(_ stimulus: String?, _ response: String?) -> [Finding.Code] {
    let codes: Set<Finding.Code> = [
      .responsePrecedesStimulus, .orderOffByADay, .responseBeginsFirst, .orderUndetermined,
      .implausibleGap,
    ]
    return EventGraph.Draft(stimulus: stimulus, response: response).findings()
      .map(\.code).filter(codes.contains)
  }

  @Test(arguments: [
    ("2021-02-15", "2021-02-16"), ("[2021-02-15..2021-02-21]", "2021-02-25"),
    ("2021-02-15/2021-02-20", "2021-02-16"), ("2021-02-15/..", "2021-02-16/2021-03-01"),
    ("../2021-02-15", "2021-02-16"), ("2021-02-15T23:00:00Z", "2021-02-15T23:00:01Z"),
    ("2021-02-15T23:00:00-05:00", "2021-02-16T05:00:00Z"),
    (nil, "2021-02-16"), ("2021-02-15", nil), (nil, nil), ("..", "2021"),
  ])
  func `a response that follows, or has no date, is no finding`(
    _ stimulus: String?, _ response: String?
  ) {
    #expect(order(stimulus, response) == [])
  }

  @Test(arguments: [
    ("2021-02-15", "2021-02-13"), ("2021-03", "2021-02-27"), ("2022", "2021-12-30"),
    ("2021-02-15/..", "2021-02-10/2021-02-13"), ("2021-02-15T12:00:00Z", "2021-02-13"),
    ("2021-02-15T12:00:00Z", "2021-02-15T11:59:59Z"),
    ("2021-02-15T12:00:00Z", "2021-02-14T12:00:00Z"),
    ("2021-02-15T00:30:00+03:00", "2021-02-14T21:00:00Z"),
  ])
  func `a response over two days or more before its stimulus is an error`(
    _ stimulus: String, _ response: String
  ) {
    #expect(order(stimulus, response) == [.responsePrecedesStimulus])
  }

  @Test(arguments: [
    ("2021-02-15", "2021-02-13", "2 days"), ("2021-03", "2021-01-29", "31 days"),
    ("2021-02-15T12:00:00Z", "2021-02-15T11:59:59Z", "less than an hour"),
    ("2021-02-15T12:00:00Z", "2021-02-15T11:00:00Z", "1 hour"),
    ("2021-02-15T12:00:00Z", "2021-02-14T12:00:00Z", "24 hours"),
    ("2021-02-15T12:00:00Z", "2021-02-13T11:00:00Z", "2 days"),
  ])
  func `it is said how long before, and no more than is so`(
    _ stimulus: String, _ response: String, _ time: String
  ) throws {
    let findings = EventGraph.Draft(stimulus: stimulus, response: response).findings()

    let finding = try #require(findings.first { $0.code == .responsePrecedesStimulus })
    let events = finding.events.map { "'\($0)'" }
    #expect(
      finding.message
        == "\(events[0]) ended \(time) before \(events[1]), which it is said to answer, began")
  }

  @Test(arguments: [
    ("2021-02-15", "2021-02-14"), ("2021-03", "2021-02"), ("2021-03-01", "2021-02-28"),
    ("2021-02-15/..", "2021-02-10/2021-02-14"), ("2021-02-15T01:00:00Z", "2021-02-14"),
    ("2021-02-15", "2021-02-14T23:00:00Z"), ("2021-02-15T01:00:00", "2021-02-14T23:00:00Z"),
  ])
  func `one calendar day, zones not both known, is a warning and the link stays with lag 0`(
    _ stimulus: String, _ response: String
  ) throws {
    let draft = EventGraph.Draft(stimulus: stimulus, response: response)

    #expect(order(stimulus, response) == [.orderOffByADay])
    #expect(draft.warningCodes == [.orderOffByADay])
    #expect(try draft.freeze().links.first?.lag?.lower == 0)
  }

  @Test func `the lag of a response a day early is 0`() throws {
    let graph = try EventGraph.Draft(stimulus: "2021-02-15", response: "2021-02-14").freeze()

    let lag = try #require(graph.links.first?.lag)
    #expect(lag.lower == 0)
    #expect(lag.upper == 0)
  }

  @Test(arguments: [
    ("2021-02-15", "2021-02-10/2021-02-20"), ("2021-02-15/2021-02-20", "2021-02-14/2021-02-16"),
    ("2021-02-15", "2021-02-14/.."),
  ])
  func `a response that began first, though they overlap, is a warning`(
    _ stimulus: String, _ response: String
  ) {
    #expect(order(stimulus, response) == [.responseBeginsFirst])
  }

  @Test(arguments: [
    ("2021-02-15", "2021-02-15"), ("2021-02", "2021-02-15"), ("2021-02-15", "2021"),
    ("[2021-02-15..2021-02-21]", "2021-02-16"), ("2021-02-15/..", "2021-02-15"),
    ("2021-02-15", "../2021-02-20"), ("2021-02-15T10:00:00Z", "2021-02-15"),
    ("2021-02-15T10:00:00Z", "2021-02-15T10:00:00Z"),
    ("2021-02-15T10:00:00", "2021-02-15T09:00:00"),
  ])
  func `where it is not known which came first, that is a note`(
    _ stimulus: String, _ response: String
  ) {
    #expect(order(stimulus, response) == [.orderUndetermined])
  }

  @Test(arguments: [
    ("2015-01-01", "2020-01-01", 0), ("2015-01-01", "2020-01-02", 1), ("2015", "2020", 0),
    ("2015", "2021", 1), ("2015-01-01/..", "2030", 0), ("../2015-01-01", "2020-01-02", 1),
  ])
  func `a lag certainly above five years is implausible`(
    _ stimulus: String, _ response: String, _ count: Int
  ) {
    #expect(order(stimulus, response).count == count)
  }

  @Test func `the threshold of an implausible gap can be set`() {
    var options = FreezeOptions()
    options.implausibleGap = 3
    let draft = EventGraph.Draft(stimulus: "2021-02-01", response: "2021-02-05")

    let finding = draft.findings(of: .implausibleGap, options).first
    #expect(finding?.severity == .warning)
    #expect(finding?.message.contains("4 days") == true)
    #expect(draft.findings(of: .implausibleGap).isEmpty)
  }

  @Test(arguments: [
    ("2021-02-01", "2021-02-05"), ("2021-02-01T00:00:00Z", "2021-02-05T00:00:00Z"),
  ])
  func `no gap is implausible where none is to be`(_ stimulus: String, _ response: String) {
    var options = FreezeOptions()
    options.implausibleGap = .max
    let draft = EventGraph.Draft(stimulus: stimulus, response: response)

    #expect(draft.findings(of: .implausibleGap, options).isEmpty)
  }

  @Test func `findings about order name both events, response first, and where the link stands`()
    throws
  {
    var draft = EventGraph.Draft(["a": "2021-02-15", "b": "2021-02-10", "c": "2021-02-16"])
    draft.insert(ResponseLink("c", inResponseTo: "a"), at: .line(3))
    draft.insert(ResponseLink("b", inResponseTo: "a"), at: .line(6, "event"))

    let finding = try #require(draft.findings(of: .responsePrecedesStimulus).first)
    #expect(finding.events == ["b", "a"])
    #expect(finding.position == .line(6, 3))
    #expect(finding.message.contains("'b'") && finding.message.contains("5 days"))
  }

  @Test func `a link against time is set aside, and others keep their claims`() throws {
    var draft = EventGraph.Draft(["a": "2021-02-15", "b": "2021-02-10", "c": "2021-02-16"])
    draft.insert(ResponseLink("c", inResponseTo: "b", claims: [.stated()], note: "first"))
    draft.insert(ResponseLink("b", inResponseTo: "a", claims: [.hedged()], note: "second"))
    draft.insert(ResponseLink("c", inResponseTo: "a", claims: [.denied()], confidence: 0.25))
    draft.insert(ResponseLink("c", inResponseTo: .unstated, claims: [.reported()], note: "third"))

    let graph = try draft.freeze(.lenient).admitting(.everything)

    #expect(graph.setAside.map(\.code) == [.responsePrecedesStimulus])
    #expect(graph.pairs == ["b → c", "a → c"])
    #expect(graph.links.map(\.claims) == [[.stated()], [.denied()]])
    #expect(graph.links.map(\.note) == ["first", nil])
    #expect(graph.links.map(\.statedConfidence) == [nil, 0.25])
    #expect(graph.unstatedLinks.map(\.claims) == [[.reported()]])
    #expect(graph.unstatedLinks.map(\.note) == ["third"])
  }
}
