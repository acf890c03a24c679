/// One end of a description: a day, a month or a year, with its doubts.
struct DateLabel: Equatable {
  /// How fine a label is.
  enum Grain: Int {
    case day
    case month
    case year
  }

  /// A day in what the label names.
  let date: Day

  /// How fine the label is.
  var grain: Grain

  /// The doubts about it.
  var doubts: EDTFDate.Traits = []

  /// Whether two labels name the same day, month or year.
  static func == (one: DateLabel, other: DateLabel) -> Bool {
    one.grain == other.grain && one.name(of: .day) == other.name(of: .day)
  }

  /// The finest grain at which a stretch of days is whole.
  static func grain(from earliest: Day, to latest: Day) -> Grain {
    let next = latest.advanced(by: 1)
    if earliest.day != 1 || next.day != 1 { return .day }
    return earliest.month == 1 && next.month == 1 ? .year : .month
  }

  /// The label in words, without its doubts and without what is finer than given.
  ///
  /// The *scope* is the coarsest thing that need not be said: with `.month` and `.year` the label
  /// stands before another of the same month or year.
  func name(of scope: Grain) -> String {
    let (year, month, day) = date.components
    let monthName = MonthName.short(month)
    let yearName = Day.text(ofYear: year)
    switch (grain, scope) {
    case (.day, .day): return "\(day) \(monthName) \(yearName)"
    case (.day, .year): return "\(day) \(monthName)"
    case (.day, .month): return "\(day)"
    case (.month, .year): return monthName
    case (.month, _): return "\(monthName) \(yearName)"
    case (.year, _): return yearName
    }
  }

  /// What two labels share, and the first need not say: nothing (`.day`), a month or a year.
  func scope(before other: DateLabel) -> Grain {
    guard grain != .year, other.grain != .year, date.year == other.date.year else { return .day }
    let sharesMonth = grain == .day && other.grain == .day && date.month == other.date.month
    return sharesMonth ? .month : .year
  }
}

extension EDTFDate.Style {
  /// A label with its doubts: `about 15 Feb 2021?`, `~15 Feb 2021?`.
  func text(_ label: DateLabel, of scope: DateLabel.Grain = .day) -> String {
    marked(label.name(of: scope), label.doubts)
  }

  /// Two labels with a word between, the second of which says what they share.
  func text(_ first: DateLabel, _ separator: String, _ second: DateLabel) -> String {
    if first == second {
      var label = first
      label.doubts.formUnion(second.doubts)
      return text(label)
    }
    return text(first, of: first.scope(before: second)) + separator + text(second)
  }

  /// A phrase with its doubts around it.
  func marked(_ phrase: String, _ doubts: EDTFDate.Traits) -> String {
    let before = doubts.contains(.approximate) ? (self == .long ? "about " : "~") : ""
    return before + phrase + (doubts.contains(.uncertain) ? "?" : "")
  }

  /// Two labels between which one moment lies, or something lasted.
  ///
  /// Where a short one does not fit a card, doubts are gathered, then days and months left out.
  func range(_ first: DateLabel, _ second: DateLabel, lasted: Bool = false) -> String {
    guard self == .short else {
      let isOneDay = first == second && first.grain == .day
      return text(first, " to ", second) + (lasted && !isOneDay ? " (lasted)" : "")
    }
    let separator = lasted ? "–" : ".."
    let doubts = first.doubts.union(second.doubts)
    let whole = text(first, separator, second)
    if whole.count <= Self.cardWidth { return whole }
    var (first, second) = (first, second)
    first.doubts = doubts.intersection(.approximate)
    second.doubts = doubts.intersection(.uncertain)
    let gathered = text(first, separator, second)
    if gathered.count <= Self.cardWidth { return gathered }
    let months = text(first.coarsened(to: .month), separator, second.coarsened(to: .month))
    if months.count <= Self.cardWidth { return months }
    return text(first.coarsened(to: .year), separator, second.coarsened(to: .year))
  }

  /// The characters that fit a card.
  static let cardWidth = 20
}

extension DateLabel {
  /// The label without what is finer than a grain.
  fileprivate func coarsened(to grain: Grain) -> DateLabel {
    var label = self
    label.grain = Grain(rawValue: max(grain.rawValue, label.grain.rawValue)) ?? grain
    return label
  }
}
