import EDTF
import RiposteKernel

extension Records {
  /// How many events the case has, admitted or not.
  var eventCount: Int { ids.count }

  /// How many links between events the case has, admitted or not.
  var linkCount: Int { base.edgeCount }

  /// The id of an event.
  func id(_ event: Int) -> Event.ID { Event.ID(rawValue: ids[Int32(event)]) }

  /// The number of an event.
  func number(of id: Event.ID) -> Int? { ids.number(of: id.rawValue).map(Int.init) }

  /// The date of an event; `nil` when it has none.
  func date(_ event: Int) -> EDTFDate? {
    let text = events.dates[event]
    return text.isEmpty ? nil : EDTFDate(text: text, value: dates[event])
  }

  func kind(_ event: Int) -> Event.Kind? {
    let number = events.kinds[event]
    return number < 0 ? nil : kinds[Int(number)]
  }

  /// The severity of an event on the ladder of the case: its own, or else that of its kind.
  func severity(_ event: Int) -> Double? {
    if let own = events.severities[event].value { return own }
    let kind = events.kinds[event]
    return kind < 0 ? nil : kindSeverities[Int(kind)]
  }

  /// The point of the place of an event.
  func coordinate(_ event: Int) -> Coordinate? {
    places.record(events.places[event])?.coordinate
  }

  /// The theatre of the place of an event.
  func theatre(_ event: Int) -> String? {
    let place = events.places[event]
    return place < 0 ? nil : theatreOfPlace[Int(place)]
  }

  /// The distance between two events in kilometers; `nil` when either has no point.
  func kilometers(from one: Int, to other: Int) -> Double? {
    guard let start = coordinate(one), let end = coordinate(other) else { return nil }
    return GreatCircle.kilometers(from: start, to: end)
  }

  /// The number killed, or wounded: the event's own, or the hull of its accounts.
  func count(
    _ event: Int, _ column: KeyPath<EventColumns, Column<PackedCount>>,
    _ account: KeyPath<PackedAccount, PackedCount>
  ) -> Event.Count? {
    if let own = events[keyPath: column][event].count { return own }
    let accounts = events.accounts[event].compactMap { $0[keyPath: account].count }
    guard let first = accounts.first else { return nil }
    return accounts.dropFirst().reduce(first) { $0.hull(with: $1) }
  }

  /// The confidence of a link: its own, or else that of its basis.
  func confidence(ofLink link: Int, basis: Basis) -> Double? {
    links.confidences[link].value ?? confidences[basis]
  }
}
