extension EDTFDate {
  /// The numbers of a date without its text, in 16 bytes.
  ///
  /// For columns of a million dates: a value is plain bits, parses from UTF-8 without allocating
  /// where the text is a plain date or date and time, and answers all that ``EDTFDate`` does except
  /// what needs the text.
  public struct Value: Hashable, Sendable, BitwiseCopyable {
    /// Number of the earliest day; `Int32.min` stands for unbounded.
    package let earliestNumber: Int32

    /// Number of the latest day; `Int32.max` stands for unbounded.
    package let latestNumber: Int32

    /// Of an instant its second of the day, 0 to 86,400, as written; otherwise the number of the
    /// latest day of the onset, `Int32.max` if unbounded.
    private let detail: Int32

    /// Of an instant, its zone in minutes east of UTC; otherwise 0.
    private let zone: Int16

    /// What kind of date it is.
    private let traits: Traits

    /// A date of which nothing is known: for records that have none.
    public static let unknown = Value(
      earliest: .min, latest: .max, onsetLatest: .max, traits: [])

    /// Makes the value of a date without zone.
    init(earliest: Int32, latest: Int32, onsetLatest: Int32, traits: Traits) {
      self.earliestNumber = earliest
      self.latestNumber = latest
      self.detail = onsetLatest
      self.zone = 0
      self.traits = traits.subtracting(.instant)
    }

    /// Makes the value of a day with a time and a zone.
    init(day: Int32, second: Int32, zone: Int16) {
      self.earliestNumber = day
      self.latestNumber = day
      self.detail = second
      self.zone = zone
      self.traits = .instant
    }
  }

  /// What a date is, beside its numbers.
  struct Traits: OptionSet, Hashable, Sendable, BitwiseCopyable {
    let rawValue: UInt8

    static let uncertain = Traits(rawValue: 1)
    static let approximate = Traits(rawValue: 2)
    static let span = Traits(rawValue: 4)
    static let instant = Traits(rawValue: 8)
  }
}

extension EDTFDate.Value {
  /// The first day the date may stand for, or `nil` if nothing bounds it from below.
  public var earliest: Day? { earliestNumber == .min ? nil : Day(number: earliestNumber) }

  /// The last day the date may stand for, or `nil` if nothing bounds it from above.
  public var latest: Day? { latestNumber == .max ? nil : Day(number: latestNumber) }

  /// The first and last day the date may stand for.
  public var bounds: DayRange { DayRange(earliest: earliest, latest: latest) }

  /// When it began; see ``EDTFDate/onset``.
  public var onset: DayRange {
    let latest = onsetLatestNumber
    return DayRange(earliest: earliest, latest: latest == .max ? nil : Day(number: latest))
  }

  /// Number of the first day of the onset, which is that of the date; `Int32.min` for unbounded.
  package var onsetEarliestNumber: Int32 { earliestNumber }

  /// Number of the last day of the onset; `Int32.max` for unbounded.
  package var onsetLatestNumber: Int32 { isInstant ? latestNumber : detail }

  /// Whether the date is an interval `a/b`, something that lasted.
  public var isSpan: Bool { traits.contains(.span) }

  /// Whether any part of the date is doubted: `?` or `%`.
  public var isUncertain: Bool { traits.contains(.uncertain) }

  /// Whether any part of the date is an estimate: `~` or `%`.
  public var isApproximate: Bool { traits.contains(.approximate) }

  /// The doubts about any part of the date.
  var doubts: EDTFDate.Traits { traits.intersection([.uncertain, .approximate]) }

  /// Whether nothing bounds the date on either side.
  public var isUnknown: Bool { earliestNumber == .min && latestNumber == .max }

  /// Whether the date has a time with its zone.
  public var isInstant: Bool { traits.contains(.instant) }

  /// The moment, if the date has a time with its zone.
  public var instant: EDTFDate.Instant? {
    guard isInstant else { return nil }
    let local = Int64(earliestNumber) * 86_400 + Int64(detail)
    return EDTFDate.Instant(
      secondsSinceEpoch: local - Int64(zone) * 60, minutesEastOfUTC: Int(zone))
  }
}
