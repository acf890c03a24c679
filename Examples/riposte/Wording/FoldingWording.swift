import Riposte

/// What stands for what, where parts are represented by their wholes, in words.
enum FoldingWording {
  /// How many wholes are named.
  private static let longest = 20

  /// A line for the wholes that stand for their parts, and one for what that changes.
  static func rows(_ folding: Folding) -> [(String, String)] {
    let representations = folding.representations
    guard !representations.isEmpty else { return [("Folded", "no part has a whole in the case")] }
    let count = NumberText.count(representations.count, "part")
    var rows = [
      ("Folded", "\(count) represented by the outermost whole: \(named(representations))")
    ]
    var changes: [String] = []
    let dropped = folding.droppedLinks.count
    if dropped > 0 { changes.append("\(NumberText.count(dropped, "link")) inside a whole dropped") }
    let seams = folding.seams
    if !seams.isEmpty {
      changes.append("chains may enter by one part and leave by another at \(ids(seams))")
    }
    let undecided = folding.undecided
    if !undecided.isEmpty {
      changes.append("not folded, as in several wholes: \(ids(undecided))")
    }
    if !changes.isEmpty { rows.append(("", changes.joined(separator: "; "))) }
    return rows
  }

  /// `iraq-attacks-feb21 for balad-rockets and erbil-rockets`, whole by whole.
  private static func named(_ representations: [Folding.Representation]) -> String {
    var wholes: [EventView] = []
    var parts: [EventView: [EventView]] = [:]
    for representation in representations {
      if parts[representation.whole] == nil { wholes.append(representation.whole) }
      parts[representation.whole, default: []].append(representation.part)
    }
    let phrases = wholes.prefix(longest).map { "\($0.id) for \(ids(parts[$0] ?? []))" }
    let rest = wholes.count - phrases.count
    let more = rest > 0 ? ["\(NumberText.count(rest, "more whole")), listed by --json"] : []
    return (phrases + more).joined(separator: "; ")
  }

  private static func ids(_ events: [EventView]) -> String {
    let names = events.prefix(longest).map(\.id.rawValue)
    let rest = events.count - names.count
    return (rest > 0 ? names + ["\(NumberText.grouped(rest)) more"] : names).listed()
  }
}

extension JSONDocument {
  /// Writes what stands for what, in the documents of a graph whose parts are folded, and in no other.
  mutating func add(folded graph: EventGraph) throws {
    guard let folding = graph.folding else { return }
    try add(
      "folded",
      elements: folding.representations.lazy.map {
        ["part": .text($0.part.id.rawValue), "whole": .text($0.whole.id.rawValue)]
      })
  }
}
