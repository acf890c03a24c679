extension Diagram {
  /// The diagram whose cards say other things than the date and the severity.
  ///
  /// ```swift
  /// Diagram(of: graph).cards(showing: .date, .place, .killed)
  /// ```
  ///
  /// The title, the tag of whoever did it and the status are always there; so is the way in which a
  /// card is open where its date is. What is not known is not on a card.
  ///
  /// - Parameter fields: What cards say, in this order; none for the title alone.
  /// - Returns: The diagram.
  public func cards(showing fields: CardField...) -> Diagram { cards(showing: fields) }

  /// The diagram whose cards say other things than the date and the severity.
  ///
  /// - Parameter fields: What cards say, in this order; none for the title alone.
  /// - Returns: The diagram.
  public func cards(showing fields: [CardField]) -> Diagram {
    with { $0.cardFields = fields }
  }

  /// The diagram with what ties events without being a response: one authorizes, accompanies or may be
  /// the other.
  ///
  /// Relations are dashed lines with their names, and never count as links. Swimlanes, theatres and
  /// columns draw them.
  public func showingRelations() -> Diagram {
    with { $0.showsRelations = true }
  }

  /// What its cards say.
  var fields: [CardField] { cardFields ?? Self.usualFields(of: style) }
}
