/// A color of red, green and blue, each 0 to 255.
public struct Color: Hashable, Sendable, CustomStringConvertible {
  /// The share of red.
  public let red: UInt8
  /// The share of green.
  public let green: UInt8
  /// The share of blue.
  public let blue: UInt8

  /// Makes a color from its three shares.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Makes a color from six hexadecimal digits: `Color(0x0072B2)`.
  public init(_ value: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: value >> 16),
      green: UInt8(truncatingIfNeeded: value >> 8),
      blue: UInt8(truncatingIfNeeded: value))
  }

  /// The color as `#RRGGBB`.
  public var description: String {
    "#"
      + [red, green, blue].map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
  }

  /// How far the color stands out from another: 1 (not at all) to 21 (black on white).
  ///
  /// The contrast ratio of WCAG 2.2. Text needs 4.5, lines and marks that carry meaning need 3.
  public func contrast(with other: Color) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Relative luminance of sRGB, 0 to 1, as WCAG 2.2 defines it.
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// One share made linear: ((c + 0.055) / 1.055)^2.4, or c / 12.92 near black.
  private static func linear(_ byte: UInt8) -> Double {
    let share = Double(byte) / 255
    if share <= 0.04045 { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    let square = base * base
    // x^2.4 = x^2 · y, where y^5 = x^2; Newton's method, as there is no `pow` without C.
    var root = 1.0
    for _ in 0..<24 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
