import EDTF
import RiposteKernel

/// The links of a case, one per pair.
struct MergedLinks: Sendable {
  /// The links between events, on events in house order: link = edge.
  var graph = Digraph(nodeCount: 0, tails: [], heads: [])
  /// The events that answer something unstated; their rows come after those of the graph.
  var unstated: [Int32] = []
  var columns = LinkColumns()
  /// Where each link stands; for findings.
  var positions = SparseColumn<RecordPosition>()
}

extension Freezing {
  /// Sets bad links aside, puts the others in order, and makes one of each pair.
  mutating func mergeLinks() {
    checkLinkFields()
    let (rows, responses, stimuli) = resolvedLinks()
    // An unstated stimulus sorts last, as an event would that comes after all others.
    let unstated = Int32(order.count)
    let tails = stimuli.map { $0 < 0 ? unstated : $0 }
    let permutation =
      EdgeOrder.permutation(nodeCount: order.count + 1, tails: tails, heads: responses)
      ?? [Int32](0..<Int32(rows.count))
    var merging = LinkMerging(draft.links)
    for index in permutation {
      let index = Int(index)
      merging.add(
        row: Int(rows[index]), response: responses[index], stimulus: tails[index])
    }
    merging.finish()
    report(repetitionsIn: merging)
    finish(merging, unstated: unstated)
  }

  /// The links whose events are both there and not the same, as rows of the draft with the house
  /// numbers of their events.
  private mutating func resolvedLinks() -> (rows: [Int32], responses: [Int32], stimuli: [Int32]) {
    var rows: [Int32] = []
    var responses: [Int32] = []
    var stimuli: [Int32] = []
    rows.reserveCapacity(draft.responses.count)
    responses.reserveCapacity(draft.responses.count)
    stimuli.reserveCapacity(draft.responses.count)
    for row in draft.responses.indices {
      let (response, stimulus) = (draft.responses[row], draft.stimuli[row])
      let answering = rowOfName[Int(response)]
      let answered = stimulus < 0 ? -1 : rowOfName[Int(stimulus)]
      guard answering >= 0, stimulus < 0 || answered >= 0, response != stimulus else {
        setLinkAside(row)
        continue
      }
      rows.append(Int32(row))
      responses.append(rank[Int(answering)])
      stimuli.append(stimulus < 0 ? -1 : rank[Int(answered)])
    }
    return (rows, responses, stimuli)
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
  private mutating func finish(_ merging: LinkMerging, unstated: Int32) {
    let stated = merging.stimuli.indices.filter { merging.stimuli[$0] != unstated }
    let rest = merging.stimuli.indices.filter { merging.stimuli[$0] == unstated }
    let newOrder = (stated + rest).map { Int32($0) }
    var newRank = [Int32](repeating: -1, count: newOrder.count)
    for (place, row) in newOrder.enumerated() { newRank[Int(row)] = Int32(place) }
    links.graph = Digraph(
      nodeCount: order.count, tails: stated.map { merging.stimuli[$0] },
      heads: stated.map { merging.responses[$0] })
    links.unstated = rest.map { merging.responses[$0] }
    links.columns =
      rest.isEmpty ? merging.columns : merging.columns.reordered(by: newOrder, rank: newRank)
    for (place, merged) in newOrder.enumerated() {
      links.positions.append(draft.linkPositions[Int(merging.rows[Int(merged)])], at: place)
    }
    resolveClaims()
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
