import EDTF
import RiposteKernel

extension Freezing {
  /// Checks that no response precedes what it answers; a link that does is set aside.
  mutating func checkLinkOrder() {
    if events.dates.isUnused { return }
    var dropped: [Int32] = []
    let graph = links.graph
    let dates = dates
    let offsets = graph.predecessors.offsets
    let stimuli = graph.predecessors.columns
    for response in order.indices {
      let later = dates[response]
      for link in Int(offsets[response])..<Int(offsets[response + 1]) {
        let stimulus = Int(stimuli[link])
        if isPlainlyInOrder(later, dates[stimulus]) { continue }
        if !checkOrder(link, response, stimulus) { dropped.append(Int32(link)) }
      }
    }
    if !dropped.isEmpty { drop(dropped) }
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
        .responsePrecedesStimulus, link, response, stimulus,
        "\(id(response)) ended \(words) before \(id(stimulus)), which it is said to answer, began"
      )
      return false
    case .oneDay:
      guard findings.hasRoom(for: .orderOffByADay) else { return true }
      addLinkFinding(
        .orderOffByADay, link, response, stimulus,
        "\(id(response)) lies one day before \(id(stimulus)), which it is said to answer; time zones "
          + "may explain it")
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
      addLinkFinding(
        .responseBeginsFirst, link, response, stimulus,
        "\(id(response)) began before \(id(stimulus)), which it is said to answer")
    case .possible where findings.hasRoom(for: .orderUndetermined):
      addLinkFinding(
        .orderUndetermined, link, response, stimulus,
        "whether \(id(response)) came after \(id(stimulus)), which it is said to answer, is not known"
      )
    default: break
    }
    if let lag = later.lag(after: earlier), lag.lower > Double(options.implausibleGap),
      findings.hasRoom(for: .implausibleGap)
    {
      addLinkFinding(
        .implausibleGap, link, response, stimulus,
        "\(id(response)) came \(Int(lag.lower)) days or more after \(id(stimulus)), which it is said "
          + "to answer")
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

  private func id(_ event: Int) -> String { "'\(eventIDs[Int32(event)])'" }

  private mutating func addLinkFinding(
    _ code: Finding.Code, _ link: Int, _ response: Int, _ stimulus: Int, _ message: String
  ) {
    findings.add(
      code, message,
      events: [
        Event.ID(rawValue: eventIDs[Int32(response)]),
        Event.ID(rawValue: eventIDs[Int32(stimulus)]),
      ], at: position(ofLink: link)?.start)
  }
}
