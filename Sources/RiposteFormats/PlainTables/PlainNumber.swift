import Riposte

/// Decimal numbers as tables mostly have them.
enum PlainNumber {
  /// Reads the numbers in a column; false at a field that is neither empty nor such a number.
  static func append(
    _ fields: FieldPlaces, in bytes: Span<UInt8>, to numbers: inout [Double.Bits]
  ) -> Bool {
    for row in 0..<fields.count {
      let range = fields.range(row)
      if range.isEmpty {
        numbers.append(.none)
      } else {
        guard let number = value(bytes, range) else { return false }
        numbers.append(Double.Bits(number))
      }
    }
    return true
  }

  /// Reads a decimal number of up to fifteen digits, of which both the digits and the power of ten are
  /// exact, so that their quotient is the nearest number there is; `nil` for anything else.
  @inline(__always)
  static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var digits: Int64 = 0
    var scale: Int64 = 0
    var index = range.lowerBound
    let isNegative = index < range.upperBound && bytes[index] == ASCII.dash
    if isNegative { index += 1 }
    guard range.upperBound - index <= 15, index < range.upperBound,
      ASCII.isDigit(bytes[index]), ASCII.isDigit(bytes[range.upperBound - 1])
    else { return nil }
    while index < range.upperBound {
      let byte = bytes[index]
      if ASCII.isDigit(byte) {
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        scale *= 10
      } else if byte == UInt8(ascii: "."), scale == 0 {
        scale = 1
      } else {
        return nil
      }
      index += 1
    }
    let value = scale > 1 ? Double(digits) / Double(scale) : Double(digits)
    return isNegative ? -value : value
  }
}
