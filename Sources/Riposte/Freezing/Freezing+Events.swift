import EDTF
import RiposteKernel

extension Freezing {
  /// Finds the row of each event name; a row whose id is bad or taken has none.
  mutating func checkEventIDs() {
    let names = draft.names.events
    let rows = draft.events.names
    let areValid = names.areValidIDs && names.number(of: "unstated") == nil
    rank = [Int32](repeating: 0, count: rows.count)
    if areValid, rows.count == names.count, rows.isCounting {
      rowOfName = rows
      return
    }
    rowOfName = [Int32](repeating: -1, count: names.count)
    for (row, name) in rows.enumerated() {
      if !areValid, let fault = fault(inEventID: names.utf8(of: name)) {
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
    let parts = SideBySide.split(0..<texts.ends.count, SideBySide.parts(for: texts.ends.count))
    let read = SideBySide.wait(parts.count) { Self.dates(texts, parts[$0]) }
    dates.append(read.map(\.dates), counts: parts.map(\.count), at: 0)
    for (row, fault) in read.flatMap(\.faults) {
      unreadableDates.append(row)
      let text = Self.quoted(texts[row])
      addFinding(
        .invalidDate, "\(text), the date of '\(id(ofRow: row))', is none: \(fault)",
        row: row, field: "date")
    }
    if !unreadableDates.isEmpty { draft.events.dates = texts.removing(unreadableDates) }
  }

  /// The dates of some rows, and what is wrong with those that cannot be read.
  private static func dates(
    _ texts: TextColumn, _ rows: Range<Int>
  ) -> (dates: [EDTFDate.Value], faults: [(row: Int, fault: String)]) {
    var dates: [EDTFDate.Value] = []
    var faults: [(row: Int, fault: String)] = []
    dates.reserveCapacity(rows.count)
    for row in rows {
      let range = texts.range(of: row)
      guard !range.isEmpty else {
        dates.append(.unknown)
        continue
      }
      do {
        dates.append(try EDTFDate.Value(parsing: texts.bytes.span.extracting(range)))
      } catch {
        dates.append(.unknown)
        faults.append((row, error.message))
      }
    }
    return (dates, faults)
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
    for row in dates.values.indices where !dates[row].isUnknown && rank[row] >= 0 {
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
    if !rank.contains(-1), standInHouseOrder() {
      order = [Int32](0..<Int32(rank.count))
      rank = order
      if draft.events.names.isCounting, rank.count == draft.names.events.count {
        eventIDs = draft.names.events
      } else {
        takeIDs()
      }
      events = draft.events
      return
    }
    order = (0..<Int32(rank.count)).filter { rank[Int($0)] >= 0 }
    order.sort(by: precedes)
    for (place, row) in order.enumerated() { rank[Int(row)] = Int32(place) }
    takeIDs()
    events = draft.events.reordered(by: order, rank: rank)
    dates = dates.reordered(by: order)
  }

  /// Takes the ids of the events in their order.
  private mutating func takeIDs() {
    let (names, numbers) = (draft.names.events, draft.events.names)
    if order.count == names.count {
      // Every name is that of an event: the table is kept, numbered anew.
      eventIDs = names.renumbered(by: order.map { numbers[Int($0)] })
    } else {
      eventIDs.reserve(order.count)
      for row in order { _ = eventIDs.insert(names.utf8(of: numbers[Int(row)])) }
    }
  }

  /// Whether each row comes before the next.
  private func standInHouseOrder() -> Bool {
    let rows = 1..<max(1, rank.count)
    let parts = SideBySide.split(rows, SideBySide.parts(for: rows.count))
    return SideBySide.wait(parts.count) { part in
      parts[part].allSatisfy { precedes(Int32($0 - 1), Int32($0)) }
    }.allSatisfy(\.self)
  }

  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (a, b) = (dates[Int(left)].houseKey, dates[Int(right)].houseKey)
    if a != b { return a < b }
    let (names, numbers) = (draft.names.events, draft.events.names)
    return names.precedes(Int(numbers[Int(left)]), Int(numbers[Int(right)]))
  }
}
