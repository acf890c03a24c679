import Riposte

/// How the values of fields are read; what is no such value is reported and read as not given.
extension CaseTreeReader {
  /// Reports a finding where a node stands.
  mutating func report(_ code: Finding.Code, _ message: String, at node: Node) {
    reporter.report(code, message, at: reporter.place(node.position), to: &draft)
  }

  /// Reports that a word is none of those allowed, with the one that was probably meant.
  mutating func reportChoice(_ key: String, _ word: String, _ words: [String], at node: Node) {
    report(.invalidValue, Wording.choice(key, word, words), at: node)
  }

  /// The fields of a record; `nil`, with a finding, if it is no mapping or lacks a key it must have.
  mutating func fields(of node: Node, _ shape: RecordShape) -> RecordFields? {
    guard case .mapping(let entries) = node.content else {
      report(.invalidValue, "\(shape.phrase) is a mapping, and this is \(node.noun)", at: node)
      return nil
    }
    for entry in entries where !shape.keys.contains(entry.key) {
      reporter.report(
        .unknownKey, Wording.unknownKey(entry.key, shape), at: reporter.place(entry.position),
        to: &draft)
    }
    let fields = RecordFields(shape: shape, entries: entries, position: node.position)
    let missing = shape.required.filter { fields[$0] == nil }
    for key in missing { report(.missingKey, "this \(shape.noun) has no '\(key)'", at: node) }
    return missing.isEmpty ? fields : nil
  }

  /// The items of a list; anything else stands for a list of one.
  mutating func items(_ fields: RecordFields, _ key: String) -> [Node] {
    guard let node = fields[key] else { return [] }
    guard case .sequence(let items) = node.content else { return [node] }
    return items.filter { if case .nothing = $0.content { false } else { true } }
  }

  /// A text; an empty one is read as not given.
  mutating func text(_ fields: RecordFields, _ key: String) -> String? {
    guard let node = fields[key], let text = scalar(node, named: key) else { return nil }
    return text.isEmpty ? nil : text
  }

  /// An id, even an empty one, which the draft will refuse.
  mutating func id(_ fields: RecordFields, _ key: String) -> String? {
    fields[key].flatMap { scalar($0, named: key) }
  }

  /// The texts of a list.
  mutating func texts(_ fields: RecordFields, _ key: String) -> [String] {
    var texts: [String] = []
    for node in items(fields, key) {
      if let text = scalar(node, named: key) { texts.append(text) }
    }
    return texts
  }

  /// The text of a scalar; anything else is reported.
  mutating func scalar(_ node: Node, named key: String) -> String? {
    if case .scalar(let text) = node.content { return text }
    report(.invalidValue, "'\(key)' is a text, and this is \(node.noun)", at: node)
    return nil
  }

  /// A number.
  mutating func number(_ fields: RecordFields, _ key: String) -> Double? {
    fields[key].flatMap { number($0, named: key) }
  }

  /// The number that a scalar is.
  mutating func number(_ node: Node, named key: String) -> Double? {
    guard let text = scalar(node, named: key) else { return nil }
    if let number = ValueText.number(text) { return number }
    report(.invalidNumber, "'\(key)' is a number, and '\(Wording.short(text))' is none", at: node)
    return nil
  }

  /// One of several words.
  mutating func choice<Value>(
    _ fields: RecordFields, _ key: String, _ choices: [(word: String, value: Value)]
  ) -> Value? {
    guard let node = fields[key], let text = scalar(node, named: key) else { return nil }
    if let match = choices.first(where: { $0.word == text }) { return match.value }
    reportChoice(key, text, choices.map(\.word), at: node)
    return nil
  }

  /// A date as it is written; an unquoted list is the set that it looks like.
  mutating func date(_ fields: RecordFields, _ key: String) -> String? {
    guard let node = fields[key] else { return nil }
    switch node.content {
    case .nothing: return nil
    case .scalar(let text): return text.isEmpty ? nil : text
    case .sequence(let items):
      return "[" + items.map { part(of: $0) }.joined(separator: ",") + "]"
    case .mapping(let entries):
      return "{" + entries.map(\.key).joined(separator: ",") + "}"
    }
  }

  private func part(of date: Node) -> String {
    if case .scalar(let text) = date.content { text } else { "" }
  }

  /// A count: `3`, `2..9`, or a mapping with the best value.
  mutating func count(_ fields: RecordFields, _ key: String) -> Event.Count? {
    guard let node = fields[key] else { return nil }
    if case .mapping = node.content { return countOfMapping(node, key) }
    guard let text = scalar(node, named: key), !text.isEmpty else { return nil }
    if let count = ValueText.count(text) { return count }
    report(.invalidNumber, Wording.noCount(key, text), at: node)
    return nil
  }

  private mutating func countOfMapping(_ node: Node, _ key: String) -> Event.Count? {
    guard let fields = fields(of: node, .count) else { return nil }
    var bounds: [Int?] = []
    for part in ["low", "best", "high"] {
      guard let value = fields[part] else {
        bounds.append(nil)
        continue
      }
      guard let text = scalar(value, named: part) else { return nil }
      guard let number = Event.Count(text), number.isExact else {
        report(.invalidNumber, Wording.noCount(part, text), at: value)
        return nil
      }
      bounds.append(number.low)
    }
    if bounds.contains(where: { $0 != nil }),
      let count = Event.Count(from: bounds[0], best: bounds[1], to: bounds[2])
    {
      return count
    }
    report(.invalidNumber, "'\(key)' needs low, best and high in ascending order", at: node)
    return nil
  }
}
