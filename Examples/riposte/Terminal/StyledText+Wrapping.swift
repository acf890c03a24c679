extension StyledText {
  /// The text in lines no wider than a width, broken between words; a word that is wider is broken
  /// where it must be.
  ///
  /// Nothing is dropped but the spaces at a break. Text that has no room at all stays one line.
  func wrapped(to width: Int?) -> [StyledText] {
    guard let width, width > 0, self.width > width else { return [self] }
    var wrapping = Wrapping(width: width)
    for run in runs {
      for piece in Self.pieces(of: run) { wrapping.add(piece) }
    }
    return wrapping.finish()
  }

  /// The width of the widest word.
  var widestWord: Int {
    var widest = 0
    var width = 0
    for run in runs {
      for character in run.text {
        width = character == " " ? 0 : width + TextWidth.of(character)
        widest = max(widest, width)
      }
    }
    return widest
  }

  /// A run in words and spaces, alternating.
  private static func pieces(of run: Run) -> [Run] {
    var pieces: [Run] = []
    var isSpace = false
    for character in run.text {
      if !pieces.isEmpty, isSpace == (character == " ") {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Run(text: String(character), style: run.style))
        isSpace = character == " "
      }
    }
    return pieces
  }
}

/// Lines in the making.
///
/// A word may consist of several pieces, where the style changes inside it.
private struct Wrapping {
  let width: Int
  var lines: [StyledText] = []
  var line = StyledText()
  var lineWidth = 0
  var word: [StyledText.Run] = []
  var wordWidth = 0
  /// Spaces that are printed only if a word follows on the same line.
  var pending: StyledText.Run?

  init(width: Int) { self.width = width }

  mutating func add(_ piece: StyledText.Run) {
    if piece.text.first == " " {
      flush()
      if lineWidth > 0 { pending = piece }
    } else {
      word.append(piece)
      wordWidth += TextWidth.of(piece.text)
    }
  }

  mutating func finish() -> [StyledText] {
    flush()
    if lineWidth > 0 { lines.append(line) }
    return lines
  }

  private mutating func flush() {
    guard wordWidth > 0 else { return }
    let space = pending.map { TextWidth.of($0.text) } ?? 0
    if lineWidth + space + wordWidth > width, lineWidth > 0 {
      breakLine()
    } else if let pending {
      append(pending.text, pending.style)
    }
    pending = nil
    for run in word { place(run) }
    word = []
    wordWidth = 0
  }

  /// Puts a piece on the line; where it is wider than a whole line, breaks it after a hyphen, or
  /// wherever it must.
  private mutating func place(_ run: StyledText.Run) {
    guard lineWidth + TextWidth.of(run.text) > width else { return append(run.text, run.style) }
    for part in Self.parts(of: run.text) {
      if lineWidth + TextWidth.of(part) > width, lineWidth > 0 { breakLine() }
      for character in part {
        if lineWidth + TextWidth.of(character) > width, lineWidth > 0 { breakLine() }
        append(String(character), run.style)
      }
    }
  }

  /// A word in parts that end with a hyphen.
  private static func parts(of word: String) -> [String] {
    var parts = [""]
    for character in word {
      parts[parts.count - 1].append(character)
      if character == "-" { parts.append("") }
    }
    return parts
  }

  private mutating func append(_ text: String, _ style: Style) {
    line.append(visible: text, style)
    lineWidth += TextWidth.of(text)
  }

  private mutating func breakLine() {
    lines.append(line)
    line = StyledText()
    lineWidth = 0
  }
}
