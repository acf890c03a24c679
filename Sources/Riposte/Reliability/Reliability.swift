/// The probability that two events are linked, when each link holds with its confidence.
///
/// ```swift
/// let reliability = try graph.reliability(from: "a", to: "d", direction: .downstream)
/// reliability?.value                // 0.4375
/// reliability?.uncertainLinks       // 4
/// print(reliability)                // 0.438, exact, from 4 uncertain links, each taken to hold …
/// ```
///
/// Every path counts, not the best one alone: where ``Linkage/confidence`` is the probability of one path,
/// this is that of any. It rests on two things, which belong beside the number wherever it is printed: that
/// links hold or fail **independently** of each other, which claims by one speaker or from one origin do
/// not; and that a confidence is a probability, where mostly it is a wording put into numbers
/// (``ConfidenceTable``). It says how well the record connects two events, not how likely one led to the
/// other.
public struct Reliability: Hashable, Sendable {
  /// The probability, 0 to 1: exact, or the share of samples in which the events were linked.
  public let value: Double

  /// On what the value rests when it is not exact; `nil` when it is.
  public let estimate: Estimate?

  /// How links were allowed to be travelled.
  public let direction: Linkage.Direction

  /// How many links on paths between the events hold or not: those with a confidence between 0 and 1.
  public let uncertainLinks: Int

  /// How many links on paths between the events have no confidence; they were left out.
  public let linksWithoutConfidence: Int

  /// Samples in place of an exact value.
  public struct Estimate: Hashable, Sendable {
    /// How many samples were drawn.
    public let samples: Int

    /// The lower end of the interval that holds the true value in 95 of 100 such estimates (Wilson).
    public let lower: Double

    /// The upper end of that interval.
    public let upper: Double

    /// The seed from which the samples follow.
    public let seed: UInt64
  }

  /// Up to how many uncertain links a value is always exact; beyond, it is exact where that is cheap.
  public static let alwaysExact = 25
}

extension Reliability {
  /// Whether the value is exact.
  public var isExact: Bool { estimate == nil }

  /// Whether the true value may be greater, since links without confidence were left out.
  public var isLowerBound: Bool { linksWithoutConfidence > 0 }
}

extension Reliability: CustomStringConvertible {
  /// The value with its method, its assumption, and what was left out.
  public var description: String {
    var text = isLowerBound ? "at least \(Self.number(value))" : Self.number(value)
    let links = counted(uncertainLinks, "uncertain link")
    if let estimate {
      text +=
        " (\(Self.number(estimate.lower)) to \(Self.number(estimate.upper)), 95 %), estimated from "
        + "\(estimate.samples) samples of \(links)"
    } else {
      text += ", exact, from \(links)"
    }
    text += ", each taken to hold independently of the others with its confidence"
    guard isLowerBound else { return text }
    return text + "; \(counted(linksWithoutConfidence, "link")) without confidence left out"
  }

  /// A probability to three places, never rounded to a certainty that it is not.
  private static func number(_ value: Double) -> String {
    if value == 0 || value == 1 { return value == 0 ? "0" : "1" }
    let thousandths = Int(value * 1000 + 0.5)
    if thousandths == 0 { return "under 0.001" }
    if thousandths == 1000 { return "over 0.999" }
    let digits = String(thousandths)
    return "0." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
