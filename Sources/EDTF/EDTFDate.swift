/// A date that says how much it knows, written in the Extended Date/Time Format (ISO 8601-2).
///
/// ```swift
/// let attack = try EDTFDate("[2021-02-15..2021-02-21]")
/// attack.earliest                        // 2021-02-15
/// attack.latest                          // 2021-02-21
/// let strike = try EDTFDate("2021-02-25")
/// attack.order(relativeTo: strike)       // .certainlyPrecedes
/// strike.lag(after: attack)              // 4 to 10 days
/// ```
///
/// A date is either a *span*, `a/b`, which lasted, or *one unknown moment* somewhere between its
/// bounds. Levels 0 and 1 of EDTF are read whole; of level 2 one-of sets, qualifiers of single
/// components, unspecified digits anywhere, and groupings within a year. Beside EDTF it reads
/// what analysts write: `early 2021-02`, `mid`, `late`, `before X`, `after X`.
///
/// Two dates are equal if their texts are: `2021-02` and `2021-02-XX` have the same bounds, but
/// are two ways of saying so. `EDTFDate` is not `Comparable`, because two dates that overlap are in
/// no order. Use ``order(relativeTo:)`` for what is known, ``houseOrder(_:_:)`` to sort a list.
public struct EDTFDate: Hashable, Sendable {
  /// The text as it was given, white space included.
  public let text: String

  /// The numbers that the text stands for.
  public let value: Value

  /// Reads a date.
  ///
  /// - Parameter text: EDTF, or one of the analysts' forms; white space around it is ignored, and
  ///   at most ``maximumLength`` bytes are read.
  /// - Throws: `EDTFError` if the text is not a date, or not one this module reads.
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: String) throws(EDTFError) {
    self.text = text
    self.value = try Value(parsing: text)
  }

  /// Puts a date together again from its text and its numbers, without reading the text.
  ///
  /// For columns that hold ``Value``s beside their texts. Nothing is checked: a value that was not
  /// read from this very text gives a date that contradicts itself.
  ///
  /// - Parameters:
  ///   - text: The text the value was read from.
  ///   - value: The value read from it.
  /// - Complexity: O(1).
  public init(text: String, value: Value) {
    self.text = text
    self.value = value
  }

  /// The longest text, in UTF-8 bytes, that is read as a date; a longer one is an error.
  public static let maximumLength = 256
}

extension EDTFDate {
  /// The first and last day the date may stand for: of a span, its whole extent.
  public var bounds: DayRange { value.bounds }

  /// The first day the date may stand for, or `nil` if nothing bounds it from below.
  public var earliest: Day? { value.earliest }

  /// The last day the date may stand for, or `nil` if nothing bounds it from above.
  public var latest: Day? { value.latest }

  /// When it began: of a span the bounds of its start, otherwise the bounds of the date itself.
  ///
  /// A span cannot begin after its end, so a start that is open (`../b`), unknown (`/b`) or
  /// vague (`2021/2021-03`) is not later than the latest day of `b`.
  public var onset: DayRange { value.onset }

  /// Whether the date is an interval `a/b`, something that lasted, and not one unknown moment.
  public var isSpan: Bool { value.isSpan }

  /// Whether any part of the date is doubted: `?` or `%`.
  public var isUncertain: Bool { value.isUncertain }

  /// Whether any part of the date is an estimate: `~` or `%`.
  public var isApproximate: Bool { value.isApproximate }

  /// Whether nothing bounds the date on either side, as in `../..`.
  public var isUnknown: Bool { value.isUnknown }

  /// The moment, if the date has a time with its zone.
  public var instant: Instant? { value.instant }
}

extension EDTFDate: CustomStringConvertible {
  /// The text as it was given.
  public var description: String { text }
}

extension EDTFDate: Codable {
  /// Decodes a date from its text.
  ///
  /// - Throws: `DecodingError` with the ``EDTFError`` beneath it if the text is not a date.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do throws(EDTFError) {
      try self.init(text)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: container.codingPath, debugDescription: error.message,
          underlyingError: error))
    }
  }

  /// Encodes the date as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
