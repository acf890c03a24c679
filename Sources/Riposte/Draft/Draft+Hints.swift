extension EventGraph.Draft {
  /// What rows of a table say of actors and places that nothing declares.
  ///
  /// The first value is kept; one that contradicts it is a finding.
  struct Hints: Sendable {
    var sides: [String: String] = [:]
    var theatres: [String: String] = [:]
    var coordinates: [String: Coordinate] = [:]
  }

  /// Says the side of an actor that may be declared nowhere; used only if it is not.
  public mutating func suggest(
    side: String, of actor: Event.Actor.ID, at position: SourcePosition? = nil
  ) {
    if let known = hints.sides.updateValue(side, forKey: actor.rawValue), known != side {
      hints.sides[actor.rawValue] = known
      reportConflict("side", of: actor.rawValue, known: known, other: side, at: position)
    }
  }

  /// Says the theatre of a place that may be declared nowhere; used only if it is not.
  public mutating func suggest(
    theatre: String, of place: Place.ID, at position: SourcePosition? = nil
  ) {
    if let known = hints.theatres.updateValue(theatre, forKey: place.rawValue), known != theatre {
      hints.theatres[place.rawValue] = known
      reportConflict("theatre", of: place.rawValue, known: known, other: theatre, at: position)
    }
  }

  /// Says where a place lies that may be declared nowhere; used only if it is not.
  public mutating func suggest(
    coordinate: Coordinate, of place: Place.ID, at position: SourcePosition? = nil
  ) {
    if let known = hints.coordinates.updateValue(coordinate, forKey: place.rawValue),
      known != coordinate
    {
      hints.coordinates[place.rawValue] = known
      reportConflict(
        "coordinates", of: place.rawValue, known: "\(known.latitude), \(known.longitude)",
        other: "\(coordinate.latitude), \(coordinate.longitude)", at: position)
    }
  }

  private mutating func reportConflict(
    _ attribute: String, of name: String, known: String, other: String, at position: SourcePosition?
  ) {
    report(
      Finding(
        .conflictingAttribute,
        "two rows give '\(name)' different \(attribute): '\(known)', which is kept, and '\(other)'",
        at: position))
  }
}
