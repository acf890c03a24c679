import EDTF

/// What is written along the time axis: the dates of events where time is compressed, else years,
/// months or days at equal distances.
struct AxisLabels {
  private let marks: [TimeMark]

  init(_ placement: SwimlanePlacement, _ timeAxis: Diagram.TimeAxis) {
    marks = timeAxis == .compressed ? placement.marks : Self.ticks(for: placement)
  }

  /// Lines across the lanes: where a year begins, and before what has no date.
  var lines: [(place: Double, kind: Drawing.Band.Kind)] {
    var lines: [(Double, Drawing.Band.Kind)] = []
    var year: Int?
    for mark in marks where mark.year != year || mark.day == nil {
      if mark.day == nil {
        lines.append((mark.x - 14, .undated))
      } else if year != nil {
        lines.append((mark.x - (mark.isTick ? 0 : 14), .year))
      }
      year = mark.year
    }
    return lines
  }

  /// The labels that fit along the axis; the first of a year and that of no date are told first.
  ///
  /// - Parameter length: How much of the axis lines of text take.
  /// - Returns: The marks that are labeled, from the left.
  func shown(length: ([String]) -> Double) -> [TimeMark] {
    let ends = marks.map { $0.x + length($0.lines) }
    var isShown = Array(repeating: false, count: marks.count)
    var (year, end): (Int?, Double) = (nil, -.infinity)
    for index in marks.indices.reversed() where marks[index].day == nil {
      isShown[index] = true
    }
    for (index, mark) in marks.enumerated() where mark.year != year {
      year = mark.year
      guard mark.x >= end + 6 else { continue }
      isShown[index] = true
      end = ends[index]
    }
    end = -.infinity
    var next = 0
    for index in marks.indices {
      if next <= index { next = marks.indices.dropFirst(index + 1).first { isShown[$0] } ?? .max }
      let limit = next < marks.count ? marks[next].x : .infinity
      if !isShown[index], marks[index].x >= end + 6, ends[index] + 6 <= limit {
        isShown[index] = true
      }
      if isShown[index] { end = ends[index] }
    }
    return marks.indices.filter { isShown[$0] }.map { marks[$0] }
  }
}

// MARK: - A true time axis

extension AxisLabels {
  /// A unit that ticks are apart.
  private struct Step {
    var months: Int
    var days: Int
    var precision: Scene.Precision

    /// About how many days it has.
    var length: Double { Double(months) * 30.44 + Double(days) }
  }

  /// The least distance of two ticks, in points.
  private static let distance = 60.0

  private static let steps =
    [1, 2, 5, 10].map { Step(months: 0, days: $0, precision: .day) }
    + [1, 3, 6].map { Step(months: $0, days: 0, precision: .month) }
    + [1, 2, 5, 10, 20, 50, 100, 500, 1_000].map {
      Step(months: 12 * $0, days: 0, precision: .year)
    }

  /// Marks at equal distances, and that of what has no date.
  private static func ticks(for placement: SwimlanePlacement) -> [TimeMark] {
    let dated = placement.marks.filter { $0.day != nil }
    let undated = placement.marks.filter { $0.day == nil }
    guard let first = dated.first, let last = dated.last, let start = first.day,
      let end = last.day, start < end
    else { return placement.marks }
    let pointsPerDay = (last.x - first.x) / Double(Int(end) - Int(start))
    let step = steps.first { $0.length * pointsPerDay >= distance } ?? steps[steps.count - 1]
    let ticks = days(from: start, through: end, step).map { day in
      TimeMark(
        x: first.x + Double(Int(day) - Int(start)) * pointsPerDay, day: day,
        precision: step.precision, isTick: true)
    }
    return (ticks.isEmpty ? dated : ticks) + undated
  }

  /// The days on which ticks stand: the first of a month where the step is one, else from the
  /// first day on.
  private static func days(from start: Int32, through end: Int32, _ step: Step) -> [Int32] {
    if step.months == 0 {
      return Array(stride(from: start, through: end, by: step.days))
    }
    // Months since the year 0, from the last multiple of the step before the first day.
    var month = Day(number: start).year * 12 / step.months * step.months
    var days: [Int32] = []
    while true {
      let year = month >= 0 ? month / 12 : (month - 11) / 12
      guard let day = Day(year: year, month: month - year * 12 + 1, day: 1), day.number <= end
      else { return days }
      if day.number >= start { days.append(day.number) }
      month += step.months
    }
  }
}
