extension EventGraph {
  /// The graph of the same case without some events, and so without their links.
  ///
  /// ```swift
  /// let rest = try graph.without(events: ["soleimani-killing"])
  /// print(rest.compared(with: graph))
  /// ```
  ///
  /// What remains is what the record says when it is silent about these events. It is *not* what would
  /// have happened without them.
  ///
  /// - Parameter events: The events; those not admitted make no difference.
  /// - Returns: The graph, under the same policy and filter; no record is copied.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: O(*n* + *m*).
  public func without(events: some Sequence<Event.ID>) throws(UnknownEvent) -> EventGraph {
    var omission = topology.omission
    for id in events { omission.events.insert(Int32(try number(of: id))) }
    return leavingOut(omission)
  }

  /// The graph of the same case without a source: without the claims made in it, and without the events
  /// that only it reports.
  ///
  /// A link of which no claim remains is gone; one that never had a claim stays. Events without sources
  /// stay, and so do accounts and statements of authorship.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - includingDerived: Whether sources that originate from it alone, directly or through others, are
  ///     left out with it.
  /// - Returns: The graph, under the same policy and filter; no record is copied.
  /// - Throws: ``UnknownName`` when the case has no such source.
  /// - Complexity: O(*n* + *m*), and linear in the claims.
  public func without(
    source: Source.ID, includingDerived: Bool = false
  ) throws(UnknownName) -> EventGraph {
    guard let number = records.sources.ids.number(of: source.rawValue) else {
      throw UnknownName(.source, source.rawValue, among: sources.map(\.id.rawValue))
    }
    var omission = topology.omission
    omission.sources.insert(number)
    if includingDerived { omission.sources.formUnion(records.sourcesDerived(from: number)) }
    return leavingOut(omission)
  }

  /// The graph of the same case without one claim of a link.
  ///
  /// The basis of the link is that of its strongest claim that remains; when none does, the link is gone.
  ///
  /// - Parameters:
  ///   - claim: The claim, as ``LinkView/claims`` gives it; one that the link does not have makes no
  ///     difference.
  ///   - link: The link, of this case.
  /// - Returns: The graph, under the same policy and filter; no record is copied.
  /// - Complexity: O(*n* + *m*), and linear in the claims.
  public func without(claim: Claim, of link: LinkView) -> EventGraph {
    precondition(link.records === records, "the link is one of this case")
    var omission = topology.omission
    let packed = records.links.claims[link.number].filter { link.claim($0) == claim }
    for bearer in records.unfoldedLinks(of: link.number) where !packed.isEmpty {
      omission.claims[bearer, default: []].formUnion(packed)
    }
    return leavingOut(omission)
  }

  /// The graph of the same case without some links, whatever they rest on.
  ///
  /// - Parameter links: The links, of this case.
  /// - Returns: The graph, under the same policy and filter; no record is copied.
  /// - Complexity: O(*n* + *m*).
  public func without(links: some Sequence<LinkView>) -> EventGraph {
    var omission = topology.omission
    for link in links {
      precondition(link.records === records, "the link is one of this case")
      omission.links.formUnion(records.unfoldedLinks(of: link.number))
    }
    return leavingOut(omission)
  }

  /// Whether anything was left out by ``without(events:)`` and its like.
  public var isPartial: Bool { !topology.omission.isEmpty }

  private func leavingOut(_ omission: Omission) -> EventGraph {
    EventGraph(records, Admission(records, policy, filter, without: omission).topology)
  }
}

extension Records {
  /// The sources that originate, directly or through others, from one source alone.
  ///
  /// - Complexity: O(*s*) for *s* sources and their origins.
  func sourcesDerived(from source: Int32) -> Set<Int32> {
    var derived: [[Int32]] = Array(repeating: [], count: sources.all.count)
    var open = [Int](repeating: 0, count: sources.all.count)
    for (number, record) in sources.all.enumerated() {
      let origins = Set(record.origins.compactMap { sources.ids.number(of: $0.rawValue) })
      open[number] = origins.count
      for origin in origins { derived[Int(origin)].append(Int32(number)) }
    }
    var found: Set<Int32> = []
    var pending = [source]
    while let next = pending.popLast() {
      for number in derived[Int(next)] where number != source {
        open[Int(number)] -= 1
        if open[Int(number)] == 0, found.insert(number).inserted { pending.append(number) }
      }
    }
    return found
  }
}
