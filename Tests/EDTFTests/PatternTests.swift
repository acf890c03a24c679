import EDTF
import RiposteTestSupport
import Testing

/// Unspecified digits against an oracle that looks at every day there is.
@Suite("Unspecified digits")
struct PatternTests {
  @Test("first and last real date that fits", arguments: 0..<24)
  func oracle(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<12 {
      let text = Self.pattern(using: &generator)

      #expect(
        (try? EDTFDate(text)).map { written($0.bounds) } == Self.slowBounds(of: text), "\(text)")
    }
  }

  @Test("29 February, whatever the year", arguments: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as [UInt64])
  func leapDays(seed: UInt64) {
    var generator = SplitMix64(seed: seed + 1000)
    for _ in 0..<12 {
      let text = Self.year(using: &generator) + "-02-29"

      #expect(
        (try? EDTFDate(text)).map { written($0.bounds) } == Self.slowBounds(of: text), "\(text)")
    }
  }

  /// A year, each digit of which may be unspecified, and which may be negative.
  private static func year(using generator: inout SplitMix64) -> String {
    let sign = generator.next() % 4 == 0 ? "-" : ""
    return sign + String((0..<4).map { _ in digit(below: 10, using: &generator) })
  }

  /// A whole date, each digit of which may be unspecified.
  private static func pattern(using generator: inout SplitMix64) -> String {
    let month = [digit(below: 2, using: &generator), digit(below: 10, using: &generator)]
    let day = [digit(below: 4, using: &generator), digit(below: 10, using: &generator)]
    return year(using: &generator) + "-" + String(month) + "-" + String(day)
  }

  private static func digit(below limit: UInt64, using generator: inout SplitMix64) -> Character {
    if generator.next() % 3 == 0 { return "X" }
    return Character("\(generator.next() % limit)")
  }

  /// The bounds, found by writing down the days of every year that fits and comparing.
  private static func slowBounds(of pattern: String) -> String? {
    let isNegative = pattern.hasPrefix("-")
    let digits = Array(pattern.utf8.drop { $0 == UInt8(ascii: "-") })
    let magnitudes = (isNegative ? 1...9999 : 0...9999).filter { fits($0, digits[0..<4]) }
    let years = isNegative ? magnitudes.reversed().map { -$0 } : magnitudes
    let first = years.lazy.compactMap { days(of: $0, digits).first }.first
    let last = years.reversed().lazy.compactMap { days(of: $0, digits).last }.first
    guard let first, let last else { return nil }
    return "\(first)..\(last)"
  }

  /// Every day of a year that fits.
  private static func days(of year: Int, _ digits: [UInt8]) -> [Day] {
    (1...12).filter { fits($0, digits[5..<7]) }.flatMap { month in
      (1...31).filter { fits($0, digits[8..<10]) }.compactMap { day in
        Day(year: year, month: month, day: day)
      }
    }
  }

  /// Whether a number, written with leading zeros, fits digits and Xs.
  private static func fits(_ number: Int, _ digits: ArraySlice<UInt8>) -> Bool {
    var rest = number
    for digit in digits.reversed() {
      if digit != UInt8(ascii: "X"), Int(digit) - 48 != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }
}
