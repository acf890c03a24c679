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
    findings.countTheRest()
  }

  private mutating func noteImplicitRecords() {
    let made = [
      (actors.isImplicit, actors.records.count, "actor"),
      (places.isImplicit, places.records.count, "place"),
      (sources.isImplicit, sources.records.count, "source"),
    ].filter { $0.0 && $0.1 > 0 }
    guard !made.isEmpty else { return }
    let list = made.map { Self.counted($0.1, $0.2) }.joined(separator: ", ")
    findings.add(
      .implicitRecords, "made of names alone, as the case declares none: \(list)", at: nil)
  }

  private mutating func noteLinks() {
    var (ungraded, unsourced, single) = (0, 0, 0)
    let count = links.graph.edgeCount + links.unstated.count
    for link in 0..<count {
      let claims = links.columns.claims[link]
      if claims.allSatisfy({ ($0.basis ?? .ungraded) == .ungraded }) { ungraded += 1 }
      unsourced += claims.count { $0.source < 0 }
      if claims.count > 1, restsOnOneOrigin(claims) { single += 1 }
    }
    add(.ungradedLinks, ungraded, "link", "without a grade: nobody says on what it rests")
    add(.unsourcedClaims, unsourced, "claim", "without a source")
    add(.singleOrigin, single, "link", "with several claims that all rest on one origin")
  }

  private mutating func noteEvents() {
    let unsourced = order.indices.count { events.sources[$0].isEmpty }
    add(.unsourcedEvents, unsourced, "event", "without a source")
    for event in order.indices {
      let row = Int(order[event])
      if dates[event].isUnknown, events.dates.range(of: event).isEmpty {
        addNote(.missingDate, "has no date", row: row)
      }
      if events.places[event] < 0 {
        addNote(.missingPlace, "has no place", row: row)
      }
    }
  }

  private mutating func addNote(_ code: Finding.Code, _ words: String, row: Int) {
    guard findings.keeps(code) else { return findings.count(code) }
    addFinding(code, "'\(id(ofRow: row))' \(words)", row: row, field: "id")
  }

  private mutating func noteUnknownKinds() {
    var counts = [Int](repeating: 0, count: draft.kinds.terms.count)
    for kind in events.kinds.values where kind >= 0 { counts[Int(kind)] += 1 }
    for (kind, count) in zip(draft.kinds.terms, counts) where count > 0 && !kind.isKnown {
      findings.add(
        .unknownKind,
        "'\(kind)' is no kind the house knows, so that it has no domain and no severity of its own "
          + "(\(Self.counted(count, "event")))", at: nil)
    }
  }

  private mutating func noteAnswersToOwnSide() {
    guard actors.records.contains(where: { $0.side != nil }) else { return }
    for response in order.indices {
      for link in links.graph.predecessors.range(of: response) {
        let stimulus = links.graph.tail(of: link)
        guard let side = sides(of: response).first(where: { sides(of: stimulus).contains($0) })
        else { continue }
        let ids = [response, stimulus].map { Event.ID(rawValue: eventIDs[Int32($0)]) }
        findings.add(
          .answersOwnSide, "'\(ids[0])' answers '\(ids[1])', which the same side, \(side), began",
          events: ids, at: links.positions[link]?.start)
      }
    }
  }

  private func sides(of event: Int) -> [String] {
    events.initiators[event].compactMap { actors.records[Int($0.actor)].side }
  }

  private mutating func add(_ code: Finding.Code, _ count: Int, _ noun: String, _ words: String) {
    guard count > 0 else { return }
    findings.add(code, "\(Self.counted(count, noun)) \(words)", at: nil)
  }

  /// A number of things, in words.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Whether all claims rest, in the end, on one source.
  private func restsOnOneOrigin(_ claims: ArraySlice<PackedClaim>) -> Bool {
    guard claims.allSatisfy({ $0.source >= 0 }) else { return false }
    let roots = claims.map { originRoots(of: Int($0.source)) }
    guard let first = roots.first else { return false }
    return !roots.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
  }

  /// The sources on which a source rests, itself included when it rests on none.
  private func originRoots(of source: Int) -> Set<Int> {
    var roots = Set<Int>()
    var seen: Set<Int> = [source]
    var open = [source]
    while let next = open.popLast() {
      let origins = sources.records[next].origins.compactMap {
        sources.ids.number(of: $0.rawValue).map(Int.init)
      }
      if origins.isEmpty { roots.insert(next) }
      for origin in origins where seen.insert(origin).inserted { open.append(origin) }
    }
    return roots
  }
}
