import EDTF
import RiposteKernel

extension Freezing {
  /// Adds what is worth knowing and wrong with nothing.
  mutating func addNotes() {
    noteImplicitRecords()
    noteLinks()
    noteEvents()
    noteUnknownKinds()
    noteAnswersToOwnSide()
  }

  private mutating func noteImplicitRecords() {
    let made = [
      (actors.isImplicit, actors.records.count, "actor"),
      (places.isImplicit, places.records.count, "place"),
      (sources.isImplicit, sources.records.count, "source"),
    ].filter { $0.0 && $0.1 > 0 }
    guard !made.isEmpty else { return }
    let list = made.map { counted($0.1, $0.2) }.joined(separator: ", ")
    findings.add(
      .implicitRecords, "made of names alone, as the case declares none: \(list)", at: nil)
  }

  private mutating func noteLinks() {
    var (ungraded, unsourced, single) = (0, 0, 0)
    let origins = Origins(sources.records, ids: sources.ids)
    // Links past the last claim have none.
    ungraded = links.graph.edgeCount + links.unstated.count - links.columns.claims.ends.count
    for link in links.columns.claims.ends.indices {
      let claims = links.columns.claims[link]
      if Records.basis(of: claims) == .ungraded { ungraded += 1 }
      unsourced += claims.count { $0.source < 0 }
      if claims.count > 1, restsOnOneOrigin(claims, origins) { single += 1 }
    }
    add(.ungradedLinks, ungraded, "link", "without a grade: no basis is given")
    add(.unsourcedClaims, unsourced, "claim", "without a source")
    add(.singleOrigin, single, "link", "with several claims that all rest on one origin")
  }

  /// Whether a link is asserted several times, and always on one origin.
  private func restsOnOneOrigin(
    _ claims: ArraySlice<PackedClaim>, _ origins: Origins
  ) -> Bool {
    let asserting = claims.filter { $0.basis != .denied }
    guard asserting.count > 1, asserting.allSatisfy({ $0.source >= 0 }) else { return false }
    return !origins.common(to: Set(asserting.map(\.source))).isEmpty
  }

  private mutating func noteEvents() {
    let sources = events.sources
    let unsourced =
      sources.isUnused ? order.count : order.indices.count { sources[$0].isEmpty }
    add(.unsourcedEvents, unsourced, "event", "without a source")
    let unreadable = Set(unreadableDates)
    let (dates, texts, order) = (dates, events.dates, order)
    addNotes(.missingDate, "has no date") {
      dates[$0].isUnknown && texts.range(of: $0).isEmpty && !unreadable.contains(Int(order[$0]))
    }
    let (places, given) = (events.places, draft.events.places)
    addNotes(.missingPlace, "has no place") { places[$0] < 0 && given[Int(order[$0])] < 0 }
  }

  /// Adds a note on each event of which something holds, as long as there is room.
  private mutating func addNotes(
    _ code: Finding.Code, _ words: String, where holds: (_ event: Int) -> Bool
  ) {
    for event in order.indices where holds(event) {
      guard findings.hasRoom(for: code) else {
        return findings.count(code, order[(event + 1)...].indices.count(where: holds))
      }
      let row = Int(order[event])
      addFinding(code, "'\(id(ofRow: row))' \(words)", row: row, field: "id")
    }
  }

  private mutating func noteUnknownKinds() {
    let terms = draft.kinds.terms
    guard terms.contains(where: { !$0.isKnown }) else { return }
    var uses = [[Int32]](repeating: [], count: terms.count)
    for event in events.kinds.values.indices where events.kinds[event] >= 0 {
      uses[Int(events.kinds[event])].append(Int32(event))
    }
    for (kind, uses) in zip(terms, uses) where !kind.isKnown {
      guard let first = uses.first, findings.hasRoom(for: .unknownKind) else { continue }
      findings.add(
        .unknownKind,
        "\(Self.quoted(kind.rawValue)) is no kind the house knows, so that it has no domain and no "
          + "severity of its own (\(counted(uses.count, "event")))",
        events: uses.prefix(FindingList.limit(of: .unknownKind)).map {
          Event.ID(rawValue: eventIDs[$0])
        },
        at: draft.eventPositions[Int(order[Int(first)])]?["kind"])
    }
  }

  private mutating func noteAnswersToOwnSide() {
    let (sides, sideOfActor) = Records.sides(of: actors.records)
    guard !sides.isEmpty else { return }
    for response in order.indices {
      for link in links.graph.predecessors.range(of: response) {
        let stimulus = links.graph.tail(of: link)
        let shared = events.initiators[response].lazy.map { sideOfActor[Int($0.actor)] }
          .first { side in
            side >= 0
              && events.initiators[stimulus].contains { sideOfActor[Int($0.actor)] == side }
          }
        guard let shared, findings.hasRoom(for: .answersOwnSide) else { continue }
        let ids = [response, stimulus].map { Event.ID(rawValue: eventIDs[Int32($0)]) }
        findings.add(
          .answersOwnSide,
          "'\(ids[0])' answers '\(ids[1])', which the same side, \(sides[Int(shared)]), began",
          events: ids, at: position(ofLink: link)?.start)
      }
    }
  }

  private mutating func add(_ code: Finding.Code, _ count: Int, _ noun: String, _ words: String) {
    guard count > 0 else { return }
    findings.add(code, "\(counted(count, noun)) \(words)", at: nil)
  }
}
