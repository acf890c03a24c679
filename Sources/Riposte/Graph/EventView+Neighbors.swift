import RiposteKernel

extension EventView {
  /// Where the event stands in the topology; `nil` when it is not admitted.
  var position: Int? { graph.topology.stations.position(of: number) }

  /// Whether the policy and the filter in force admit the event.
  public var isAdmitted: Bool { position != nil }

  /// The events it answers, in house order; only admitted links count.
  public var stimuli: [EventView] {
    let stations = graph.topology.stations
    guard let position else { return [] }
    return stations.events.predecessors[position].map {
      EventView(graph, stations.record(at: Int($0)))
    }
  }

  /// The events that answer it, in house order; only admitted links count.
  public var responses: [EventView] {
    let stations = graph.topology.stations
    guard let position else { return [] }
    return stations.events.successors[position].map {
      EventView(graph, stations.record(at: Int($0)))
    }
  }

  /// The links to the events it answers, in house order.
  public var stimulusLinks: [LinkView] {
    guard let position else { return [] }
    return graph.topology.stations.events.predecessors.range(of: position).map {
      LinkView(graph, edge: $0)
    }
  }

  /// The links from the events that answer it, in house order.
  public var responseLinks: [LinkView] {
    let events = graph.topology.stations.events
    guard let position else { return [] }
    return events.successors.range(of: position).map {
      LinkView(graph, edge: Int(events.successorEdges[$0]))
    }
  }

  /// Whether it is said to answer something that the case does not contain.
  ///
  /// - Complexity: O(log *u*) for *u* links of the case to something unstated.
  public var answersUnstatedStimulus: Bool { unstatedStimulusLink != nil }

  /// The admitted link to something that the case does not contain; `nil` when there is none.
  ///
  /// - Complexity: O(log *u*) for *u* links of the case to something unstated.
  public var unstatedStimulusLink: LinkView? {
    guard let index = records.unstated.place(of: Int32(number)) else { return nil }
    let link = records.linkCount + index
    guard graph.topology.unstated.place(of: Int32(link)) != nil else { return nil }
    return LinkView(graph, unstated: link)
  }

  /// Whether no admitted link enters or leaves it.
  public var isIsolated: Bool {
    guard let position else { return true }
    let events = graph.topology.stations.events
    return events.predecessors.length(of: position) == 0
      && events.successors.length(of: position) == 0
  }

  /// The other members of its exchange, in house order; empty when it is in none.
  public var exchangePartners: [EventView] {
    let stations = graph.topology.stations
    guard let position else { return [] }
    return stations.members(of: stations.station(at: position)).lazy.filter { $0 != position }
      .map { EventView(graph, stations.record(at: $0)) }
  }
}
