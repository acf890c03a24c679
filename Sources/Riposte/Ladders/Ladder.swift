/// An ordinal scale of severity: what is worse than what, never by how much.
///
/// An event's own severity belongs to the ladder of its case and always wins there. Asked for another
/// ladder, events are scored by kind alone.
///
/// Severities are ordinal: they may be compared and stepped along, never averaged or divided.
public struct Ladder: Hashable, Sendable {
  /// The name by which a case file calls the ladder.
  public let name: String

  /// What the ladder is called in print.
  public let title: String

  /// Where the scale comes from.
  public let reference: String?

  /// The severity of an event of each kind, on this ladder.
  public let severities: [Event.Kind: Double]

  /// Makes a ladder of one's own.
  ///
  /// - Parameters:
  ///   - name: The name by which a case file calls it.
  ///   - title: What it is called in print; left out, the name.
  ///   - reference: Where the scale comes from.
  ///   - severities: The severity of an event of each kind; a kind not named has none.
  public init(
    named name: String, title: String? = nil, reference: String? = nil,
    severities: [Event.Kind: Double]
  ) {
    self.name = name
    self.title = title ?? name
    self.reference = reference
    self.severities = severities
  }

  /// The severity of an event of a kind; `nil` where the ladder gives none.
  public func severity(of kind: Event.Kind) -> Double? { severities[kind] }
}
