import EDTF

/// Where dates stand along the time axis.
enum TimeSpacing: Hashable, Sendable {
  /// A long wait takes more room than a short one, but not in proportion, and crowded dates take as
  /// much more as their cards need; 1 for full distances, less where a picture would become too long.
  case compressed(scale: Double)
  /// Every day takes as much room as any other.
  case proportional(pointsPerDay: Double)

  /// Whether cards may move away from their dates where it is crowded.
  var isElastic: Bool {
    if case .compressed = self { true } else { false }
  }

  /// From one date to the next: 34 + 11 · log₂(days) points at full scale, or so much a day.
  func advance(overDays days: Int) -> Double {
    switch self {
    case .compressed(let scale): (34 + 11 * Self.logarithm(Double(max(days, 1)))) * scale
    case .proportional(let pointsPerDay): Double(days) * pointsPerDay
    }
  }

  /// The room before events without any date.
  static let undatedGap = 60.0

  /// The logarithm to base 2, straight between powers of two: it never falls, it is continuous,
  /// and off by less than a tenth, which is a point of paper.
  private static func logarithm(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}

/// A date on the axis.
struct TimeMark: Hashable, Sendable {
  /// Where the first card that stands there begins.
  var x: Double
  /// The day; nil for the mark of events without a date.
  var day: Int32?
  /// How finely the most exactly dated event there is dated.
  var precision: Scene.Precision
  /// Whether it divides a true time axis, and no event need stand there.
  var isTick = false
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
