public import EDTF

extension Episode {
  /// When an episode was, as far as its dates tell.
  public struct Period: Hashable, Sendable {
    /// The earliest day on which one of its events may have been; `nil` when none has such a bound.
    public let earliest: Day?

    /// The latest day on which one of its events may have been; `nil` when none has such a bound.
    public let latest: Day?

    /// How many events have no date.
    public let undated: Int

    /// How many events have a date without a first or without a last day: the episode may reach further
    /// than ``earliest`` and ``latest``.
    public let openEnded: Int

    /// The days from the earliest to the latest, subtracted and not counted inclusively; `nil` when
    /// either is not known.
    public var days: Int? {
      guard let earliest, let latest, earliest <= latest else { return nil }
      return earliest.distance(to: latest)
    }
  }

  /// When it was: the first and the last day on which its events may have been.
  ///
  /// What is unknown stays out, and is counted.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public func period() -> Period {
    var (earliest, latest): (Day?, Day?) = (nil, nil)
    var (undated, openEnded) = (0, 0)
    for event in members {
      let date = records.dates[Int(event)]
      if date.isUnknown {
        undated += 1
        continue
      }
      if date.earliest == nil || date.latest == nil { openEnded += 1 }
      if let day = date.earliest { earliest = earliest.map { min($0, day) } ?? day }
      if let day = date.latest { latest = latest.map { max($0, day) } ?? day }
    }
    return Period(earliest: earliest, latest: latest, undated: undated, openEnded: openEnded)
  }
}
