/// The confidence of a link that gives none of its own, by its basis.
///
/// Confidence is the probability that the response really answers the stimulus. The standard table has
/// the midpoints of the ranges of *Intelligence Community Directive 203* (2015): a table grades wording,
/// not truth, so people are told when a number comes from it.
public struct ConfidenceTable: Hashable, Sendable {
  /// Confidence by raw value of the basis; `nil` is none.
  private var values: [Double?]

  /// Makes a table; a basis not named has no confidence.
  ///
  /// - Precondition: Every confidence is between 0 and 1.
  public init(_ confidences: [Basis: Double]) {
    precondition(
      confidences.values.allSatisfy { (0...1).contains($0) }, "a confidence is between 0 and 1")
    values = Basis.allCases.map { confidences[$0] }
  }

  /// The midpoints of ICD 203: stated 0.97, reported 0.875, assessed 0.675, hedged 0.50, implied 0.325,
  /// denied 0.125; ungraded has none.
  public static let standard = ConfidenceTable([
    .stated: 0.97, .reported: 0.875, .assessed: 0.675, .hedged: 0.5, .implied: 0.325,
    .denied: 0.125,
  ])

  /// The confidence of a link on this basis; `nil` where the table gives none.
  ///
  /// - Precondition: A confidence is between 0 and 1.
  public subscript(basis: Basis) -> Double? {
    get { values[Int(basis.rawValue)] }
    set {
      precondition(
        newValue.map { (0...1).contains($0) } ?? true, "a confidence is between 0 and 1")
      values[Int(basis.rawValue)] = newValue
    }
  }
}
