/// The topology of a case, or of the part of it that is admitted: events in station order, the
/// links between them, the stations, and the hops between those.
///
/// Four kinds of numbers are used, and a graph whose house order already is a station order, with
/// nothing dropped, has them all equal and stores none of the columns between them:
///
/// | number | of | means |
/// |---|---|---|
/// | record | an event of the case | its place in house order, admitted or not |
/// | position | an admitted event | its place in station order; a node of `events` |
/// | link | a link of the case | its place by response, then stimulus, in house order |
/// | edge | an admitted link | its place in the predecessor rows of `events` |
///
/// Stations and hops are numbered in the same way: a station by its place in station order, a hop
/// by its place in the predecessor rows of `stations`. Without exchanges `stations` *is* `events`.
///
/// Invariants: every hop leads from a lower station to a higher one; the members of a station lie
/// side by side, in house order; rows of neighbours are in house order, a station ranking as its
/// first member does.
package struct StationGraph: Sendable {
  /// The links between events, on positions; rings included.
  package let events: Digraph

  /// The hops between stations; no rings.
  package let stations: Digraph

  /// The number of events of the case, admitted or not.
  package let recordCount: Int

  /// The record at each position, or `nil` when they are equal.
  package let records: [Int32]?

  /// The position of each record, −1 where it is not admitted, or `nil` when they are equal.
  package let positions: [Int32]?

  /// All positions in house order, or `nil` when that is how they stand.
  package let houseOrder: [Int32]?

  /// The link behind each edge, or `nil` when they are equal.
  package let links: [Int32]?

  /// The station at each position, or `nil` when every event is a station.
  package let stationOfPosition: [Int32]?

  /// The first position of each station, and after the last station, the number of positions;
  /// `nil` when every event is a station.
  package let stationStarts: [Int32]?

  /// The edge that carries each hop, or `nil` when they are equal: of several links between two
  /// stations the most confident, and among those the first in house order.
  package let carriers: [Int32]?

  /// The parts, taken as they are; `StationGraph+Building.swift` makes them.
  init(
    events: Digraph, numbering: Numbering, stationStarts: [Int32]?,
    confidence: (Int) -> Double?
  ) {
    self.events = events
    recordCount = numbering.recordCount
    records = numbering.records
    positions = numbering.positions
    houseOrder = numbering.houseOrder
    links = numbering.links
    self.stationStarts = stationStarts
    guard let stationStarts else {
      stations = events
      stationOfPosition = nil
      carriers = nil
      return
    }
    let hops = Hops(between: stationStarts, events, numbering, confidence)
    stations = hops.stations
    stationOfPosition = hops.stationOfPosition
    carriers = hops.carriers
  }

  /// The columns between the numbers of the case and those of the graph.
  struct Numbering {
    var recordCount: Int
    var records: [Int32]?
    var positions: [Int32]?
    var houseOrder: [Int32]?
    var links: [Int32]?
  }
}

extension StationGraph {
  /// The number of admitted events.
  package var eventCount: Int { events.nodeCount }

  /// The number of admitted links.
  package var edgeCount: Int { events.edgeCount }

  /// The number of stations.
  package var stationCount: Int { stations.nodeCount }

  /// The number of hops between stations.
  package var hopCount: Int { stations.edgeCount }

  /// The event of the case at a position.
  package func record(at position: Int) -> Int {
    records.map { Int($0[position]) } ?? position
  }

  /// The position of an event of the case, or `nil` when it is not admitted.
  package func position(of record: Int) -> Int? {
    guard let positions else { return record }
    let position = Int(positions[record])
    return position < 0 ? nil : position
  }

  /// The link of the case behind an edge.
  package func link(of edge: Int) -> Int { links.map { Int($0[edge]) } ?? edge }

  /// The position of the event that comes *turn*-th in house order.
  package func position(inHouseOrder turn: Int) -> Int {
    houseOrder.map { Int($0[turn]) } ?? turn
  }

  /// The station of the event at a position.
  package func station(at position: Int) -> Int {
    stationOfPosition.map { Int($0[position]) } ?? position
  }

  /// The positions of a station's members, in house order.
  package func members(of station: Int) -> Range<Int> {
    guard let stationStarts else { return station..<(station + 1) }
    return Int(stationStarts[station])..<Int(stationStarts[station + 1])
  }

  /// The edge that carries a hop.
  package func carrier(of hop: Int) -> Int { carriers.map { Int($0[hop]) } ?? hop }

  /// The record by which a station ranks in house order: that of its first member.
  package func rank(of station: Int) -> Int {
    record(at: members(of: station).lowerBound)
  }

  /// Whether station numbers rise in house order.
  package var stationsStandInHouseOrder: Bool { houseOrder == nil }

  /// The stations with two members or more.
  ///
  /// - Complexity: O(*s*) for *s* stations; O(1) without exchanges.
  package var exchanges: [Int] {
    guard stationStarts != nil else { return [] }
    return (0..<stationCount).filter { members(of: $0).count > 1 }
  }
}
