extension Drawing {
  /// Sets the number of each arrow that shall have one on its line, where it is free.
  ///
  /// - Parameters:
  ///   - search: What is taken already.
  ///   - isCounted: Which arrows shall have a number.
  /// - Returns: How many of these have none, for want of room.
  mutating func addCounts(
    searching search: inout LabelSearch, where isCounted: (Flow) -> Bool
  ) -> Int {
    var missing = 0
    for flow in flows where isCounted(flow) {
      if !add("\(flow.count)", to: flow, searching: &search) { missing += 1 }
    }
    return missing
  }

  /// Sets words on the line of an arrow, or beside it where the line is taken.
  ///
  /// - Returns: Whether there was room for them.
  mutating func add(_ words: String, to flow: Flow, searching search: inout LabelSearch) -> Bool {
    let measure = TextBox.Kind.count.measure
    // What is left of a dash beside a number would look like a comma, beside a word like a hyphen.
    let (margin, height) = !flow.isDashed ? (9.0, 12.0) : words.count < 3 ? (17, 16) : (13, 12)
    let width = measure.width(of: words).rounded(.up) + margin
    let line = flow.route.curve.flattened(stepsPerPiece: 10)
    var candidates: [LabelSearch.Candidate] = []
    for (rank, share) in [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8].enumerated() {
      let point = flow.route.curve.point(at: share)
      for (side, (x, y)) in [(0.0, 0.0), (0, -11), (0, 11), (12, 0), (-12, 0)].enumerated() {
        candidates.append(
          .init(
            box: Rectangle(
              around: Point(x: point.x + x, y: point.y + y), width: width, height: height),
            penalty: Double(rank) * 0.3 + Double(side)))
      }
    }
    guard let box = search.place(candidates, own: line) else { return false }
    texts.append(TextBox(kind: .count, box: box, lines: [words]))
    return true
  }

  /// What the legend says about the arrows that are drawn.
  ///
  /// - Parameters:
  ///   - highlight: What highlighting means.
  ///   - relation: What an arrow for a relation means.
  /// - Returns: An entry for each kind of arrow, the best supported first.
  func flowEntries(
    highlight: String?, relation: String = "is to the other what is written"
  ) -> [LegendEntry] {
    var used: Set<Scene.Evidence> = []
    var severalAreStated = false
    var hasRelations = false
    var hasDenied = false
    for flow in flows {
      switch flow.kind {
      case .responses(let evidence):
        used.insert(evidence)
        severalAreStated = severalAreStated || evidence == .stated && flow.count > 1
      case .relation(let isDenied):
        hasRelations = true
        hasDenied = hasDenied || isDenied
      }
    }
    var entries = Scene.Evidence.allCases.filter(used.contains).map { evidence in
      LegendEntry(
        sample: .link(LinkStyle(evidence, isColored: flows.contains(where: \.isColored))),
        text: evidence.strongestLegend(ofSeveral: severalAreStated))
    }
    if let highlight, flows.contains(where: \.isHighlighted) {
      entries.append(
        LegendEntry(sample: .link(LinkStyle(.stated, isHighlighted: true)), text: highlight))
    }
    if hasRelations {
      entries.append(
        LegendEntry(sample: .relation(isDenied: false), text: relation))
    }
    if hasDenied {
      entries.append(LegendEntry(sample: .relation(isDenied: true), text: "denied by someone"))
    }
    return entries
  }
}

extension Scene.Evidence {
  /// What the legend says where one arrow stands for several responses.
  fileprivate func strongestLegend(ofSeveral isSeveral: Bool) -> String {
    switch self {
    case .stated:
      isSeveral
        ? "answered by, at least once stated or reported" : "answered by (stated or reported)"
    case .assessed: "at best assessed"
    case .hedged: "at best hedged"
    case .ungraded: "no basis given"
    case .implied: "at best implied by order"
    case .denied: "only denied"
    }
  }
}
