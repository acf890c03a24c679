/// A random generator whose every number follows from its seed, on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014). Drawing is written out here and not left to the standard library, whose algorithms may
/// change between releases.
package struct SeededGenerator: Sendable {
  private var state: UInt64

  /// A generator that begins at a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a bound, every one as likely as another (Lemire, "Fast random integer
  /// generation in an interval", ACM TOMACS 29, 2019).
  package mutating func next(below bound: UInt64) -> UInt64 {
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let rejected = (0 &- bound) % bound
      while product.low < rejected { product = next().multipliedFullWidth(by: bound) }
    }
    return product.high
  }

  /// Some of the first numbers from 0 on, without repetition, ascending.
  ///
  /// Each number is taken with the chance that it is among those still wanted (Knuth, *The Art of
  /// Computer Programming* 2, 3.4.2, algorithm S).
  /// - Precondition: no more are wanted than there are.
  /// - Complexity: O(*n*).
  package mutating func draw(_ wanted: Int, from count: Int) -> [Int32] {
    precondition(wanted <= count, "no more can be drawn than there are")
    var drawn: [Int32] = []
    drawn.reserveCapacity(wanted)
    for number in 0..<count where drawn.count < wanted {
      if next(below: UInt64(count - number)) < UInt64(wanted - drawn.count) {
        drawn.append(Int32(number))
      }
    }
    return drawn
  }
}
