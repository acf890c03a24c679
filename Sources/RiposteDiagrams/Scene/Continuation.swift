extension Scene {
  /// Links of a card that go on on other pages.
  struct Continuation: Hashable, Sendable {
    /// The card on this page.
    var card: Int
    /// Whether the card answers what is on other pages, or is answered there.
    var isIncoming: Bool
    /// The events on other pages.
    var events: [Event]
    /// How the weakest of the links is supported.
    var evidence: Evidence
    var isDisputed = false
    var isHighlighted = false

    /// An event on another page.
    struct Event: Hashable, Sendable {
      var page: Int
      var title: String
    }
  }

  /// The number of a page.
  struct PageNumber: Hashable, Sendable {
    var number: Int
    var count: Int
  }
}

extension Scene.Continuation {
  /// How its link is drawn.
  var style: LinkStyle {
    LinkStyle(evidence, isDisputed: isDisputed, isHighlighted: isHighlighted)
  }

  /// What stands on the mark, in lines of a width: the page and the title of each event, or of
  /// the first and how many more there are.
  func lines(width: Double, limit: Int, measure: TextMeasure) -> [String] {
    let fits = events.count <= limit
    let named = fits ? events[...] : events.prefix(limit - 1)
    let share = limit / max(events.count, 1)
    var lines = named.flatMap { event in
      FittedText(
        "p. \(event.page): \(event.title)", width: width, lines: max(share, 1), measure: measure
      ).lines
    }
    if !fits { lines.append("and \(events.count - named.count) more") }
    return lines
  }
}
