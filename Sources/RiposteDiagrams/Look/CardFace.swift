/// The text of a card, broken and cut so that it fits: what is drawn, and what can be measured.
struct CardFace: Hashable, Sendable {
  /// The tag of the party, with `?` where it is not asserted.
  let tag: String
  /// The lines of the title.
  let title: [String]
  /// The date.
  let detail: String
  /// The lines of what else the card says.
  let notes: [String]
  /// Five squares, filled by halves; empty where severity is not known.
  let squares: String
  /// Whether part of the title did not fit.
  let isCut: Bool
  /// Whether the title reads from right to left.
  let isRightToLeft: Bool

  init(_ card: Scene.Card, parties: [Scene.Party], style: CardStyle) {
    let tag = card.party.map { parties[$0].tag } ?? ""
    self.tag = tag + (card.isDoubtedParty ? "?" : "")
    squares = Self.squares(for: card.severity)
    let fitted = FittedText(
      card.heading, width: style.textWidth, lines: style.titleLines, measure: CardStyle.title)
    title = fitted.lines
    isCut = fitted.isCut
    isRightToLeft = card.title.isRightToLeft
    let room = style.textWidth - CardStyle.squares.width(of: squares) - 4
    let date = FittedText(card.date, width: room, lines: 1, measure: CardStyle.detail)
    detail = date.lines.first ?? ""
    notes = style.notes(of: card)
  }

  /// Severity as squares: each stands for a fifth of the ladder, a half-filled one for a tenth.
  static func squares(for share: Double?) -> String {
    guard let share, share.isFinite else { return "" }
    let halves = Int((min(max(share, 0), 1) * 10).rounded())
    let full = String(repeating: "■", count: halves / 2)
    let half = halves % 2 == 1 ? "◧" : ""
    return full + half + String(repeating: "□", count: 5 - (halves + 1) / 2)
  }

  /// By how much the widest text exceeds its room, in points; 0 when all fits.
  func overflow(in style: CardStyle) -> Double {
    let titles =
      title.map { CardStyle.title.width(of: $0) - style.textWidth }
      + notes.map { CardStyle.detail.width(of: $0) - style.textWidth }
    let row =
      CardStyle.detail.width(of: detail) + CardStyle.squares.width(of: squares) - style.textWidth
    let label = CardStyle.tag.width(of: tag) - style.tagWidth
    let lines = Double(title.count - style.titleLines) * CardStyle.title.lineHeight
    let more = Double(notes.count - style.noteLines) * CardStyle.detail.lineHeight
    return max(0, (titles + [row, label, lines, more]).max() ?? 0)
  }
}

extension Scene.Card {
  /// The title, after the status if that is not "occurred" and the title does not begin with it.
  var heading: String {
    guard let status, let first = status.first, !title.lowercased().hasPrefix(status) else {
      return title
    }
    return "\(first.uppercased())\(status.dropFirst()): \(title)"
  }
}

extension String {
  /// Whether any letter is Hebrew or Arabic.
  var hasRightToLeft: Bool {
    unicodeScalars.contains {
      (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value)
    }
  }

  /// Whether the first letter with a direction is Hebrew or Arabic.
  var isRightToLeft: Bool {
    for scalar in unicodeScalars where scalar.properties.isAlphabetic {
      return (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
    }
    return false
  }
}
