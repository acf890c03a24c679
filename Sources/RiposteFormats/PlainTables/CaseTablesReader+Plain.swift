import Riposte

/// Tables of events and responses, as large ones mostly are: read column by column, on all cores.
extension CaseTablesReader {
  /// Reads the rows of a table of events or responses whose columns need no more than to be copied.
  ///
  /// - Returns: False, with nothing read, if the table is another, or if a row is for the general reader.
  mutating func readPlainRows(_ kind: CaseTable, _ table: inout BoundTable) -> Bool {
    let parts = table.parts
    switch kind {
    case .events:
      guard accounts.isEmpty, authorship.isEmpty, eventIDs == nil,
        let columns = PlainEventColumns(table),
        let found = parts.read(into: columns.empty, columns.append)
      else { return false }
      draft.insert(found.rows, attributes: columns.attributes.map(\.name), file: reporter.file)
      table.report(ragged: found.ragged)
      return true
    case .responses:
      guard options.basis == nil,
        let columns = PlainResponseColumns(table, draft.eventNames),
        let found = parts.read(into: columns.empty, columns.append)
      else { return false }
      draft.insert(found.rows, attributes: columns.attributes.map(\.name), file: reporter.file)
      table.report(ragged: found.ragged)
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
  let attributes: [(name: String, index: Int)]

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

  /// No rows.
  var empty: EventRows { EventRows(attributeCount: attributes.count) }

  /// Adds a block of rows; false where one is for the general reader.
  func append(to rows: inout EventRows, _ block: RowBlock, _ bytes: Span<UInt8>) -> Bool {
    let first = rows.count - block.count
    guard block.doubled.isEmpty, block.hasTextInEachRow(id) else { return false }
    rows.ids.append(block.fields(id), in: bytes, at: first)
    if let title { rows.titles.append(block.fields(title), in: bytes, at: first) }
    if let date { rows.dates.append(block.fields(date), in: bytes, at: first) }
    for (place, column) in attributes.enumerated() {
      rows.attributes[place].append(block.fields(column.index), in: bytes, at: first)
    }
    guard let severity else { return true }
    return PlainNumber.append(block.fields(severity), in: bytes, to: &rows.severities)
  }
}

/// Where the columns of a plain table of responses are.
private struct PlainResponseColumns: Sendable {
  private let event: Int
  private let stimulus: Int
  private let confidence: Int?
  let attributes: [(name: String, index: Int)]
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

  /// No rows.
  var empty: ResponseRows { ResponseRows(attributeCount: attributes.count) }

  /// Adds a block of rows; false where one is for the general reader, or names an event that is not known
  /// yet.
  func append(to rows: inout ResponseRows, _ block: RowBlock, _ bytes: Span<UInt8>) -> Bool {
    let first = rows.count - block.count
    guard block.doubled.isEmpty else { return false }
    // The rows of one response mostly stand together.
    names.appendNumbers(
      of: block.fields(event), in: bytes, areRepeated: true, to: &rows.responses)
    names.appendNumbers(of: block.fields(stimulus), in: bytes, to: &rows.stimuli)
    for row in first..<rows.count where rows.responses[row] < 0 || rows.stimuli[row] < 0 {
      return false
    }
    for (place, column) in attributes.enumerated() {
      rows.attributes[place].append(block.fields(column.index), in: bytes, at: first)
    }
    guard let confidence else { return true }
    return PlainNumber.append(block.fields(confidence), in: bytes, to: &rows.confidences)
  }
}
