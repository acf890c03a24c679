import EDTF
import Riposte

/// Turns a case into the tree of a case file, section by section.
struct CaseTreeWriter {
  /// A list of records under one key at the top.
  struct Section {
    var key: String
    /// Whether a record that fits on one line stands on one.
    var isCompact: Bool
    var records: [OutputNode]
  }

  private let written: WrittenCase

  init(_ written: WrittenCase) {
    self.written = written
  }

  /// What the case is: its version, title, date, note and ladder.
  var head: [OutputNode.Entry] {
    var entries = Entries()
    entries.add("riposte", .number("1"))
    entries.add("title", text: written.graph.title)
    entries.add("as-of", word: written.graph.asOf?.text)
    entries.add("note", text: written.graph.note)
    if let ladder = written.ladder {
      entries.add("ladder", written.definesLadder ? node(ladder) : .word(ladder.name))
    }
    return entries.all
  }

  /// The lists of records that are not empty, in the order in which a case file has them.
  var sections: [Section] {
    [
      Section(key: "sources", isCompact: false, records: written.sources.map(node)),
      Section(key: "actors", isCompact: true, records: written.actors.map(node)),
      Section(key: "relations", isCompact: true, records: written.graph.actorRelations.map(node)),
      Section(key: "places", isCompact: true, records: written.places.map(node)),
      Section(key: "events", isCompact: false, records: written.events.map(node)),
      Section(key: "responses", isCompact: false, records: written.links.map(node)),
      Section(key: "event-relations", isCompact: true, records: written.eventRelations.map(node)),
    ].filter { !$0.records.isEmpty }
  }

  /// The case in YAML.
  var yaml: String {
    var writer = YAMLWriter()
    for entry in head { writer.write(entry.key, entry.value) }
    for section in sections {
      writer.beginList(section.key)
      for (index, record) in section.records.enumerated() {
        if index > 0, !section.isCompact { writer.comment("") }
        writer.writeRecord(record, isCompact: section.isCompact)
      }
    }
    return writer.text
  }

  /// The case in JSON.
  var json: String {
    let lists = sections.map { OutputNode.Entry($0.key, .list($0.records)) }
    return JSONWriter.write(.mapping(head + lists))
  }
}

extension CaseTreeWriter {
  /// The fields of a record, in order; what is not known is left out.
  struct Entries {
    private(set) var all: [OutputNode.Entry] = []

    mutating func add(_ key: String, _ value: OutputNode) {
      all.append(OutputNode.Entry(key, value))
    }

    mutating func add(_ key: String, text: String?) {
      if let text { add(key, .text(text)) }
    }

    mutating func add(_ key: String, word: String?) {
      if let word { add(key, .word(word)) }
    }

    mutating func add(_ key: String, number: Double?) {
      if let number { add(key, .number(ValueText.text(of: number))) }
    }

    mutating func add(_ key: String, list: [OutputNode]) {
      if !list.isEmpty { add(key, .list(list)) }
    }

    /// Adds ids: one alone, or a list.
    mutating func add<Record>(_ key: String, ids: [RecordID<Record>]) {
      if let id = ids.first, ids.count == 1 {
        add(key, .text(id.rawValue))
      } else {
        add(key, list: ids.map { .text($0.rawValue) })
      }
    }

    /// Adds values of the user's own, in order of their names.
    mutating func add(_ key: String, attributes: [String: String]) {
      guard !attributes.isEmpty else { return }
      let sorted = attributes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      add(key, .mapping(sorted.map { OutputNode.Entry($0.key, .text($0.value)) }))
    }

    /// Adds a count: a number, a range, or a mapping where a range has a best value.
    mutating func add(_ key: String, count: Event.Count?) {
      guard let count else { return }
      if count.isExact { return add(key, .number(count.notation)) }
      guard let best = count.best else { return add(key, .word(count.notation)) }
      var bounds = [OutputNode.Entry("low", .number("\(count.low)"))]
      bounds.append(OutputNode.Entry("best", .number("\(best)")))
      if let high = count.high { bounds.append(OutputNode.Entry("high", .number("\(high)"))) }
      add(key, .mapping(bounds))
    }
  }

  private func node(_ ladder: Ladder) -> OutputNode {
    var entries = Entries()
    entries.add("name", text: ladder.name)
    entries.add("title", text: ladder.title == ladder.name ? nil : ladder.title)
    entries.add("reference", text: ladder.reference)
    let kinds = ladder.severities.sorted { $0.key < $1.key }.map {
      OutputNode.Entry($0.key.rawValue, .number(ValueText.text(of: $0.value)))
    }
    entries.add("kinds", .mapping(kinds))
    return .mapping(entries.all)
  }
}
