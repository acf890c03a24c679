public import EDTF

/// A place where something happened again, with the times between.
///
/// Only what has the same place counts; a place that lies within another is another.
public struct RepeatedPlace: Hashable, Sendable {
  /// The place.
  public let place: Place

  /// What happened there, in house order: the dated events, two at least.
  public let events: [EventView]

  /// The time from each event to the next, in days.
  ///
  /// Measured as a lag is: from one event, however long it lasted, to the onset of the next, as far as their
  /// dates tell, and no less than 0. Where dates overlap, which of the two came first is not known.
  public let intervals: [LagRange]

  /// The events there that have no date, in house order.
  public let undated: [EventView]

  /// The events there that are left out because parts of them are among ``events``, in house order.
  ///
  /// A whole and its parts are not one thing after another.
  public let wholes: [EventView]
}

extension EventGraph {
  /// The places where something happened twice or more, those of most events first, then in the order of the
  /// case.
  ///
  /// ```swift
  /// for repeated in graph.repeatedPlaces(in: .force) {
  ///   print(repeated.place.name, repeated.intervals)     // Al-Kiswah [366 to 425 days, 551 to 610 days]
  /// }
  /// ```
  ///
  /// An event is at its place and at each place where it also had effects. A whole is left out where a part of
  /// it, stated to be one, is at the same place; a part in doubt stands beside it.
  ///
  /// - Parameter domain: The domain of which events must be; left out, any, known or not.
  /// - Returns: The places.
  /// - Complexity: O(*n* + *w* + *k* log *k*) for *w* wholes and *k* places.
  public func repeatedPlaces(in domain: Event.Domain? = nil) -> [RepeatedPlace] {
    var eventsAt = [[EventView]](repeating: [], count: records.places.all.count)
    for event in events where domain == nil || event.domain == domain {
      let places = [records.events.places[event.number]] + records.events.alsoAt[event.number]
      for (index, place) in places.enumerated()
      where place >= 0 && !places[..<index].contains(place) {
        eventsAt[Int(place)].append(event)
      }
    }
    let places = eventsAt.enumerated().compactMap { number, events in
      events.count > 1 ? repeatedPlace(records.places.all[number], events) : nil
    }
    return places.enumerated().sorted { one, other in
      let (count, otherCount) = (one.element.events.count, other.element.events.count)
      return count != otherCount ? count > otherCount : one.offset < other.offset
    }.map(\.element)
  }

  /// What happened at a place; `nil` when that is not two dated events, wholes apart.
  private func repeatedPlace(_ place: Place, _ events: [EventView]) -> RepeatedPlace? {
    let wholes = statedWholes(of: events)
    let parts = events.filter { !wholes.contains($0.number) }
    let dated = parts.filter { !records.dates[$0.number].isUnknown }
    if dated.count < 2 { return nil }
    return RepeatedPlace(
      place: place, events: dated,
      intervals: zip(dated, dated.dropFirst()).compactMap { one, next in
        records.dates[next.number].lag(after: records.dates[one.number])
      },
      undated: parts.filter { records.dates[$0.number].isUnknown },
      wholes: events.filter { wholes.contains($0.number) })
  }

  /// The events, by number, in which others of them lie, each step stated.
  private func statedWholes(of events: [EventView]) -> Set<Int> {
    let members = Set(events.map(\.number))
    var wholes = Set<Int>()
    var seen = members
    var pending = events.map(\.number)
    while let event = pending.popLast() {
      for whole in records.events.wholes[event] where whole.certainty == .stated {
        let number = Int(whole.event)
        if members.contains(number) { wholes.insert(number) }
        if seen.insert(number).inserted { pending.append(number) }
      }
    }
    return wholes
  }
}
