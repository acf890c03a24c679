public import EDTF
import RiposteKernel

/// A response link of a graph, with its claims and figures.
public struct LinkView: Sendable {
  let graph: EventGraph
  /// The number of the link in the case.
  let number: Int
  let responseNumber: Int
  /// −1 where the stimulus is unstated.
  let stimulusNumber: Int

  /// The link behind an edge of the topology.
  init(_ graph: EventGraph, edge: Int) {
    let stations = graph.topology.stations
    self.graph = graph
    number = stations.link(of: edge)
    responseNumber = stations.record(at: stations.events.head(of: edge))
    stimulusNumber = stations.record(at: stations.events.tail(of: edge))
  }

  /// The link behind an edge of the topology whose response is known.
  init(_ graph: EventGraph, edge: Int, response: Int) {
    let stations = graph.topology.stations
    self.graph = graph
    number = stations.link(of: edge)
    responseNumber = response
    stimulusNumber = stations.record(at: stations.events.tail(of: edge))
  }

  /// A link to an unstated stimulus.
  init(_ graph: EventGraph, unstated link: Int) {
    self.graph = graph
    number = link
    responseNumber = Int(graph.records.unstated[link - graph.records.linkCount])
    stimulusNumber = -1
  }

  var records: Records { graph.records }
}

extension LinkView: Hashable {
  /// Whether two views are of the same link of the same case.
  public static func == (left: LinkView, right: LinkView) -> Bool {
    left.number == right.number && left.records === right.records
  }

  /// Feeds the link to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension LinkView {
  /// The event that answers.
  public var response: EventView { EventView(graph, responseNumber) }

  /// The event it answers; `nil` where the stimulus is unstated.
  public var stimulus: EventView? {
    stimulusNumber < 0 ? nil : EventView(graph, stimulusNumber)
  }

  /// In what way it answers.
  public var kind: ResponseLink.Kind? {
    let kind = records.links.kinds[number]
    return kind < 0 ? nil : records.linkKinds[Int(kind)]
  }

  /// The claims that the filter in force lets be seen, and that are not left out, in the order in which the case gives them.
  public var claims: [Claim] {
    seenClaims.map { claim($0) }
  }

  /// The claims that are seen, as they stand in the column.
  var seenClaims: [PackedClaim] {
    Admission.seen(number, graph.filter, graph.topology.omission, records)
  }

  /// On what it rests: the basis of its strongest claim that is seen.
  public var basis: Basis { graph.topology.bases?[number] ?? records.bases[number] }

  /// The probability that the response really answers the stimulus: explicit, or by basis; `nil` for a
  /// link without either.
  public var confidence: Double? { records.confidence(ofLink: number, basis: basis) }

  /// The confidence that the case itself gives; `nil` where it gives none.
  public var statedConfidence: Double? { records.links.confidences[number].value }

  /// Whether someone asserts the link and someone denies it.
  public var isDisputed: Bool {
    Admission.isDisputed(seenClaims)
  }

  /// How long after the stimulus the response came, in days; `nil` when either has no date.
  public var lag: LagRange? {
    guard stimulusNumber >= 0 else { return nil }
    return records.dates[responseNumber].lag(after: records.dates[stimulusNumber])
  }

  /// Severity of the response less that of the stimulus; `nil` when either is unknown.
  public var rise: Double? {
    guard stimulusNumber >= 0, let after = records.severity(responseNumber),
      let before = records.severity(stimulusNumber)
    else { return nil }
    return after - before
  }

  /// The distance between the places of its events, in kilometers; `nil` when either is unknown.
  public var kilometers: Double? {
    stimulusNumber < 0 ? nil : records.kilometers(from: stimulusNumber, to: responseNumber)
  }

  /// Anything else worth saying.
  public var note: String? { records.links.notes[number] }

  /// Values of columns that are the user's own.
  public var attributes: [String: String] { records.links.attributes[number] }

  /// The link as a value, with all its claims: what a draft would be given.
  public var record: ResponseLink {
    ResponseLink(
      response.id, inResponseTo: stimulus.map { .event($0.id) } ?? .unstated, kind: kind,
      claims: records.links.claims[number].map { claim($0) }, confidence: statedConfidence,
      note: note, attributes: attributes)
  }

  /// A claim as a value.
  func claim(_ claim: PackedClaim) -> Claim {
    Claim(
      claim.basis, by: records.actors.record(claim.speaker)?.id,
      source: records.sources.record(claim.source)?.id, credibility: claim.credibility,
      on: claim.details?.date, quote: claim.details?.quote, locator: claim.details?.locator,
      note: claim.details?.note)
  }
}

extension LinkView: CustomStringConvertible {
  /// The link from stimulus to response.
  public var description: String {
    "\(stimulus?.id.rawValue ?? "unstated") → \(response.id.rawValue)"
  }
}
