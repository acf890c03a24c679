import EDTF
import RiposteTestSupport
import Testing

/// What holds of all texts and all dates, whatever they say.
@Suite("Laws")
struct LawTests {
  @Test("reading never crashes, and says something of use about random bytes", arguments: 0..<30)
  func randomBytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let count = Int(generator.next() % 40)
      let text = String(
        decoding: (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) },
        as: UTF8.self)

      checkReading(of: text)
    }
  }

  @Test("reading never crashes on dates with slips of the pen", arguments: 0..<30)
  func mutations(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("0123456789X-/.[]{},?~%TZ:+ YSEabefor\u{7f}é".utf8)
    for _ in 0..<400 {
      var bytes = Array(Dates.random(using: &generator).utf8)
      for _ in 0...(generator.next() % 3) {
        let letter = alphabet[Int(generator.next() % UInt64(alphabet.count))]
        let index = Int(generator.next() % UInt64(bytes.count + 1))
        switch generator.next() % 3 {
        case 0: bytes.insert(letter, at: index)
        case 1 where index < bytes.count: bytes.remove(at: index)
        default: if index < bytes.count { bytes[index] = letter }
        }
      }

      checkReading(of: String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("dates are in order with themselves", arguments: 0..<30)
  func bounds(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let date = try EDTFDate(Dates.random(using: &generator))

      if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest) }
      #expect(date.onset.earliest == date.earliest, "\(date)")
      if let latest = date.latest { #expect(try #require(date.onset.latest) <= latest, "\(date)") }
      if !date.isSpan { #expect(date.onset == date.bounds, "\(date)") }
      if let instant = date.instant { #expect(instant.day == date.bounds.onlyDay, "\(date)") }
      #expect(date.order(relativeTo: date) == .possible, "\(date)")
      let short = date.formatted(.short)
      #expect(short.count <= (short.contains("-0001") ? 21 : 20), "\(date): \(short)")
    }
  }

  @Test("order and lag agree", arguments: 0..<30)
  func pairs(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let first = try EDTFDate(Dates.random(using: &generator))
      let second = try EDTFDate(Dates.random(using: &generator))
      let order = first.order(relativeTo: second)

      #expect(second.order(relativeTo: first) == order.reversed, "\(first) and \(second)")
      let lag = second.lag(after: first)
      #expect((lag == nil) == (first.isUnknown || second.isUnknown))
      if let lag {
        #expect(lag.lower >= 0)
        if let upper = lag.upper { #expect(lag.lower <= upper, "\(second) after \(first)") }
        if order == .certainlyPrecedes { #expect(lag.lower > 0, "\(second) after \(first)") }
        if order == .certainlyFollows, lag.isBetweenInstants { #expect(lag.upper == 0) }
      }
      if order == .certainlyPrecedes {
        #expect(first.value.orderOfOnsets(relativeTo: second.value) == .certainlyPrecedes)
      }
      if order == .certainlyPrecedes, first.instant == nil || second.instant == nil {
        #expect(EDTFDate.houseOrder(first, second) || first.isUnknown, "\(first) and \(second)")
      }
    }
  }

  @Test("the parts of a date lie within it", arguments: 0..<30)
  func parts(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let date = try EDTFDate(Dates.random(using: &generator))

      let (earliest, latest) = (date.value.bounds.earliest, date.value.bounds.latest)
      for entry in date.alternatives {
        if let earliest, let other = entry.earliest { #expect(earliest <= other, "\(date)") }
        if let latest, let other = entry.latest { #expect(other <= latest, "\(date)") }
      }
      if let start = date.start { #expect(start.earliest == earliest, "\(date)") }
      if let end = date.end { #expect(end.latest == latest, "\(date)") }
    }
  }

  /// Reads a text, and checks the date or the error that comes of it.
  private func checkReading(of text: String) {
    do throws(EDTFError) {
      let date = try EDTFDate(text)
      #expect(date.text == text)
      #expect(!date.formatted().isEmpty && !date.formatted(.short).isEmpty)
      if let earliest = date.earliest, let latest = date.latest {
        #expect(earliest <= latest, "\(text)")
      }
    } catch {
      #expect((0...text.utf8.count).contains(error.offset), "\(text)")
      #expect(!error.message.isEmpty && !error.message.hasSuffix("."), "\(text)")
      let unprintable = error.message.unicodeScalars.contains {
        $0.value < 0x20 || $0.value == 0x7F
      }
      #expect(!unprintable, "\(text)")
    }
  }
}

extension EDTFDate.Order {
  /// The order seen from the other date.
  fileprivate var reversed: EDTFDate.Order {
    switch self {
    case .certainlyPrecedes: .certainlyFollows
    case .possible: .possible
    case .certainlyFollows: .certainlyPrecedes
    }
  }
}
