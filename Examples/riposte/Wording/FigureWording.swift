import Riposte

/// Sums, ladders and steps in words.
enum FigureWording {
  /// `3 to 12, best 5 (4 events; 1 without a figure; 2 parts not counted beside their whole)`.
  static func tally(_ tally: Tally) -> String {
    guard let low = tally.low else {
      return "unknown: no event has a figure"
    }
    let range =
      switch tally.high {
      case low?: NumberText.grouped(low)
      case let high?: "\(NumberText.grouped(low)) to \(NumberText.grouped(high))"
      case nil: "\(NumberText.grouped(low)) or more"
      }
    let best = tally.best.flatMap { $0 == low && $0 == tally.high ? nil : $0 }
      .map { ", at best \(NumberText.grouped($0))" }
    return range + (best ?? "") + " (\(restrictions(of: tally)))"
  }

  private static func restrictions(of tally: Tally) -> String {
    var parts = [NumberText.count(tally.counted, "event")]
    if tally.unknown > 0 { parts.append("\(NumberText.grouped(tally.unknown)) without a figure") }
    if tally.leftOut > 0 {
      parts.append("\(NumberText.count(tally.leftOut, "part")) not counted beside their whole")
    }
    if tally.leftOutInDoubt > 0 {
      parts.append("\(NumberText.grouped(tally.leftOutInDoubt)) of them perhaps no part of it")
    }
    return parts.joined(separator: "; ")
  }

  /// What events are scored on, and how.
  static func ladder(_ ladder: Ladder, isByKindAlone: Bool) -> String {
    let how =
      isByKindAlone
      ? "events scored by kind alone, own severities not used"
      : "an event's own severity wins, else that of its kind"
    return "\(ladder.name) (\(ladder.title)): \(how)"
  }

  /// `12 up, 3 level, 7 down, 4 unknown`.
  static func steps(_ steps: StepCounts) -> String {
    "\(NumberText.grouped(steps.up)) up, \(NumberText.grouped(steps.level)) level, "
      + "\(NumberText.grouped(steps.down)) down, \(NumberText.grouped(steps.unknown)) unknown"
  }

  /// A number, or a dash where there is none.
  static func number(_ value: Double?) -> StyledText {
    value.map { StyledText(NumberText.decimal($0)) } ?? "–"
  }

  /// A count, or a dash where there is none.
  static func number(_ value: Int?) -> StyledText {
    value.map { StyledText(NumberText.grouped($0)) } ?? "–"
  }

  /// The median of lags: `4 to 10 days`; a dash where none is known.
  static func median(_ lag: LagDistribution) -> String {
    guard let lower = lag.lowerMedian else { return "–" }
    guard let upper = lag.upperMedian else {
      return lower > 0 ? "at least \(days(lower))" : "unknown"
    }
    if lower == upper { return days(upper) }
    if lower == 0 { return "up to \(days(upper))" }
    return "\(NumberText.decimal(lower, places: 2)) to \(days(upper))"
  }

  /// A number of days: `1 day`, `0.25 days`.
  static func days(_ count: Double) -> String {
    NumberText.decimal(count, places: 2) + (count == 1 ? " day" : " days")
  }
}

/// How much of a list is printed for people; programs get all of it.
enum TextLimit {
  /// The most rows of a table.
  static let rows = 50

  /// The line that says how many rows are not printed; `nil` where all are.
  static func rest(_ count: Int, after printed: Int = rows) -> StyledText? {
    guard count > printed else { return nil }
    return StyledText(
      "… and \(NumberText.grouped(count - printed)) more, listed by --json and --csv", .faint)
  }
}
