import RiposteKernel

/// Some events of a graph, in house order.
///
/// Four bytes an event: a view of an event is made when it is asked for.
public struct EventSelection: Sendable {
  let graph: EventGraph
  /// The numbers of the events, rising.
  let numbers: ArraySlice<Int32>

  init(_ graph: EventGraph, _ numbers: ArraySlice<Int32>) {
    self.graph = graph
    self.numbers = numbers
  }

  /// The events at the positions for which a mask holds.
  init(_ graph: EventGraph, where mask: [Bool]) {
    let stations = graph.topology.stations
    var numbers: [Int32] = []
    for turn in 0..<stations.eventCount {
      let position = stations.position(inHouseOrder: turn)
      if mask[position] { numbers.append(Int32(stations.record(at: position))) }
    }
    self.init(graph, numbers[...])
  }
}

extension EventSelection: RandomAccessCollection {
  /// The place of the first event.
  public var startIndex: Int { 0 }

  /// The place after the last event.
  public var endIndex: Int { numbers.count }

  /// The event at a place.
  public subscript(place: Int) -> EventView {
    EventView(graph, Int(numbers[numbers.startIndex + place]))
  }
}

extension EventSelection {
  /// The ids of the events.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public var ids: [Event.ID] { numbers.map { graph.records.id(Int($0)) } }

  /// Whether an event of the case is among them.
  ///
  /// - Complexity: O(log *k*) for *k* events, beside finding the id.
  public func contains(_ id: Event.ID) -> Bool {
    guard let number = graph.records.number(of: id) else { return false }
    return numbers.place(of: Int32(number)) != nil
  }
}

extension EventSelection: Hashable {
  /// Whether both have the same events of the same case.
  public static func == (left: EventSelection, right: EventSelection) -> Bool {
    left.numbers == right.numbers && left.graph.records === right.graph.records
  }

  /// Feeds the events to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(numbers) }
}
