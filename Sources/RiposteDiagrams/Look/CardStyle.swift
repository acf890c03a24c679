/// The measures of a card, the same for all cards of a picture.
struct CardStyle: Hashable, Sendable {
  /// From edge to edge, in points.
  let width = 180.0
  /// The strip with the party's tag.
  let tagWidth = 31.0
  /// Between the text and what surrounds it.
  let padding = 3.0
  /// The most that a tag with its question mark takes.
  static let maximumTagWidth = 30.0
  /// How many lines of title every card has room for.
  let titleLines: Int
  /// How many lines of notes every card has room for.
  let noteLines: Int

  /// The type of titles.
  static let title = TextMeasure(size: 9)
  /// The type of dates.
  static let detail = TextMeasure(size: 8)
  /// The type of the squares that stand for severity.
  static let squares = TextMeasure(size: 7)
  /// The type of tags.
  static let tag = TextMeasure(size: 8, isBold: true)
  /// The most lines a title gets.
  static let maximumTitleLines = 3
  /// The most lines of notes there are.
  static let maximumNoteLines = 3

  /// The width that text may take.
  var textWidth: Double { faceWidth - 2 * padding }

  /// The width of everything but the tag, inside the rim.
  var faceWidth: Double { width - tagWidth - 4 }

  /// The height of the title.
  var titleHeight: Double { (Double(titleLines) * Self.title.lineHeight * 1.05).rounded(.up) + 4 }

  /// The height of the row with the date and the severity.
  var detailHeight: Double { (Self.detail.lineHeight * 1.1).rounded(.up) + 3 }

  /// The height of the notes.
  var noteHeight: Double {
    noteLines == 0
      ? 0 : (Double(noteLines) * Self.detail.lineHeight * 1.1).rounded(.up) + 6
  }

  /// From edge to edge, in points.
  var height: Double { titleHeight + detailHeight + noteHeight + 5 }

  /// Measures that suit the longest title of a scene.
  init(fitting cards: [Scene.Card]) {
    var lines = 2
    let probe = CardStyle(titleLines: 2)
    for card in cards where lines < Self.maximumTitleLines {
      let fitted = FittedText(
        card.heading, width: probe.textWidth, lines: Self.maximumTitleLines, measure: Self.title)
      lines = max(lines, fitted.lines.count)
    }
    titleLines = lines
    let most = CardStyle(titleLines: lines, noteLines: Self.maximumNoteLines)
    noteLines = cards.lazy.map { most.notes(of: $0).count }.max() ?? 0
  }

  /// The notes of a card, as far as there is room, in lines; the last field is cut first.
  func notes(of card: Scene.Card) -> [String] {
    var lines: [String] = []
    for (index, paragraph) in card.notes.enumerated() {
      let others = card.notes.count - index - 1
      let room = max(1, noteLines - lines.count - others)
      guard lines.count < noteLines else { break }
      lines +=
        FittedText(paragraph, width: textWidth, lines: room, measure: Self.detail).lines
    }
    return lines
  }

  init(titleLines: Int, noteLines: Int = 0) {
    self.titleLines = titleLines
    self.noteLines = noteLines
  }
}
