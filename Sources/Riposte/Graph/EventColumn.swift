import RiposteKernel

/// A figure for each admitted event, in house order, found by id.
///
/// ```swift
/// let generations = graph.generations()
/// generations["albukamal"]                                  // 1
/// for (event, generation) in generations { print(event.id, generation) }
/// ```
public struct EventColumn<Value: Sendable>: Sendable {
  let graph: EventGraph
  /// By position in the topology.
  let values: [Value]

  /// A column of one value for each position.
  init(_ graph: EventGraph, _ values: [Value]) {
    self.graph = graph
    self.values = values
  }

  /// The figure of an event; `nil` when it is not admitted, or the case has none of that id.
  ///
  /// - Complexity: O(1) on average.
  public subscript(id: Event.ID) -> Value? {
    guard let number = graph.records.number(of: id) else { return nil }
    return graph.topology.stations.position(of: number).map { values[$0] }
  }
}

extension EventColumn {
  /// The figures alone, in house order.
  ///
  /// - Complexity: O(1) where house order is the order of the stations, as it is of dated events
  ///   that answer earlier ones; else O(*n*).
  public var inHouseOrder: [Value] {
    guard let order = graph.topology.stations.houseOrder else { return values }
    return order.map { values[Int($0)] }
  }
}

extension EventColumn: RandomAccessCollection {
  /// An event and its figure.
  public typealias Element = (event: EventView, value: Value)

  /// The place of the first event.
  public var startIndex: Int { 0 }

  /// The place after the last event.
  public var endIndex: Int { values.count }

  /// The event at a place in house order, and its figure; places count admitted events only.
  public subscript(place: Int) -> Element {
    let stations = graph.topology.stations
    let position = stations.position(inHouseOrder: place)
    return (EventView(graph, stations.record(at: position)), values[position])
  }
}
