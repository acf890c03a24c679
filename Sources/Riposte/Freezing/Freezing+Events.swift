import EDTF

extension Freezing {
  /// Finds the row of each event name; a row whose id is bad or taken has none.
  mutating func checkEventIDs() {
    let names = draft.names.events
    rowOfName = [Int32](repeating: -1, count: names.count)
    rank = [Int32](repeating: 0, count: draft.events.count)
    for row in 0..<draft.events.count {
      let name = draft.events.names[row]
      if let fault = fault(inEventID: names.utf8(of: name)) {
        findings.add(
          .invalidID, "the id of this event \(fault)", at: draft.eventPositions[row]?["id"])
        rank[row] = -1
      } else if rowOfName[Int(name)] >= 0 {
        findings.add(
          .duplicateID, "there are two events with the id '\(names[name])'",
          events: [Event.ID(rawValue: names[name])], at: draft.eventPositions[row]?["id"])
        rank[row] = -1
      } else {
        rowOfName[Int(name)] = Int32(row)
      }
    }
  }

  private func fault(inEventID utf8: ArraySlice<UInt8>) -> String? {
    if utf8.count == 8, utf8.elementsEqual("unstated".utf8) {
      return "is 'unstated', the word for a stimulus that the case does not contain"
    }
    return IDCheck.fault(in: utf8)
  }

  /// The id of the event in a row of the draft.
  func id(ofRow row: Int) -> Event.ID {
    Event.ID(rawValue: draft.names.events[draft.events.names[row]])
  }

  /// Reads the date of each row; one that cannot be read becomes unknown.
  mutating func readDates() {
    let texts = draft.events.dates
    let bytes = texts.bytes
    dates.reserveCapacity(draft.events.count)
    for row in 0..<draft.events.count {
      let range = texts.range(of: row)
      guard !range.isEmpty else {
        dates.append(.unknown)
        continue
      }
      do {
        dates.append(try EDTFDate.Value(parsing: bytes.span.extracting(range)))
      } catch {
        dates.append(.unknown)
        unreadableDates.append(row)
        let text = Self.quoted(texts[row])
        addFinding(
          .invalidDate, "\(text), the date of '\(id(ofRow: row))', is none: \(error.message)",
          row: row, field: "date")
      }
    }
    if !unreadableDates.isEmpty { draft.events.dates = texts.removing(unreadableDates) }
  }

  /// Adds a finding about a field of an event.
  mutating func addFinding(_ code: Finding.Code, _ message: String, row: Int, field: String) {
    findings.add(
      code, message, events: [id(ofRow: row)], at: draft.eventPositions[row]?[field])
  }

  /// Checks numbers, and dates against the limits of what is plausible.
  mutating func checkEventFields() {
    for row in 0..<draft.events.severities.values.count {
      let severity = draft.events.severities[row]
      guard severity.isInvalid || severity.value?.isFinite == false else { continue }
      addFinding(
        .invalidNumber, "the severity of '\(id(ofRow: row))' is no number", row: row,
        field: "severity")
      draft.events.severities.set(.none, at: row)
    }
    let limit = asOf?.latest
    for row in dates.indices where !dates[row].isUnknown && rank[row] >= 0 {
      checkPlausibility(ofRow: row, limit)
    }
  }

  private mutating func checkPlausibility(ofRow row: Int, _ limit: Day?) {
    if let latest = dates[row].latest, latest < Self.firstPlausibleDay,
      findings.hasRoom(for: .implausibleDate)
    {
      addFinding(
        .implausibleDate, "'\(id(ofRow: row))' happened before 1800", row: row, field: "date")
    }
    // A hypothetical event may lie ahead; anything that occurred cannot have.
    guard let limit, let earliest = dates[row].earliest, earliest > limit,
      !draft.events.statuses[row].isHypothetical, findings.hasRoom(for: .implausibleDate)
    else { return }
    addFinding(
      .implausibleDate, "'\(id(ofRow: row))' happened after \(limit), the day of the case",
      row: row, field: "date")
  }

  private static let firstPlausibleDay = Day(number: -62_091)

  /// Sorts events into house order: earliest date, latest date, id.
  mutating func putEventsInOrder() {
    let keys = dates.map(\.houseKey)
    let (names, numbers) = (draft.names.events, draft.events.names)
    func precedes(_ left: Int32, _ right: Int32) -> Bool {
      let (a, b) = (Int(left), Int(right))
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      return names.utf8(of: numbers[a]).lexicographicallyPrecedes(names.utf8(of: numbers[b]))
    }
    order = (0..<Int32(draft.events.count)).filter { rank[Int($0)] >= 0 }
    let isOrdered = order.indices.dropFirst().allSatisfy { precedes(order[$0 - 1], order[$0]) }
    if !isOrdered { order.sort(by: precedes) }
    for (place, row) in order.enumerated() { rank[Int(row)] = Int32(place) }
    if order.count == names.count {
      // Every name is that of an event: the table is kept, numbered anew.
      eventIDs = names.renumbered(by: order.map { numbers[Int($0)] })
    } else {
      for row in order { _ = eventIDs.insert(names.utf8(of: numbers[Int(row)])) }
    }
    if isOrdered, order.count == draft.events.count {
      events = draft.events
    } else {
      events = draft.events.reordered(by: order, rank: rank)
      dates = order.map { dates[Int($0)] }
    }
  }
}
