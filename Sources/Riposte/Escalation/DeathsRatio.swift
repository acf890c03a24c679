/// How many were killed by a response for each one killed by its stimulus.
///
/// It compares two counts of people, and says nothing of justice or of severity. It has a value only
/// where the stimulus certainly killed someone.
public struct DeathsRatio: Hashable, Sendable {
  /// From the best values of both; `nil` where either has none.
  public let best: Double?

  /// The least it can be; 0 where nothing bounds the dead of the stimulus.
  public let lower: Double

  /// The most it can be; `nil` where nothing bounds the dead of the response.
  public let upper: Double?

  /// The ratio of two counts; `nil` when either is unknown, or when the stimulus may have killed nobody.
  ///
  /// - Parameters:
  ///   - response: Those killed by the response.
  ///   - stimulus: Those killed by the stimulus.
  public init?(of response: Event.Count?, to stimulus: Event.Count?) {
    guard let response, let stimulus, stimulus.low > 0 else { return nil }
    best =
      if let after = response.best, let before = stimulus.best {
        Double(after) / Double(before)
      } else {
        nil
      }
    lower = stimulus.high.map { Double(response.low) / Double($0) } ?? 0
    upper = response.high.map { Double($0) / Double(stimulus.low) }
  }
}
