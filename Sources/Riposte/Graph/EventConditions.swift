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
  /// Whether each kind is one of force; `nil` where it has no domain.
  private let isForce: [Bool?]

  init(_ filter: Filter, _ records: Records) {
    self.filter = filter
    self.records = records
    actors = Set(filter.actors.compactMap { records.actors.ids.number(of: $0.rawValue) })
    isForce = records.kinds.map { kind in kind.domain.map { $0 == .force } }
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
    let kind = records.events.kinds[event]
    return kind < 0 ? nil : isForce[Int(kind)]
  }

  private func actor(_ event: Int) -> Bool? {
    guard !filter.actors.isEmpty else { return true }
    if hasParty(event, where: actors.contains) { return true }
    return records.hasUnknownInitiator(event) ? nil : false
  }

  private func side(_ event: Int) -> Bool? {
    guard !filter.sides.isEmpty else { return true }
    if hasParty(event, where: { sides.contains(records.sideOfActor[Int($0)]) }) { return true }
    let isUnknown =
      records.hasUnknownInitiator(event)
      || hasParty(event, where: { records.sideOfActor[Int($0)] < 0 })
    return isUnknown ? nil : false
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

  /// Whether anyone who took part, at either end, is such.
  private func hasParty(_ event: Int, where isSuch: (Int32) -> Bool) -> Bool {
    records.events.initiators[event].contains { isSuch($0.actor) }
      || records.events.targets[event].contains(where: isSuch)
      || records.events.between[event].contains(where: isSuch)
  }
}
