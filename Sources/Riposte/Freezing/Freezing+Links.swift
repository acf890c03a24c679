import EDTF
import RiposteKernel

/// The links of a case, one per pair.
struct MergedLinks: Sendable {
  /// The links between events, on events in house order: link = edge.
  var graph = Digraph(nodeCount: 0, tails: [], heads: [])
  /// The events that answer something unstated; their rows come after those of the graph.
  var unstated: [Int32] = []
  var columns = LinkColumns()
  /// The row of the draft in which each link first stands; `nil` when they are equal.
  var rows: [Int32]?

  /// The row of the draft in which a link first stands.
  func row(ofLink link: Int) -> Int { rows.map { Int($0[link]) } ?? link }
}

/// The ends of links, as places in house order, and the rows of the draft in which they stand.
private struct LinkEnds {
  /// `nil` where they are the links' own numbers.
  var rows: [Int32]?
  var responses: [Int32] = []
  var stimuli: [Int32] = []

  mutating func reorder(by permutation: [Int32]) {
    responses = permutation.map { responses[Int($0)] }
    stimuli = permutation.map { stimuli[Int($0)] }
    rows = rows(inOrder: permutation)
  }

  /// The rows of the draft of links in an order, `nil` for the order in which they stand.
  func rows(inOrder order: [Int32]?) -> [Int32]? {
    guard let rows, let order else { return rows ?? order }
    return order.map { rows[Int($0)] }
  }
}

extension Freezing {
  /// Sets bad links aside, puts the others in order, and makes one of each pair.
  ///
  /// - Parameter step: Told between its parts about what fraction of them is done.
  /// - Throws: What `step` throws.
  mutating func mergeLinks<Stop: Error>(
    step: (_ fraction: Double) throws(Stop) -> Void
  ) throws(Stop) {
    checkLinkFields()
    try step(0.2)
    var ends = resolvedLinks()
    // An unstated stimulus sorts last, as an event would that comes after all others.
    let unstated = Int32(order.count)
    try step(0.4)
    let hasUnstated = ends.stimuli.contains(unstated)
    let sorted = SortedEdges(
      nodeCount: hasUnstated ? order.count + 1 : order.count, tails: ends.stimuli,
      heads: ends.responses)
    try step(0.7)
    if draft.links.claims.isUnused, let graph = sorted.graph, !hasUnstated {
      links.rows = ends.rows(inOrder: sorted.order)
      links.columns = links.rows.map { draft.links.reordered(by: $0) } ?? draft.links
      links.graph = graph
      return
    }
    if let order = sorted.order { ends.reorder(by: order) }
    if draft.links.claims.isUnused, sorted.graph != nil {
      links.columns = ends.rows.map { draft.links.reordered(by: $0) } ?? draft.links
    } else {
      merge(&ends)
    }
    links.rows = ends.rows
    part(ends, unstated: unstated)
    resolveClaims()
  }

  /// Makes one link of the rows of each pair.
  private mutating func merge(_ ends: inout LinkEnds) {
    var merging = LinkMerging(draft.links)
    for index in ends.responses.indices {
      merging.add(
        row: ends.rows.map { Int($0[index]) } ?? index, response: ends.responses[index],
        stimulus: ends.stimuli[index])
    }
    merging.finish()
    report(repetitionsIn: merging)
    links.columns = merging.columns
    ends = LinkEnds(
      rows: merging.rows, responses: merging.responses, stimuli: merging.stimuli)
  }

  /// Where a link stands; for findings.
  func position(ofLink link: Int) -> RecordPosition? {
    draft.linkPositions[links.row(ofLink: link)]
  }

  /// The links whose events are both there and not the same, with the house numbers of their events.
  private mutating func resolvedLinks() -> LinkEnds {
    if let ends = linksAsTheyStand() { return ends }
    let placeOfName = rowOfName.map { $0 < 0 ? -1 : rank[Int($0)] }
    let (responses, stimuli) = (draft.responses, draft.stimuli)
    let unstated = Int32(order.count)
    var ends = LinkEnds()
    ends.responses.reserveCapacity(responses.count)
    ends.stimuli.reserveCapacity(responses.count)
    for row in responses.indices {
      let answering = placeOfName[Int(responses[row])]
      let answered = stimuli[row] < 0 ? unstated : placeOfName[Int(stimuli[row])]
      guard answering >= 0, answered >= 0, answering != answered else {
        setLinkAside(row)
        if ends.rows == nil { ends.rows = Array(0..<Int32(row)) }
        continue
      }
      ends.rows?.append(Int32(row))
      ends.responses.append(answering)
      ends.stimuli.append(answered)
    }
    return ends
  }

  /// The links as the draft has them, where names are numbered in house order and no link is to be set
  /// aside; `nil` otherwise.
  private func linksAsTheyStand() -> LinkEnds? {
    guard rowOfName.isCounting, rank.isCounting, rank.count == rowOfName.count else { return nil }
    let (responses, stimuli) = (draft.responses, draft.stimuli)
    let parts = SideBySide.split(responses.indices, SideBySide.parts(for: responses.count))
    let areFine = SideBySide.wait(parts.count) { part in
      parts[part].allSatisfy { stimuli[$0] >= 0 && stimuli[$0] != responses[$0] }
    }
    return areFine.allSatisfy(\.self) ? LinkEnds(responses: responses, stimuli: stimuli) : nil
  }

  /// Says what is wrong with a link that cannot be one.
  private mutating func setLinkAside(_ row: Int) {
    let position = draft.linkPositions[row]
    for (name, field) in [(draft.responses[row], "event"), (draft.stimuli[row], "to")]
    where name >= 0 && rowOfName[Int(name)] < 0 {
      let text = draft.names.events[name]
      findings.add(
        .unknownEvent, unknown("event", text, among: eventIDs), events: [Event.ID(text)],
        at: position?[field])
    }
    if draft.responses[row] == draft.stimuli[row] {
      let id = Event.ID(draft.names.events[draft.responses[row]])
      findings.add(
        .selfResponse, "'\(id)' is said to answer itself", events: [id], at: position?["to"])
    }
  }

  /// Reports claims made twice, and links given two kinds or confidences.
  private mutating func report(repetitionsIn merging: LinkMerging) {
    for repetition in merging.repetitions {
      guard findings.hasRoom(for: .duplicateLink) else { continue }
      let row = Int(repetition.row)
      let events = events(ofLinkRow: row)
      let stimulus = events.count == 2 ? "'\(events[1])'" : "an unstated stimulus"
      findings.add(
        .duplicateLink,
        "the link from \(stimulus) to '\(events[0])' \(repetition.fault)", events: events,
        at: draft.linkPositions[row]?[repetition.field])
    }
  }

  /// Parts the links between events from those to something unstated.
  private mutating func part(_ ends: LinkEnds, unstated: Int32) {
    guard ends.stimuli.contains(unstated) else {
      links.graph = Digraph(
        nodeCount: order.count, tails: ends.stimuli, heads: ends.responses)
      return
    }
    let stated = ends.stimuli.indices.filter { ends.stimuli[$0] != unstated }
    let rest = ends.stimuli.indices.filter { ends.stimuli[$0] == unstated }
    let newOrder = (stated + rest).map { Int32($0) }
    links.graph = Digraph(
      nodeCount: order.count, tails: stated.map { ends.stimuli[$0] },
      heads: stated.map { ends.responses[$0] })
    links.unstated = rest.map { ends.responses[$0] }
    links.columns = links.columns.reordered(by: newOrder)
    links.rows = newOrder.map { ends.rows?[Int($0)] ?? $0 }
  }

  /// Replaces names in claims by records.
  private mutating func resolveClaims() {
    guard !links.columns.claims.isUnused else { return }
    let (actors, sources) = (actors, sources)
    links.columns.claims = links.columns.claims.replacingEach { claim in
      var claim = claim
      claim.speaker = actors.record(ofName: claim.speaker) ?? -1
      claim.source = sources.record(ofName: claim.source) ?? -1
      return claim
    }
  }
}
