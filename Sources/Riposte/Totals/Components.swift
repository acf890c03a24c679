import RiposteKernel

/// Which events are connected by links, direction ignored; an event without links is a component.
///
/// The numbers alone, for a graph of any size: for what there is to say of each, see
/// ``EventGraph/episodes()``, which leaves out events without links.
public struct Components: Sendable {
  /// The number of each event's component; components are numbered by their first event in house
  /// order.
  public let numbers: EventColumn<Int32>

  /// How many events each component has, by number.
  public let sizes: [Int32]

  /// How many components there are.
  public var count: Int { sizes.count }
}

extension EventGraph {
  /// The components: sets of events connected by links, direction ignored.
  ///
  /// - Complexity: O(*n* + *m*), as measured.
  public func components() -> Components {
    let components = WeakComponents(of: topology.stations)
    return Components(
      numbers: EventColumn(self, components.componentOfNode), sizes: components.sizes)
  }
}
