extension Event {
  /// An event of which another is a part.
  ///
  /// A link to a whole implies none to its parts, nor the reverse; sums leave out an event whose whole
  /// is in the same sum.
  public struct Whole: Hashable, Sendable {
    /// The event that is the whole.
    public var event: Event.ID

    /// How certain it is that the event is a part of it.
    public var certainty: Certainty

    /// Makes a whole.
    public init(_ event: Event.ID, certainty: Certainty = .stated) {
      self.event = event
      self.certainty = certainty
    }

    /// Makes a whole of its short form: `name` is stated, `name?` inferred.
    public init(shortForm text: String) {
      if text.utf8.count > 1, text.utf8.last == UInt8(ascii: "?") {
        self.init(Event.ID(text.dropLast()), certainty: .inferred)
      } else {
        self.init(Event.ID(rawValue: text))
      }
    }
  }
}

extension Event.Whole: ExpressibleByStringLiteral {
  /// Makes a whole of `"name"`, or an inferred one of `"name?"`.
  public init(stringLiteral text: String) {
    self.init(shortForm: text)
  }
}

/// How certain something is that is no response: that one event is part of another, or authorizes it.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// A source says so.
  case stated
  /// A source says that it may be so.
  case hedged
  /// Whoever wrote the case concluded it.
  case inferred
}
