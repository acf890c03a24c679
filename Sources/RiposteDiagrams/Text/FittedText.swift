/// Text broken into lines that fit a width, and cut with an ellipsis where lines run out.
struct FittedText: Hashable, Sendable {
  /// The lines, from the top; empty for empty text.
  let lines: [String]
  /// Whether something was left out.
  let isCut: Bool

  /// What stands for the part left out.
  static let ellipsis = "…"
  /// Longer text is cut before it is measured: no label shows more.
  static let maximumScalars = 400

  /// Breaks text between words, and inside a word only where it is wider than a line.
  ///
  /// - Complexity: O(*n*) in the length of the text, of which `maximumScalars` are looked at.
  init(_ text: String, width: Double, lines limit: Int, measure: TextMeasure) {
    let visible = Self.normalized(text)
    var breaker = LineBreaker(width: width, measure: measure)
    for word in visible.text.split(separator: " ", omittingEmptySubsequences: true) {
      breaker.append(word)
    }
    var lines = breaker.finished()
    let overflows = lines.count > limit
    if overflows { lines.removeSubrange(limit...) }
    isCut = overflows || visible.isCut
    if isCut, let last = lines.popLast() {
      lines.append(Self.shortened(last, width: width, measure: measure))
    }
    self.lines = lines
  }

  /// One line with an ellipsis at its end, as much of it as fits.
  private static func shortened(_ line: String, width: Double, measure: TextMeasure) -> String {
    var kept = line[...]
    while !kept.isEmpty, measure.width(of: String(kept) + ellipsis) > width { kept.removeLast() }
    while let last = kept.last, last == " " || last == "," || last == ";" { kept.removeLast() }
    return kept + ellipsis
  }

  /// The text on one line, without what cannot be seen, and no longer than is looked at.
  private static func normalized(_ text: String) -> (text: String, isCut: Bool) {
    if text.utf8.count <= maximumScalars, text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) {
      return (text, false)
    }
    var scalars = String.UnicodeScalarView()
    var isCut = false
    for scalar in text.unicodeScalars {
      if scalars.count == maximumScalars {
        isCut = true
        break
      }
      let isSpace = scalar.properties.isWhitespace
      if isSpace || LabelText.isDrawable(scalar) { scalars.append(isSpace ? " " : scalar) }
    }
    return (String(scalars), isCut)
  }
}

/// Fills lines with words.
private struct LineBreaker {
  let width: Double
  let measure: TextMeasure
  private var lines: [String] = []
  private var line = ""
  private var used = 0.0

  init(width: Double, measure: TextMeasure) {
    self.width = width
    self.measure = measure
  }

  /// Sets a word on the line, or on the next one; in pieces if it is wider than a line.
  mutating func append(_ word: Substring) {
    let length = measure.width(of: word)
    let space = line.isEmpty ? 0 : measure.width(of: " ")
    if used + space + length <= width {
      add(line.isEmpty ? String(word) : " " + word, length: space + length)
    } else if length <= width {
      endLine()
      add(String(word), length: length)
    } else {
      appendInPieces(word, space: space)
    }
  }

  /// Breaks a word after its hyphens, and where that does not do, between characters: a long
  /// name, or a script without spaces.
  private mutating func appendInPieces(_ word: Substring, space: Double) {
    var needsSpace = !line.isEmpty
    for piece in Self.pieces(of: word) {
      let length = measure.width(of: piece)
      if length <= width {
        if used + (needsSpace ? space : 0) + length > width { endLine() }
        if needsSpace, !line.isEmpty { add(" ", length: space) }
        add(String(piece), length: length)
      } else {
        if needsSpace, !line.isEmpty { add(" ", length: space) }
        for character in piece { append(character) }
      }
      needsSpace = false
    }
  }

  /// Sets a character of a word wider than a line, on the next one if it must.
  ///
  /// What closes a phrase in Chinese or Japanese never begins a line; the character before it goes
  /// along (the rule of *kinsoku*, JIS X 4051).
  private mutating func append(_ character: Character) {
    let length = measure.width(of: String(character))
    if used + length > width, !line.isEmpty {
      let isClosing = "、。，．！？：；）」』】〉》〕…ー々".contains(character)
      let carried = isClosing && line.count > 1 ? line.popLast() : nil
      endLine()
      if let carried { add(String(carried), length: measure.width(of: String(carried))) }
    }
    add(String(character), length: length)
  }

  /// The parts of a word, each but the last ending in a hyphen or a stroke.
  private static func pieces(of word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    for index in word.indices where "-–/".contains(word[index]) {
      let end = word.index(after: index)
      pieces.append(word[start..<end])
      start = end
    }
    return start < word.endIndex ? pieces + [word[start...]] : pieces
  }

  private mutating func add(_ text: String, length: Double) {
    line += text
    used += length
  }

  private mutating func endLine() {
    while line.last == " " { line.removeLast() }
    if !line.isEmpty { lines.append(line) }
    line = ""
    used = 0
  }

  /// All lines.
  mutating func finished() -> [String] {
    endLine()
    return lines
  }
}
