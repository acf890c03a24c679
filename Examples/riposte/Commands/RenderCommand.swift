import ArgumentParser
import Foundation
import Riposte
import RiposteDiagrams
import RiposteFiles
import RiposteGraphviz

/// `riposte render`: a picture of a case.
struct RenderCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw the case as PNG, SVG or PDF, or as DOT text.",
    usage: "riposte render <case> -o <file> [<options>]",
    discussion: """
      Of more than \(Diagram.limitUnasked) events, the longest chains of the largest episode \
      are drawn, unless you ask for an episode, a focus or --whole; the picture says what it \
      left out.

      Examples: riposte render case.yaml -o chains.png --highlight longest
                riposte render case.yaml -o raid.svg --focus raid --radius 2
      """)

  @OptionGroup var options: CaseOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("A .png, .svg, .pdf or .dot file; replaced.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("swimlane (default), theatre, columns, map or dyads.", valueName: "style"),
    transform: { try Choice.named($0, among: Diagram.Style.allCases) { $0.rawValue } })
  var style: Diagram.Style?

  @Option(
    help: ArgumentHelp("light (default), dark or mono.", valueName: "theme"),
    transform: { try Choice.named($0, among: Theme.all) { $0.name } })
  var theme: Theme?

  @OptionGroup(title: "Arrangement") var arrangement: ArrangementOptions

  @OptionGroup(title: "Appearance") var appearance: AppearanceOptions

  @Option(help: ArgumentHelp("Draw what lies around this event …", valueName: "id"))
  var focus: String?

  @Option(
    help: ArgumentHelp("… within so many links (default 2).", valueName: "number"),
    transform: Choice.count)
  var radius: Int?

  @Option(
    help: ArgumentHelp("Draw one episode; 1 is the largest.", valueName: "number"),
    transform: Choice.positiveCount)
  var episode: Int?

  @Flag(help: "Draw everything, however much it is.")
  var whole = false

  @OptionGroup(title: "Highlighting") var highlights: HighlightOptions

  @Option(help: ArgumentHelp("The headline, instead of the case's title.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp("No larger than so many pixels: 1600x900.", valueName: "WxH"),
    transform: PixelSize.parse)
  var size: PixelSize?

  func validate() throws {
    try options.expectNoWords()
    _ = try format
    if [focus != nil, episode != nil, whole].count(where: \.self) > 1 {
      throw ValidationError("--focus, --episode and --whole exclude each other.")
    }
    if radius != nil, focus == nil { throw ValidationError("--radius needs --focus beside it.") }
  }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let diagram = try diagram(of: graph)
    for note in try arrangement.notes(on: style ?? .swimlane) + highlights.notes(on: diagram) {
      console.warn("\("Note:", .warning) \(note)")
    }
    let files = try Progress.during("drawing \(file)") { try write(diagram, on: console) }
    for file in files { try console.print("\(file, .strong)") }
    if let leftover = leftoverPages(beside: files) {
      console.warn("\("Note:", .warning) \(leftover)")
    }
    for caption in diagram.captions {
      try console.print(StyledText(caption).wrapped(to: console.width))
    }
  }
}

// MARK: - What is drawn

extension RenderCommand {
  private func diagram(of graph: EventGraph) throws -> Diagram {
    var diagram = Diagram(of: graph, style: style ?? .swimlane)
    if let theme { diagram = diagram.themed(theme) }
    diagram = arrangement.applied(to: diagram)
    diagram = appearance.applied(to: diagram)
    if let title { diagram = diagram.titled(title) }
    if whole { diagram = diagram.whole() }
    if let focus { diagram = try diagram.focused(on: Event.ID(focus), radius: radius ?? 2) }
    if let episode {
      do throws(UnknownEpisode) {
        diagram = try diagram.episode(episode)
      } catch {
        throw CommandFailure(.badData, error.description)
      }
    }
    return try highlights.applied(to: diagram)
  }
}

// MARK: - Writing

extension RenderCommand {
  /// What the ending of the file says: an image format, or DOT text.
  private var format: RenderingFormat? {
    get throws {
      let images = RenderingFormat.allCases.map {
        (ending: "." + $0.rawValue, format: Optional($0))
      }
      return try OutputFile.format(of: file, among: images + [(".dot", nil)])
    }
  }

  /// Draws and writes all pages, or none; returns the paths of the files.
  private func write(_ diagram: Diagram, on console: Console) throws -> [String] {
    guard let format = try format else {
      if size != nil {
        console.warn("\("Note:", .warning) DOT text has no size; --size is not used")
      }
      return try write(diagram.pages)
    }
    do throws(RenderingError) {
      let images = try GraphvizRenderer().renderPages(of: diagram, as: format, fitting: size)
      for warning in images.flatMap(\.warnings) {
        console.warn("\("Note:", .warning) \(warning)")
      }
      return try RenderedImage.write(images, to: file)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The numbered pages of an earlier picture that lie beside this one, in words; they are not
  /// touched.
  private func leftoverPages(beside files: [String]) -> String? {
    let written = files.count > 1 ? files.count : 0
    let page = { (number: Int) in RenderedImage.path(ofPage: number, at: file) }
    var last = written
    while FileManager.default.fileExists(atPath: page(last + 1)) { last += 1 }
    switch last - written {
    case 0: return nil
    case 1: return "\(page(last)) is no page of this picture; it is left as it was"
    default:
      return "\(page(written + 1)) to \(page(last)) are no pages of this picture; they are left as "
        + "they were"
    }
  }

  /// Writes pages as DOT text.
  private func write(_ pages: [DOTDocument]) throws -> [String] {
    let paths = RenderedImage.paths(ofPages: pages.count, at: file)
    let files = try paths.map { try PendingFile(replacing: $0) }
    for (page, file) in zip(pages, files) { try file.write(page.text) }
    try PendingFile.complete(files)
    return paths
  }
}

extension CommandFailure {
  /// Why a picture was not made.
  init(_ error: RenderingError) {
    self.init(error.stage == .writing ? .cannotWrite : .internal, error.description)
  }
}

extension PixelSize {
  /// A size such as `1600x900`.
  static func parse(_ text: String) throws -> PixelSize {
    let sides = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    guard sides.count == 2, sides.allSatisfy({ (1...100_000).contains($0) }) else {
      throw ValidationError("it must be width and height in pixels, such as 1600x900")
    }
    guard sides.allSatisfy({ $0 >= 100 }) else {
      throw ValidationError("no picture can be read at less than 100 pixels a side")
    }
    return PixelSize(width: sides[0], height: sides[1])
  }
}
