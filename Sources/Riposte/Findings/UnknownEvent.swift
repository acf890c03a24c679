/// An id of an event that the case does not have.
public struct UnknownEvent: Error, Hashable {
  /// The id that was asked for.
  public let id: Event.ID

  /// The ids most like it, the likest first; empty where none is like it.
  public let suggestions: [Event.ID]

  /// Makes the error.
  public init(_ id: Event.ID, suggestions: [Event.ID] = []) {
    self.id = id
    self.suggestions = suggestions
  }
}

extension UnknownEvent: CustomStringConvertible {
  /// One sentence that names the likest ids.
  public var description: String {
    let question =
      suggestions.isEmpty
      ? "" : "; did you mean \(suggestions.map { "'\($0)'" }.joined(separator: " or "))?"
    return "the case has no event '\(id)'" + question
  }
}
