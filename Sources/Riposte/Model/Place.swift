/// Where something happened: a point with a radius that says how well it is known.
public struct Place: Hashable, Sendable {
  /// The name of a place, unique in its case.
  public typealias ID = RecordID<Place>

  /// The name of the place, unique in its case.
  public var id: ID

  /// What people call it.
  public var name: String

  /// Degrees north of the equator, −90 to 90; known only together with ``longitude``.
  public var latitude: Double?

  /// Degrees east of Greenwich, −180 to 180; known only together with ``latitude``.
  public var longitude: Double?

  /// How far from the point the true place may lie, in kilometers; `nil` is not known.
  public var radiusKilometers: Double?

  /// The area the place belongs to.
  public var theatre: String?

  /// The place it lies within.
  public var within: Place.ID?

  /// Other names by which the case may mention it.
  public var aliases: [String]

  /// Anything else worth saying.
  public var note: String?

  /// Makes a place; a name left out is the id.
  public init(
    _ id: ID, named name: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    radiusKilometers: Double? = nil, theatre: String? = nil, within: Place.ID? = nil,
    aliases: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.name = name ?? id.rawValue
    self.latitude = latitude
    self.longitude = longitude
    self.radiusKilometers = radiusKilometers
    self.theatre = theatre
    self.within = within
    self.aliases = aliases
    self.note = note
  }

  /// The point, when both coordinates are known.
  public var coordinate: Coordinate? {
    guard let latitude, let longitude else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}

/// A point on the Earth.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north of the equator, −90 to 90.
  public let latitude: Double

  /// Degrees east of Greenwich, −180 to 180.
  public let longitude: Double

  /// Makes a point; nothing is checked.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
