/// Why a picture was not made, or not written.
public struct RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it went wrong.
  public struct Stage: RawRepresentable, Hashable, Sendable {
    /// The name of the stage.
    public let rawValue: String

    /// Makes a stage with a name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Graphviz itself is incomplete: plugins or fonts are missing.
    public static let setup = Stage(rawValue: "setup")
    /// The drawing could not be handed to Graphviz.
    public static let building = Stage(rawValue: "building")
    /// Graphviz could not lay it out.
    public static let layout = Stage(rawValue: "layout")
    /// Graphviz could not draw it.
    public static let drawing = Stage(rawValue: "drawing")
    /// The file could not be written.
    public static let writing = Stage(rawValue: "writing")
  }

  /// Where it went wrong.
  public let stage: Stage
  /// What the C function returned; for `writing`, the number of the system's error; else 0.
  public let code: Int
  /// What to tell a person.
  public let message: String
  /// What Graphviz itself said, if anything.
  public let details: [String]

  init(_ stage: Stage, code: Int = 0, _ message: String, details: [String] = []) {
    self.stage = stage
    self.code = code
    self.message = message
    self.details = details
  }

  /// The message, and what Graphviz said.
  public var description: String {
    details.isEmpty ? message : message + ": " + details.joined(separator: "; ")
  }
}
