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
  /// The dates in words: `15 Feb 2021`, `Feb – Apr 2021`, `2003 – 2017`.
  var words: String {
    guard let days else { return "No date" }
    let (first, last) = (Day(number: days.lowerBound), Day(number: days.upperBound))
    if precision == .year || last.year - first.year > 3 {
      return first.year == last.year ? "\(first.year)" : "\(first.year) – \(last.year)"
    }
    let isOneYear = first.year == last.year
    if isOneYear, first.month == last.month {
      return precision == .day && days.count == 1
        ? first.formatted() : Self.month(of: first, withYear: true)
    }
    return Self.month(of: first, withYear: !isOneYear) + " – "
      + Self.month(of: last, withYear: true)
  }

  /// `Feb` or `Feb 2021`.
  private static func month(of day: Day, withYear: Bool) -> String {
    day.formatted().split(separator: " ").dropFirst().prefix(withYear ? 2 : 1)
      .joined(separator: " ")
  }
}
