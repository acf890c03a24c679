import Riposte
import RiposteDiagrams
import RiposteGraphviz

/// What drawing costs, step by step: `riposte-draw [EVENTS…]`, by default 100, 1,000 and 10,000.
///
/// Prints a row of Markdown for each size: the best of so many rounds, in milliseconds.
@main
enum Main {
  static func main() throws {
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    print("| events | links | layout | DOT text | SVG | SVG size | in all |")
    print("|---|---|---|---|---|---|---|")
    for size in sizes.isEmpty ? [100, 1_000, 10_000] : Array(sizes) {
      print(try row(for: size))
    }
  }

  /// Measures one size.
  private static func row(for size: Int) throws -> String {
    let graph = try graph(of: size)
    let diagram = Diagram(of: graph).whole()
    let rounds = size > 2_000 ? 3 : 7
    let (layout, document) = best(of: rounds) { diagram.document }
    let (text, _) = best(of: rounds) { document.text }
    var bytes = 0
    let renderer = GraphvizRenderer()
    var failure: RenderingError?
    let (svg, _) = best(of: rounds) {
      do throws(RenderingError) {
        bytes = try renderer.render(document, as: .svg).bytes.count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    let cells = [
      "\(size)", "\(graph.links.count)", milliseconds(layout), milliseconds(text),
      milliseconds(svg), "\((bytes + 500) / 1_000) kB", milliseconds(layout + svg),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let tenths = Int((duration / .microseconds(100)).rounded())
    return tenths < 1_000 ? "\(tenths / 10).\(tenths % 10) ms" : "\((tenths + 5) / 10) ms"
  }

  /// The shortest time of several rounds, and the last result.
  private static func best<Result>(
    of rounds: Int, _ work: () -> Result
  ) -> (Duration, Result) {
    let clock = ContinuousClock()
    var shortest = Duration.seconds(1 << 20)
    var result = work()
    for _ in 0..<rounds {
      shortest = min(shortest, clock.measure { result = work() })
    }
    return (shortest, result)
  }
}

// MARK: - Data

extension Main {
  /// Events of eight actors, one every other day or so, most of them answering one or two of the
  /// fifty before: the same for the same size.
  private static func graph(of size: Int) throws -> EventGraph {
    var random = Random()
    var draft = EventGraph.Draft(title: "\(size) events")
    for actor in 0..<8 {
      draft.insert(Event.Actor(Event.Actor.ID("a\(actor)"), named: "Actor \(actor)"))
    }
    var day = 0
    for index in 0..<size {
      day += random.below(4)
      let actor = random.below(9)
      draft.insert(
        Event(
          id(index), titled: titles[random.below(titles.count)], on: date(day),
          by: actor == 8 ? ["a0?"] : [Event.Initiator(Event.Actor.ID("a\(actor)"))],
          severity: Double(random.below(11))
        ))
    }
    for response in 1..<max(size, 1) {
      for _ in 0..<(random.below(2) + 1) {
        draft.link(
          id(response), inResponseTo: .event(id(max(0, response - 1 - random.below(50)))),
          claims: [random.below(3) == 0 ? .hedged() : .reported()])
      }
    }
    return try draft.freeze()
  }

  private static func id(_ index: Int) -> Event.ID { Event.ID("e\(index)") }

  /// A day of a calendar of twelve months with 28 days, which all exist.
  private static func date(_ day: Int) -> String {
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(1970 + day / 336)-\(digits(day / 28 % 12 + 1))-\(digits(day % 28 + 1))"
  }

  private static let titles = [
    "Strike", "Rocket barrage on the base near the river", "Drone shot down over the border",
    "Minister warns of an answer", "Air strikes on supply depots of the militia in the east",
    "Talks on a ceasefire", "Convoy attacked on the road to the airport",
  ]

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private struct Random {
    var state: UInt64 = 1

    mutating func below(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(limit))
    }
  }
}
