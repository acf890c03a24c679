extension Drawing {
  /// Writes the name of each relation beside its line, where it covers neither a card nor a text and as
  /// few links as can be.
  ///
  /// - Complexity: O(*r k*) for *r* relations with *k* things near them, and O(*n* + *m*).
  mutating func addRelationNames() {
    let relations = zip(scene.links, routes).filter { $0.0.relation != nil }
    guard !relations.isEmpty else { return }
    let lines = routes.map { $0.curve.flattened(stepsPerPiece: 4) }
    var search = LabelSearch(
      avoiding: cards.map { $0.inset(by: -1) } + texts.map(\.box), lines: lines)
    for (link, route) in relations {
      let name = FittedText(
        link.relation ?? "", width: 90, lines: 1, measure: TextBox.Kind.place.measure)
      add(name.lines.first ?? "", along: route.curve, searching: &search)
    }
  }

  private mutating func add(_ name: String, along curve: Curve, searching search: inout LabelSearch)
  {
    let measure = TextBox.Kind.count.measure
    let (width, height) = (measure.width(of: name).rounded(.up) + 5, 12.0)
    let line = curve.flattened(stepsPerPiece: 4)
    let length = line.length
    var candidates: [LabelSearch.Candidate] = []
    for step in 1..<20 {
      let point = line.point(at: length * Double(step) / 20)
      for (side, (x, y)) in [
        (0.0, 0.0), (0, -10), (0, 10), (width / 2 + 4, 0), (-width / 2 - 4, 0), (0, -20), (0, 20),
        (0, -38), (0, 38),
        (width / 2 + 12, 0), (-width / 2 - 12, 0),
      ].enumerated() {
        candidates.append(
          .init(
            box: Rectangle(
              around: Point(x: point.x + x, y: point.y + y), width: width, height: height),
            penalty: Double(abs(step - 10)) * 0.1 + Double(side) * 0.5))
      }
    }
    guard let box = search.place(candidates, own: line) else { return }
    texts.append(TextBox(kind: .count, box: box, lines: [name]))
  }
}

extension [Point] {
  /// The length of a broken line.
  fileprivate var length: Double {
    zip(self, dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }

  /// The point so far along a broken line of at least one point.
  fileprivate func point(at distance: Double) -> Point {
    var rest = distance
    for (start, end) in zip(self, dropFirst()) {
      let step = start.distance(to: end)
      if rest <= step { return start.moved(towards: end, by: rest) }
      rest -= step
    }
    return self[count - 1]
  }
}
