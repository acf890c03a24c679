/// The outline of the world's countries, coarse enough to be carried along: a background for maps.
///
/// Natural Earth, 1:110m, in the public domain. Borders are as drawn there; no position on any of
/// them is taken.
enum WorldOutline {
  /// A corner, in degrees.
  struct Corner: Hashable, Sendable {
    var longitude: Double
    var latitude: Double
  }

  /// The rings of all countries.
  static let rings: [[Corner]] = decoded(data)

  private static let stepsPerDegree = 20.0

  /// Reads rings as `Docs/Scripts/world-outline` writes them.
  ///
  /// - Complexity: O(*n*) in the text.
  static func decoded(_ text: String) -> [[Corner]] {
    var rings: [[Corner]] = [[]]
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    var place = (0, 0)
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        rings.append([])
        place = (0, 0)
        continue
      }
      guard let digit = value(of: byte) else { continue }
      number |= (digit & 31) << shift
      shift += 5
      if digit >= 32 { continue }
      numbers.append(number & 1 == 0 ? number >> 1 : -((number + 1) >> 1))
      (number, shift) = (0, 0)
      guard numbers.count == 2 else { continue }
      place = (place.0 + numbers[0], place.1 + numbers[1])
      numbers.removeAll(keepingCapacity: true)
      rings[rings.count - 1].append(
        Corner(
          longitude: Double(place.0) / stepsPerDegree, latitude: Double(place.1) / stepsPerDegree))
    }
    return rings.filter { !$0.isEmpty }
  }

  /// What a digit stands for; nil for line ends.
  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48 + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
