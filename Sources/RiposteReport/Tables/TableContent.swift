/// A table of a page under a heading of its own, as its template reads it.
struct TableContent {
  /// The name by which the page links to it.
  let id: String
  let heading: PageText
  /// What the table says, before it.
  var leads: [PageText] = []
  var columns: [Column] = []
  var rows: [Row] = []
  /// What was left out; empty where nothing was.
  var rest: PageText = ""

  /// Whether there is anything to show in rows.
  private(set) var hasRows = false
  /// Whether words are broken on paper.
  private(set) var breaksWords = false

  init(_ id: String, _ heading: PageText) {
    self.id = id
    self.heading = heading
  }

  /// A column.
  struct Column {
    let columnName: PageText
    let columnClass: PageText

    /// A column of words.
    static func text(_ name: PageText) -> Column { Column(columnName: name, columnClass: "") }

    /// A column of long titles, which must not become too narrow.
    static func wide(_ name: PageText) -> Column { Column(columnName: name, columnClass: "wide") }

    /// A column of dates, wide enough for one on a line.
    static func date(_ name: PageText) -> Column { Column(columnName: name, columnClass: "date") }

    /// A column that is set to the right, and sorted by number.
    static func number(_ name: PageText) -> Column {
      Column(columnName: name, columnClass: "number")
    }
  }

  /// A row.
  struct Row {
    /// The name by which the page links to it; empty for none.
    var anchor: PageText = ""
    let cells: [Cell]
  }

  /// Sets the rows, of which at most so many are shown; the rest is counted.
  mutating func fill<Item>(
    _ items: some Collection<Item>, limit: Int, of total: String? = nil, _ row: (Int, Item) -> Row
  ) {
    rows = items.prefix(limit).enumerated().map { row($0.offset, $0.element) }
    hasRows = !rows.isEmpty
    breaksWords = mustBreakWords()
    let all = total ?? PageNumber.grouped(items.count)
    if all != PageNumber.grouped(rows.count) {
      rest = "Shown are the first \(PageNumber.grouped(rows.count)) of \(all)."
    }
  }
}

/// One field of a table.
struct Cell {
  var parts: [Part] = []
  /// What the column is sorted by; empty for its text.
  var key: PageText = ""
  var isNumber = false
  /// Whether it says that something is not known: such fields come last, however a column is sorted.
  var isUnknown = false
  /// What the field unfolds; none for most.
  var unfolding: PageText = ""
  var unfolded: [Unfolded] = []

  /// A line of what a field unfolds.
  struct Unfolded {
    let lineParts: [Part]
  }

  /// Words; no words are unknown.
  static func text(_ text: String) -> Cell { Cell(parts: [Part(text)], isUnknown: text.isEmpty) }

  /// Words in several parts, some of them links; no parts are unknown.
  static func parts(_ parts: [Part]) -> Cell { Cell(parts: parts, isUnknown: parts.isEmpty) }

  /// Words that say that something is not known.
  static func unknown(_ text: String = "–") -> Cell { Cell(parts: [Part(text)], isUnknown: true) }

  /// A number, as words and as what it is sorted by; a dash where there is none.
  static func number(_ value: Double?, _ text: (Double) -> String) -> Cell {
    guard let value else { return Cell(parts: [Part("–")], isNumber: true, isUnknown: true) }
    return Cell(parts: [Part(text(value))], key: PageText(PageNumber.key(value)), isNumber: true)
  }

  /// A number with three decimals at most.
  static func number(_ value: Double?) -> Cell { number(value) { PageNumber.decimal($0) } }

  /// A whole number.
  static func number(_ value: Int?) -> Cell {
    number(value.map(Double.init)) { PageNumber.grouped(Int($0)) }
  }
}

/// A piece of text, which may be a link.
struct Part {
  let text: PageText
  /// Where it leads; empty for a text that is no link.
  var target: PageText = ""
  /// Whether it leads out of the page.
  var isOutside = false

  init(_ text: String, target: PageText = "", isOutside: Bool = false) {
    self.text = PageText(text)
    self.target = target
    self.isOutside = isOutside
  }
}
