/// Where a link leads on the ladder: severities are ordinal, so that only the direction counts.
public enum StepDirection: String, Hashable, Sendable, CaseIterable {
  /// The response is more severe than its stimulus.
  case up
  /// Both are equally severe.
  case level
  /// The response is less severe.
  case down
  /// The severity of either is not known.
  case unknown

  /// The direction of a rise.
  init(_ rise: Double?) {
    guard let rise else {
      self = .unknown
      return
    }
    self = rise > 0 ? .up : rise < 0 ? .down : .level
  }
}

/// How many links lead up, down, or neither.
public struct StepCounts: Hashable, Sendable {
  /// Links to a more severe response.
  public private(set) var up = 0

  /// Links to a response as severe.
  public private(set) var level = 0

  /// Links to a less severe response.
  public private(set) var down = 0

  /// Links where the severity of either event is not known.
  public private(set) var unknown = 0

  /// No links.
  init() {}

  /// All links.
  public var total: Int { up + level + down + unknown }

  mutating func add(_ direction: StepDirection) {
    switch direction {
    case .up: up += 1
    case .level: level += 1
    case .down: down += 1
    case .unknown: unknown += 1
    }
  }
}
