/// What a graph leaves out of its case, beside what its policy and its filter do not admit.
///
/// Links are those of the case before folding, so that an omission outlives it.
struct Omission: Hashable, Sendable {
  /// Events, by number.
  var events = Set<Int32>()
  /// Sources, by number: their claims are not seen, nor the events that only they report.
  var sources = Set<Int32>()
  /// Links, by number.
  var links = Set<Int32>()
  /// Claims, by the number of their link.
  var claims: [Int32: Set<PackedClaim>] = [:]

  /// Whether some claims may not be seen.
  var hidesClaims: Bool { !sources.isEmpty || !claims.isEmpty }

  /// Whether nothing is left out.
  var isEmpty: Bool { events.isEmpty && links.isEmpty && !hidesClaims }

  /// Whether an event is left out: itself, or all sources that report it.
  func omits(event: Int, of records: Records) -> Bool {
    if events.contains(Int32(event)) { return true }
    if sources.isEmpty { return false }
    let reporting = records.events.sources[event]
    return !reporting.isEmpty && reporting.allSatisfy(sources.contains)
  }

  /// Whether a link is left out; a link that stands for several, when all of them are.
  func omits(link: Int, of records: Records) -> Bool {
    !links.isEmpty && records.unfoldedLinks(of: link).allSatisfy(links.contains)
  }

  /// Whether a claim of a link is left out.
  func omits(_ claim: PackedClaim, ofLink link: Int, in records: Records) -> Bool {
    if claim.source >= 0, sources.contains(claim.source) { return true }
    if claims.isEmpty { return false }
    guard let folding = records.folding else {
      return claims[Int32(link)]?.contains(claim) ?? false
    }
    let bearers = folding.origins[link].filter {
      folding.unfolded.links.claims[Int($0)].contains(claim)
    }
    return !bearers.isEmpty && bearers.allSatisfy { claims[$0]?.contains(claim) ?? false }
  }
}

extension Records {
  /// The links of the case before folding that a link stands for.
  func unfoldedLinks(of link: Int) -> [Int32] {
    folding.map { Array($0.origins[link]) } ?? [Int32(link)]
  }
}
