extension Drawing {
  /// Sets the title and the lines under it, broken to a width; returns where they end.
  mutating func addHeader(width: Double) -> Double {
    var y = 0.0
    let lines = [(TextBox.Kind.title, scene.title)] + scene.subtitle.map { (.subtitle, $0) }
    for (kind, text) in lines where !text.isEmpty {
      let box = TextBox.fitted(kind, text, at: Point(x: 0, y: y), width: width - 8, lines: 4)
      texts.append(box)
      y = box.box.bottom + (kind == .title ? 3 : 0)
    }
    return y
  }
}
