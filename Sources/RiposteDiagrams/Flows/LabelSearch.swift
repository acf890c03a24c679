/// Finds places for labels so that none covers another, a mark, or more links than it must.
///
/// Labels are placed one after the other. Of the places a label may have, those that are free are
/// compared by how many links they cover and how far away they are: a greedy search, repeatable and
/// measured, where the best of all is out of reach (Marks and Shieber 1991).
struct LabelSearch: Sendable {
  /// A place that a label may have.
  struct Candidate: Sendable {
    var box: Rectangle
    /// How much worse it is than the best place there could be, in links covered.
    var penalty: Double
    /// A line that leads to it.
    var leader: [Point]?
  }

  /// Where labels may be.
  private let frame: Rectangle?
  private var taken: BoxGrid
  private var lines = BoxGrid()
  private var segments: [(Point, Point)] = []

  /// - Parameters:
  ///   - taken: What no label may cover.
  ///   - lines: What labels should not cover.
  ///   - frame: Where labels may be; nil for anywhere.
  init(avoiding taken: [Rectangle], lines: [[Point]], within frame: Rectangle? = nil) {
    self.frame = frame
    self.taken = BoxGrid()
    for box in taken { self.taken.insert(box) }
    for line in lines { add(line) }
  }

  /// The best of the free places, which is taken from now on; nil where none is free.
  ///
  /// - Parameters:
  ///   - candidates: The places, those of one penalty in order of preference.
  ///   - own: A line that the label may cover, since it belongs to it.
  /// - Returns: The place.
  /// - Complexity: O(*c k*) for *c* candidates with *k* things near them.
  mutating func place(_ candidates: [Candidate], own: [Point] = []) -> Rectangle? {
    var best: (cost: Double, box: Rectangle)?
    for candidate in candidates {
      guard frame?.contains(candidate.box) ?? true else { continue }
      guard !taken.overlaps(candidate.box) else { continue }
      let cost =
        Double(crossings(of: candidate.box, own)) + 4 * Double(covers(candidate.leader))
        + candidate.penalty
      if cost < best?.cost ?? .infinity { best = (cost, candidate.box) }
    }
    if let best { taken.insert(best.box) }
    return best?.box
  }

  /// Marks a place as taken.
  mutating func take(_ box: Rectangle) { taken.insert(box) }

  /// Adds a line that labels should not cover.
  mutating func add(_ line: [Point]) {
    for (start, end) in zip(line, line.dropFirst()) {
      lines.insert(Rectangle(from: start, to: end), number: segments.count)
      segments.append((start, end))
    }
  }

  /// How many things a line that leads to a label runs across.
  private func covers(_ leader: [Point]?) -> Int {
    guard let leader, leader.count == 2 else { return 0 }
    let (start, end) = (leader[0].moved(towards: leader[1], by: 3), leader[1])
    return taken.count(meeting: start, end)
  }

  /// How many pieces of lines run across a box.
  private func crossings(of box: Rectangle, _ own: [Point]) -> Int {
    let mine = Set(own)
    return lines.numbers(near: box).count { number in
      let (start, end) = segments[number]
      return !(mine.contains(start) && mine.contains(end)) && box.meets(start, end)
    }
  }
}

/// Boxes by where they are, so that those near another are found without looking at all.
struct BoxGrid: Sendable {
  private var cells: [Cell: [Int]] = [:]
  private var boxes: [Rectangle] = []
  private var numbers: [Int] = []

  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  /// The side of a cell, in points.
  private static let side = 64.0

  /// Adds a box, under a number.
  mutating func insert(_ box: Rectangle, number: Int = 0) {
    for cell in Self.cells(of: box) { cells[cell, default: []].append(boxes.count) }
    boxes.append(box)
    numbers.append(number)
  }

  /// Whether a box covers any of these.
  func overlaps(_ box: Rectangle) -> Bool {
    Self.cells(of: box).contains { cell in
      (cells[cell] ?? []).contains { boxes[$0].overlaps(box) }
    }
  }

  /// How many boxes a straight line runs across.
  func count(meeting start: Point, _ end: Point) -> Int {
    var found: Set<Int> = []
    for cell in Self.cells(of: Rectangle(from: start, to: end)) {
      for index in cells[cell] ?? [] where boxes[index].meets(start, end) { found.insert(index) }
    }
    return found.count
  }

  /// The numbers of the boxes near another, each once.
  func numbers(near box: Rectangle) -> Set<Int> {
    var found: Set<Int> = []
    for cell in Self.cells(of: box) {
      for index in cells[cell] ?? [] { found.insert(numbers[index]) }
    }
    return found
  }

  private static func cells(of box: Rectangle) -> [Cell] {
    let columns = Int((box.left / side).rounded(.down))...Int((box.right / side).rounded(.down))
    let rows = Int((box.top / side).rounded(.down))...Int((box.bottom / side).rounded(.down))
    return columns.flatMap { column in rows.map { Cell(column: column, row: $0) } }
  }
}

extension Rectangle {
  /// The smallest rectangle around two points.
  init(from start: Point, to end: Point) {
    self.init(
      left: min(start.x, end.x), top: min(start.y, end.y), width: abs(end.x - start.x),
      height: abs(end.y - start.y))
  }

  /// Whether another lies within.
  func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  /// A rectangle of a size around a point.
  init(around center: Point, width: Double, height: Double) {
    self.init(
      left: center.x - width / 2, top: center.y - height / 2, width: width, height: height)
  }
}
