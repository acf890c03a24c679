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
    guard let lag, lag.lower > 0 || lag.upper != nil else { return "after an unknown time" }
    if lag.upper == 0 { return lag.isBetweenInstants ? "at once" : "the same day" }
    return range(lag) + " later"
  }

  /// How long something took: `in 4 to 10 days`, `within 29 days`, `on one day`.
  static func elapsed(_ lag: LagRange?) -> String {
    guard let lag, lag.lower > 0 || lag.upper != nil else { return "over an unknown time" }
    guard let upper = lag.upper else { return range(lag) }
    if upper == 0 { return lag.isBetweenInstants ? "at once" : "on one day" }
    let isUpTo = lag.lower == 0
    return isUpTo ? "within \(length(upper, of: lag))" : "in \(range(lag))"
  }

  /// A length of time: `4 to 10 days`, `up to 3 days`, `at least 3 days`, `6.5 hours`, `unknown`.
  static func range(_ lag: LagRange?) -> String {
    guard let lag else { return "unknown" }
    guard let upper = lag.upper else {
      return lag.lower > 0 ? "at least \(length(lag.lower, of: lag))" : "unknown"
    }
    if lag.lower == upper { return length(upper, of: lag) }
    if lag.lower == 0 { return "up to \(length(upper, of: lag))" }
    return "\(NumberText.decimal(lag.lower, places: 2)) to \(length(upper, of: lag))"
  }

  /// So many days; of moments less than two days apart, hours.
  private static func length(_ days: Double, of lag: LagRange) -> String {
    if lag.isBetweenInstants, days < 2 {
      let hours = NumberText.decimal(days * 24, places: 1)
      return hours + (hours == "1" ? " hour" : " hours")
    }
    return NumberText.decimal(days, places: 2) + (days == 1 ? " day" : " days")
  }
}
