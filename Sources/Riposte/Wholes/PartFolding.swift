import RiposteKernel

/// How the parts of a case are represented by their wholes.
struct PartFolding: Sendable {
  /// The case before folding.
  let unfolded: Records
  /// The event that represents each event: its outermost whole, or itself.
  let representatives: [Int32]
  /// The events that lie in several outermost wholes, and so stay as they are.
  let undecided: [Int32]
  /// The links of the case before folding that each link stands for.
  let origins: ListColumn<Int32>
  /// The edge of each link before folding, in the topology of the whole case; `nil` where they are equal.
  private let edges: [Int32]?

  init(
    _ unfolded: Records, representatives: [Int32], undecided: [Int32], origins: ListColumn<Int32>
  ) {
    self.unfolded = unfolded
    self.representatives = representatives
    self.undecided = undecided
    self.origins = origins
    edges = unfolded.base.links.map { links in
      var edges = [Int32](repeating: 0, count: links.count)
      for (edge, link) in links.enumerated() { edges[Int(link)] = Int32(edge) }
      return edges
    }
  }

  /// The stimulus and the response of a link before folding, by number.
  func ends(of link: Int32) -> (stimulus: Int, response: Int) {
    let base = unfolded.base
    let edge = Int(edges?[Int(link)] ?? link)
    return (
      base.record(at: base.events.tail(of: edge)), base.record(at: base.events.head(of: edge))
    )
  }

  /// Whether an event is represented by another.
  func isFolded(_ event: Int) -> Bool { Int(representatives[event]) != event }
}

/// Finds the outermost whole of each event.
///
/// Only what is stated counts, and a whole that is hypothetical stands for no part that is not: it would
/// take away what happened.
struct OutermostWholes {
  /// The outermost whole of each event; itself where it lies in none, −1 where it lies in several.
  private(set) var roots: [Int32]
  private let columns: EventColumns

  /// - Complexity: O(*n* + *w*) for *w* statements that an event is part of another.
  init(_ records: Records) {
    columns = records.events
    roots = [Int32](0..<Int32(records.eventCount))
    guard !columns.wholes.isUnused else { return }
    var isKnown = [Bool](repeating: false, count: records.eventCount)
    var pending: [Int32] = []
    for event in roots where !columns.wholes[Int(event)].isEmpty {
      pending.append(event)
      while let next = pending.last {
        let wholes = wholes(of: Int(next))
        let open = isKnown[Int(next)] ? [] : wholes.filter { !isKnown[Int($0)] }
        if !open.isEmpty {
          pending.append(contentsOf: open)
          continue
        }
        pending.removeLast()
        isKnown[Int(next)] = true
        guard let first = wholes.first else { continue }
        let root = roots[Int(first)]
        roots[Int(next)] = wholes.allSatisfy { roots[Int($0)] == root } ? root : -1
      }
    }
  }

  /// The wholes that may stand for an event.
  private func wholes(of event: Int) -> [Int32] {
    let canBeHypothetical = columns.statuses[event].isHypothetical
    return columns.wholes[event].filter {
      $0.certainty == .stated
        && (canBeHypothetical || !columns.statuses[Int($0.event)].isHypothetical)
    }.map(\.event)
  }
}

extension Records {
  /// The case with each part represented by its outermost whole; events and all else are shared.
  ///
  /// - Complexity: O(*n* + *m*), and linear in the claims.
  func foldingParts() -> Records {
    let roots = OutermostWholes(self).roots
    let representatives = roots.enumerated().map { $1 < 0 ? Int32($0) : $1 }
    let links = FoldedLinks(self, representatives)
    let folding = PartFolding(
      self, representatives: representatives,
      undecided: roots.indices.filter { roots[$0] < 0 }.map { Int32($0) }, origins: links.origins)
    return Records(folding, links)
  }
}
