extension Day: LosslessStringConvertible {
  /// The day as ISO 8601 and EDTF write it: `2021-02-15`, `-0044-03-15`.
  ///
  /// Beyond the years ±9999 a sign and all digits are written, as ISO 8601 does by agreement.
  public var description: String {
    let (year, month, day) = components
    return Day.text(ofYear: year) + "-" + Day.twoDigits(month) + "-" + Day.twoDigits(day)
  }

  /// Reads a whole date, `YYYY-MM-DD` or `-YYYY-MM-DD`; `nil` for anything else.
  ///
  /// This is not EDTF: for dates that say less than a day, use ``EDTFDate``.
  public init?(_ description: String) {
    var bytes = description.utf8[...]
    let isNegative = bytes.first == Ascii.hyphen
    if isNegative { bytes = bytes.dropFirst() }
    guard bytes.count == 10 else { return nil }
    let value = try? EDTFDate(description).value
    guard let value, value.instant == nil, let day = value.earliest, value.latest == day,
      day.description == description
    else { return nil }
    self = day
  }

  /// A year in at least four digits, with a sign where it needs one.
  static func text(ofYear year: Int) -> String {
    let digits = String(year.magnitude)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return (year < 0 ? "-" : year > 9999 ? "+" : "") + padding + digits
  }

  /// A number below 100 in two digits.
  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Day: Codable {
  /// Decodes a day from its ISO 8601 text.
  ///
  /// - Throws: `DecodingError` if the text is not a whole date.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a day of the form 2021-02-15.")
    }
    self = day
  }

  /// Encodes the day as its ISO 8601 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
