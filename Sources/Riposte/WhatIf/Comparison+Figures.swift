extension Comparison {
  /// How many events are admitted.
  public var eventCount: Change<Int> { change { $0.events.count } }

  /// How many links between events are admitted.
  public var linkCount: Change<Int> { change { $0.links.count } }

  /// How many openings there are, in stations.
  ///
  /// - Complexity: O(*n*).
  public func openingCount() -> Change<Int> { change { $0.openings().count } }

  /// How many stations there are to which no response is recorded.
  ///
  /// - Complexity: O(*n*).
  public func unansweredCount() -> Change<Int> { change { $0.unanswered().count } }

  /// How many exchanges there are.
  ///
  /// - Complexity: O(*n*).
  public func exchangeCount() -> Change<Int> { change { $0.exchanges().count } }

  /// How many episodes there are.
  ///
  /// - Complexity: O(*n* + *m*).
  public func episodeCount() -> Change<Int> { change { $0.episodes().count } }

  /// How many maximal chains there are.
  ///
  /// - Complexity: O(*n* + *m*).
  public func chainCount() -> Change<Chains.Count> { change { $0.chainCount() } }

  /// The longest chains; `nil` where there is no chain.
  ///
  /// - Complexity: O(*n* + *m*).
  public func longestChain() -> Change<Chain?> { change { $0.longestChain() } }

  private func change<Value: Hashable & Sendable>(_ figure: (EventGraph) -> Value) -> Change<Value>
  {
    Change(before: figure(whole), after: figure(rest))
  }
}

extension Comparison: CustomStringConvertible {
  /// What the rest of the record still says, in a few sentences.
  public var description: String {
    let (longest, isolated) = (longestChain(), newlyIsolated().count)
    var sentences = [
      "Left out are \(counted(removedEvents().count, "event")) and "
        + "\(counted(removedLinks().count, "link")).",
      "To \(counted(cutOff().count, "remaining event")) no recorded chain leads any more from "
        + "where the whole record opens; \(counted(newOpenings().count, "station")) "
        + "become\(newOpenings().count == 1 ? "s" : "") an opening.",
    ]
    if isolated > 0 {
      sentences.append(
        "\(counted(isolated, "event")) remain\(isolated == 1 ? "s" : "") "
          + "without links.")
    }
    sentences.append(
      "The longest chain has \(Self.length(longest.after)), where the whole record has "
        + "\(Self.length(longest.before)).")
    sentences.append("This is what the record says, not what would have happened.")
    return sentences.joined(separator: " ")
  }

  private static func length(_ chain: Chain?) -> String { counted(chain?.length ?? 0, "link") }
}
