/// A text read as EDTF: what it says, before it is boiled down to numbers.
struct Expression {
  /// What is said about the body.
  enum Relation {
    case at
    case before
    case after
  }

  /// The date itself.
  enum Body {
    case moment(Moment)
    case span(SpanEnd, SpanEnd)
    case oneOf([Member])
  }

  /// One side of an interval.
  enum SpanEnd {
    case moment(Moment)
    case open
    case unknown

    /// The date, if one is given.
    var moment: Moment? {
      if case .moment(let moment) = self { return moment }
      return nil
    }
  }

  /// One entry of a one-of set: a date, or a range that may be open at one end.
  enum Member {
    case date(Moment)
    case range(from: Moment?, to: Moment?)

    /// The first date of the entry, if it is not open.
    var lower: Moment? {
      switch self {
      case .date(let moment): moment
      case .range(let from, _): from
      }
    }

    /// The last date of the entry, if it is not open.
    var upper: Moment? {
      switch self {
      case .date(let moment): moment
      case .range(_, let to): to
      }
    }
  }

  var relation: Relation
  var body: Body

  /// Where the body begins in the text, in UTF-8 bytes.
  var start: Int

  /// Every date in the text, from left to right.
  var moments: [Moment] {
    switch body {
    case .moment(let moment): return [moment]
    case .span(let start, let end): return [start.moment, end.moment].compactMap { $0 }
    case .oneOf(let members):
      return members.flatMap { member in
        switch member {
        case .date(let moment): [moment]
        case .range(let from, let to): [from, to].compactMap { $0 }
        }
      }
    }
  }
}

/// One date: a year, month, day, part of a year or of a month, or a time of day.
struct Moment {
  /// The part of a month that analysts name.
  enum Part {
    case early
    case mid
    case late

    /// The first and last day of the part; the last may lie beyond the month.
    var days: ClosedRange<Int> {
      switch self {
      case .early: 1...10
      case .mid: 11...20
      case .late: 21...31
      }
    }
  }

  /// A time of day.
  struct Time {
    var hour: Int
    var minute: Int

    /// The second, 60 in a leap second.
    var second: Int

    /// The zone in minutes east of UTC, or `nil` for a local time.
    var zone: Int?

    /// Seconds since midnight; a leap second has the number of the second after it.
    var secondOfDay: Int { hour * 3600 + minute * 60 + second }
  }

  /// The first day it may stand for.
  var earliest: Day

  /// The last day it may stand for.
  var latest: Day

  /// The doubts about each component.
  var qualifiers: Qualifiers

  /// Whether it is a month of a year, both fully specified.
  var isMonth: Bool

  /// The part of the month that is meant, if only a part is.
  var part: Part?

  /// The time of day, if there is one.
  var time: Time?

  /// Where it stands in the text, in UTF-8 bytes.
  var range: Range<Int>

  /// Where the `T` before its time stands, if it has one: all dates before it are ten bytes long,
  /// or eleven with a sign.
  var clockPosition: Int { range.lowerBound + earliest.description.utf8.count }

  /// The doubts about it as a whole.
  var traits: EDTFDate.Traits { qualifiers.all }
}
