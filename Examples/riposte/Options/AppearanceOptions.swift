import ArgumentParser
import RiposteDiagrams

/// What the lanes, the colors and the cards of a picture mean.
struct AppearanceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "side, actor, theatre or place: what a lane is, or a party.", valueName: "what"),
    transform: { try Choice.named($0, among: Diagram.Grouping.allCases) { $0.rawValue } })
  var lanes: Diagram.Grouping?

  @Option(
    help: ArgumentHelp(
      "side, actor, theatre, place or basis: what colors mean.", valueName: "what"),
    transform: { try Choice.named($0, among: Diagram.Coloring.allCases) { $0.rawValue } })
  var color: Diagram.Coloring?

  /// The diagram with them.
  func applied(to diagram: Diagram) -> Diagram {
    var diagram = diagram
    if let lanes { diagram = diagram.lanes(by: lanes) }
    if let color { diagram = diagram.colored(by: color) }
    return diagram
  }
}
