public import EDTF

/// How a draft is frozen.
public struct FreezeOptions: Hashable, Sendable {
  /// Whether errors are set aside and listed instead of thrown.
  public var isLenient = false

  /// The lag in days above which a gap between stimulus and response is implausible.
  public var implausibleGap = FreezeOptions.fiveYears

  /// The day up to which the case claims to know; `nil` takes the case's own.
  ///
  /// No clock is read.
  public var asOf: EDTFDate?

  /// The confidences of links that give none, by basis.
  public var confidences = ConfidenceTable.standard

  /// Five years, in days.
  public static let fiveYears = 1826

  /// Strict freezing, with the standard thresholds.
  public init() {}

  /// Freezing that sets aside what is wrong.
  public static var lenient: FreezeOptions {
    var options = FreezeOptions()
    options.isLenient = true
    return options
  }
}
