extension EDTFDate.Value {
  /// Reads a date from its UTF-8 bytes.
  ///
  /// Plain dates, `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, with or without a time, are read in place and
  /// allocate nothing; all else goes through the general parser.
  ///
  /// ```swift
  /// let value = try EDTFDate.Value(parsing: bytes[field].span)
  /// ```
  ///
  /// - Parameter utf8: The text, with or without white space around it.
  /// - Throws: `EDTFError` if the text is not a date, or not one this module reads.
  /// - Complexity: O(*n*) in the length of the text.
  public init(parsing utf8: Span<UInt8>) throws(EDTFError) {
    if let value = Self(plain: utf8) {
      self = value
    } else {
      self = try Parser.parse(utf8).value()
    }
  }

  /// Reads a date.
  ///
  /// - Parameter text: The text, with or without white space around it.
  /// - Throws: `EDTFError` if the text is not a date, or not one this module reads.
  /// - Complexity: O(*n*) in the length of the text.
  public init(parsing text: String) throws(EDTFError) {
    try self.init(parsing: Array(text.utf8.prefix(EDTFDate.maximumLength + 1)).span)
  }
}
