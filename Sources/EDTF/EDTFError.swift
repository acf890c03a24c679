/// Why a text is not a date this module can read, and where.
///
/// ```swift
/// do {
///   _ = try EDTFDate("2021-02-31")
/// } catch {
///   error.message      // "31 is not a day of February 2021, which has 28 days"
///   error.offset       // 8
/// }
/// ```
public struct EDTFError: Error, Hashable, Sendable {
  /// What is wrong in principle.
  public enum Kind: Hashable, Sendable {
    /// The text is no date: EDTF does not allow it, or the calendar has no such day.
    case invalid

    /// The text may well be EDTF, but of a kind that this module does not read: all-of sets,
    /// exponents, significant digits, years beyond ±9999.
    case unsupported
  }

  /// What is wrong in principle.
  public let kind: Kind

  /// Where the wrong part begins, in UTF-8 bytes from the start of the text.
  public let offset: Int

  /// One sentence in plain English, without its full stop.
  public let message: String

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - kind: What is wrong in principle.
  ///   - offset: Where the wrong part begins, in UTF-8 bytes from the start of the text.
  ///   - message: One sentence in plain English, without its full stop.
  public init(_ kind: Kind, at offset: Int, _ message: String) {
    self.kind = kind
    self.offset = offset
    self.message = message
  }
}

extension EDTFError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
