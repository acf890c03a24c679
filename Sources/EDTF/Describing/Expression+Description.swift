// What a text says, in English.
extension Expression {
  /// The description.
  func description(_ style: EDTFDate.Style) -> String {
    switch relation {
    case .at: return bodyDescription(style)
    case .before: return firstLabel.map { "before " + style.text($0) } ?? "unknown"
    case .after: return lastLabel.map { "after " + style.text($0) } ?? "unknown"
    }
  }

  /// The description of the date itself.
  private func bodyDescription(_ style: EDTFDate.Style) -> String {
    switch body {
    case .moment(let moment): return moment.description(style)
    case .span(let start, let end): return Self.description(ofSpan: start, end, style)
    case .oneOf(let members): return description(of: members, style)
    }
  }

  /// The label of the earliest day; `nil` if the date is unbounded below.
  private var firstLabel: DateLabel? {
    if case .span(let start, _) = body, start.moment == nil { return nil }
    if case .oneOf(let members) = body, members.contains(where: { $0.lower == nil }) { return nil }
    return moments.min { $0.earliest < $1.earliest }?.firstLabel
  }

  /// The label of the latest day; `nil` if the date is unbounded above.
  private var lastLabel: DateLabel? {
    if case .span(_, let end) = body, end.moment == nil { return nil }
    if case .oneOf(let members) = body, members.contains(where: { $0.upper == nil }) { return nil }
    return moments.max { $0.latest < $1.latest }?.lastLabel
  }

  /// The description of an interval.
  private static func description(
    ofSpan start: SpanEnd, _ end: SpanEnd, _ style: EDTFDate.Style
  ) -> String {
    let isLong = style == .long
    switch (start, end) {
    case (.moment(let first), .moment(let last)):
      return style.range(first.firstLabel, last.lastLabel, lasted: true)
    case (.moment(let first), .open):
      let name = style.text(first.firstLabel)
      return isLong ? "from \(name) on" : "\(name)–"
    case (.moment(let first), .unknown):
      let name = style.text(first.firstLabel)
      return isLong ? "from \(name) (end unknown)" : "\(name)–?"
    case (.open, .moment(let last)):
      let name = style.text(last.lastLabel)
      return isLong ? "until \(name)" : "–\(name)"
    case (.unknown, .moment(let last)):
      let name = style.text(last.lastLabel)
      return isLong ? "until \(name) (start unknown)" : "?–\(name)"
    default: return "unknown"
    }
  }

  /// The description of a one-of set: all of it if it is short, else its bounds.
  private func description(of members: [Member], _ style: EDTFDate.Style) -> String {
    guard let first = firstLabel else {
      guard let last = lastLabel else { return "unknown" }
      return style == .long ? style.text(last) + " or earlier" : ".." + style.text(last)
    }
    guard let last = lastLabel else {
      return style == .long ? style.text(first) + " or later" : style.text(first) + ".."
    }
    if let listed = Self.list(members, style) { return listed }
    let bounds = style.range(first, last)
    return style == .long && members.count > 1 ? "\(bounds) (one of \(members.count))" : bounds
  }

  /// The entries of a bounded set one by one, if they are few enough; `nil` otherwise.
  private static func list(_ members: [Member], _ style: EDTFDate.Style) -> String? {
    if members.count == 2, case .date(let one) = members[0], case .date(let other) = members[1],
      let first = one.onlyLabel, let second = other.onlyLabel
    {
      let pair = style.text(first, " or ", second)
      return style == .long || pair.count <= EDTFDate.Style.cardWidth ? pair : nil
    }
    let limit = style == .long ? 4 : 1
    guard members.count <= limit else { return nil }
    let names = members.map { $0.description(style) }
    let front = names.dropLast().joined(separator: ", ")
    return front.isEmpty ? names.last : front + " or " + (names.last ?? "")
  }
}

extension Expression.Member {
  /// The description of a bounded entry.
  fileprivate func description(_ style: EDTFDate.Style) -> String {
    switch self {
    case .date(let moment): moment.description(style)
    case .range(let from, let to):
      if let from, let to { style.range(from.firstLabel, to.lastLabel) } else { "unknown" }
    }
  }
}

extension Moment {
  /// The label of its first day, at its own grain.
  var firstLabel: DateLabel {
    DateLabel(date: earliest, grain: .init(of: self), doubts: traits)
  }

  /// The label of its last day, at its own grain.
  var lastLabel: DateLabel {
    DateLabel(date: latest, grain: .init(of: self), doubts: traits)
  }

  /// The one label it has, if it is a day, a month or a year.
  var onlyLabel: DateLabel? {
    firstLabel == lastLabel ? firstLabel : nil
  }

  /// The description.
  func description(_ style: EDTFDate.Style) -> String {
    if let time { return firstLabel.name(of: .day) + time.description(style) }
    if let part { return style.marked("\(part) \(monthName)", traits) }
    if let label = onlyLabel { return style.text(label) }
    var (first, last) = (firstLabel, lastLabel)
    // One "about" before and one "?" behind stand for the whole range.
    first.doubts = traits.intersection(.approximate)
    last.doubts = traits.intersection(.uncertain)
    return style.range(first, last)
  }

  /// The month of its first day.
  private var monthName: String {
    DateLabel(date: earliest, grain: .month).name(of: .day)
  }
}

extension DateLabel.Grain {
  /// The grain at which a date is whole.
  fileprivate init(of moment: Moment) {
    self = DateLabel.grain(from: moment.earliest, to: moment.latest)
  }
}

extension Moment.Time {
  /// The time and its zone, to follow a date: `, 23:20 UTC`; for cards without the zone.
  fileprivate func description(_ style: EDTFDate.Style) -> String {
    let clock = "\(Day.twoDigits(hour)):\(Day.twoDigits(minute))"
    guard style == .long else { return " \(clock)" }
    let seconds = second == 0 ? "" : ":\(Day.twoDigits(second))"
    return ", \(clock)\(seconds)" + (zone.map(Self.name) ?? "")
  }

  /// The name of a zone.
  private static func name(ofZone minutes: Int) -> String {
    if minutes == 0 { return " UTC" }
    let size = abs(minutes)
    return " \(minutes < 0 ? "-" : "+")\(Day.twoDigits(size / 60)):\(Day.twoDigits(size % 60))"
  }
}
