extension EventGraph.Draft {
  /// What rows of a table say of actors and places that nothing declares.
  ///
  /// The first value is kept; one that contradicts it is a finding.
  struct Hints: Sendable {
    var sides: [String: Hint<String>] = [:]
    var theatres: [String: Hint<String>] = [:]
    var coordinates: [String: Hint<Coordinate>] = [:]
    /// What contradicts what was said before, where it matters.
    var conflictsOnActors: [Finding] = []
    var conflictsOnPlaces: [Finding] = []
  }

  /// A value, and where it stands.
  struct Hint<Value: Equatable & Sendable>: Sendable {
    var value: Value
    var position: SourcePosition?
  }

  /// Says the side of an actor that may be declared nowhere; used only if it is not.
  public mutating func suggest(
    side: String, of actor: Event.Actor.ID, at position: SourcePosition? = nil
  ) {
    let name = actor.rawValue
    guard let known = Self.contradicted(by: side, of: name, in: &hints.sides, at: position)
    else { return }
    hints.conflictsOnActors.append(
      Self.conflict("sides", of: name, "'\(known)'", "'\(side)'", at: position))
  }

  /// Says the theatre of a place that may be declared nowhere; used only if it is not.
  public mutating func suggest(
    theatre: String, of place: Place.ID, at position: SourcePosition? = nil
  ) {
    let name = place.rawValue
    guard let known = Self.contradicted(by: theatre, of: name, in: &hints.theatres, at: position)
    else { return }
    hints.conflictsOnPlaces.append(
      Self.conflict("theatres", of: name, "'\(known)'", "'\(theatre)'", at: position))
  }

  /// Says where a place lies that may be declared nowhere; used only if it is not.
  public mutating func suggest(
    coordinate: Coordinate, of place: Place.ID, at position: SourcePosition? = nil
  ) {
    let name = place.rawValue
    guard
      let known = Self.contradicted(by: coordinate, of: name, in: &hints.coordinates, at: position)
    else { return }
    hints.conflictsOnPlaces.append(
      Self.conflict(
        "coordinates", of: name, Self.words(known), Self.words(coordinate), at: position))
  }

  /// Keeps a value if it is the first for a name; otherwise the one that is kept, if it differs.
  private static func contradicted<Value>(
    by value: Value, of name: String, in hints: inout [String: Hint<Value>],
    at position: SourcePosition?
  ) -> Value? {
    guard let known = hints[name]?.value else {
      hints[name] = Hint(value: value, position: position)
      return nil
    }
    return known == value ? nil : known
  }

  private static func words(_ point: Coordinate) -> String {
    "\(point.latitude), \(point.longitude)"
  }

  private static func conflict(
    _ attribute: String, of name: String, _ known: String, _ other: String,
    at position: SourcePosition?
  ) -> Finding {
    Finding(
      .conflictingAttribute,
      "rows give '\(name)' different \(attribute): \(known), which is kept, and \(other)",
      at: position)
  }
}
