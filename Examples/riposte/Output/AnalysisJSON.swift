import Riposte

/// Figures of analyses as JSON.
enum AnalysisJSON {
  /// The ends of a link, by id.
  static func ends(_ link: LinkView) -> [(key: String, value: JSONValue)] {
    [
      ("response", .text(link.response.id.rawValue)),
      ("stimulus", JSONValue(link.stimulus?.id.rawValue)),
    ]
  }

  /// A sum over events, with how many were summed and how many could not be.
  static func tally(_ tally: Tally) -> JSONValue {
    [
      "low": JSONValue(tally.low), "best": JSONValue(tally.best), "high": JSONValue(tally.high),
      "counted": .integer(tally.counted), "unknown": .integer(tally.unknown),
      "leftOut": .integer(tally.leftOut), "leftOutInDoubt": .integer(tally.leftOutInDoubt),
    ]
  }

  /// The quartiles of some values, with how many there are.
  static func quartiles(_ quartiles: Quartiles) -> JSONValue {
    [
      "least": JSONValue(quartiles.least), "lower": JSONValue(quartiles.lower),
      "median": JSONValue(quartiles.median), "upper": JSONValue(quartiles.upper),
      "greatest": JSONValue(quartiles.greatest), "n": .integer(quartiles.count),
      "unusable": .integer(quartiles.unusable),
    ]
  }

  /// How long responses took: the range of the median, and the quartiles of both ends.
  static func lag(_ lag: LagDistribution) -> JSONValue {
    [
      "min": JSONValue(lag.lowerMedian), "max": JSONValue(lag.upperMedian),
      "n": .integer(lag.count), "unusable": .integer(lag.unusable),
      "lowerEnds": quartiles(lag.lowerEnds), "upperEnds": quartiles(lag.upperEnds),
    ]
  }

  /// How many links lead up, down, or neither.
  static func steps(_ steps: StepCounts) -> [(key: String, value: JSONValue)] {
    [
      ("up", .integer(steps.up)), ("level", .integer(steps.level)),
      ("down", .integer(steps.down)), ("unknown", .integer(steps.unknown)),
    ]
  }

  /// The ladder on which events are scored.
  static func ladder(_ ladder: Ladder, isByKindAlone: Bool) -> JSONValue {
    [
      "name": .text(ladder.name), "title": .text(ladder.title),
      "reference": JSONValue(ladder.reference), "byKindAlone": .bool(isByKindAlone),
    ]
  }
}
