/// A name of an actor, a source, a side or a theatre that the case does not have.
public struct UnknownName: Error, Hashable {
  /// What the name should have been of.
  public let kind: Kind

  /// The name.
  public let name: String

  /// The name most like it that the case has.
  public let suggestion: String?

  /// What a name is of.
  public enum Kind: String, Hashable, Sendable {
    /// An actor, by id.
    case actor
    /// A side.
    case side
    /// A theatre.
    case theatre
    /// A source, by id.
    case source
  }

  init(_ kind: Kind, _ name: String, among names: [String]) {
    self.kind = kind
    self.name = name
    suggestion = Spelling.closest(to: name, among: names)
  }
}

extension UnknownName: CustomStringConvertible {
  /// One sentence that names the likest.
  public var description: String {
    let question = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "the case has no \(kind.rawValue) '\(name)'" + question
  }
}
