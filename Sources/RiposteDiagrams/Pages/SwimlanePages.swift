/// Lays a scene out as swimlanes over as many sheets of paper as it needs to be read.
///
/// The order of lanes, the scale, and the measures of cards are the same on all pages; each page
/// has its own rows, its own piece of the time axis, and only lanes in which something happens.
///
/// - Complexity: O(*n* log *n* + *m*), a page having a bounded number of cards.
struct SwimlanePages {
  private let scenes: PageScenes
  private var arrangement: Diagram.Arrangement
  private let paper: Paper
  private let style: CardStyle
  /// The cards of each page, as places in their order.
  private(set) var ranges: [Range<Int>] = []

  /// The most points of drawing for a point of paper that can be read: titles of 9 points are
  /// then printed in 6.4.
  static let readableScale = 1.4
  /// A page may be so much too large; all pages are then scaled down as the largest needs.
  private static let tolerance = 1.04

  /// Decides what is on each page.
  init(_ scene: Scene, _ arrangement: Diagram.Arrangement, on paper: Paper) {
    self.arrangement = arrangement
    var whole = arrangement
    (whole.paper, whole.isPaged) = (nil, false)
    let layout = SwimlaneLayout(scene, whole)
    scenes = PageScenes(layout.scene)
    if case .proportional(let pointsPerDay) = layout.manner.spacing {
      self.arrangement.pointsPerDay = pointsPerDay
    }
    style = CardStyle(fitting: scene.cards)
    self.paper = paper
    var start = 0
    var guess = Self.firstGuess
    while start < scenes.order.count {
      let count = fittingCount(from: start, guess: guess)
      ranges.append(start..<(start + count))
      start += count
      guess = count
    }
    if ranges.isEmpty { ranges = [0..<0] }
  }

  private static let firstGuess = 24

  /// The drawings, one for each page.
  var drawings: [Drawing] {
    let layouts = ranges.indices.map { layout(ofPage: $0) }
    let scale = layouts.map { PaperFit($0.drawing(minimumWidth: 0).size, on: paper).scale }
      .reduce(Self.readableScale, max)
    let fit = PaperFit(scale: scale, on: paper)
    return layouts.map { layout in
      var drawing = layout.drawing(minimumWidth: fit.width)
      drawing.lay(on: paper, scale: scale)
      return drawing
    }
  }

  /// A page with everything in its place.
  private func layout(ofPage index: Int) -> SwimlaneLayout {
    var scene = scenes.page(ranges[index]) { place in
      ranges.partitioningIndex { $0.upperBound > place } + 1
    }
    if ranges.count > 1 {
      scene.page = Scene.PageNumber(number: index + 1, count: ranges.count)
    }
    return SwimlaneLayout(scene, pageArrangement, style: style, effort: .fixedLanes)
  }

  /// The arrangement of one page: of the shape of the paper, but not yet laid on it.
  private var pageArrangement: Diagram.Arrangement {
    var page = arrangement
    page.paper = paper
    return page
  }

  /// How many cards from a place on fit on a page; one always does.
  private func fittingCount(from start: Int, guess: Int) -> Int {
    let rest = scenes.order.count - start
    var (fitting, tooMany) = (1, rest + 1)
    var next = min(max(guess, 2), rest)
    while fitting + max(1, fitting / 16) < tooMany {
      if fits(start..<(start + next)) { fitting = next } else { tooMany = next }
      let upper = tooMany > rest ? min(fitting + max(fitting / 3, 1), rest) : tooMany - 1
      if fitting >= upper { break }
      next = tooMany > rest ? upper : (fitting + tooMany) / 2
    }
    return fitting
  }

  /// Whether some cards fit on a page at a scale that can be read.
  private func fits(_ range: Range<Int>) -> Bool {
    let layout = SwimlaneLayout(
      scenes.page(range), pageArrangement, style: style, effort: .untangled)
    let fit = PaperFit(layout.drawing(minimumWidth: 0).size, on: paper)
    return fit.scale <= Self.readableScale * Self.tolerance
  }
}
