public import Riposte

/// A case of a few lines, for tests that need no more.
///
/// ```swift
/// let graph = try Sketch("a>b b>c", dates: ["a": "2021-01-01"]).graph
/// ```
public struct Sketch {
  /// The draft, to which more can be added.
  public var draft = EventGraph.Draft()

  /// Events and links: `a>b` says that b answers a, `a` alone is an event.
  ///
  /// - Parameters:
  ///   - text: Events and links, with spaces between; events without a date are dated in the order in
  ///     which they are first named, a day each.
  ///   - dates: Dates by id; an empty one is none.
  ///   - severities: Severities by id.
  ///   - bases: The basis of each link, by its text; a link without one is reported.
  ///   - initiators: Who acted, by id.
  public init(
    _ text: String, dates: [String: String] = [:], severities: [String: Double] = [:],
    bases: [String: Basis] = [:], initiators: [String: [Event.Initiator]] = [:]
  ) {
    var names: [String] = []
    for word in text.split(separator: " ") {
      for name in word.split(separator: ">").map(String.init) where !names.contains(name) {
        names.append(name)
      }
    }
    for (number, name) in names.enumerated() {
      let day = number < 9 ? "0\(number + 1)" : "\(number + 1)"
      let date = dates[name] ?? "2021-01-\(day)"
      draft.insert(
        Event(
          Event.ID(rawValue: name), on: date.isEmpty ? nil : date, by: initiators[name] ?? [],
          severity: severities[name]))
    }
    for word in text.split(separator: " ") where word.contains(">") {
      let ends = word.split(separator: ">").map { Event.ID(rawValue: String($0)) }
      draft.link(
        ends[1], inResponseTo: .event(ends[0]), claims: [Claim(bases[String(word)] ?? .reported)])
    }
  }

  /// The case, frozen strictly.
  public var graph: EventGraph {
    get throws { try draft.freeze() }
  }
}
