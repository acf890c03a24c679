public import Riposte

/// Parts and wholes looked up the slow, obvious way.
public struct WholesOracle {
  private let graph: EventGraph

  /// Looks at a case, admitted or not.
  public init(_ graph: EventGraph) {
    self.graph = graph
  }

  /// Whether an event lies in another, in any number of steps.
  ///
  /// - Parameters:
  ///   - part: The event that may lie in the other.
  ///   - whole: The other.
  ///   - isStated: Whether each step must be stated.
  /// - Returns: Whether it does.
  public func isPart(_ part: Event.ID, of whole: Event.ID, stated isStated: Bool = false) -> Bool {
    wholes(of: part, stated: isStated).contains {
      $0 == whole || isPart($0, of: whole, stated: isStated)
    }
  }

  /// The wholes named by an event itself.
  public func wholes(of part: Event.ID, stated isStated: Bool) -> [Event.ID] {
    let event = graph.allEvents.first { $0.id == part }
    return (event?.wholes ?? []).filter { !isStated || $0.certainty == .stated }.map(\.event)
  }
}

extension Event {
  /// The event as a part of one more whole.
  public func part(of whole: Event.Whole) -> Event {
    var event = self
    event.wholes.append(whole)
    return event
  }
}
