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

  @Option(
    help: ArgumentHelp(
      "What cards say: date,severity,lag,place,kind,initiators,targets,killed,wounded or none.",
      valueName: "fields"), transform: Self.fields)
  var cards: [Diagram.CardField]?

  @Flag(help: "Draw what ties events without being a response, dashed and named.")
  var relations = false

  /// The diagram with them.
  func applied(to diagram: Diagram) -> Diagram {
    var diagram = diagram
    if let lanes { diagram = diagram.lanes(by: lanes) }
    if let color { diagram = diagram.colored(by: color) }
    if let cards { diagram = diagram.cards(showing: cards) }
    if relations { diagram = diagram.showingRelations() }
    return diagram
  }

  /// The fields of a list with commas between them; none for `none`.
  private static func fields(_ text: String) throws -> [Diagram.CardField] {
    if text == "none" { return [] }
    return try text.split(separator: ",").map { name in
      try Choice.named(String(name), among: Diagram.CardField.allCases) { $0.rawValue }
    }
  }
}
