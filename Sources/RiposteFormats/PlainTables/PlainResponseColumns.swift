import Riposte

/// Where the columns of a table of responses are that can be read one by one.
struct PlainResponseColumns: Sendable {
  private let columns: PlainTableColumns
  private let event: Int
  private let stimulus: Int
  private let names: NameTable
  /// What stands for a stimulus that the case does not contain.
  private static let unstated = "unstated"
  var attributes: [(name: String, index: Int)] { columns.attributes }

  /// `nil` if the table has columns that have to be read together.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - names: The ids of the events.
  init?(_ table: BoundTable, _ names: NameTable) {
    let coded = [
      "kind", "basis", "by", "source", "credibility", "date", "quote", "locator", "note",
    ]
    guard
      let columns = PlainTableColumns(table, copied: ["event", "to", "confidence"], coded: coded),
      let event = columns["event"], let stimulus = columns["to"],
      // An event of this name is an error that the general reader leaves alone.
      names.number(of: Self.unstated) == nil
    else { return nil }
    self.columns = columns
    self.event = event
    self.stimulus = stimulus
    self.names = names
  }

  /// No rows.
  var empty: PlainRows<ResponseRows> {
    PlainRows(
      rows: ResponseRows(attributeCount: attributes.count),
      texts: columns.coded.map { _ in CodedTexts() })
  }

  /// Adds a block of rows; false where there is something to say about one, or where it names an event that
  /// is not known yet.
  func append(
    to part: inout PlainRows<ResponseRows>, _ block: RowBlock, _ bytes: Span<UInt8>
  ) -> Bool {
    let first = part.rows.count - block.count
    // The rows of one response mostly stand together.
    block.withFields(event, bytes) {
      names.appendNumbers(of: $0, in: $1, areRepeated: true, to: &part.rows.responses)
    }
    let areKnown = block.withFields(stimulus, bytes) { fields, texts in
      names.appendNumbers(of: fields, in: texts, to: &part.rows.stimuli)
      return (0..<fields.count).allSatisfy { row in
        part.rows.stimuli[first + row] >= 0 || Self.isUnstated(fields.range(row), texts)
      }
    }
    guard areKnown, part.rows.responses[first...].allSatisfy({ $0 >= 0 }) else { return false }
    columns.append(to: &part.rows.attributes, block, bytes, at: first)
    columns.append(to: &part.texts, block, bytes)
    guard let confidence = columns["confidence"] else { return true }
    return PlainNumber.append(block.fields(confidence), in: bytes, to: &part.rows.confidences)
  }

  private static func isUnstated(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard range.count == unstated.utf8.count else { return false }
    return zip(range, unstated.utf8).allSatisfy { bytes[$0] == $1 }
  }

  /// The rows with what their texts mean; `nil` where one means nothing.
  func finished(_ part: PlainRows<ResponseRows>) -> ResponseRows? {
    var rows = part.rows
    func values<Value>(_ name: String, _ value: (String) -> Value?) -> CodedColumn<Value>? {
      columns.values(name, part.texts, value)
    }
    guard let kinds = values("kind", { ResponseLink.Kind($0) }),
      let bases = values("basis", { word in Choices.bases.first { $0.word == word }?.value }),
      let speakers = values("by", { Event.Actor.ID($0) }),
      let sources = values("source", { Source.ID($0) }),
      let credibilities = values(
        "credibility", { word in Choices.credibilities.first { $0.word == word }?.value }),
      let dates = values("date", { $0 }), let quotes = values("quote", { $0 }),
      let locators = values("locator", { $0 }), let notes = values("note", { $0 })
    else { return nil }
    (rows.kinds, rows.bases, rows.speakers, rows.sources) = (kinds, bases, speakers, sources)
    (rows.credibilities, rows.dates, rows.quotes) = (credibilities, dates, quotes)
    (rows.locators, rows.notes) = (locators, notes)
    return rows
  }
}
