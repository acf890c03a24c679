extension StationGraph {
  /// The topology of a whole case.
  ///
  /// When every link leads forward in house order, as dated data mostly does, checking that is all
  /// the ordering there is, and the rows given are kept as they are.
  ///
  /// - Parameters:
  ///   - links: the links on records: node = record, edge = link.
  ///   - confidence: the confidence of a link, asked only where two stations are linked twice.
  /// - Complexity: O(*n* + *m*).
  package init(_ links: Digraph, confidence: (_ link: Int) -> Double?) {
    let whole = Numbering(recordCount: links.nodeCount)
    self.init(ordering: links, whole, knownForward: false, confidence)
  }

  /// The topology of the part of a graph that masks let in.
  ///
  /// A link stays when its mask says so and both its events stay. Exchanges are found anew: a ring
  /// may be broken.
  ///
  /// - Parameters:
  ///   - base: the graph to take from.
  ///   - keepingRecords: for each event of the case, whether it stays; `nil`: all do.
  ///   - keepingLinks: for each link of the case, whether it stays; `nil`: all do.
  ///   - confidence: the confidence of a link of the case.
  /// - Complexity: O(*n* + *m*) for *n* events and *m* links of the base.
  package init(
    filtering base: StationGraph, keepingRecords: [Bool]?, keepingLinks: [Bool]?,
    confidence: (_ link: Int) -> Double?
  ) {
    let selection = Selection(base, records: keepingRecords, links: keepingLinks)
    let forward = base.houseOrder == nil && base.stationStarts == nil
    self.init(
      ordering: selection.graph, selection.numbering, knownForward: forward, confidence)
  }

  /// Puts a graph whose nodes are in house order into station order.
  ///
  /// - Parameters:
  ///   - graph: the links, on nodes in house order.
  ///   - numbering: what the nodes and edges of `graph` are in the case.
  ///   - knownForward: whether every link is known to lead forward.
  ///   - confidence: the confidence of a link of the case.
  private init(
    ordering graph: Digraph, _ numbering: Numbering, knownForward: Bool,
    _ confidence: (Int) -> Double?
  ) {
    if knownForward || graph.isForward(rowsAscend: true) {
      self.init(
        events: graph, numbering: numbering, stationStarts: nil, confidence: confidence)
      return
    }
    let order = StationOrder(of: graph)
    var position = [Int32](repeating: 0, count: graph.nodeCount)
    var stands = true
    for (place, node) in order.nodes.enumerated() {
      position[Int(node)] = Int32(place)
      stands = stands && Int(node) == place
    }
    if stands {
      self.init(
        events: graph, numbering: numbering, stationStarts: order.stationStarts,
        confidence: confidence)
      return
    }
    let (rows, edges) = Self.permuted(graph, order.nodes, position)
    self.init(
      events: Digraph(predecessors: rows, houseOrder: position),
      numbering: numbering.permuted(nodes: order.nodes, houseOrder: position, edges: edges),
      stationStarts: order.stationStarts, confidence: confidence)
  }

  /// The predecessor rows of a graph with its nodes in another order, and each entry's old number.
  private static func permuted(
    _ graph: Digraph, _ nodes: [Int32], _ position: [Int32]
  ) -> (Rows, edges: [Int32]) {
    var offsets: [Int32] = [0]
    var columns: [Int32] = []
    var edges: [Int32] = []
    offsets.reserveCapacity(nodes.count + 1)
    columns.reserveCapacity(graph.edgeCount)
    edges.reserveCapacity(graph.edgeCount)
    for node in nodes {
      for edge in graph.predecessors.range(of: Int(node)) {
        columns.append(position[graph.tail(of: edge)])
        edges.append(Int32(edge))
      }
      offsets.append(Int32(columns.count))
    }
    return (Rows(offsets: offsets, columns: columns), edges)
  }
}

extension StationGraph.Numbering {
  /// The numbering after nodes and edges have been put in another order.
  ///
  /// - Parameters:
  ///   - nodes: the old node at each new one.
  ///   - houseOrder: the new node of each old one.
  ///   - edges: the old edge at each new one.
  /// - Returns: the columns of the new numbers.
  fileprivate func permuted(nodes: [Int32], houseOrder: [Int32], edges: [Int32]) -> Self {
    var result = self
    let newRecords = records.map { old in nodes.map { old[Int($0)] } } ?? nodes
    var newPositions = [Int32](repeating: -1, count: recordCount)
    for (place, record) in newRecords.enumerated() { newPositions[Int(record)] = Int32(place) }
    result.records = newRecords
    result.positions = newPositions
    result.houseOrder = houseOrder
    result.links = links.map { old in edges.map { old[Int($0)] } } ?? edges
    return result
  }
}

/// What masks leave of a graph, on nodes that are numbered anew, in house order.
private struct Selection {
  private(set) var graph: Digraph
  private(set) var numbering: StationGraph.Numbering

  init(_ base: StationGraph, records: [Bool]?, links: [Bool]?) {
    let kept = Self.keptPositions(base, records)
    var newNode = [Int32](repeating: -1, count: base.eventCount)
    for (node, position) in kept.enumerated() { newNode[Int(position)] = Int32(node) }
    var offsets: [Int32] = [0]
    var columns: [Int32] = []
    var keptLinks: [Int32] = []
    offsets.reserveCapacity(kept.count + 1)
    for position in kept {
      for edge in base.events.predecessors.range(of: Int(position)) {
        let tail = newNode[base.events.tail(of: edge)]
        let link = base.link(of: edge)
        guard tail >= 0, links?[link] ?? true else { continue }
        columns.append(tail)
        keptLinks.append(Int32(link))
      }
      offsets.append(Int32(columns.count))
    }
    graph = Digraph(predecessors: Rows(offsets: offsets, columns: columns), houseOrder: nil)
    numbering = StationGraph.Numbering(recordCount: base.recordCount)
    if kept.count < base.recordCount {
      let keptRecords = kept.map { Int32(base.record(at: Int($0))) }
      var positions = [Int32](repeating: -1, count: base.recordCount)
      for (node, record) in keptRecords.enumerated() { positions[Int(record)] = Int32(node) }
      numbering.records = keptRecords
      numbering.positions = positions
    }
    let unchanged = zip(keptLinks, 0...).allSatisfy { $0 == $1 }
    if !unchanged { numbering.links = keptLinks }
  }

  /// The positions that stay, in house order.
  private static func keptPositions(_ base: StationGraph, _ records: [Bool]?) -> [Int32] {
    let all = base.houseOrder ?? [Int32](0..<Int32(base.eventCount))
    guard let records else { return all }
    return all.filter { records[base.record(at: Int($0))] }
  }
}
