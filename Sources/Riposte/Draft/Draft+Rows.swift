import RiposteKernel

/// Rows of a table of events, a column each.
///
/// What a reader of tables makes of a million rows without making a million values.
package struct EventRows: RowsOfTable {
  package var lines = RowLines()
  /// The ids; every row has one.
  package var ids = TextColumn()
  /// What happened.
  package var titles = TextColumn()
  /// The dates as written.
  package var dates = TextColumn()
  /// The severities; empty when the table has no such column.
  package var severities: [Double.Bits] = []
  package var kinds = CodedColumn<Event.Kind>()
  package var statuses = CodedColumn<Event.Status>()
  package var places = CodedColumn<Place.ID>()
  package var origins = CodedColumn<Place.ID>()
  package var alsoAt = CodedColumn<[Place.ID]>()
  package var initiators = CodedColumn<[Event.Initiator]>()
  package var targets = CodedColumn<[Event.Actor.ID]>()
  package var between = CodedColumn<[Event.Actor.ID]>()
  package var killed = CodedColumn<Event.Count>()
  package var wounded = CodedColumn<Event.Count>()
  package var wholes = CodedColumn<[Event.Whole]>()
  package var acknowledgedBy = CodedColumn<[Event.Actor.ID]>()
  package var sources = CodedColumn<[Source.ID]>()
  package var notes = CodedColumn<String>()
  /// The user's own columns, in the order of the table.
  package var attributes: [TextColumn]

  /// How many rows there are.
  package var count: Int { lines.count }

  package init(attributeCount: Int) {
    attributes = [TextColumn](repeating: TextColumn(), count: attributeCount)
  }
}

/// Rows of a table of responses, a column each.
package struct ResponseRows: RowsOfTable {
  package var lines = RowLines()
  /// The number of the response in the draft's table of names.
  package var responses: [Int32] = []
  /// The number of the stimulus, −1 where it is unstated.
  package var stimuli: [Int32] = []
  /// The confidences; empty when the table has no such column.
  package var confidences: [Double.Bits] = []
  package var kinds = CodedColumn<ResponseLink.Kind>()
  package var bases = CodedColumn<Basis>()
  package var speakers = CodedColumn<Event.Actor.ID>()
  package var sources = CodedColumn<Source.ID>()
  package var credibilities = CodedColumn<Claim.Credibility>()
  package var dates = CodedColumn<String>()
  package var quotes = CodedColumn<String>()
  package var locators = CodedColumn<String>()
  package var notes = CodedColumn<String>()
  /// The user's own columns, in the order of the table.
  package var attributes: [TextColumn]

  /// How many rows there are.
  package var count: Int { lines.count }

  package init(attributeCount: Int) {
    attributes = [TextColumn](repeating: TextColumn(), count: attributeCount)
  }
}

extension EventGraph.Draft {
  /// The ids that the draft mentions, and their numbers.
  package var eventNames: NameTable { names.events }

  /// Inserts the events of rows, which come in parts.
  ///
  /// - Parameters:
  ///   - parts: The rows, in order.
  ///   - attributes: The names of the user's own columns.
  ///   - file: The table.
  /// - Complexity: Linear in the size of the rows; nothing is made for a single event.
  package mutating func insert(_ parts: [EventRows], attributes: [String], file: String) {
    let counts = parts.map(\.count)
    let first = events.count
    let texts = parts.map { [$0.ids, $0.titles, $0.dates] + $0.attributes }
    let joined = SideBySide.wait(3 + attributes.count) { column in
      TextColumn(joining: texts.map { $0[column] }, counts: counts)
    }
    let total = counts.reduce(0, +)
    insertNames(joined[0], total)
    events.titles.append(joined[1], at: first)
    events.dates.append(joined[2], at: first)
    for (name, values) in zip(attributes, joined.dropFirst(3)) {
      events.attributes.append(values, named: name, at: first)
    }
    events.severities.append(parts.map(\.severities), counts: counts, at: first)
    append(parts.map(\.lines), of: file, to: \.eventPositions, at: first)
    var row = first
    for part in parts {
      insertReferences(of: part, at: row)
      row += part.count
    }
  }

  /// Numbers the ids of new events.
  private mutating func insertNames(_ ids: TextColumn, _ count: Int) {
    if events.names.isEmpty, names.events.adopt(ids, count: count) {
      events.names = [Int32](0..<Int32(count))
      return
    }
    names.events.reserve(names.events.count + count)
    events.names.reserveCapacity(events.names.count + count)
    for row in 0..<count {
      events.names.append(names.events.insert(ids.bytes.span, ids.range(of: row)))
    }
  }

  /// Inserts the links of rows, which come in parts.
  package mutating func insert(_ parts: [ResponseRows], attributes: [String], file: String) {
    let counts = parts.map(\.count)
    let first = responses.count
    let numbers = SideBySide.wait(2) { column in
      parts.map { column == 0 ? $0.responses : $0.stimuli }.joinedExactly
    }
    responses.append(numbers[0])
    stimuli.append(numbers[1])
    links.confidences.append(parts.map(\.confidences), counts: counts, at: first)
    for (column, name) in attributes.enumerated() {
      let values = TextColumn(joining: parts.map { $0.attributes[column] }, counts: counts)
      links.attributes.append(values, named: name, at: first)
    }
    append(parts.map(\.lines), of: file, to: \.linkPositions, at: first)
    var row = first
    for part in parts {
      insertClaims(of: part, at: row)
      row += part.count
    }
  }

  /// Says on which lines rows stand.
  private mutating func append(
    _ parts: [RowLines], of file: String, to column: WritableKeyPath<Self, PositionColumn>,
    at first: Int
  ) {
    var row = first
    for lines in parts {
      for (index, run) in lines.runs.enumerated() {
        let end = index + 1 < lines.runs.count ? lines.runs[index + 1].row : lines.count
        self[keyPath: column].append(
          linesFrom: SourcePosition(file: file, line: run.line), at: row + run.row..<(row + end))
      }
      row += lines.count
    }
  }
}

extension Array {
  /// Appends an array, which is taken as it is where there is nothing before it.
  fileprivate mutating func append(_ other: [Element]) {
    if isEmpty { self = other } else { append(contentsOf: other) }
  }
}

extension [[Int32]] {
  /// The arrays as one that has room for no more.
  fileprivate var joinedExactly: [Int32] {
    var joined: [Int32] = []
    joined.reserveCapacity(reduce(0) { $0 + $1.count })
    for part in self { joined.append(contentsOf: part) }
    return joined
  }
}
