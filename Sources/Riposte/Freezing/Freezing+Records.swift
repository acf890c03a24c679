import EDTF
import RiposteKernel

extension Freezing {
  /// Resolves actors, places and sources: those declared, or else those that are mentioned.
  mutating func resolveRecords() {
    mentionNamesOfRelations()
    let hints = draft.hints
    reportConflicts(among: hints)
    actors = resolve(draft.actors, draft.names.actors, "actor", id: \.id.rawValue) { name in
      Event.Actor(Event.Actor.ID(rawValue: name), side: hints.sides[name]?.value)
    }
    places = resolve(draft.places, draft.names.places, "place", id: \.id.rawValue) { name in
      let point = hints.coordinates[name]?.value
      return Place(
        Place.ID(rawValue: name), latitude: point?.latitude, longitude: point?.longitude,
        theatre: hints.theatres[name]?.value)
    }
    sources = resolve(draft.sources, draft.names.sources, "source", id: \.id.rawValue) { name in
      Source(Source.ID(rawValue: name))
    }
    resolveOtherNames()
    checkPlaces()
    checkSources()
    readAsOf()
  }

  /// Reports rows that contradict each other on records that nothing declares.
  private mutating func reportConflicts(among hints: EventGraph.Draft.Hints) {
    if draft.actors.isEmpty { findings.add(hints.conflictsOnActors) }
    if draft.places.isEmpty { findings.add(hints.conflictsOnPlaces) }
  }

  /// Names that only relations, places and sources mention are mentioned all the same.
  private mutating func mentionNamesOfRelations() {
    for relation in draft.actorRelations.map(\.record) {
      for actor in [relation.subject, relation.object] + relation.claimedBy + relation.deniedBy {
        _ = draft.names.actors.insert(actor.rawValue)
      }
      for source in relation.sources { _ = draft.names.sources.insert(source.rawValue) }
    }
    for relation in draft.eventRelations.map(\.record) {
      for source in relation.sources { _ = draft.names.sources.insert(source.rawValue) }
    }
    for place in draft.places.map(\.record) {
      if let whole = place.within { _ = draft.names.places.insert(whole.rawValue) }
    }
    for source in draft.sources.map(\.record) {
      for origin in source.origins { _ = draft.names.sources.insert(origin.rawValue) }
    }
  }

  /// The records of one kind, and which of them each name means by its id.
  private mutating func resolve<Record>(
    _ declared: [EventGraph.Draft.Positioned<Record>], _ names: NameTable, _ kind: String,
    id: (Record) -> String, implicit: (String) -> Record
  ) -> Resolved<Record> {
    var result = Resolved<Record>()
    result.isImplicit = declared.isEmpty
    for record in declared {
      let name = id(record.record)
      let position = record.position?["id"]
      if let fault = IDCheck.fault(in: name) {
        findings.add(.invalidID, "the id of this \(kind) \(fault)", at: position)
      } else if result.ids.number(of: name) != nil {
        findings.add(.duplicateID, "there are two \(kind)s with the id '\(name)'", at: position)
      } else {
        _ = result.ids.insert(name)
        result.records.append(record.record)
        result.positions.append(record.position)
      }
    }
    for number in 0..<Int32(names.count) {
      let name = names[number]
      if result.isImplicit, IDCheck.fault(in: name) == nil {
        result.recordOfName.append(result.ids.insert(name))
        result.records.append(implicit(name))
        result.positions.append(nil)
      } else {
        result.recordOfName.append(result.ids.number(of: name) ?? -1)
      }
    }
    return result
  }

  /// Names that are no id of an actor or a place may be an alias, or else a full name, of exactly one.
  private mutating func resolveOtherNames() {
    let (people, areas) = (actors.records, places.records)
    warnOfAmbiguousAliases(of: actors, "actors", people.map { ($0.id.rawValue, $0.aliases) })
    warnOfAmbiguousAliases(of: places, "places", areas.map { ($0.id.rawValue, $0.aliases) })
    Self.resolve(
      &actors, draft.names.actors, aliases: people.map(\.aliases), names: people.map(\.name))
    Self.resolve(
      &places, draft.names.places, aliases: areas.map(\.aliases), names: areas.map(\.name))
  }

  private static func resolve<Record>(
    _ resolved: inout Resolved<Record>, _ mentioned: NameTable, aliases: [[String]],
    names: [String]
  ) {
    guard !resolved.isComplete else { return }
    let byAlias = uniqueOwners(of: aliases)
    let byName = uniqueOwners(of: names.map { [$0] })
    for number in resolved.recordOfName.indices where resolved.recordOfName[number] < 0 {
      let name = mentioned[Int32(number)]
      resolved.recordOfName[number] = byAlias[name] ?? byName[name] ?? -1
    }
  }

  /// The record that has each alias; −1 where several do.
  private static func uniqueOwners(of aliases: [[String]]) -> [String: Int32] {
    var owners: [String: Int32] = [:]
    for (record, names) in aliases.enumerated() {
      for name in names {
        if let other = owners[name], other != Int32(record) {
          owners[name] = -1
        } else {
          owners[name] = Int32(record)
        }
      }
    }
    return owners
  }

  private mutating func warnOfAmbiguousAliases<Record>(
    of resolved: Resolved<Record>, _ kind: String, _ records: [(id: String, aliases: [String])]
  ) {
    var owners: [String: Int] = [:]
    for (index, record) in records.enumerated() {
      for name in record.aliases {
        guard let other = owners.updateValue(index, forKey: name), other != index else { continue }
        findings.add(
          .ambiguousAlias,
          "\(Self.quoted(name)) is an alias of two \(kind), '\(records[other].id)' and "
            + "'\(record.id)', and so of neither",
          at: resolved.positions[index]?["aliases"])
      }
    }
  }

  /// Reads the day up to which the case claims to know.
  private mutating func readAsOf() {
    asOf = options.asOf
    guard let text = draft.asOfText else { return }
    do {
      let date = try EDTFDate(text)
      asOf = asOf ?? date
      asOfText = text
    } catch {
      findings.add(
        .invalidDate, "\(Self.quoted(text)), the 'as-of' of the case, is no date: \(error.message)",
        at: draft.casePosition?["as-of"])
    }
  }
}

/// What makes an id valid.
enum IDCheck {
  /// What is wrong with an id, as the end of a sentence; `nil` when nothing is.
  static func fault(in id: String) -> String? {
    fault(in: Array(id.utf8)[...])
  }

  /// What is wrong with an id given as UTF-8.
  static func fault(in utf8: ArraySlice<UInt8>) -> String? {
    if utf8.isEmpty { return "is empty" }
    if utf8.count > EventGraph.Draft.maximumIDLength {
      return "is longer than \(EventGraph.Draft.maximumIDLength) bytes"
    }
    var isASCII = true
    for byte in utf8 {
      if byte < 0x20 || byte == 0x7F { return "has a control character" }
      if byte >= 0x80 { isASCII = false }
    }
    if isASCII { return nil }
    let text = String(decoding: utf8, as: UTF8.self)
    let control = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return control ? "has a control character" : nil
  }
}
