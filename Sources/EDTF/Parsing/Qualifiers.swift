extension EDTFDate {
  /// A component of a date that may be doubted by itself.
  public enum Component: Hashable, Sendable, CaseIterable {
    /// The year.
    case year

    /// The month, or the season or other part of a year.
    case month

    /// The day of the month.
    case day
  }
}

/// The doubts about each component of a date.
struct Qualifiers {
  var year: EDTFDate.Traits = []
  var month: EDTFDate.Traits = []
  var day: EDTFDate.Traits = []

  /// The doubts about any component.
  var all: EDTFDate.Traits { year.union(month).union(day) }

  subscript(component: EDTFDate.Component) -> EDTFDate.Traits {
    switch component {
    case .year: year
    case .month: month
    case .day: day
    }
  }

  /// Notes a qualifier to the left of a component, which applies to that component alone.
  mutating func insert(_ traits: EDTFDate.Traits, leftOf component: EDTFDate.Component) {
    switch component {
    case .year: year.formUnion(traits)
    case .month: month.formUnion(traits)
    case .day: day.formUnion(traits)
    }
  }

  /// Notes a qualifier to the right of a component, which applies to it and all to its left.
  mutating func insert(_ traits: EDTFDate.Traits, rightOf component: EDTFDate.Component) {
    year.formUnion(traits)
    if component != .year { month.formUnion(traits) }
    if component == .day { day.formUnion(traits) }
  }
}
