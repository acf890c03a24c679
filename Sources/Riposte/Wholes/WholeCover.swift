/// Finds, among some events of a case, those that lie in a whole that is one of them too.
///
/// A whole may lie in a further whole; how certain a part is of it, is how certain the least certain step
/// is. Freezing has refused rings, so that looking outward ends.
struct WholeCover {
  private let wholes: ListColumn<PackedWhole>
  private let isMember: (Int) -> Bool
  /// What is known of events looked at before.
  private var covers: [Int: Cover] = [:]

  /// How certain it is that an event lies in a whole that is among the events.
  enum Cover: Int, Comparable {
    /// In no such whole.
    case none
    /// In one, by a step that is hedged or inferred.
    case doubtful
    /// In one, each step stated.
    case stated

    static func < (left: Cover, right: Cover) -> Bool { left.rawValue < right.rawValue }
  }

  /// - Parameters:
  ///   - records: The case.
  ///   - isMember: Whether an event, by its number, is one of those among which to look.
  init(_ records: Records, among isMember: @escaping (Int) -> Bool) {
    wholes = records.events.wholes
    self.isMember = isMember
  }

  /// How certain it is that an event lies in a whole among the events.
  ///
  /// - Complexity: O(*w*) on average for *w* wholes not looked at before.
  mutating func cover(of event: Int) -> Cover {
    if wholes[event].isEmpty { return .none }
    var pending = [event]
    while let next = pending.last {
      let open = wholes[next].lazy.map { Int($0.event) }.filter { [covers] in covers[$0] == nil }
      if covers[next] == nil, !open.isEmpty {
        pending.append(contentsOf: open)
      } else {
        pending.removeLast()
        covers[next] = covers[next] ?? wholes[next].reduce(.none) { max($0, cover(by: $1)) }
      }
    }
    return covers[event] ?? .none
  }

  /// What one whole, about which all is known, makes of its part.
  private func cover(by whole: PackedWhole) -> Cover {
    let step: Cover = whole.certainty == .stated ? .stated : .doubtful
    if isMember(Int(whole.event)) { return step }
    return min(step, covers[Int(whole.event)] ?? .none)
  }
}
