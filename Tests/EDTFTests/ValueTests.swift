import EDTF
import Foundation
import RiposteTestSupport
import Testing

@Suite("Values")
struct ValueTests {
  @Test func `a value takes 16 bytes`() {
    #expect(MemoryLayout<EDTFDate.Value>.stride == 16)
  }

  @Test func `a value is read from bytes in the middle of a table`() throws {
    let row = Array("erbil,2021-02-15T10:00:00Z,7".utf8)

    let value = try EDTFDate.Value(parsing: row[6..<26].span)

    #expect(value == (try EDTFDate("2021-02-15T10:00:00Z")).value)
    #expect(value.instant?.secondsSinceEpoch == 1_613_383_200)
  }

  @Test func `bytes that are no UTF-8 are an error with their place`() {
    let bytes: [UInt8] = [0x32, 0x30, 0x32, 0xFF]

    #expect(throws: EDTFError.self) { try EDTFDate.Value(parsing: bytes.span) }
  }

  @Test func `nothing is known about the unknown value`() {
    let unknown = EDTFDate.Value.unknown

    #expect(unknown.isUnknown && unknown.bounds.isUnbounded && unknown.onset.isUnbounded)
    #expect(!unknown.isSpan && !unknown.isUncertain && !unknown.isApproximate)
    #expect(unknown.instant == nil && !unknown.isInstant)
    #expect(unknown.order(relativeTo: unknown) == .possible)
  }

  @Test func `a date is put together again from text and value`() throws {
    let date = try EDTFDate("[2021-01-28~..2021-02-25]")

    #expect(EDTFDate(text: date.text, value: date.value) == date)
  }

  @Test func `dates with the same bounds are equal only if their texts are`() throws {
    #expect(try EDTFDate("2021-02") != EDTFDate("2021-02-XX"))
    #expect(try EDTFDate("2021-02").value == EDTFDate("2021-02-XX").value)
    #expect(try EDTFDate("2021-02").value != EDTFDate("2021-02?").value)
  }

  @Test func `a date is coded as its text`() throws {
    let dates = [try EDTFDate("before 2021-02"), try EDTFDate("2021-02-15/..")]

    let json = try JSONEncoder().encode(dates)

    #expect(try JSONDecoder().decode([String].self, from: json) == dates.map(\.text))
    #expect(try JSONDecoder().decode([EDTFDate].self, from: json) == dates)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([EDTFDate].self, from: Data(#"["2021-02-30"]"#.utf8))
    }
  }

  /// A space sends a text past the quick path, through the general parser.
  @Test("the quick path and the general parser agree", arguments: 0..<20)
  func quickAndGeneral(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let tails = ["", "Z", "+03:30", "-05", "+14:00", "-00:00", "+13:59", "-14:30", "z"]
    for _ in 0..<500 {
      let number = { (range: ClosedRange<Int>, generator: inout SplitMix64) in
        let text = "\(Int.random(in: range, using: &generator))"
        return String(repeating: "0", count: max(0, 2 - text.count)) + text
      }
      var text = number(0...99, &generator) + number(0...99, &generator)
      if generator.next() % 8 > 0 { text += "-" + number(0...13, &generator) }
      if generator.next() % 8 > 0 { text += "-" + number(0...32, &generator) }
      if generator.next() % 2 > 0 {
        text += "T" + number(0...25, &generator) + ":" + number(0...61, &generator)
        text += ":" + number(0...61, &generator) + tails[Int(generator.next() % 9)]
      }

      #expect(failure(reading: text) == failure(reading: text + " "))
      #expect((try? EDTFDate(text))?.value == (try? EDTFDate(text + " "))?.value)
    }
  }
}
