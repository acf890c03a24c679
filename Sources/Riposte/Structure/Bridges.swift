import RiposteKernel

extension EventGraph {
  /// The links whose loss splits an episode: those that alone hold two parts of it together.
  ///
  /// Direction is ignored. Two events that answer each other are held together by two links, neither of
  /// which is a bridge.
  ///
  /// - Complexity: O(*n* + *m*).
  public func bridges() -> LinkSelection {
    let isBridge = topology.stations.events.bridges()
    return LinkSelection(self) { isBridge[$0] }
  }
}
