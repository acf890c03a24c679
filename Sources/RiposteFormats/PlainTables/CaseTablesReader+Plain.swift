import Riposte

/// Tables of events and responses, read column by column, on all cores.
extension CaseTablesReader {
  /// Reads the rows of a table of events or responses, if all of its columns are such as can be read
  /// without looking at others.
  ///
  /// - Returns: False, with nothing read, if the table is another, or if there is something to say about a
  ///   row: then the general reader says it.
  mutating func readPlainRows(_ kind: CaseTable, _ table: inout BoundTable) -> Bool {
    switch kind {
    case .events where accounts.isEmpty && authorship.isEmpty && eventIDs == nil:
      guard let columns = PlainEventColumns(table),
        let found = table.parts.read(into: columns.empty, columns.append)
      else { return false }
      guard let rows = Self.all(found.rows.map(columns.finished)) else {
        table.takeBackParts()
        return false
      }
      draft.insert(rows, attributes: columns.attributes.map(\.name), file: reporter.file)
      table.report(ragged: found.ragged)
      return true
    case .responses where options.basis == nil:
      guard let columns = PlainResponseColumns(table, draft.eventNames),
        let found = table.parts.read(into: columns.empty, columns.append)
      else { return false }
      guard let rows = Self.all(found.rows.map(columns.finished)) else {
        table.takeBackParts()
        return false
      }
      draft.insert(rows, attributes: columns.attributes.map(\.name), file: reporter.file)
      table.report(ragged: found.ragged)
      return true
    default: return false
    }
  }

  /// The parts, if none was given up.
  private static func all<Rows>(_ parts: [Rows?]) -> [Rows]? {
    let known = parts.compactMap(\.self)
    return known.count == parts.count ? known : nil
  }
}

/// Rows that are being read, with the texts of their coded columns, of which nobody has asked yet what they
/// mean.
struct PlainRows<Rows: RowsOfTable>: RowsOfTable {
  var rows: Rows
  /// The texts of the columns that ``PlainTableColumns/coded`` names.
  var texts: [CodedTexts]

  var lines: RowLines {
    get { rows.lines }
    set { rows.lines = newValue }
  }
}

/// Where the columns of a table are that can be read one by one.
struct PlainTableColumns: Sendable {
  private let indices: [String: Int]
  /// The columns that are there in which few texts stand many times.
  let coded: [String]
  /// The user's own columns.
  let attributes: [(name: String, index: Int)]

  /// `nil` if the table has a column of ours that is neither `copied` nor `coded`, or one twice.
  init?(_ table: BoundTable, copied: Set<String>, coded: [String]) {
    let names = table.table.columns
    let known = copied.union(coded)
    guard Set(names).count == names.count,
      names.allSatisfy({ known.contains($0) || !table.shape.keys.contains($0) })
    else { return nil }
    indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.coded = coded.filter { names.contains($0) }
    attributes = names.enumerated().filter { !table.shape.keys.contains($0.element) }
      .map { ($0.element, $0.offset) }
  }

  /// Where a column is; `nil` where it is not there.
  subscript(name: String) -> Int? { indices[name] }

  /// Adds the coded columns of a block.
  func append(to texts: inout [CodedTexts], _ block: RowBlock, _ bytes: Span<UInt8>) {
    for (place, name) in coded.enumerated() {
      guard let column = indices[name] else { continue }
      block.withFields(column, bytes) { texts[place].append($0, in: $1) }
    }
  }

  /// Adds the user's own columns of a block.
  func append(to columns: inout [TextColumn], _ block: RowBlock, _ bytes: Span<UInt8>, at row: Int)
  {
    for (place, column) in attributes.enumerated() {
      block.withFields(column.index, bytes) { columns[place].append($0, in: $1, at: row) }
    }
  }

  /// What the texts of a coded column mean; an empty column where it is not there, `nil` where a text means
  /// nothing.
  func values<Value>(
    _ name: String, _ texts: [CodedTexts], _ value: (String) -> Value?
  ) -> CodedColumn<Value>? {
    guard let place = coded.firstIndex(of: name) else { return CodedColumn() }
    return texts[place].values(value)
  }
}
