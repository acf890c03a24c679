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
    guard let known = hints.sides[name] else {
      hints.sides[name] = Hint(value: side, position: position)
      return
    }
    guard known.value != side else { return }
    hints.conflictsOnActors.append(
      Self.conflict("sides", of: name, "'\(known.value)'", "'\(side)'", at: position))
  }

  /// Says the theatre of a place that may be declared nowhere; used only if it is not.
  public mutating func suggest(
    theatre: String, of place: Place.ID, at position: SourcePosition? = nil
  ) {
    let name = place.rawValue
    guard let known = hints.theatres[name] else {
      hints.theatres[name] = Hint(value: theatre, position: position)
      return
    }
    guard known.value != theatre else { return }
    hints.conflictsOnPlaces.append(
      Self.conflict("theatres", of: name, "'\(known.value)'", "'\(theatre)'", at: position))
  }

  /// Says where a place lies that may be declared nowhere; used only if it is not.
  public mutating func suggest(
    coordinate: Coordinate, of place: Place.ID, at position: SourcePosition? = nil
  ) {
    let name = place.rawValue
    guard let known = hints.coordinates[name] else {
      hints.coordinates[name] = Hint(value: coordinate, position: position)
      return
    }
    guard known.value != coordinate else { return }
    hints.conflictsOnPlaces.append(
      Self.conflict(
        "coordinates", of: name, Self.words(known.value), Self.words(coordinate), at: position))
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
