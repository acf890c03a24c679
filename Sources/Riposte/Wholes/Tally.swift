/// How many people, over several events: a sum that counts nobody twice and says what it could not use.
///
/// An event whose whole is in the same sum is left out, and counted; an event without a figure is not
/// taken for zero, and counted too.
///
/// ```swift
/// let killed = episode.events.tally(of: .killed)
/// killed.low                             // 3
/// killed.best                            // nil: one event gives a range without a best value
/// killed.high                            // 12
/// killed.leftOut                         // 2, parts of a campaign that is in the sum
/// killed.unknown                         // 1
/// ```
///
/// An event without a figure stands for nothing: it is no whole for its parts, which are summed.
/// A whole of a whole counts as a whole, in the sum or not in between.
public struct Tally: Hashable, Sendable {
  /// The least it can be; `nil` when no event has a figure.
  public fileprivate(set) var low: Int?

  /// The sum of the best values; `nil` where an event that is summed has none.
  public fileprivate(set) var best: Int?

  /// The most it can be; `nil` where nothing bounds an event that is summed.
  public fileprivate(set) var high: Int?

  /// How many events are summed.
  public fileprivate(set) var counted = 0

  /// How many events have no figure.
  public fileprivate(set) var unknown = 0

  /// How many events with a figure are left out, since they are parts of an event that is summed, or of
  /// one that is itself left out.
  public fileprivate(set) var leftOut = 0

  /// How many of those are parts only by what is hedged or inferred: if they are none, the sum is too low.
  public fileprivate(set) var leftOutInDoubt = 0

  /// What is summed.
  public enum Measure: Hashable, Sendable, CaseIterable {
    /// The killed.
    case killed
    /// The wounded.
    case wounded
  }

  /// The sum over no events.
  init() {}

  /// Whether no event has a figure.
  public var isUnknown: Bool { counted == 0 }

  mutating func add(_ count: Event.Count) {
    if counted == 0 {
      (low, best, high) = (count.low, count.best, count.high)
    } else {
      low = low.map { $0 + count.low }
      best = if let best, let more = count.best { best + more } else { nil }
      high = if let high, let more = count.high { high + more } else { nil }
    }
    counted += 1
  }
}

extension Sequence<EventView> {
  /// How many were killed, or wounded, in these events of one case, parts not counted beside their wholes.
  ///
  /// An event that is there twice counts once.
  ///
  /// - Complexity: O(*k* + *w*) on average for *k* events and the *w* wholes in which they lie.
  public func tally(of measure: Tally.Measure) -> Tally {
    var records: Records?
    let events = map { event in
      precondition(records == nil || records === event.records, "the events are of one case")
      records = event.records
      return event.number
    }
    return records?.tally(of: measure, among: events) ?? Tally()
  }
}

extension Records {
  /// The sum over events, by number.
  func tally(of measure: Tally.Measure, among events: some Sequence<Int>) -> Tally {
    var tally = Tally()
    var figures: [Int: Event.Count] = [:]
    var order: [Int] = []
    var seen = Set<Int>()
    for event in events where seen.insert(event).inserted {
      if let figure = figure(measure, of: event) {
        figures[event] = figure
        order.append(event)
      } else {
        tally.unknown += 1
      }
    }
    var cover = WholeCover(self) { figures[$0] != nil }
    for event in order {
      switch cover.cover(of: event) {
      case .none: if let figure = figures[event] { tally.add(figure) }
      case .doubtful:
        tally.leftOut += 1
        tally.leftOutInDoubt += 1
      case .stated: tally.leftOut += 1
      }
    }
    return tally
  }

  /// The figure of one event; `nil` where it has none.
  private func figure(_ measure: Tally.Measure, of event: Int) -> Event.Count? {
    switch measure {
    case .killed: count(event, \.killed, \.killed)
    case .wounded: count(event, \.wounded, \.wounded)
    }
  }
}
