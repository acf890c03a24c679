import RiposteKernel
import Testing

@Suite struct `The logarithm` {
  @Test func `of one is nothing`() {
    #expect(Logarithm.natural(1) == 0)
    #expect(Logarithm.natural(0) == -.infinity)
    #expect(Logarithm.natural(-1).isNaN)
    #expect(Logarithm.natural(.infinity) == .infinity)
  }

  @Test(arguments: [
    (2.0, 0.69314718055994530942), (10, 2.30258509299404568402),
    (0.97, -0.030459207484708574), (0.875, -0.13353139262452262),
    (1e300, 690.77552789821370520), (1e-300, -690.77552789821370520),
    (1.4142135623730951, 0.34657359027997270), (0x1p-1074, -744.44007192138126),
  ])
  func `agrees with tables`(value: Double, expected: Double) {
    #expect(abs(Logarithm.natural(value) - expected) <= abs(expected) * 3e-16)
  }

  @Test func `to base ten of powers of ten is whole`() {
    for power in 0...22 {
      let value = (0..<power).reduce(1.0) { value, _ in value * 10 }
      #expect(abs(Logarithm.decimal(value) - Double(power)) < 1e-14 * Double(power + 1))
    }
  }
}
