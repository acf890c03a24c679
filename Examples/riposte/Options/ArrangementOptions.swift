import ArgumentParser
import RiposteDiagrams

/// How a picture is arranged, whatever it shows.
struct ArrangementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("In swimlanes: compressed (default), or true to scale.", valueName: "axis"),
    transform: { try Choice.named($0, among: Diagram.TimeAxis.allCases) { $0.rawValue } })
  var timeAxis: Diagram.TimeAxis?

  @Option(
    help: ArgumentHelp(
      "In swimlanes: left-to-right (default) or top-down.", valueName: "direction"),
    transform: { try Choice.named($0, among: Diagram.Direction.allCases) { $0.rawValue } })
  var direction: Diagram.Direction?

  @Option(
    help: ArgumentHelp(
      "Lay out for a sheet: a4, a4-portrait, letter, …, or 420x297 (mm).", valueName: "sheet"),
    transform: Paper.parse)
  var paper: Paper?

  @Flag(
    help: """
      In swimlanes: take as many sheets (a4 if not said) as it needs to be read: the pages of a \
      PDF, or numbered files.
      """)
  var pages = false

  @Flag(
    help: """
      Draw runs of events that answer one another and nothing else as one card; not in map or dyads.
      """)
  var collapse = false

  /// The diagram, arranged.
  func applied(to diagram: Diagram) -> Diagram {
    var diagram = diagram
    if let timeAxis { diagram = diagram.timeAxis(timeAxis) }
    if let direction { diagram = diagram.direction(direction) }
    if collapse { diagram = diagram.collapsed() }
    return pages ? diagram.paged(on: paper ?? .a4) : diagram.paper(paper)
  }

  /// What was asked for that a style does not have.
  func notes(on style: Diagram.Style) -> [String] {
    let hasCards = style != .map && style != .dyads
    let options = [
      (name: "--time-axis", isUnused: timeAxis != nil && style != .swimlane),
      (name: "--direction", isUnused: direction != nil && style != .swimlane),
      (name: "--pages", isUnused: pages && style != .swimlane),
      (name: "--collapse", isUnused: collapse && !hasCards),
    ]
    return options.filter(\.isUnused).map {
      "\($0.name) is not used: the style \(style.rawValue) has no such choice"
    }
  }
}

extension Paper {
  /// A sheet by name, `-portrait` or `-landscape` after it, or by width and height in millimeters.
  static func parse(_ text: String) throws -> Paper {
    let sides = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Double($0) ?? 0 }
    if sides.count == 2, sides.allSatisfy({ $0 > 0 }) { return try measured(sides[0], sides[1]) }
    let choices = Paper.named.flatMap { name, paper in
      [
        (name: name, paper: paper), (name: name + "-landscape", paper: paper.landscape),
        (name: name + "-portrait", paper: paper.portrait),
      ]
    }
    return try Choice.named(text, among: choices) { $0.name }.paper
  }

  /// A sheet of a size in millimeters.
  private static func measured(_ width: Double, _ height: Double) throws -> Paper {
    let range = sides.lowerBound / 72 * 25.4...sides.upperBound / 72 * 25.4
    guard range.contains(width), range.contains(height) else {
      throw ValidationError("a sheet measures from 26 to 5080 millimeters a side")
    }
    return Paper(millimetersWide: width, high: height)
  }
}
