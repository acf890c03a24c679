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
      let row = Int(repetition.row)
      let events = [
        Event.ID(draft.names.events[draft.responses[row]]),
        draft.stimuli[row] < 0 ? nil : Event.ID(draft.names.events[draft.stimuli[row]]),
      ].compactMap(\.self)
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

  /// Replaces names in claims by records, and checks numbers and dates.
  private mutating func resolveClaims() {
    checkConfidences()
    reportUnknownClaimReferences()
    let (actors, sources) = (actors.recordOfName, sources.recordOfName)
    guard !links.columns.claims.isUnused else { return }
    links.columns.claims = links.columns.claims.replacingEach { claim in
      var claim = claim
      claim.speaker = claim.speaker < 0 ? -1 : actors[Int(claim.speaker)]
      claim.source = claim.source < 0 ? -1 : sources[Int(claim.source)]
      return claim
    }
  }

  private mutating func checkConfidences() {
    for link in links.columns.confidences.values.indices {
      guard let confidence = links.columns.confidences[link].value, !(0...1).contains(confidence)
      else { continue }
      findings.add(
        .invalidNumber, "a confidence is between 0 and 1, and \(confidence) is not",
        at: links.positions[link]?["confidence"])
      links.columns.confidences.set(.none, at: link)
    }
  }

  private mutating func reportUnknownClaimReferences() {
    for link in links.columns.claims.ends.indices {
      for (index, claim) in links.columns.claims[link].enumerated() {
        let position = links.positions[link]
        if claim.speaker >= 0, actors.recordOfName[Int(claim.speaker)] < 0 {
          let name = draft.names.actors[claim.speaker]
          findings.add(
            .unknownActor, unknown("actor", name, among: actors.ids),
            at: position?["claims.\(index).by"])
        }
        if claim.source >= 0, sources.recordOfName[Int(claim.source)] < 0 {
          let name = draft.names.sources[claim.source]
          findings.add(
            .unknownSource, unknown("source", name, among: sources.ids),
            at: position?["claims.\(index).source"])
        }
        if let text = claim.details?.date, let fault = Self.fault(inDate: text) {
          findings.add(.invalidDate, fault, at: position?["claims.\(index).date"])
        }
      }
    }
  }

  /// What is wrong with a date; `nil` when nothing is.
  static func fault(inDate text: String) -> String? {
    do {
      _ = try EDTFDate(text)
      return nil
    } catch {
      return error.message
    }
  }
}
