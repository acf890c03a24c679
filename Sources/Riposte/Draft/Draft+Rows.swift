/// Rows of a table of events in which every field is plain, a column each.
///
/// What a reader of tables makes of a million rows without making a million values.
package struct EventRows: Sendable {
  /// The ids; every row has one.
  package var ids = TextColumn()
  /// What happened.
  package var titles = TextColumn()
  /// The dates as written.
  package var dates = TextColumn()
  /// The severities, not a number where there is none; empty when the table has no such column.
  package var severities: [Double] = []
  /// The user's own columns.
  package var attributes: [(name: String, values: TextColumn)] = []
  /// How many rows there are.
  package var count = 0

  package init() {}
}

/// Rows of a table of responses in which every field is plain and there are no claims.
package struct ResponseRows: Sendable {
  /// The number of the response in the draft's table of names.
  package var responses: [Int32] = []
  /// The number of the stimulus, −1 where it is unstated.
  package var stimuli: [Int32] = []
  /// The confidences, not a number where there is none; empty when the table has no such column.
  package var confidences: [Double] = []
  /// The user's own columns.
  package var attributes: [(name: String, values: TextColumn)] = []

  package init() {}
}

extension EventGraph.Draft {
  /// The ids that the draft mentions, and their numbers.
  package var eventNames: NameTable { names.events }

  /// Inserts the events of rows that stand line after line.
  ///
  /// - Complexity: Linear in the size of the rows; nothing is made for a single event.
  package mutating func insert(_ rows: EventRows, linesFrom start: SourcePosition) {
    let first = events.count
    names.events.reserve(names.events.count + rows.count)
    events.names.reserveCapacity(first + rows.count)
    for row in 0..<rows.count {
      events.names.append(names.events.insert(rows.ids.utf8(of: row)))
    }
    events.titles.append(rows.titles, at: first)
    events.dates.append(rows.dates, at: first)
    events.severities.append(rows.severities.map { Double.Bits($0.isNaN ? nil : $0) }, at: first)
    for (name, values) in rows.attributes {
      events.attributes.append(values, named: name, at: first)
    }
    eventPositions.append(linesFrom: start, at: first..<(first + rows.count))
  }

  /// Inserts the links of rows that stand line after line.
  package mutating func insert(_ rows: ResponseRows, linesFrom start: SourcePosition) {
    let first = responses.count
    responses.append(contentsOf: rows.responses)
    stimuli.append(contentsOf: rows.stimuli)
    links.confidences.append(rows.confidences.map { Double.Bits($0.isNaN ? nil : $0) }, at: first)
    for (name, values) in rows.attributes {
      links.attributes.append(values, named: name, at: first)
    }
    linkPositions.append(linesFrom: start, at: first..<(first + rows.responses.count))
  }
}
