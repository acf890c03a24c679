/// One thing that the legend explains.
struct LegendEntry: Hashable, Sendable {
  /// What is shown beside the words.
  enum Sample: Hashable, Sendable {
    /// A link.
    case link(LinkStyle)
    /// A link from something that the case does not contain.
    case stub
    /// The tag of a party, by its index.
    case party(Int)
    /// The tag of a party that is not asserted.
    case doubtedParty
    /// A card open at a side.
    case openCard
    /// A card of something that did not, or may not have, happened.
    case hypotheticalCard
    /// Squares.
    case squares
    /// A place of a map, well known or somewhere around.
    case disc(isVague: Bool)
    /// What one actor is to another.
    case relation(isDenied: Bool)
    /// Nothing: the words stand alone.
    case none
  }

  var sample: Sample
  var text: String
}

extension Scene {
  /// What has to be explained: only what occurs.
  func legend(notes: [String]) -> [LegendEntry] {
    partyEntries + linkEntries + cardEntries + notes.map { LegendEntry(sample: .none, text: $0) }
  }

  private var partyEntries: [LegendEntry] {
    let used = Set(cards.compactMap(\.party))
    return parties.indices.filter(used.contains).map { index in
      LegendEntry(sample: .party(index), text: parties[index].name)
    }
  }

  private var linkEntries: [LegendEntry] {
    let responses = links.filter { $0.relation == nil }
    let used = Set(responses.map(\.evidence) + stubs.map(\.evidence))
    var entries = Evidence.allCases.filter(used.contains).map { evidence in
      LegendEntry(
        sample: .link(LinkStyle(evidence, isColored: isColoredByBasis)), text: evidence.legend)
    }
    if responses.count < links.count {
      entries.append(
        LegendEntry(
          sample: .link(LinkStyle(.ungraded, isRelation: true)),
          text: "no response, but tied as written"))
    }
    if let disputed = links.first(where: { $0.style.tail != nil }) {
      entries.append(
        LegendEntry(
          sample: .link(LinkStyle(disputed.evidence, isDisputed: true)), text: "denied by someone"))
    }
    if let highlightMeaning {
      entries.append(
        LegendEntry(
          sample: .link(LinkStyle(.stated, isHighlighted: true)), text: highlightMeaning))
    }
    if !stubs.isEmpty {
      entries.append(LegendEntry(sample: .stub, text: "answers something not in the case"))
    }
    return entries
  }

  private var cardEntries: [LegendEntry] {
    var entries: [LegendEntry] = []
    if cards.contains(where: \.isDoubtedParty) {
      entries.append(LegendEntry(sample: .doubtedParty, text: "by whom is not asserted"))
    }
    if cards.contains(where: { $0.isOpenStart || $0.isOpenEnd }) {
      entries.append(LegendEntry(sample: .openCard, text: "date open at that side"))
    }
    if cards.contains(where: { $0.status != nil }) {
      entries.append(LegendEntry(sample: .hypotheticalCard, text: "not an established event"))
    }
    if let severityScale, cards.contains(where: { $0.severity != nil }) {
      entries.append(LegendEntry(sample: .squares, text: severityScale))
    }
    return entries
  }
}

extension LegendEntry {
  /// The room that the sample takes.
  var sampleWidth: Double {
    switch sample {
    case .link, .stub, .relation: 34
    case .disc: 14
    case .party, .doubtedParty, .openCard, .hypotheticalCard: 31
    case .squares: 38
    case .none: 0
    }
  }
}

extension Drawing {
  /// Sets the legend and the notes below everything, in as many lines as they need.
  ///
  /// - Parameters:
  ///   - top: Where everything else ends.
  ///   - width: The width of the picture.
  ///   - notes: What the legend says about how cards are placed.
  mutating func addFooter(below top: Double, width: Double, notes: [String]) {
    addFooter(below: top, width: width, entries: scene.legend(notes: notes))
  }

  /// Sets the entries of a legend and the notes of the scene below everything.
  mutating func addFooter(below top: Double, width: Double, entries: [LegendEntry]) {
    var corner = Point(x: 8, y: top + 8)
    for entry in entries {
      corner = add(entry, at: corner, width: width)
    }
    var y = corner.y + Self.legendLine + 2
    for note in scene.footnotes where !note.isEmpty {
      let text = TextBox.fitted(.footnote, note, at: Point(x: 8, y: y), width: width - 16, lines: 6)
      texts.append(text)
      y = text.box.bottom
    }
  }

  /// Sets one entry, on the next line if this one is full; returns where the next one goes.
  private mutating func add(_ entry: LegendEntry, at corner: Point, width: Double) -> Point {
    let gap = entry.sampleWidth > 0 ? 7.0 : 0
    let room = width - 16 - entry.sampleWidth - gap
    var text = TextBox.fitted(.legend, entry.text, at: corner, width: room, lines: 1)
    var place = corner
    let needed = entry.sampleWidth + gap + text.box.width
    if place.x > 8, place.x + needed > width - 8 {
      place = Point(x: 8, y: place.y + Self.legendLine)
    }
    text.box.left = place.x + entry.sampleWidth + gap
    // The font stands high in its box.
    text.box.top = place.y + (Self.legendLine - 4 - text.box.height) / 2 + 1.5
    texts.append(text)
    let sample = Rectangle(
      left: place.x, top: place.y, width: entry.sampleWidth, height: Self.legendLine - 4)
    legend.append(PlacedLegendEntry(entry: entry, sample: sample))
    return Point(x: text.box.right + 18, y: place.y)
  }

  /// From one line of the legend to the next.
  private static let legendLine = 19.0
}
