import EDTF
import RiposteKernel

extension Freezing {
  /// Checks that no response precedes what it answers; a link that does is set aside.
  mutating func checkLinkOrder() {
    if events.dates.isUnused { return }
    var dropped: [Int32] = []
    for (link, response) in linksNotPlainlyInOrder() {
      let stimulus = links.graph.predecessors.columns[Int(link)]
      if !checkOrder(Int(link), Int(response), Int(stimulus)) { dropped.append(link) }
    }
    if !dropped.isEmpty { drop(dropped) }
  }

  /// The links of which more than a few numbers have to be looked at.
  private func linksNotPlainlyInOrder() -> [(link: Int32, response: Int32)] {
    let count = SideBySide.parts(for: links.graph.edgeCount)
    let parts = SideBySide.split(0..<order.count, count)
    return Array(SideBySide.wait(count) { linksNotPlainlyInOrder(into: parts[$0]) }.joined())
  }

  private func linksNotPlainlyInOrder(
    into responses: Range<Int>
  ) -> [(link: Int32, response: Int32)] {
    let dates = dates
    let offsets = links.graph.predecessors.offsets
    let stimuli = links.graph.predecessors.columns
    var found: [(link: Int32, response: Int32)] = []
    for response in responses {
      let later = dates[response]
      for link in Int(offsets[response])..<Int(offsets[response + 1])
      where !isPlainlyInOrder(later, dates[Int(stimuli[link])]) {
        found.append((Int32(link), Int32(response)))
      }
    }
    return found
  }

  /// Whether a response certainly follows its stimulus, and not too long after: then there is nothing
  /// to say, and few numbers tell.
  private func isPlainlyInOrder(_ later: EDTFDate.Value, _ earlier: EDTFDate.Value) -> Bool {
    if let answer = later.instant, let cause = earlier.instant {
      let seconds = answer.secondsSinceEpoch - cause.secondsSinceEpoch
      return seconds > 0 && seconds / 86_400 < Int64(options.implausibleGap)
    }
    let days = Int(later.onsetEarliestNumber) - Int(earlier.latestNumber)
    return days > 0 && days < options.implausibleGap && later.onsetEarliestNumber != .min
      && earlier.latestNumber != .max
  }

  /// Takes links out again.
  private mutating func drop(_ dropped: [Int32]) {
    let graph = links.graph
    var isDropped = [Bool](repeating: false, count: graph.edgeCount)
    for link in dropped { isDropped[Int(link)] = true }
    let kept = (0..<Int32(graph.edgeCount)).filter { !isDropped[Int($0)] }
    let heads = heads(of: graph)
    links.graph = Digraph(
      nodeCount: order.count, tails: kept.map { graph.predecessors.columns[Int($0)] },
      heads: kept.map { heads[Int($0)] })
    let all = kept + links.unstated.indices.map { Int32(graph.edgeCount + $0) }
    links.columns = links.columns.reordered(by: all)
    links.rows = all.map { Int32(links.row(ofLink: Int($0))) }
  }

  /// The response of each link.
  private func heads(of graph: Digraph) -> [Int32] {
    var heads: [Int32] = []
    heads.reserveCapacity(graph.edgeCount)
    for response in 0..<graph.nodeCount {
      heads.append(
        contentsOf: repeatElement(Int32(response), count: graph.predecessors.length(of: response)))
    }
    return heads
  }

  /// Whether a link is possible in time, with what there is to say of it.
  private mutating func checkOrder(_ link: Int, _ response: Int, _ stimulus: Int) -> Bool {
    let (later, earlier) = (dates[response], dates[stimulus])
    guard !later.isUnknown, !earlier.isUnknown else { return true }
    switch Self.gap(later, earlier) {
    case .contradiction(let words):
      addLinkFinding(
        .responsePrecedesStimulus, link, response, stimulus
      ) { "'\($0)' ended \(words) before '\($1)', which it is said to answer, began" }
      return false
    case .oneDay:
      guard findings.hasRoom(for: .orderOffByADay) else { return true }
      addLinkFinding(.orderOffByADay, link, response, stimulus) {
        "'\($0)' lies one day before '\($1)', which it is said to answer; time zones may explain it"
      }
      return true
    case .none: break
    }
    noteOrder(link, response, stimulus)
    return true
  }

  /// Says what there is to say of a link that is possible in time.
  private mutating func noteOrder(_ link: Int, _ response: Int, _ stimulus: Int) {
    let (later, earlier) = (dates[response], dates[stimulus])
    switch later.orderOfOnsets(relativeTo: earlier) {
    case .certainlyPrecedes where findings.hasRoom(for: .responseBeginsFirst):
      addLinkFinding(.responseBeginsFirst, link, response, stimulus) {
        "'\($0)' began before '\($1)', which it is said to answer"
      }
    case .possible where findings.hasRoom(for: .orderUndetermined):
      addLinkFinding(.orderUndetermined, link, response, stimulus) {
        "whether '\($0)' came after '\($1)', which it is said to answer, is not known"
      }
    default: break
    }
    if let lag = later.lag(after: earlier), lag.lower > Double(options.implausibleGap),
      findings.hasRoom(for: .implausibleGap)
    {
      addLinkFinding(.implausibleGap, link, response, stimulus) {
        "'\($0)' came \(Int(lag.lower)) days or more after '\($1)', which it is said to answer"
      }
    }
  }

  /// By how much a response ended before its stimulus began.
  private enum Gap {
    case none
    /// One calendar day, which zones may explain.
    case oneDay
    /// Too much for any zone.
    case contradiction(String)
  }

  private static func gap(_ response: EDTFDate.Value, _ stimulus: EDTFDate.Value) -> Gap {
    if let answer = response.instant, let cause = stimulus.instant {
      let seconds = cause.secondsSinceEpoch - answer.secondsSinceEpoch
      if seconds <= 0 { return .none }
      return .contradiction(words(ofSeconds: seconds))
    }
    guard let end = response.latest, let start = stimulus.onset.earliest, end < start else {
      return .none
    }
    let days = end.distance(to: start)
    return days == 1 ? .oneDay : .contradiction("\(days) days")
  }

  /// A time between two instants, rounded down: days from two on, hours below.
  private static func words(ofSeconds seconds: Int64) -> String {
    if seconds < 3600 { return "less than an hour" }
    return seconds < 172_800
      ? counted(Int(seconds / 3600), "hour") : "\(seconds / 86_400) days"
  }

  /// Says something of a link, with the ids of its response and its stimulus.
  private mutating func addLinkFinding(
    _ code: Finding.Code, _ link: Int, _ response: Int, _ stimulus: Int,
    _ message: (_ response: String, _ stimulus: String) -> String
  ) {
    let (later, earlier) = (eventIDs[Int32(response)], eventIDs[Int32(stimulus)])
    findings.add(
      code, message(later, earlier),
      events: [Event.ID(rawValue: later), Event.ID(rawValue: earlier)],
      at: position(ofLink: link)?.start)
  }
}
