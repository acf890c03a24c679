import Riposte

/// Where the columns of a table of events are that can be read one by one.
struct PlainEventColumns: Sendable {
  private let columns: PlainTableColumns
  private let id: Int
  var attributes: [(name: String, index: Int)] { columns.attributes }

  /// `nil` if the table has columns that have to be read together.
  init?(_ table: BoundTable) {
    var copied: Set = ["id", "title", "date", "severity"]
    // A side is that of `by`, without which it says nothing.
    if !table.table.columns.contains("by") { copied.insert("side") }
    let coded = [
      "kind", "status", "place", "from", "also-at", "by", "against", "between", "killed", "wounded",
      "part-of", "acknowledged-by", "sources", "note",
    ]
    guard let columns = PlainTableColumns(table, copied: copied, coded: coded),
      let id = columns["id"]
    else { return nil }
    self.columns = columns
    self.id = id
  }

  /// No rows.
  var empty: PlainRows<EventRows> {
    PlainRows(
      rows: EventRows(attributeCount: attributes.count),
      texts: columns.coded.map { _ in CodedTexts() })
  }

  /// Adds a block of rows; false where there is something to say about one.
  func append(
    to part: inout PlainRows<EventRows>, _ block: RowBlock, _ bytes: Span<UInt8>
  ) -> Bool {
    let first = part.rows.count - block.count
    guard block.hasTextInEachRow(id) else { return false }
    block.withFields(id, bytes) { part.rows.ids.append($0, in: $1, at: first) }
    if let title = columns["title"] {
      block.withFields(title, bytes) { part.rows.titles.append($0, in: $1, at: first) }
    }
    if let date = columns["date"] {
      block.withFields(date, bytes) { part.rows.dates.append($0, in: $1, at: first) }
    }
    columns.append(to: &part.rows.attributes, block, bytes, at: first)
    columns.append(to: &part.texts, block, bytes)
    guard let severity = columns["severity"] else { return true }
    return PlainNumber.append(block.fields(severity), in: bytes, to: &part.rows.severities)
  }

  /// The rows with what their texts mean; `nil` where one means nothing.
  func finished(_ part: PlainRows<EventRows>) -> EventRows? {
    var rows = part.rows
    func values<Value>(_ name: String, _ value: (String) -> Value?) -> CodedColumn<Value>? {
      columns.values(name, part.texts, value)
    }
    func lists<Value>(
      _ name: String, _ value: (TableList.Item) -> Value
    ) -> CodedColumn<[Value]>? {
      values(name) { TableList.items(of: $0).map(value) }
    }
    typealias Reader = CaseTablesReader
    guard let kinds = values("kind", { Event.Kind($0) }),
      let statuses = values(
        "status", { word in Choices.statuses.first { $0.word == word }?.value }),
      let places = values("place", { Place.ID($0) }),
      let origins = values("from", { Place.ID($0) }),
      let alsoAt = lists("also-at", { Place.ID(Reader.text($0)) }),
      let initiators = lists("by", Reader.initiator),
      let targets = lists("against", { Event.Actor.ID(Reader.text($0)) }),
      let between = lists("between", { Event.Actor.ID(Reader.text($0)) }),
      let killed = values("killed", ValueText.count),
      let wounded = values("wounded", ValueText.count),
      let wholes = lists("part-of", Reader.whole),
      let acknowledgedBy = lists("acknowledged-by", { Event.Actor.ID(Reader.text($0)) }),
      let sources = lists("sources", { Source.ID(Reader.text($0)) }),
      let notes = values("note", { $0 })
    else { return nil }
    (rows.kinds, rows.statuses, rows.places, rows.origins) = (kinds, statuses, places, origins)
    (rows.alsoAt, rows.initiators, rows.targets) = (alsoAt, initiators, targets)
    (rows.between, rows.killed, rows.wounded) = (between, killed, wounded)
    (rows.wholes, rows.acknowledgedBy) = (wholes, acknowledgedBy)
    (rows.sources, rows.notes) = (sources, notes)
    return rows
  }
}
