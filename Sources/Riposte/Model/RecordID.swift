/// The name of a record, unique among the records of its kind.
///
/// Ids are typed: an `Event.ID` does not pass for a `Place.ID`, though both may read `erbil`. They are
/// compared, ordered and hashed **byte by byte** over their UTF-8, so that an order seen on one machine
/// is the order on every other; two spellings of `é` are two ids.
///
/// ```swift
/// let raid: Event.ID = "erbil-rockets"
/// raid.rawValue        // "erbil-rockets"
/// ```
///
/// Any text can be written here; whether it is a valid id (non-empty, at most
/// ``EventGraph/Draft/maximumIDLength`` bytes, no control characters) is checked when a draft is frozen.
public struct RecordID<Record>: RawRepresentable, Sendable {
  /// The id as text.
  public let rawValue: String

  /// Makes an id of any text.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes an id of any text.
  public init(_ text: some StringProtocol) {
    self.rawValue = String(text)
  }
}

extension RecordID: Hashable {
  /// Whether two ids are the same bytes.
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.elementsEqual(right.rawValue.utf8)
  }

  /// Feeds the bytes of the id to a hasher.
  public func hash(into hasher: inout Hasher) {
    for byte in rawValue.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}

extension RecordID: Comparable {
  /// Whether the bytes of one id come before those of another.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension RecordID: ExpressibleByStringLiteral {
  /// Makes an id of a literal.
  public init(stringLiteral value: String) {
    self.rawValue = value
  }
}

extension RecordID: CustomStringConvertible {
  /// The id as text.
  public var description: String { rawValue }
}
