import EDTF

/// The conditions of a filter that concern events, ready to be asked of many.
///
/// Each says yes, no, or that it cannot judge (`nil`). One no is enough; otherwise what cannot be judged
/// decides.
struct EventConditions {
  private let filter: Filter
  private let records: Records
  private let actors: Set<Int32>
  private let sides: Set<Int32>

  init(_ filter: Filter, _ records: Records) {
    self.filter = filter
    self.records = records
    actors = Set(filter.actors.compactMap { records.actors.ids.number(of: $0.rawValue) })
    sides = Set(
      records.sides.indices.filter { filter.sides.contains(records.sides[$0]) }.map { Int32($0) })
  }

  /// Whether all conditions let an event in; `nil` where one cannot judge it and none says no.
  func verdict(on event: Int) -> Bool? {
    var isJudged = true
    for verdict in [force(event), actor(event), side(event), theatre(event), time(event)] {
      if verdict == false { return false }
      if verdict == nil { isJudged = false }
    }
    return isJudged ? true : nil
  }

  private func force(_ event: Int) -> Bool? {
    guard filter.onlyForce else { return true }
    return records.kind(event)?.domain.map { $0 == .force }
  }

  private func actor(_ event: Int) -> Bool? {
    guard !filter.actors.isEmpty else { return true }
    if parties(event).contains(where: actors.contains) { return true }
    return hasUnknownInitiator(event) ? nil : false
  }

  private func side(_ event: Int) -> Bool? {
    guard !filter.sides.isEmpty else { return true }
    let found = parties(event).map { records.sideOfActor[Int($0)] }
    if found.contains(where: sides.contains) { return true }
    return hasUnknownInitiator(event) || found.contains(-1) ? nil : false
  }

  private func theatre(_ event: Int) -> Bool? {
    guard !filter.theatres.isEmpty else { return true }
    let places = [records.events.places[event]] + records.events.alsoAt[event]
    let theatres = places.map { $0 < 0 ? nil : records.theatreOfPlace[Int($0)] }
    if theatres.contains(where: { $0.map(filter.theatres.contains) ?? false }) { return true }
    return theatres.contains(nil) ? nil : false
  }

  private func time(_ event: Int) -> Bool? {
    guard filter.since != nil || filter.until != nil else { return true }
    let date = records.dates[event]
    if date.isUnknown { return nil }
    if let since = filter.since?.earliest, let latest = date.latest, latest < since {
      return false
    }
    if let until = filter.until?.latest, let earliest = date.earliest, earliest > until {
      return false
    }
    return true
  }

  /// Everyone who took part, at either end.
  private func parties(_ event: Int) -> [Int32] {
    records.events.initiators[event].map(\.actor) + records.events.targets[event]
      + records.events.between[event]
  }

  /// Whether somebody whom the case does not name may have done it.
  private func hasUnknownInitiator(_ event: Int) -> Bool {
    let initiators = records.events.initiators[event]
    if initiators.isEmpty { return records.events.between[event].isEmpty }
    return initiators.contains { $0.basis == .unknown }
  }
}
