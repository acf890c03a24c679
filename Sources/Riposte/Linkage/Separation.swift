public import EDTF

/// How far apart two events are in space and time, linked or not.
public struct Separation: Hashable, Sendable {
  /// The great circle between their places, in kilometers; `nil` when either place is not known.
  public let kilometers: Double?

  /// By how much that may be off: the sum of the radii of the two places, in kilometers; `nil` when
  /// either radius is not known.
  public let plusMinus: Double?

  /// The days between their onsets, whichever came first; `nil` when either has no date.
  public let days: LagRange?

  init(_ records: Records, from one: Int, to other: Int) {
    kilometers = records.kilometers(from: one, to: other)
    let places = [one, other].map { records.places.record(records.events.places[$0]) }
    let radii = places.compactMap { $0?.radiusKilometers }
    plusMinus = kilometers != nil && radii.count == 2 ? radii[0] + radii[1] : nil
    days = Self.days(records.dates[one], records.dates[other])
  }

  /// The days between two onsets, whichever came first.
  private static func days(_ one: EDTFDate.Value, _ other: EDTFDate.Value) -> LagRange? {
    if one.isUnknown || other.isUnknown { return nil }
    if let start = one.instant, let end = other.instant {
      let seconds = abs(end.secondsSinceEpoch - start.secondsSinceEpoch)
      let days = Double(seconds) / 86_400
      return LagRange(lower: days, upper: days, isBetweenInstants: true)
    }
    func gap(_ first: Day?, _ second: Day?) -> Double? {
      guard let first, let second else { return nil }
      return Double(first.distance(to: second))
    }
    let (onset, otherOnset) = (one.onset, other.onset)
    let least = [
      gap(onset.latest, otherOnset.earliest), gap(otherOnset.latest, onset.earliest),
    ]
    let most = [gap(onset.earliest, otherOnset.latest), gap(otherOnset.earliest, onset.latest)]
    let bounded = most.compactMap(\.self)
    return LagRange(
      lower: least.compactMap(\.self).max() ?? 0,
      upper: bounded.count == 2 ? max(bounded[0], bounded[1]) : nil, isBetweenInstants: false)
  }
}
