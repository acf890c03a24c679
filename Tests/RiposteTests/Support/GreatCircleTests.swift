import Foundation
import RiposteTestSupport
import Testing

@testable import Riposte

@Suite struct `Great circles` {
  private static let places: [String: Coordinate] = [
    "north pole": Coordinate(latitude: 90, longitude: 0),
    "south pole": Coordinate(latitude: -90, longitude: 77),
    "null island": Coordinate(latitude: 0, longitude: 0),
    "antipode": Coordinate(latitude: 0, longitude: 180),
    "antipode, west": Coordinate(latitude: 0, longitude: -180),
    "nashville": Coordinate(latitude: 36.12, longitude: -86.67),
    "los angeles": Coordinate(latitude: 33.94, longitude: -118.40),
  ]

  @Test(arguments: [
    ("null island", "null island", 0), ("null island", "antipode", 20_015.1144),
    ("antipode", "antipode, west", 0), ("north pole", "south pole", 20_015.1144),
    ("north pole", "null island", 10_007.5572), ("nashville", "los angeles", 2_886.4484),
  ])
  func `have the lengths that are known`(_ one: String, _ other: String, _ length: Double) throws {
    let (start, end) = (try #require(Self.places[one]), try #require(Self.places[other]))

    #expect(abs(GreatCircle.kilometers(from: start, to: end) - length) < 0.001)
    #expect(
      GreatCircle.kilometers(from: end, to: start) == GreatCircle.kilometers(from: start, to: end))
  }

  @Test func `agree with the C library to a millimeter, near points and antipodes included`() {
    var random = SplitMix64(seed: 7)
    for round in 0..<20_000 {
      let start = Coordinate(
        latitude: Double.random(in: -90...90, using: &random),
        longitude: Double.random(in: -180...180, using: &random))
      let nearness = [180.0, 1, 1e-3, 1e-7][round % 4]
      let end = Coordinate(
        latitude: min(
          90, max(-90, start.latitude + .random(in: -nearness...nearness, using: &random))),
        longitude: min(
          180, max(-180, start.longitude + .random(in: -nearness...nearness, using: &random))))
      let expected = Self.haversine(start, end)
      let found = GreatCircle.kilometers(from: start, to: end)

      #expect(abs(found - expected) < 1e-6 + expected * 1e-12, "\(start) \(end)")
    }
  }

  private static func haversine(_ one: Coordinate, _ other: Coordinate) -> Double {
    let degree = Double.pi / 180
    let north = sin((other.latitude - one.latitude) * degree / 2)
    let east = sin((other.longitude - one.longitude) * degree / 2)
    let square =
      north * north + cos(one.latitude * degree) * cos(other.latitude * degree) * east * east
    return 2 * 6371.0088 * asin(min(1, square.squareRoot()))
  }
}

@Suite struct `Sine, cosine and arctangent` {
  @Test func `sine and cosine agree with the C library to the last bits`() {
    for step in 0...20_000 {
      let fraction = Double(step) / 10_000 - 1
      let (half, quarter) = (fraction * Double.pi, fraction * Double.pi / 2)
      let (sine, cosine) = (Trigonometry.sine(half), Trigonometry.cosine(quarter))
      #expect(abs(sine - sin(half)) < 6e-16)
      #expect(abs(cosine - cos(quarter)) < 6e-16)
    }
  }

  @Test func `the arctangent agrees with the C library to the last bits`() {
    for step in 0...20_000 {
      let angle = Double(step) / 20_000 * .pi / 2
      let found = Trigonometry.arctangent(height: abs(sin(angle)), width: abs(cos(angle)))
      #expect(abs(found - angle) < 6e-16, "\(angle)")
    }
    #expect(Trigonometry.arctangent(height: 0, width: 1) == 0)
    #expect(Trigonometry.arctangent(height: 1, width: 0) == .pi / 2)
    #expect(Trigonometry.arctangent(height: 1e-300, width: 1) == 1e-300)
  }
}
