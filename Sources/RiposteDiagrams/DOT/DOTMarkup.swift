/// A label made of tables and lines of text: the only HTML-like labels there are.
///
/// Graphviz replaces a label it cannot read by the name of the node, with nothing but a message.
/// Markup is therefore never written by hand: it is put together here, and text is escaped. Sizes
/// are whole points, because Graphviz cuts off the rest.
struct DOTMarkup: Hashable, Sendable {
  /// The label, without the angle brackets around it.
  let text: String

  /// A table as a label.
  init(_ table: Table) {
    text = table.text
  }

  /// Rows of cells.
  struct Table: Hashable, Sendable {
    var rows: [[Cell]]
    var border = 0
    var color: Color?
    var fill: Color?
    var isDashed = false
    /// Sides without a line.
    var openSides: Set<Side> = []
    var spacing = 0
    var size: (width: Double, height: Double)? {
      get { fixedSize.map { ($0.x, $0.y) } }
      set { fixedSize = newValue.map { Point(x: $0.width, y: $0.height) } }
    }
    private var fixedSize: Point?

    init(_ rows: [[Cell]]) {
      self.rows = rows
    }
  }

  /// A side of a table or cell.
  enum Side: String, CaseIterable, Sendable {
    case left = "L", top = "T", right = "R", bottom = "B"
  }

  /// One cell: text, a table, or nothing.
  struct Cell: Hashable, Sendable {
    var content: Content = .nothing
    var width: Double?
    var height: Double?
    var fill: Color?
    var alignment = DOTAttribute.TextAlignment.left
    var rowSpan = 1
    var columnSpan = 1
    var padding = 0
    /// A line along one side, for samples of links.
    var line: Line?
  }

  /// A line along a side of a cell.
  struct Line: Hashable, Sendable {
    var side: Side
    var color: Color
    var width: Int
    var style: DOTAttribute.Style
  }

  /// What a cell holds.
  enum Content: Hashable, Sendable {
    case nothing
    case lines([String], size: Int, color: Color, isBold: Bool)
    indirect case table(Table)
  }
}

extension DOTMarkup.Table {
  fileprivate var text: String {
    var tag = "<TABLE BORDER=\"\(DOTNumber.text(border, in: 0...20))\" CELLBORDER=\"0\""
    tag += " CELLSPACING=\"\(spacing)\" CELLPADDING=\"0\""
    if let color { tag += " COLOR=\"\(color)\"" }
    if let fill { tag += " BGCOLOR=\"\(fill)\"" }
    if isDashed { tag += " STYLE=\"DASHED\"" }
    if !openSides.isEmpty {
      let sides = DOTMarkup.Side.allCases.filter { !openSides.contains($0) }
      tag += " SIDES=\"\(sides.map(\.rawValue).joined())\""
    }
    if let size {
      tag += " FIXEDSIZE=\"TRUE\" WIDTH=\"\(Int(size.width.rounded()))\""
      tag += " HEIGHT=\"\(Int(size.height.rounded()))\""
    }
    let body = rows.map { "<TR>" + $0.map(\.text).joined() + "</TR>" }
    return tag + ">" + body.joined() + "</TABLE>"
  }
}

extension DOTMarkup.Cell {
  fileprivate var text: String {
    var tag = "<TD"
    if let width { tag += " WIDTH=\"\(Int(width.rounded()))\"" }
    if let height { tag += " HEIGHT=\"\(Int(height.rounded()))\"" }
    if width != nil, height != nil, content == .nothing { tag += " FIXEDSIZE=\"TRUE\"" }
    if rowSpan > 1 { tag += " ROWSPAN=\"\(rowSpan)\"" }
    if columnSpan > 1 { tag += " COLSPAN=\"\(columnSpan)\"" }
    if padding > 0 { tag += " CELLPADDING=\"\(padding)\"" }
    if let fill { tag += " BGCOLOR=\"\(fill)\"" }
    if let line {
      tag += " BORDER=\"\(DOTNumber.text(line.width, in: 0...20))\" SIDES=\"\(line.side.rawValue)\""
      tag += " COLOR=\"\(line.color)\" STYLE=\"\(line.style.rawValue.uppercased())\""
    }
    // Cells are centered unless they say otherwise.
    if alignment != .center {
      tag += " ALIGN=\"\(alignment.htmlWord)\""
      if content.hasSeveralLines { tag += " BALIGN=\"\(alignment.htmlWord)\"" }
    }
    return tag + ">" + content.text + "</TD>"
  }
}

extension DOTMarkup.Content {
  fileprivate var hasSeveralLines: Bool {
    if case .lines(let lines, _, _, _) = self { lines.count > 1 } else { false }
  }

  fileprivate var text: String {
    switch self {
    case .nothing: return ""
    case .table(let table): return table.text
    case .lines(let lines, let size, let color, let isBold):
      let body = lines.map(LabelText.escapedForMarkup).joined(separator: "<BR/>")
      // An empty FONT element is an error to Graphviz.
      guard !body.isEmpty else { return "" }
      let font = "<FONT POINT-SIZE=\"\(DOTNumber.text(size, in: 4...96))\" COLOR=\"\(color)\">"
      return font + (isBold ? "<B>\(body)</B>" : body) + "</FONT>"
    }
  }
}

extension DOTAttribute.TextAlignment {
  fileprivate var htmlWord: String {
    switch self {
    case .left: "LEFT"
    case .right: "RIGHT"
    case .center: "CENTER"
    }
  }
}
