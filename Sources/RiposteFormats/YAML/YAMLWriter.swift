/// Lays a tree out as YAML that is pleasant to read: what fits on a line stands on one, long texts are folded.
struct YAMLWriter {
  /// The text so far.
  private(set) var text = ""

  /// Writes a top-level key with a value, in block style.
  mutating func write(_ key: String, _ value: OutputNode) {
    writeEntry(OutputNode.Entry(key, value), indent: 0)
  }

  /// Begins a top-level list, whose records follow one by one.
  mutating func beginList(_ key: String) {
    text += "\n\(YAMLScalar.inline(key, in: .block)):\n"
  }

  /// Writes a record of a top-level list, on one line if it is short and `isCompact`.
  mutating func writeRecord(_ record: OutputNode, isCompact: Bool) {
    writeItem(record, indent: 2, isCompact: isCompact)
  }

  /// Writes a line of comment, or an empty line.
  mutating func comment(_ line: String) {
    text += line.isEmpty ? "\n" : "# \(line)\n"
  }

  // MARK: Block style

  private mutating func writeEntry(_ entry: OutputNode.Entry, indent: Int) {
    let key = YAMLScalar.inline(entry.key, in: .block)
    pad(indent)
    text += key + ":"
    writeValue(entry.value, indent: indent, column: indent + key.count + 2)
  }

  /// Writes what follows a key and its colon.
  private mutating func writeValue(_ value: OutputNode, indent: Int, column: Int) {
    switch value {
    case .text(let string): writeText(string, indent: indent + 2, column: column)
    case .word(let word): text += " \(YAMLScalar.inline(word, in: .block, isWord: true))\n"
    case .number(let number): text += " \(number)\n"
    case .list, .mapping:
      if !value.isListOfMappings, let flow = Self.flow(value, within: LineWidth.limit - column) {
        text += " \(flow)\n"
      } else {
        writeCollection(value, indent: indent, column: column)
      }
    }
  }

  private mutating func writeCollection(_ value: OutputNode, indent: Int, column: Int) {
    switch value {
    case .mapping(let entries):
      text += "\n"
      for entry in entries { writeEntry(entry, indent: indent + 2) }
    case .list(let items):
      if let scalars = Self.scalars(items) {
        writeWrapped(scalars, column: column)
      } else {
        text += "\n"
        for item in items { writeItem(item, indent: indent + 2, isCompact: true) }
      }
    default: preconditionFailure("a scalar is no collection")
    }
  }

  /// Writes `- ` and an item of a list.
  private mutating func writeItem(_ item: OutputNode, indent: Int, isCompact: Bool) {
    pad(indent)
    text += "-"
    guard case .mapping(let entries) = item, let first = entries.first else {
      return writeValue(item, indent: indent, column: indent + 2)
    }
    if isCompact, let flow = Self.flow(item, within: LineWidth.limit - indent - 2) {
      text += " \(flow)\n"
      return
    }
    text += " "
    let key = YAMLScalar.inline(first.key, in: .block)
    text += key + ":"
    writeValue(first.value, indent: indent + 2, column: indent + 4 + key.count)
    for entry in entries.dropFirst() { writeEntry(entry, indent: indent + 2) }
  }

  /// Writes a list of scalars over several lines, each aligned with the first.
  private mutating func writeWrapped(_ items: [String], column: Int) {
    text += " ["
    var width = column + 1
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      let length = item.count + 1
      if index > 0 {
        if width + 1 + length > LineWidth.limit {
          text += "\n"
          pad(column + 1)
          width = column + 1
        } else {
          text += " "
          width += 1
        }
      }
      text += item + (isLast ? "]" : ",")
      width += length
    }
    text += "\n"
  }

  private mutating func pad(_ count: Int) {
    text += String(repeating: " ", count: count)
  }

  // MARK: Texts

  private mutating func writeText(_ string: String, indent: Int, column: Int) {
    if let lines = Self.literalLines(of: string) {
      text += string.hasSuffix("\n") ? " |\n" : " |-\n"
      for line in lines {
        if !line.isEmpty { pad(indent) }
        text += line + "\n"
      }
    } else if string.count + column > LineWidth.limit,
      let lines = Self.foldedLines(of: string, within: LineWidth.limit - indent)
    {
      text += " >-\n"
      for line in lines {
        pad(indent)
        text += line + "\n"
      }
    } else {
      text += " \(YAMLScalar.inline(string, in: .block))\n"
    }
  }

  /// The lines of a text that may be written as a literal block (`|`), or `nil`.
  private static func literalLines(of string: String) -> [Substring]? {
    guard string.utf8.contains(ASCII.lineFeed), !string.hasSuffix("\n\n"),
      let first = string.unicodeScalars.first,
      first != " ", first != "\t", first != "\n",
      string.unicodeScalars.allSatisfy({ $0 == "\n" || YAMLScalar.isHarmless($0) })
    else { return nil }
    let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    return string.hasSuffix("\n") ? lines.dropLast() : lines
  }

  /// The lines of a text without line ends, folded at single spaces, or `nil` if it cannot be folded.
  private static func foldedLines(of string: String, within width: Int) -> [String]? {
    // Bytes, not characters: a space before a combining mark is still a space to YAML.
    let words = string.utf8.split(separator: ASCII.space, omittingEmptySubsequences: false)
    guard width >= 40, words.allSatisfy({ !$0.isEmpty }),
      string.unicodeScalars.allSatisfy(YAMLScalar.isHarmless)
    else { return nil }
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in words.lazy.map({ String(Substring($0)) }) {
      let count = word.count
      if length > 0, length + 1 + count > width {
        lines.append(line)
        (line, length) = (word, count)
      } else {
        line += length > 0 ? " " + word : word
        length += count + (length > 0 ? 1 : 0)
      }
    }
    return lines + [line]
  }

  // MARK: Flow style

  /// A value on one line of at most so many characters, or `nil`.
  private static func flow(_ value: OutputNode, within width: Int) -> String? {
    var line = ""
    guard appendFlow(value, to: &line, within: width), line.count <= width else { return nil }
    return line
  }

  /// Appends a value in flow style; false as soon as the line is certainly too long.
  private static func appendFlow(
    _ value: OutputNode, to line: inout String, within width: Int
  ) -> Bool {
    switch value {
    case .text(let string):
      guard !string.utf8.contains(ASCII.lineFeed) else { return false }
      line += YAMLScalar.inline(string, in: .flow)
    case .word(let word): line += YAMLScalar.inline(word, in: .flow, isWord: true)
    case .number(let number): line += number
    case .list(let items):
      line += "["
      for (index, item) in items.enumerated() {
        line += index > 0 ? ", " : ""
        guard appendFlow(item, to: &line, within: width) else { return false }
      }
      line += "]"
    case .mapping(let entries):
      line += "{"
      for (index, entry) in entries.enumerated() {
        line += (index > 0 ? ", " : "") + YAMLScalar.inline(entry.key, in: .flow) + ": "
        guard appendFlow(entry.value, to: &line, within: width) else { return false }
      }
      line += "}"
    }
    return line.utf8.count <= 4 * max(width, 0)
  }

  /// The items of a list in flow style if all of them are scalars.
  private static func scalars(_ items: [OutputNode]) -> [String]? {
    var scalars: [String] = []
    for item in items {
      switch item {
      case .text(let string): scalars.append(YAMLScalar.inline(string, in: .flow))
      case .word(let word): scalars.append(YAMLScalar.inline(word, in: .flow, isWord: true))
      case .number(let number): scalars.append(number)
      case .list, .mapping: return nil
      }
    }
    return scalars
  }
}
