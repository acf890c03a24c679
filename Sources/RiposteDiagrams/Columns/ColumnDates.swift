import EDTF

/// The dates of the cards of a period.
struct ColumnDates: Hashable, Sendable {
  /// The first and the last date; nil where no card has one.
  private(set) var days: ClosedRange<Int32>?
  /// How finely the most exactly dated of its cards is dated.
  private(set) var precision = Scene.Precision.year

  /// Makes the dates of a period without cards.
  init() {}

  /// Makes the dates from a first to a last one.
  init(_ days: ClosedRange<Int32>, _ precision: Scene.Precision) {
    self.days = days
    self.precision = precision
  }

  /// Adds a card of a date.
  mutating func add(_ group: DateGroup) {
    guard let day = group.day else { return }
    days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day)
    precision = max(precision, group.precision)
  }
}

extension ColumnDates {
  /// How finely the dates are written where nothing else matters: no finer than the events are
  /// dated, and no finer than so long a time needs.
  var grain: Scene.Precision {
    guard let days else { return .year }
    let (first, last) = (Day(number: days.lowerBound), Day(number: days.upperBound))
    if last.year - first.year > 3 { return .year }
    return days.count == 1 ? precision : min(precision, .month)
  }

  /// How finely the dates are written beside those of the next period, so that it can be seen where
  /// the one ends and the other begins.
  func grain(before next: ColumnDates) -> Scene.Precision {
    guard let days, let start = next.days?.lowerBound else { return .year }
    let (last, first) = (Day(number: days.upperBound), Day(number: start))
    return last.year != first.year ? .year : last.month != first.month ? .month : .day
  }

  /// The dates in words: `15 Feb 2021`, `3 – 5 Mar 2021`, `Feb – Apr 2021`, `2003 – 2017`.
  ///
  /// - Parameter grain: How finely; no finer than the events are dated.
  /// - Returns: The words, or that there is no date.
  func words(by grain: Scene.Precision) -> String {
    guard let days else { return "No date" }
    let last = Self.parts(of: days.upperBound, by: min(grain, precision))
    var first = Self.parts(of: days.lowerBound, by: min(grain, precision))
    for part in last.reversed() {
      guard first.last == part else { break }
      first.removeLast()
    }
    return (first.isEmpty ? last : first + ["–"] + last).joined(separator: " ")
  }

  /// Day, month and year, without those that are finer than asked for.
  private static func parts(of day: Int32, by grain: Scene.Precision) -> [Substring] {
    let parts = Day(number: day).formatted().split(separator: " ", maxSplits: 2)
    return Array(parts.suffix(grain.rawValue + 1))
  }
}

extension [ColumnDates] {
  /// The dates of periods that follow each other, in words.
  var words: [String] {
    var grains = map(\.grain)
    for (index, (dates, next)) in zip(self, dropFirst()).enumerated() {
      let needed = dates.grain(before: next)
      grains[index] = Swift.max(grains[index], needed)
      grains[index + 1] = Swift.max(grains[index + 1], needed)
    }
    return zip(self, grains).map { $0.words(by: $1) }
  }
}
