/// Rows and columns for people: aligned, and wrapped inside their columns where the room is short.
struct TextTable {
  /// How a column is set.
  struct Column {
    var title: String
    /// Set flush right, and never wrapped.
    var isNumber = false
    /// Never wrapped.
    var isFixed = false

    init(_ title: String, isNumber: Bool = false, isFixed: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      self.isFixed = isFixed || isNumber
    }
  }

  private let columns: [Column]
  private let indent: Int
  private var rows: [[StyledText]] = []
  private static let gap = 2
  /// No column is made narrower than this to give others room.
  private static let narrowest = 10

  init(_ columns: [Column], indent: Int = 0) {
    self.columns = columns
    self.indent = indent
  }

  /// A table without a header.
  init(columns count: Int, indent: Int = 0) {
    self.init((0..<count).map { _ in Column("") }, indent: indent)
  }

  mutating func add(_ cells: StyledText...) { rows.append(cells) }

  mutating func add(_ cells: [StyledText]) { rows.append(cells) }

  var isEmpty: Bool { rows.isEmpty }

  /// The lines of the table; a column that no row fills is left out.
  func lines(width: Int) -> [StyledText] {
    let shown = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    guard !shown.isEmpty else { return [] }
    let widths = fitted(shown, width: width)
    var lines: [StyledText] = []
    if columns.contains(where: { !$0.title.isEmpty }) {
      let header = shown.map { StyledText(columns[$0].title, .strong) }
      lines += rendered(header, shown, widths)
    }
    for row in rows { lines += rendered(shown.map { row[$0] }, shown, widths) }
    return lines
  }

  private func rendered(_ cells: [StyledText], _ shown: [Int], _ widths: [Int]) -> [StyledText] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = StyledText(String(repeating: " ", count: indent))
      let last = wrapped.lastIndex { $0.indices.contains(index) && !$0[index].isEmpty } ?? 0
      for column in 0...last {
        let part = wrapped[column].indices.contains(index) ? wrapped[column][index] : StyledText()
        if column > 0 { line += StyledText(String(repeating: " ", count: Self.gap)) }
        let isNumber = columns[shown[column]].isNumber
        line +=
          column == last && !isNumber ? part : part.padded(to: widths[column], fromLeft: isNumber)
      }
      return line
    }
  }

  /// The width of each column: what it needs, and where that is too much, less for the widest; words
  /// are broken only when nothing else is left to give.
  private func fitted(_ shown: [Int], width: Int) -> [Int] {
    let cells = shown.map { column in [StyledText(columns[column].title)] + rows.map { $0[column] }
    }
    var widths = cells.map { $0.reduce(0) { max($0, $1.width) } }
    let room = width - indent - Self.gap * (shown.count - 1)
    guard widths.reduce(0, +) > room else { return widths }
    let words = cells.map { $0.reduce(0) { max($0, $1.widestWord) } }
    for least in [words.map { max($0, Self.narrowest) }, words.map { _ in Self.narrowest }] {
      let least = zip(shown, zip(widths, least)).map { column, pair in
        columns[column].isFixed ? pair.0 : min(pair.0, pair.1)
      }
      Self.shrink(&widths, to: least, room: room)
    }
    return widths
  }

  /// Takes from the widest columns first, and from none more than it can give.
  private static func shrink(_ widths: inout [Int], to least: [Int], room: Int) {
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return }
      let next = shrinkable.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let cut = min(excess, max(1, widths[widest] - max(next, least[widest])))
      widths[widest] -= cut
      excess -= cut
    }
  }
}
