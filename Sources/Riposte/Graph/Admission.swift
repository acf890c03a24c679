import EDTF
import RiposteKernel

/// Decides which events and links of a case a policy and a filter let in, and an omission leaves out.
struct Admission {
  private let records: Records
  private let policy: EvidencePolicy
  private let filter: Filter
  private let omission: Omission
  private var unjudged = EventGraph.Unjudged()

  init(
    _ records: Records, _ policy: EvidencePolicy, _ filter: Filter,
    without omission: Omission = Omission()
  ) {
    self.records = records
    self.policy = policy
    self.filter = filter
    self.omission = omission
  }

  /// The topology of what is let in.
  var topology: Topology {
    var admission = self
    return admission.decide()
  }

  private mutating func decide() -> Topology {
    let events = admittedEvents()
    if events == nil, admitsAllLinks {
      let unstated = records.unstated.indices.map { Int32(records.linkCount + $0) }
      return topology(records.base, bases: nil, unstated: unstated)
    }
    let bases = filter.gradesClaims || omission.hidesClaims ? seenBases() : nil
    let links = admittedLinks(bases)
    countUnjudgedLinks(links, events, bases)
    let unstated = admittedUnstated(events, bases)
    return topology(stations(events, links, bases), bases: bases, unstated: unstated)
  }

  private func topology(
    _ stations: StationGraph, bases: [Basis]?, unstated: [Int32]
  ) -> Topology {
    Topology(
      policy: policy, filter: filter, omission: omission, stations: stations, bases: bases,
      unstated: unstated, unjudged: unjudged)
  }

  /// The graph of the events and links that are let in; that of the case where all are.
  private func stations(_ events: [Bool]?, _ links: [Bool], _ bases: [Basis]?) -> StationGraph {
    // Other bases may let other links carry the hops between stations.
    let areBasesTheSame = bases?.indices.allSatisfy { bases?[$0] == records.bases[$0] } ?? true
    if events == nil, !links.contains(false), areBasesTheSame { return records.base }
    return StationGraph(
      filtering: records.base, keepingRecords: events,
      keepingLinks: links.contains(false) ? links : nil,
      confidence: { [records] in
        records.confidence(ofLink: $0, basis: bases?[$0] ?? records.bases[$0])
      })
  }
}

// MARK: - Links

extension Admission {
  /// The claims of a link that are not left out, and that a filter on grades lets be seen.
  static func seen(
    _ link: Int, _ filter: Filter, _ omission: Omission, _ records: Records
  ) -> [PackedClaim] {
    let claims = remaining(link, omission, records)
    guard filter.gradesClaims else { return claims }
    return claims.filter { passes($0, filter, records) ?? filter.allowsUngraded }
  }

  /// The claims of a link that are not left out.
  private static func remaining(
    _ link: Int, _ omission: Omission, _ records: Records
  ) -> [PackedClaim] {
    let claims = records.links.claims[link]
    guard omission.hidesClaims else { return Array(claims) }
    return claims.filter { !omission.omits($0, ofLink: link, in: records) }
  }

  /// Whether a claim meets the grades asked for; `nil` where it has a grade that cannot be judged.
  private static func passes(
    _ claim: PackedClaim, _ filter: Filter, _ records: Records
  ) -> Bool? {
    var isJudged = true
    if let minimum = filter.minimumReliability {
      if let grade = records.sources.record(claim.source)?.reliability, grade.isJudged {
        if !grade.isAtLeast(minimum) { return false }
      } else {
        isJudged = false
      }
    }
    if let minimum = filter.minimumCredibility {
      if let grade = claim.credibility, grade.isJudged {
        if !grade.isAtLeast(minimum) { return false }
      } else {
        isJudged = false
      }
    }
    return isJudged ? true : nil
  }

  /// The basis of each link by the claims that are seen.
  private func seenBases() -> [Basis] {
    (0..<(records.linkCount + records.unstated.count)).map { link in
      Records.basis(of: Admission.seen(link, filter, omission, records)[...])
    }
  }

  /// Whether no link has to be looked at: none has a claim, and nothing else is asked.
  private var admitsAllLinks: Bool {
    filter.isEmpty && omission.isEmpty && records.bases.isUnused
      && policy.admits(Basis.ungraded)
  }

  /// Which links between events are let in, whether or not their events are.
  private func admittedLinks(_ bases: [Basis]?) -> [Bool] {
    let graph = records.base
    var links = [Bool](repeating: true, count: records.linkCount)
    for edge in 0..<graph.edgeCount {
      let link = graph.link(of: edge)
      links[link] = verdict(on: link, bases) == true
    }
    return links
  }

  /// The links to an unstated stimulus that are let in with their events.
  private mutating func admittedUnstated(_ events: [Bool]?, _ bases: [Basis]?) -> [Int32] {
    var unstated: [Int32] = []
    for (index, response) in records.unstated.enumerated()
    where events?[Int(response)] ?? true {
      let link = records.linkCount + index
      let verdict = verdict(on: link, bases)
      if verdict == true { unstated.append(Int32(link)) }
      if verdict == nil { unjudged.links += 1 }
    }
    return unstated
  }

  /// Whether the policy and the filter let a link in; `nil` where a condition cannot judge it, and
  /// none says no.
  private func verdict(on link: Int, _ bases: [Basis]?) -> Bool? {
    let basis = bases?[link] ?? records.bases[link]
    let grades = omission.omits(link: link, of: records) ? false : grades(link)
    if grades == false { return false }
    // Where no claim can be judged, the policy says no only if it would to all of them.
    if !policy.admits(grades == nil ? remainingBasis(link) : basis) { return false }
    if filter.onlyUndisputed, isDisputed(link) { return false }
    var isJudged = grades == true
    if !filter.linkKinds.isEmpty {
      let kind = records.links.kinds[link]
      if kind < 0 {
        isJudged = false
      } else if !filter.linkKinds.contains(records.linkKinds[Int(kind)]) {
        return false
      }
    }
    if let minimum = filter.minimumConfidence {
      guard let confidence = records.confidence(ofLink: link, basis: basis) else { return nil }
      if confidence < minimum { return false }
    }
    return isJudged ? true : nil
  }

  private func remainingBasis(_ link: Int) -> Basis {
    Records.basis(of: Admission.remaining(link, omission, records)[...])
  }

  /// Whether any claim of a link meets the grades asked for, or nothing needs to.
  ///
  /// `nil` where none does, and some cannot be judged. A link whose claims are all left out is one that
  /// nobody asserts.
  private func grades(_ link: Int) -> Bool? {
    guard filter.gradesClaims || omission.hidesClaims else { return true }
    if records.links.claims[link].isEmpty {
      return filter.gradesClaims && !filter.allowsUngraded ? nil : true
    }
    let claims = Admission.remaining(link, omission, records)
    if claims.isEmpty { return false }
    guard filter.gradesClaims else { return true }
    let verdicts = claims.lazy.map { Admission.passes($0, filter, records) }
    if verdicts.contains(where: { $0 ?? filter.allowsUngraded }) { return true }
    return verdicts.allSatisfy { $0 == false } ? false : nil
  }

  private func isDisputed(_ link: Int) -> Bool {
    Admission.isDisputed(Admission.seen(link, filter, omission, records))
  }

  /// Whether some claims assert a link and others deny it.
  static func isDisputed(_ claims: [PackedClaim]) -> Bool {
    claims.contains { $0.basis == .denied } && claims.contains { $0.basis != .denied }
  }

  /// Counts the links that were dropped because a condition could not judge them, though both their
  /// events stay.
  private mutating func countUnjudgedLinks(
    _ links: [Bool], _ events: [Bool]?, _ bases: [Basis]?
  ) {
    guard !filter.isEmpty else { return }
    let graph = records.base
    for edge in 0..<graph.edgeCount {
      let link = graph.link(of: edge)
      guard !links[link], verdict(on: link, bases) == nil else { continue }
      let (head, tail) = (graph.events.head(of: edge), graph.events.tail(of: edge))
      if events?[graph.record(at: head)] ?? true, events?[graph.record(at: tail)] ?? true {
        unjudged.links += 1
      }
    }
  }
}

// MARK: - Events

extension Admission {
  /// Which events are let in; `nil` when all are.
  private mutating func admittedEvents() -> [Bool]? {
    let statuses = records.events.statuses
    let isAnyStatusIn = policy == .everything || statuses.isUnused
    let isAnyLeftOut = !omission.events.isEmpty || !omission.sources.isEmpty
    guard filter.judgesEvents || !isAnyStatusIn || isAnyLeftOut || records.folding != nil else {
      return nil
    }
    let conditions = EventConditions(filter, records)
    var admitted = [Bool](repeating: true, count: records.eventCount)
    for event in admitted.indices {
      guard policy.admits(statuses[event]), records.folding?.isFolded(event) != true,
        !omission.omits(event: event, of: records)
      else {
        admitted[event] = false
        continue
      }
      guard filter.judgesEvents else { continue }
      let verdict = conditions.verdict(on: event)
      if verdict == nil { unjudged.events += 1 }
      admitted[event] = verdict == true
    }
    return admitted.contains(false) ? admitted : nil
  }
}
