import RiposteKernel

/// The links of a case between the events that represent their ends, one per pair.
///
/// A link between events that one event represents is none. Links that come to lie between the same two
/// events are one, with the claims of all.
struct FoldedLinks {
  private(set) var columns = LinkColumns()
  private(set) var graph = Digraph(nodeCount: 0, tails: [], heads: [])
  /// The responses of the links to an unstated stimulus; their rows come after those of the graph.
  private(set) var unstated: [Int32] = []
  /// The links, as they were, that each link stands for.
  private(set) var origins = ListColumn<Int32>()
  private let records: Records

  /// - Complexity: O(*n* + *m*), and linear in the claims.
  init(_ records: Records, _ representatives: [Int32]) {
    self.records = records
    // An unstated stimulus sorts last, as an event would that comes after all others.
    let unstatedStimulus = Int32(records.eventCount)
    let pairs = Pairs(records, representatives, unstatedStimulus: unstatedStimulus)
    let groups = pairs.groups(nodeCount: records.eventCount + 1)
    let stated = groups.filter { $0.stimulus != unstatedStimulus }
    for group in stated { append(group.links) }
    graph = Digraph(
      nodeCount: records.eventCount, tails: stated.map(\.stimulus), heads: stated.map(\.response))
    for group in groups where group.stimulus == unstatedStimulus {
      append(group.links)
      unstated.append(group.response)
    }
  }

  /// Writes the link that stands for some links.
  private mutating func append(_ links: [Int32]) {
    let row = origins.ends.count
    origins.append(links, at: row)
    columns.kinds.set(kind(of: links), at: row)
    columns.confidences.set(Double.Bits(confidence(of: links)), at: row)
    var notes: [String] = []
    for link in links {
      if let note = records.links.notes[Int(link)], !notes.contains(note) { notes.append(note) }
    }
    columns.claims.append(claims(of: links), at: row)
    columns.notes.append(notes.isEmpty ? nil : notes.joined(separator: "\n"), at: row)
  }

  /// The claims of all links, each once.
  ///
  /// A link without claims says beside the claims of others what it said alone: that it is so, ungraded.
  private func claims(of links: [Int32]) -> [PackedClaim] {
    let lists = links.map { records.links.claims[Int($0)] }
    guard lists.contains(where: { !$0.isEmpty }) else { return [] }
    let ungraded = PackedClaim(speaker: -1, source: -1)
    var claims: [PackedClaim] = []
    for list in lists {
      for claim in list.isEmpty ? [ungraded] : list where !claims.contains(claim) {
        claims.append(claim)
      }
    }
    return claims
  }

  /// The kind that all links that have one agree on; −1 where they do not.
  private func kind(of links: [Int32]) -> Int32 {
    let kinds = links.map { records.links.kinds[Int($0)] }.filter { $0 >= 0 }
    guard let first = kinds.first else { return -1 }
    return kinds.allSatisfy { $0 == first } ? first : -1
  }

  /// The greatest confidence of the links, where the case itself gives one of them a confidence.
  private func confidence(of links: [Int32]) -> Double? {
    guard links.contains(where: { records.links.confidences[Int($0)].value != nil }) else {
      return nil
    }
    return links.compactMap {
      records.confidence(ofLink: Int($0), basis: records.bases[Int($0)])
    }.max()
  }
}

/// The ends of all links of a case, by what represents them.
private struct Pairs {
  private var responses: [Int32] = []
  private var stimuli: [Int32] = []
  private var links: [Int32] = []

  /// Links that come to lie between the same two events.
  struct Group {
    var response: Int32
    var stimulus: Int32
    var links: [Int32]
  }

  init(_ records: Records, _ representatives: [Int32], unstatedStimulus: Int32) {
    let base = records.base
    for head in 0..<base.eventCount {
      let response = representatives[base.record(at: head)]
      for edge in base.events.predecessors.range(of: head) {
        let stimulus = representatives[base.record(at: base.events.tail(of: edge))]
        if response != stimulus { add(response, stimulus, Int32(base.link(of: edge))) }
      }
    }
    for (index, event) in records.unstated.enumerated() {
      add(representatives[Int(event)], unstatedStimulus, Int32(records.linkCount + index))
    }
  }

  private mutating func add(_ response: Int32, _ stimulus: Int32, _ link: Int32) {
    responses.append(response)
    stimuli.append(stimulus)
    links.append(link)
  }

  /// The links by pair, by response, then stimulus; those of a pair in house order.
  func groups(nodeCount: Int) -> [Group] {
    let order =
      EdgeOrder.permutation(nodeCount: nodeCount, tails: stimuli, heads: responses)
      ?? [Int32](0..<Int32(links.count))
    var groups: [Group] = []
    for index in order.map(Int.init) {
      if let last = groups.last, last.response == responses[index],
        last.stimulus == stimuli[index]
      {
        groups[groups.count - 1].links.append(links[index])
      } else {
        groups.append(
          Group(response: responses[index], stimulus: stimuli[index], links: [links[index]]))
      }
    }
    return groups.map {
      Group(response: $0.response, stimulus: $0.stimulus, links: $0.links.sorted())
    }
  }
}
