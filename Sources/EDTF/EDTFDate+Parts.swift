// What a text is made of. Nothing here is stored: the text is read once more when asked.
extension EDTFDate {
  /// The entries of a one-of set, in the order written; empty if the date is not a set.
  ///
  /// A range is an entry of its own: the entries of `[1667,1670..1672]` are `1667` and
  /// `[1670..1672]`. Order and lag know only the bounds of a set; what its gaps exclude is here.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var alternatives: [EDTFDate] {
    guard let expression, case .oneOf(let members) = expression.body else { return [] }
    return members.compactMap { member in
      switch member {
      case .date(let moment): date(moment.range)
      case .range(let from, let to):
        try? EDTFDate(
          "[" + (from.map { slice($0.range) } ?? "") + ".." + (to.map { slice($0.range) } ?? "")
            + "]")
      }
    }
  }

  /// The start `a` of an interval `a/b`; `nil` if it is open or unknown, or the date no interval.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var start: EDTFDate? {
    guard let expression, case .span(let start, _) = expression.body, expression.relation == .at
    else { return nil }
    return start.moment.flatMap { date($0.range) }
  }

  /// The end `b` of an interval `a/b`; `nil` if it is open or unknown, or the date no interval.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var end: EDTFDate? {
    guard let expression, case .span(_, let end) = expression.body, expression.relation == .at
    else { return nil }
    return end.moment.flatMap { date($0.range) }
  }

  /// Whether a component of the date, or of any date in it, is doubted: `?` or `%`.
  ///
  /// A qualifier to the right of a component counts for it and all to its left; one to the left of
  /// a component for that one alone.
  ///
  /// ```swift
  /// try EDTFDate("2004-06~-11").isApproximate(.year)      // true
  /// try EDTFDate("2004-06~-11").isApproximate(.day)       // false
  /// try EDTFDate("2021-?02-15").isUncertain(.year)        // false
  /// ```
  ///
  /// - Parameter component: The component asked about.
  /// - Returns: Whether it has, or falls under, such a qualifier.
  /// - Complexity: O(*n*) in the length of the text.
  public func isUncertain(_ component: Component) -> Bool {
    has(.uncertain, component)
  }

  /// Whether a component of the date, or of any date in it, is an estimate: `~` or `%`.
  ///
  /// - Parameter component: The component asked about.
  /// - Returns: Whether it has, or falls under, such a qualifier; see ``isUncertain(_:)``.
  /// - Complexity: O(*n*) in the length of the text.
  public func isApproximate(_ component: Component) -> Bool {
    has(.approximate, component)
  }

  /// The structure of the text, or `nil` for a date put together from parts that do not fit.
  var expression: Expression? {
    try? Parser.parse(Array(text.utf8.prefix(Self.maximumLength + 1)).span)
  }

  /// Whether a component of any date in the text has a qualifier.
  private func has(_ trait: Traits, _ component: Component) -> Bool {
    expression?.moments.contains { $0.qualifiers[component].contains(trait) } ?? false
  }

  /// The date in a stretch of the text.
  private func date(_ range: Range<Int>) -> EDTFDate? {
    try? EDTFDate(slice(range))
  }

  /// A stretch of the text, in UTF-8 bytes.
  private func slice(_ range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
