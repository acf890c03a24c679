import EDTF
import Riposte

/// Times in words.
enum TimeWording {
  /// When an event was: `15 to 21 Feb 2021`, or that it has no date.
  static func date(_ event: EventView, _ style: EDTFDate.Style = .long) -> String {
    event.date?.formatted(style) ?? "no date"
  }

  /// How much later a response came: `4 to 10 days later`, `the same day`.
  static func later(_ lag: LagRange?) -> String {
    guard let lag else { return "after an unknown time" }
    return switch (lag.lower, lag.upper) {
    case (0, 0?): lag.isBetweenInstants ? "at once" : "the same day"
    case (0, nil): "after an unknown time"
    case (_, nil): "\(lag) later"
    case (0, let upper?): "up to \(days(upper)) later"
    case _: "\(lag) later"
    }
  }

  /// A range of days: `4 to 10 days`, `up to 3 days`, `at least 3 days`, `unknown`.
  static func range(_ lower: Double?, _ upper: Double?) -> String {
    switch (lower, upper) {
    case (nil, nil): "unknown"
    case (nil, let upper?): "up to \(days(upper))"
    case (let lower?, nil): lower > 0 ? "at least \(days(lower))" : "unknown"
    case (let lower?, let upper?):
      lower == upper
        ? days(upper)
        : lower == 0 ? "up to \(days(upper))" : "\(NumberText.decimal(lower)) to \(days(upper))"
    }
  }

  /// A number of days: `1 day`, `0.25 days`.
  static func days(_ count: Double) -> String {
    NumberText.decimal(count, places: 2) + (count == 1 ? " day" : " days")
  }
}
