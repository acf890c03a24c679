/// Places that one link at a time should use, so that links do not lie on each other.
///
/// For each corridor there is a row of bits: one for every three points along it at which a link
/// may run up or down.
struct LinkSlots {
  /// The bits of each corridor, 64 to a word.
  private var words: [[UInt64]]
  /// Which places at the sides of cards are taken.
  private var sides: Set<Side> = []

  private struct Side: Hashable {
    var card: Int
    var isRight: Bool
    var step: Int
  }

  /// Between links side by side, in points; where that is not enough, half of it.
  static let spacing = 6.0
  /// Bits before the origin, for links that pass before all cards.
  private static let margin = 4_096
  /// Bits beyond which all links share one, whatever a case makes of its dates.
  private static let limit = 1 << 24

  init(corridors: Int) {
    words = Array(repeating: [], count: corridors)
  }

  /// The bit of a place.
  private static func bit(_ x: Double) -> Int {
    let position = (2 * x / spacing).rounded() + Double(margin)
    return Int(min(max(position, 0), Double(limit)))
  }

  /// Whether a place is free in all of some corridors.
  func isFree(_ x: Double, in corridors: some Collection<Int>) -> Bool {
    let (word, shift) = Self.bit(x).quotientAndRemainder(dividingBy: 64)
    return corridors.allSatisfy { corridor in
      word >= words[corridor].count || words[corridor][word] >> UInt64(shift) & 1 == 0
    }
  }

  /// Takes a place in some corridors.
  mutating func take(_ x: Double, in corridors: some Collection<Int>) {
    let (word, shift) = Self.bit(x).quotientAndRemainder(dividingBy: 64)
    for corridor in corridors {
      if word >= words[corridor].count {
        words[corridor] += Array(repeating: 0, count: word + 1 - words[corridor].count)
      }
      words[corridor][word] |= 1 << UInt64(shift)
    }
  }

  /// Takes a height between two neighbors in a row; whether it was free.
  mutating func takeSide(from: Int, to: Int, step: Int) -> Bool {
    let start = Side(card: from, isRight: true, step: step)
    let end = Side(card: to, isRight: false, step: step)
    if sides.contains(start) || sides.contains(end) { return false }
    sides.insert(start)
    sides.insert(end)
    return true
  }

  /// The free place within a range that is nearest to *x*, taken; nil where there is none near.
  ///
  /// Places halfway between others come last, for gaps that many links pass.
  mutating func take(
    near x: Double, within range: (Double, Double), in corridors: some Collection<Int>
  ) -> Double? {
    let center = (x / Self.spacing).rounded()
    for shift in [0, 0.5] {
      for distance in 0...Self.reach {
        for sign in distance == 0 ? [1.0] : [-1, 1] {
          let place = (center + sign * Double(distance) + shift) * Self.spacing
          guard place >= range.0, place <= range.1, isFree(place, in: corridors) else { continue }
          take(place, in: corridors)
          return place
        }
      }
    }
    return nil
  }

  /// How many places to each side are tried.
  private static let reach = 30
}
