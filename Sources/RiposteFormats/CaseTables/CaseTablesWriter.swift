import EDTF
import Riposte

/// Turns a case into tables; columns in which nothing stands are left out, and so are tables without rows.
struct CaseTablesWriter {
  /// A column: its name, and what it holds of a record.
  struct Column<Record> {
    var name: String
    /// Whether it is written even if it is empty.
    var isRequired: Bool
    var text: (Record) -> String?

    init(_ name: String, isRequired: Bool = false, _ text: @escaping (Record) -> String?) {
      self.name = name
      self.isRequired = isRequired
      self.text = text
    }
  }

  let written: WrittenCase
  /// What the tables cannot hold, in sentences.
  private(set) var losses: [String] = []
  /// The tables, each with its text.
  private(set) var tables: [(table: CaseTable, text: String)] = []

  init(_ written: WrittenCase) {
    self.written = written
    addCase()
    add(.sources, written.sources, Self.sourceColumns)
    add(.actors, written.actors, Self.actorColumns)
    add(.relations, written.graph.actorRelations, Self.relationColumns)
    add(.places, written.places, Self.placeColumns)
    let own = attributeColumns(.events, of: written.events, \.attributes)
    add(.events, written.events, Self.eventColumns + own)
    let accounts = written.events.flatMap { event in
      event.accounts.map { Owned(event: event.id, record: $0) }
    }
    add(.accounts, accounts, Self.accountColumns)
    let authorship = written.events.flatMap { event in
      event.authorship.map { Owned(event: event.id, record: $0) }
    }
    add(.authorship, authorship, Self.authorshipColumns)
    let rows = written.links.flatMap(ClaimRow.rows)
    let rowsOwn = attributeColumns(.responses, of: rows, \.attributes)
    add(.responses, rows, Self.responseColumns + rowsOwn)
    add(.eventRelations, written.eventRelations, Self.eventRelationColumns)
  }

  /// A record that belongs to an event.
  struct Owned<Record> {
    var event: Event.ID
    var record: Record
  }

  private mutating func add<Record>(
    _ table: CaseTable, _ records: [Record], _ columns: [Column<Record>]
  ) {
    guard table.isRequired || !records.isEmpty else { return }
    let used = columns.filter { column in
      column.isRequired || records.contains { column.text($0)?.isEmpty == false }
    }
    var writer = TableWriter(columns: used.map(\.name))
    for record in records { writer.append(used.map { $0.text(record) ?? "" }) }
    tables.append((table, writer.text))
  }

  /// The user's own columns of a table, in order of their names.
  private mutating func attributeColumns<Record>(
    _ table: CaseTable, of records: [Record],
    _ attributes: @escaping (Record) -> [String: String]
  ) -> [Column<Record>] {
    var names: Set<String> = []
    for record in records { names.formUnion(attributes(record).keys) }
    let taken = names.filter { $0.isEmpty || table.shape.keys.contains($0) }
    for name in taken.sorted() {
      losses.append(
        "the attribute '\(name)' has the name of another column of \(table.fileName), and is left out"
      )
    }
    return names.subtracting(taken).sorted().map { name in Column(name) { attributes($0)[name] } }
  }

  /// `case.csv`, and `ladder.csv` if the case has a ladder of its own.
  private mutating func addCase() {
    let graph = written.graph
    let ladder = written.ladder
    let row: [(name: String, text: String?)] = [
      ("title", graph.title), ("as-of", graph.asOf?.text), ("note", graph.note),
      ("ladder", ladder?.name), ("ladder-title", written.definesLadder ? ladder?.title : nil),
      ("ladder-reference", written.definesLadder ? ladder?.reference : nil),
    ]
    if row.contains(where: { $0.text != nil }) {
      add(.case, [row], row.indices.map { index in Column(row[index].name) { $0[index].text } })
    }
    guard let ladder, written.definesLadder else { return }
    let severities = ladder.severities.sorted { $0.key < $1.key }
    var writer = TableWriter(columns: ["kind", "severity"])
    for (kind, severity) in severities {
      writer.append([kind.rawValue, ValueText.text(of: severity)])
    }
    tables.append((.ladder, writer.text))
  }
}
