extension Event {
  /// One who did it, with the basis on which that is said.
  public struct Initiator: Hashable, Sendable {
    /// Who did it.
    public var actor: Actor.ID

    /// On what basis that is said.
    public var basis: Basis

    /// Makes an initiator.
    public init(_ actor: Actor.ID, basis: Basis = .asserted) {
      self.actor = actor
      self.basis = basis
    }

    /// On what basis someone is said to have done it.
    public enum Basis: UInt8, Hashable, Sendable, CaseIterable {
      /// The sources say so.
      case asserted
      /// Someone claims or suspects so; written `name?`.
      case alleged
      /// Only the context says so.
      case implied
      /// Nobody is named: the actor is a stand-in for whoever did it.
      case unknown
    }
  }
}

extension Event.Initiator.Basis: CustomStringConvertible {
  /// The word used in files.
  public var description: String {
    switch self {
    case .asserted: "asserted"
    case .alleged: "alleged"
    case .implied: "implied"
    case .unknown: "unknown"
    }
  }

  /// The basis of that name.
  public init?(_ name: String) {
    guard let basis = Self.allCases.first(where: { $0.description == name }) else { return nil }
    self = basis
  }
}

extension Event.Initiator: ExpressibleByStringLiteral {
  /// Makes an initiator of `"name"`, or an alleged one of `"name?"`.
  public init(stringLiteral text: String) {
    self.init(shortForm: text)
  }

  /// Makes an initiator of its short form: `name` is asserted, `name?` alleged.
  public init(shortForm text: String) {
    if text.utf8.count > 1, text.utf8.last == UInt8(ascii: "?") {
      self.init(Event.Actor.ID(text.dropLast()), basis: .alleged)
    } else {
      self.init(Event.Actor.ID(rawValue: text))
    }
  }
}

extension Event.Initiator: CustomStringConvertible {
  /// The short form: `name?` for anyone who is not asserted.
  public var description: String { basis == .asserted ? actor.rawValue : actor.rawValue + "?" }
}
