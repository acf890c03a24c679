import Riposte

/// A mapping of a case file whose keys have been checked.
struct RecordFields {
  /// What it describes.
  let shape: RecordShape
  /// The keys it has, with their values.
  let entries: [Node.Entry]
  /// Where it begins.
  let position: TextPosition

  /// The value of a key; `nil` if the key is not there, or has no value.
  subscript(key: String) -> Node? {
    for entry in entries where entry.key == key {
      if case .nothing = entry.value.content { return nil }
      return entry.value
    }
    return nil
  }

  /// Where the record and its fields stand, for the draft.
  ///
  /// - Parameters:
  ///   - reporter: Knows the file.
  ///   - parts: The keys whose lists have places of their own for each item, and each key of an item.
  /// - Returns: The places, by key.
  func positions(_ reporter: FindingReporter, parts: Set<String> = []) -> RecordPosition {
    var fields: [String: SourcePosition] = [:]
    fields.reserveCapacity(entries.count)
    for entry in entries {
      fields[entry.key] = reporter.place(Self.place(of: entry))
      if parts.contains(entry.key) {
        Self.addParts(of: entry.value, to: &fields, key: entry.key, reporter)
      }
    }
    return RecordPosition(reporter.place(position), fields: fields)
  }

  /// Where a value begins; where its key stands if the value is a list or mapping on lines of its own.
  static func place(of entry: Node.Entry) -> TextPosition {
    if case .scalar = entry.value.content { return entry.value.position }
    return entry.value.position.line == entry.position.line ? entry.value.position : entry.position
  }

  private static func addParts(
    of value: Node, to fields: inout [String: SourcePosition], key: String,
    _ reporter: FindingReporter
  ) {
    let items: [Node]
    if case .sequence(let list) = value.content { items = list } else { items = [value] }
    for (index, item) in items.enumerated() {
      let itemKey = "\(key).\(index)"
      fields[itemKey] = reporter.place(item.position)
      guard case .mapping(let entries) = item.content else { continue }
      for entry in entries { fields["\(itemKey).\(entry.key)"] = reporter.place(place(of: entry)) }
    }
  }
}
