import Riposte

/// How the fields of rows are read; what is no such value is reported and read as not given.
extension CaseTablesReader {
  /// Reports a finding on the current row.
  mutating func report(_ code: Finding.Code, _ message: String, _ table: BoundTable) {
    reporter.report(code, message, at: place(table), to: &draft)
  }

  /// Where the current row stands.
  func place(_ table: BoundTable) -> SourcePosition {
    SourcePosition(file: reporter.file, line: table.line)
  }

  /// Where the current row stands, for a record.
  func position(_ table: BoundTable) -> RecordPosition { RecordPosition(place(table)) }

  /// A text that a row must have; without it the row is reported.
  mutating func required(_ column: BoundTable.Column, _ table: BoundTable) -> String? {
    if let text = table.text(column) { return text }
    report(.missingKey, "this \(table.shape.noun) has no '\(column.name)'", table)
    return nil
  }

  /// A number.
  mutating func number(_ column: BoundTable.Column, _ table: BoundTable) -> Double? {
    guard let text = table.text(column) else { return nil }
    if let number = ValueText.number(text) { return number }
    let message = "'\(column.name)' is a number, and '\(Wording.short(text))' is none"
    report(.invalidNumber, message, table)
    return nil
  }

  /// A count.
  mutating func count(_ column: BoundTable.Column, _ table: BoundTable) -> Event.Count? {
    guard let text = table.text(column) else { return nil }
    if let count = ValueText.count(text) { return count }
    report(.invalidNumber, Wording.noCount(column.name, text), table)
    return nil
  }

  /// One of several words.
  mutating func choice<Value>(
    _ column: BoundTable.Column, _ choices: [(word: String, value: Value)], _ table: BoundTable
  ) -> Value? {
    table.text(column).flatMap { choice($0, of: column, choices, table) }
  }

  /// The value that a word stands for.
  mutating func choice<Value>(
    _ word: String, of column: BoundTable.Column, _ choices: [(word: String, value: Value)],
    _ table: BoundTable
  ) -> Value? {
    if let match = choices.first(where: { $0.word == word }) { return match.value }
    report(.invalidValue, Wording.choice(column.name, word, choices.map(\.word)), table)
    return nil
  }

  /// The texts of a list.
  func texts(_ column: BoundTable.Column, _ table: BoundTable) -> [String] {
    table.items(column).map(Self.text)
  }

  /// The text of an item that has no short form.
  static func text(_ item: TableList.Item) -> String {
    item.text + (item.suffix ?? "")
  }
}
