extension Event {
  /// Someone who acts or is acted upon: a state, a militia, a person, a ship's owner.
  ///
  /// It is `Event.Actor` because `Actor` belongs to Swift.
  public struct Actor: Hashable, Sendable {
    /// The name of an actor, unique in its case.
    public typealias ID = RecordID<Actor>

    /// The name of the actor, unique in its case.
    public var id: ID

    /// What people call the actor.
    public var name: String

    /// Other names by which the case may mention the actor.
    public var aliases: [String]

    /// What the actor is: state, militia, person, or whatever else the case says.
    public var type: String?

    /// The party the actor belongs to.
    public var side: String?

    /// Anything else worth saying.
    public var note: String?

    /// Makes an actor; a name left out is the id.
    public init(
      _ id: ID, named name: String? = nil, aliases: [String] = [], type: String? = nil,
      side: String? = nil, note: String? = nil
    ) {
      self.id = id
      self.name = name ?? id.rawValue
      self.aliases = aliases
      self.type = type
      self.side = side
      self.note = note
    }
  }
}
