import EDTF
import RiposteKernel

extension Freezing {
  /// Checks that no response precedes what it answers; a link that does is set aside.
  mutating func checkLinkOrder() {
    var kept: [Int32] = []
    let graph = links.graph
    for response in order.indices {
      for link in graph.predecessors.range(of: response) {
        let stimulus = graph.tail(of: link)
        if checkOrder(link, response, stimulus) { kept.append(Int32(link)) }
      }
    }
    guard kept.count < graph.edgeCount else { return }
    let heads = heads(of: graph)
    links.graph = Digraph(
      nodeCount: order.count, tails: kept.map { graph.predecessors.columns[Int($0)] },
      heads: kept.map { heads[Int($0)] })
    let all = kept + links.unstated.indices.map { Int32(graph.edgeCount + $0) }
    var newRank = [Int32](repeating: -1, count: graph.edgeCount + links.unstated.count)
    for (place, link) in all.enumerated() { newRank[Int(link)] = Int32(place) }
    links.columns = links.columns.reordered(by: all, rank: newRank)
    links.positions = links.positions.reordered(byRank: newRank)
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
        "\(id(response)) is over \(words) before \(id(stimulus)), which it is said to answer, began"
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

  /// By how much a response is over before its stimulus began.
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
      return .contradiction(seconds < 172_800 ? "hours" : "\(seconds / 86_400) days")
    }
    guard let end = response.latest, let start = stimulus.onset.earliest, end < start else {
      return .none
    }
    let days = end.distance(to: start)
    return days == 1 ? .oneDay : .contradiction("\(days) days")
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
      ], at: links.positions[link]?.start)
  }
}
