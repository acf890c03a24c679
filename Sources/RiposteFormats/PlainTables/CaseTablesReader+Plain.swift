import Riposte

/// Tables that are plain throughout, as large ones mostly are: read column by column, on all cores.
extension CaseTablesReader {
  /// Reads the rows of a plain table of events or responses.
  ///
  /// - Returns: False, with nothing read, if the table is another, or not plain.
  mutating func readPlainRows(_ kind: CaseTable, _ table: BoundTable) -> Bool {
    guard let rows = table.plainRows else { return false }
    let start = SourcePosition(file: reporter.file, line: table.table.headerLine + 1)
    switch kind {
    case .events:
      guard accounts.isEmpty, authorship.isEmpty, eventIDs == nil,
        let columns = PlainEventColumns(table), let parts = rows.map({ columns.read(rows, $0) })
      else { return false }
      var line = start
      for part in parts {
        draft.insert(part, linesFrom: line)
        line.line += part.count
      }
      return true
    case .responses:
      guard options.basis == nil,
        let columns = PlainResponseColumns(table, draft.eventNames),
        let parts = rows.map({ columns.read(rows, $0) })
      else { return false }
      var line = start
      for part in parts {
        draft.insert(part, linesFrom: line)
        line.line += part.responses.count
      }
      return true
    default: return false
    }
  }
}

/// Where the columns of a plain table of events are.
private struct PlainEventColumns: Sendable {
  private let id: Int
  private let title: Int?
  private let date: Int?
  private let severity: Int?
  private let attributes: [(name: String, index: Int)]

  /// `nil` if the table has columns that need more than to be copied.
  init?(_ table: BoundTable) {
    // A side is that of `by`, without which it says nothing.
    let known: Set = ["id", "title", "date", "severity", "side"]
    let names = table.table.columns
    guard let id = names.firstIndex(of: "id"), Set(names).count == names.count,
      names.allSatisfy({ known.contains($0) || !table.shape.keys.contains($0) })
    else { return nil }
    self.id = id
    title = names.firstIndex(of: "title")
    date = names.firstIndex(of: "date")
    severity = names.firstIndex(of: "severity")
    attributes = names.enumerated().filter { !table.shape.keys.contains($0.element) }
      .map { ($0.element, $0.offset) }
  }

  /// Reads the rows in a range of bytes.
  func read(_ rows: PlainRows, _ range: Range<Int>) -> EventRows? {
    let bytes = rows.bytes
    let span = bytes.span
    var result = EventRows()
    var values = attributes.map { _ in TextColumn() }
    var ends = [Int](repeating: 0, count: rows.width)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      guard rows.readRow(span, &offset, &ends) else { return nil }
      func field(_ index: Int) -> Range<Int> {
        (index == 0 ? start : ends[index - 1] + 1)..<ends[index]
      }
      let row = result.count
      let id = field(self.id)
      if id.isEmpty { return nil }
      result.ids.append(span, id, at: row)
      if let title { result.titles.append(span, field(title), at: row) }
      if let date { result.dates.append(span, field(date), at: row) }
      if let severity {
        let text = field(severity)
        guard let number = text.isEmpty ? .nan : PlainRows.number(span, text) else {
          return nil
        }
        result.severities.append(number)
      }
      for (place, column) in attributes.enumerated() {
        values[place].append(span, field(column.index), at: row)
      }
      result.count += 1
    }
    result.attributes = zip(attributes, values).map { ($0.name, $1) }
    return result
  }
}

/// Where the columns of a plain table of responses are.
private struct PlainResponseColumns: Sendable {
  private let event: Int
  private let stimulus: Int
  private let confidence: Int?
  private let attributes: [(name: String, index: Int)]
  private let names: NameTable

  /// `nil` if the table has columns that need more than to be copied.
  init?(_ table: BoundTable, _ names: NameTable) {
    let known: Set = ["event", "to", "confidence"]
    let columns = table.table.columns
    guard let event = columns.firstIndex(of: "event"), let stimulus = columns.firstIndex(of: "to"),
      Set(columns).count == columns.count,
      columns.allSatisfy({ known.contains($0) || !table.shape.keys.contains($0) })
    else { return nil }
    self.event = event
    self.stimulus = stimulus
    confidence = columns.firstIndex(of: "confidence")
    attributes = columns.enumerated().filter { !table.shape.keys.contains($0.element) }
      .map { ($0.element, $0.offset) }
    self.names = names
  }

  /// Reads the rows in a range of bytes; gives up at an id that is not known yet.
  func read(_ rows: PlainRows, _ range: Range<Int>) -> ResponseRows? {
    let bytes = rows.bytes
    let span = bytes.span
    var result = ResponseRows()
    let estimate = range.count / 20
    result.responses.reserveCapacity(estimate)
    result.stimuli.reserveCapacity(estimate)
    var ends = [Int](repeating: 0, count: rows.width)
    var offset = range.lowerBound
    var last = (number: Int32(-1), id: 0..<0)
    var values = attributes.map { _ in TextColumn() }
    while offset < range.upperBound {
      let start = offset
      guard rows.readRow(span, &offset, &ends) else { return nil }
      func field(_ index: Int) -> Range<Int> {
        (index == 0 ? start : ends[index - 1] + 1)..<ends[index]
      }
      // The rows of one response mostly stand together: half of all looking up is saved.
      let id = field(event)
      if !Self.areEqual(span, id, last.id) {
        guard let number = names.number(of: span, id) else { return nil }
        last = (number, id)
      }
      let response = last.number
      guard let answered = names.number(of: span, field(stimulus)) else { return nil }
      result.responses.append(response)
      result.stimuli.append(answered)
      if let confidence {
        let text = field(confidence)
        guard let number = text.isEmpty ? .nan : PlainRows.number(span, text) else { return nil }
        result.confidences.append(number)
      }
      for (place, column) in attributes.enumerated() {
        values[place].append(span, field(column.index), at: result.responses.count - 1)
      }
    }
    result.attributes = zip(attributes, values).map { ($0.name, $1) }
    return result
  }

  private static func areEqual(_ bytes: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool
  {
    guard one.count == other.count else { return false }
    // From the end, where ids of a series differ.
    var distance = one.count
    while distance > 0 {
      distance -= 1
      if bytes[one.lowerBound + distance] != bytes[other.lowerBound + distance] { return false }
    }
    return true
  }
}
