import EDTF

/// Where dates stand on a compressed axis: a long wait takes more room than a short one, but not
/// in proportion.
struct TimeAxis: Hashable, Sendable {
  /// 1 for full distances; less where a picture would become too wide.
  let scale: Double

  /// From one date to the next: 34 + 11 · log₂(days) points at full scale.
  func advance(overDays days: Int) -> Double {
    (34 + 11 * Self.logarithm(Double(max(days, 1)))) * scale
  }

  /// The room before events without any date.
  var undatedGap: Double { 60 }

  /// The logarithm to base 2, straight between powers of two: it never falls, it is continuous,
  /// and off by less than a tenth, which is a point of paper.
  private static func logarithm(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}

/// A date on the axis.
struct TimeMark: Hashable, Sendable {
  /// The left edge of the first card that stands there.
  var x: Double
  /// The day; nil for the mark of events without a date.
  var day: Int32?
  /// How finely the most exactly dated event there is dated.
  var precision: Scene.Precision
}

extension TimeMark {
  /// The mark in words, on at most two lines.
  var lines: [String] {
    guard let day else { return ["no date"] }
    // "15 Feb 2021": the year goes on the second line.
    let words = Day(number: day).formatted().split(separator: " ").map(String.init)
    guard let year = words.last else { return [] }
    switch precision {
    case .day: return [words.dropLast().joined(separator: " "), year]
    case .month: return [words.dropFirst().first ?? "", year]
    case .year: return [year]
    }
  }

  /// The year; nil without a date.
  var year: Int? { day.map { Day(number: $0).year } }
}
