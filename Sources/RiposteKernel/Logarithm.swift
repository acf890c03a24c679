/// Logarithms without a C library, the same to the last bit on every platform.
///
/// The argument is split into 2^e · f with f between √½ and √2; then ln f = 2 artanh z with
/// z = (f − 1) / (f + 1), |z| < 0.172, whose series has done all a `Double` can hold after a
/// dozen terms. ln 2 is added in two parts, so that the result is right to about one unit in the
/// last place.
///
/// Strides are counted in whole numbers: those of `Double` call the C library's `fma`, and a program
/// that imports nothing with C in it is not linked against that.
package enum Logarithm {
  /// The natural logarithm; −∞ of 0, not a number of anything negative.
  package static func natural(_ value: Double) -> Double {
    if value == 0 { return -.infinity }
    guard value > 0, value.isFinite else { return value > 0 ? value : .nan }
    var exponent = Double(value.exponent)
    var fraction = value.significand
    if fraction > 2.0.squareRoot() {
      fraction /= 2
      exponent += 1
    }
    return exponent * twoHigh + (exponent * twoLow + ofFraction(fraction))
  }

  /// The logarithm to base ten.
  package static func decimal(_ value: Double) -> Double {
    natural(value) * decimalOfE
  }

  /// log10 2.
  static let decimalOfTwo = 0.301029995663981195213738894724493027

  private static let decimalOfE = 0.434294481903251827651128918916605082
  /// ln 2 in two parts; the first has few enough bits that its multiples are exact.
  private static let twoHigh = 0x1.62e42fefa3800p-1
  private static let twoLow = 0x1.ef35793c76730p-45

  /// ln f, for f near 1.
  private static func ofFraction(_ fraction: Double) -> Double {
    let ratio = (fraction - 1) / (fraction + 1)
    let square = ratio * ratio
    var series = 0.0
    for odd in stride(from: 25, through: 3, by: -2) { series = series * square + 1 / Double(odd) }
    return 2 * (ratio + ratio * (series * square))
  }
}
