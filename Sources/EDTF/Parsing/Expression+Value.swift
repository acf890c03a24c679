// Boiling a text down to its numbers.
extension Expression {
  /// The numbers of the text.
  ///
  /// - Throws: `EDTFError` if it says `before` or `after` something that has no such bound.
  func value() throws(EDTFError) -> EDTFDate.Value {
    let value = bodyValue
    switch relation {
    case .at: return value
    case .before:
      guard let earliest = value.earliest else {
        throw EDTFError(.invalid, at: start, "nothing lies before a date without a beginning")
      }
      let latest = earliest.number - 1
      return EDTFDate.Value(
        earliest: .min, latest: latest, onsetLatest: latest, traits: value.doubts)
    case .after:
      guard let latest = value.latest else {
        throw EDTFError(.invalid, at: start, "nothing lies after a date without an end")
      }
      return EDTFDate.Value(
        earliest: latest.number + 1, latest: .max, onsetLatest: .max, traits: value.doubts)
    }
  }

  /// The numbers of the date itself.
  private var bodyValue: EDTFDate.Value {
    switch body {
    case .moment(let moment): return moment.value
    case .span(let start, let end): return Self.value(ofSpan: start, end)
    case .oneOf(let members): return Self.value(of: members)
    }
  }

  /// The numbers of an interval, which began no later than it ended.
  private static func value(ofSpan start: SpanEnd, _ end: SpanEnd) -> EDTFDate.Value {
    let latest = end.moment?.latest.number ?? .max
    let doubts = (start.moment?.traits ?? []).union(end.moment?.traits ?? [])
    return EDTFDate.Value(
      earliest: start.moment?.earliest.number ?? .min, latest: latest,
      onsetLatest: min(start.moment?.latest.number ?? .max, latest), traits: doubts.union(.span))
  }

  /// The numbers of a set: from the first day of any entry to the last of any.
  private static func value(of members: [Member]) -> EDTFDate.Value {
    var earliest = Int32.max
    var latest = Int32.min
    var doubts: EDTFDate.Traits = []
    for member in members {
      let lower = member.lower
      let upper = member.upper
      earliest = min(earliest, lower?.earliest.number ?? .min)
      latest = max(latest, upper?.latest.number ?? .max)
      doubts.formUnion((lower?.traits ?? []).union(upper?.traits ?? []))
    }
    return EDTFDate.Value(
      earliest: earliest, latest: latest, onsetLatest: latest, traits: doubts)
  }
}

extension Moment {
  /// The numbers of a single date.
  fileprivate var value: EDTFDate.Value {
    if let time, let zone = time.zone {
      return EDTFDate.Value(
        day: earliest.number, second: Int32(time.secondOfDay), zone: Int16(zone))
    }
    return EDTFDate.Value(
      earliest: earliest.number, latest: latest.number, onsetLatest: latest.number, traits: traits)
  }
}
