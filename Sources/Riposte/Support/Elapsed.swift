import EDTF
import RiposteKernel

/// The time that passes along events each of which answers the one before it.
enum Elapsed {
  /// The range for events in order, by their records; `nil` when the first or the last has no date.
  ///
  /// With onsets from lo_i to hi_i: [max(0, max lo_i − min hi_i), hi_k − lo_0]. An event between whose
  /// date is unknown does not narrow the range. Whole days, unless all are instants.
  static func range(of events: some Collection<Int32>, in records: Records) -> LagRange? {
    guard let first = events.first else { return nil }
    var last = first
    var isBetweenInstants = true
    for event in events {
      last = event
      isBetweenInstants = isBetweenInstants && records.dates[Int(event)].isInstant
    }
    if records.dates[Int(first)].isUnknown || records.dates[Int(last)].isUnknown { return nil }
    let unit: Unit = isBetweenInstants ? .seconds : .days
    var greatestLow = ChainOnsets.unknownLow
    var leastHigh = ChainOnsets.unknownHigh
    for event in events {
      greatestLow = max(greatestLow, unit.low(records.dates[Int(event)]))
      leastHigh = min(leastHigh, unit.high(records.dates[Int(event)]))
    }
    let range = ElapsedRange(
      start: unit.low(records.dates[Int(first)]), end: unit.high(records.dates[Int(last)]),
      greatestLow: greatestLow, leastHigh: leastHigh)
    return unit.lag(range)
  }

  /// What onsets are counted in.
  enum Unit {
    case days
    /// Only where every date is an instant.
    case seconds

    /// The low end of an onset.
    func low(_ date: EDTFDate.Value) -> Int64 {
      if self == .seconds, let instant = date.instant { return instant.secondsSinceEpoch }
      let day = date.onsetEarliestNumber
      return day == .min ? ChainOnsets.unknownLow : Int64(day)
    }

    /// The high end of an onset.
    func high(_ date: EDTFDate.Value) -> Int64 {
      if self == .seconds, let instant = date.instant { return instant.secondsSinceEpoch }
      let day = date.onsetLatestNumber
      return day == .max ? ChainOnsets.unknownHigh : Int64(day)
    }

    /// A range in days.
    func lag(_ range: ElapsedRange) -> LagRange {
      let perDay: Double = self == .seconds ? 86_400 : 1
      return LagRange(
        lower: Double(range.least) / perDay, upper: range.most.map { Double($0) / perDay },
        isBetweenInstants: self == .seconds)
    }
  }
}
