/// Something found wrong, or worth knowing, in a draft: data, not text.
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public var severity: Severity

  /// What it is, by a stable code.
  public var code: Code

  /// The events concerned.
  public var events: [Event.ID]

  /// One sentence for people.
  public var message: String

  /// Where it stands, when the draft was read from a file.
  public var position: SourcePosition?

  /// Makes a finding; its severity is that of the code.
  public init(
    _ code: Code, _ message: String, events: [Event.ID] = [], at position: SourcePosition? = nil
  ) {
    self.severity = code.severity
    self.code = code
    self.events = events
    self.message = message
    self.position = position
  }

  /// How much a finding matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The draft cannot be frozen strictly.
    case error
    /// Probably a mistake; the draft freezes.
    case warning
    /// Worth knowing.
    case note

    /// Whether one severity matters less than another.
    public static func < (left: Self, right: Self) -> Bool {
      left.weight < right.weight
    }

    /// How much it matters: 2 for an error, 0 for a note.
    var weight: Int {
      switch self {
      case .error: 2
      case .warning: 1
      case .note: 0
      }
    }
  }
}

extension Finding: CustomStringConvertible {
  /// The finding as compilers write it: `case.yaml:12:7: error: … [unknown-actor]`.
  public var description: String {
    let place = position.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue): \(message) [\(code.rawValue)]"
  }
}
