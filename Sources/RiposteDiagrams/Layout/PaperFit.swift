/// How far a drawing has to be scaled down for a sheet of paper.
struct PaperFit {
  /// The points of the drawing that one point of paper shows; 1 at least.
  let scale: Double
  /// What the drawing may measure to fill the sheet, its margin taken off.
  let width: Double
  let height: Double

  /// Free on each side of a drawing, in points before scaling.
  static let margin = 18.0

  init(_ size: (width: Double, height: Double), on paper: Paper) {
    let margins = 2 * Self.margin
    let needed = max((size.width + margins) / paper.width, (size.height + margins) / paper.height)
    self.init(scale: max(needed, 1), on: paper)
  }

  init(scale: Double, on paper: Paper) {
    self.scale = scale
    width = paper.width * scale - 2 * Self.margin
    height = paper.height * scale - 2 * Self.margin
  }
}

extension Drawing {
  /// The room that everything takes.
  var size: (width: Double, height: Double) {
    let frames = strokes.filter { $0.kind == .frame }.map { Rectangle(around: $0.points) }
    let boxes =
      cards + spots.map(\.box) + frames + texts.map(\.box) + bands.map(\.box)
      + legend.map(\.sample)
    return (
      max(width, boxes.map(\.right).max() ?? 0), boxes.map(\.bottom).max() ?? 0
    )
  }

  /// The drawing as a sheet of paper, if there is one.
  func laid(on paper: Paper?) -> Drawing {
    guard let paper else { return self }
    var drawing = self
    drawing.lay(on: paper)
    return drawing
  }

  /// Makes the drawing a whole sheet, its content at the top.
  ///
  /// - Parameters:
  ///   - paper: The sheet.
  ///   - scale: How far it is scaled down, if further than it must be.
  mutating func lay(on paper: Paper, scale: Double = 1) {
    let fit = PaperFit(scale: max(PaperFit(size, on: paper).scale, scale), on: paper)
    let page = Rectangle(left: 0, top: 0, width: fit.width, height: fit.height)
    bands.insert(Band(kind: .page, box: page), at: 0)
    sheet = Sheet(paper: paper, scale: fit.scale)
  }
}
