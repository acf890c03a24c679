/// On what a claim rests, from whoever responded saying so down to a denial.
///
/// The order is from the weakest to the strongest, so that `max` finds the basis of a link:
///
/// ```swift
/// Basis.stated > .reported                    // true
/// [Basis.hedged, .reported].max()             // .reported
/// ```
public enum Basis: UInt8, Hashable, Sendable, CaseIterable {
  /// Someone says that it was no response.
  case denied
  /// Order, nearness or contrast alone suggest it.
  case implied
  /// There is no claim, or a claim that does not say on what it rests.
  case ungraded
  /// "May have been."
  case hedged
  /// An analyst says so.
  case assessed
  /// A source reports it as fact.
  case reported
  /// Whoever responded says so.
  case stated
}

extension Basis: Comparable {
  /// Whether one basis is weaker than another.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Basis: CustomStringConvertible {
  /// The word used in files.
  public var description: String {
    switch self {
    case .denied: "denied"
    case .implied: "implied"
    case .ungraded: "ungraded"
    case .hedged: "hedged"
    case .assessed: "assessed"
    case .reported: "reported"
    case .stated: "stated"
    }
  }

  /// The basis of that name.
  public init?(_ name: String) {
    guard let basis = Self.allCases.first(where: { $0.description == name }) else { return nil }
    self = basis
  }
}
