extension Theme {
  /// The colors as custom properties of a stylesheet, one a line: `--picture-text: #1F2328;`.
  ///
  /// Those of a party are its color and the color of text on it.
  package var customProperties: String {
    let named = [
      ("paper", background), ("text", text), ("faint", secondaryText), ("band", band),
      ("rule", rule), ("card", card), ("rim", rim), ("link", link), ("highlight", highlight),
    ]
    let ofParties =
      (parties.indices.map { ("party-\($0)", parties[$0]) } + [
        ("no-party", unknownParty)
      ]).flatMap { name, color in [(name, color), ("on-" + name, text(on: color))] }
    return (named + ofParties).map { "--picture-\($0.0): \($0.1);" }.joined(separator: "\n")
  }
}
