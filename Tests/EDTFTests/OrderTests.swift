import EDTF
import Testing

/// Two dates, and what is known about their order.
struct Pair: Sendable, CustomTestStringConvertible {
  let first: String
  let second: String
  let order: EDTFDate.Order

  init(_ first: String, _ second: String, _ order: EDTFDate.Order) {
    self.first = first
    self.second = second
    self.order = order
  }

  var testDescription: String { "\(first) and \(second)" }
}

@Suite("Order of dates")
struct OrderTests {
  @Test(
    "three values, worked by hand",
    arguments: [
      Pair("2021-02-15", "2021-02-16", .certainlyPrecedes),
      Pair("2021-02-16", "2021-02-15", .certainlyFollows),
      Pair("2021-02-15", "2021-02-15", .possible),
      Pair("2021-02-15", "2021-02", .possible),
      Pair("2021-01", "2021-02", .certainlyPrecedes),
      Pair("2021", "2021-02", .possible),
      Pair("[2021-02-15..2021-02-21]", "2021-02-22", .certainlyPrecedes),
      Pair("[2021-02-15..2021-02-21]", "2021-02-21", .possible),
      Pair("2021-02-14", "[2021-02-15..2021-02-21]", .certainlyPrecedes),
      Pair("[..2021-02-15]", "2021-02-16", .certainlyPrecedes),
      Pair("[..2021-02-15]", "2000", .possible),
      Pair("[2021-02-15..]", "2030", .possible),
      Pair("[2021-02-15..]", "2021-02-14", .certainlyFollows),
      Pair("before 2021-02-15", "2021-02-15", .certainlyPrecedes),
      Pair("after 2021-02-15", "2021-02-15", .certainlyFollows),
      Pair("../..", "2021", .possible),
      Pair("../..", "../..", .possible),
      Pair("2021-02-15?", "2021-02-16~", .certainlyPrecedes),
    ])
  func handWorked(pair: Pair) throws {
    let (first, second) = (try EDTFDate(pair.first), try EDTFDate(pair.second))

    #expect(first.order(relativeTo: second) == pair.order)
  }

  @Test(
    "a span precedes only when it is over",
    arguments: [
      Pair("2021-02-15/2021-02-25", "2021-02-26", .certainlyPrecedes),
      Pair("2021-02-15/2021-02-25", "2021-02-25", .possible),
      Pair("2021-02-15/2021-02-25", "2021-02-20", .possible),
      Pair("2021-02-15/2021-02-25", "2021-02-14", .certainlyFollows),
      Pair("2021-02-15/..", "2030", .possible),
      Pair("2021-02-15/..", "2021-02-14", .certainlyFollows),
      Pair("../2021-02-25", "2021-02-26", .certainlyPrecedes),
      Pair("../2021-02-25", "1990", .possible),
      Pair("2021-01/2021-02", "2021-03/2021-04", .certainlyPrecedes),
      Pair("2021-01/2021-03", "2021-03/2021-04", .possible),
    ])
  func spans(pair: Pair) throws {
    let (first, second) = (try EDTFDate(pair.first), try EDTFDate(pair.second))

    #expect(first.order(relativeTo: second) == pair.order)
  }

  @Test(
    "instants compare as instants with one another only",
    arguments: [
      Pair("2021-02-15T10:00:00Z", "2021-02-15T10:00:01Z", .certainlyPrecedes),
      Pair("2021-02-15T10:00:00Z", "2021-02-15T10:00:00Z", .possible),
      Pair("2021-02-15T10:00:00Z", "2021-02-15T12:00:00+02:00", .possible),
      // Written a day later, and yet earlier: 23:00 on the 15th in universal time.
      Pair("2021-02-16T02:00:00+03:00", "2021-02-15T23:30:00Z", .certainlyPrecedes),
      Pair("2021-02-16T02:00:00+03:00", "2021-02-15", .certainlyFollows),
      Pair("2021-02-15T10:00:00Z", "2021-02-15T11:00:00", .possible),
      Pair("2021-02-15T10:00:00Z", "2021-02-15", .possible),
      Pair("2021-02-15T10:00:00Z", "2021-02-16T01:00:00", .certainlyPrecedes),
      Pair("2021-02-15T10:00:00", "2021-02-15T11:00:00", .possible),
    ])
  func instants(pair: Pair) throws {
    let (first, second) = (try EDTFDate(pair.first), try EDTFDate(pair.second))

    #expect(first.order(relativeTo: second) == pair.order)
  }

  @Test(
    "of spans that overlap, one may have begun first",
    arguments: [
      Pair("2021-02-15/2021-02-25", "2021-02-20/2021-02-28", .certainlyPrecedes),
      Pair("2021-02-20/2021-02-28", "2021-02-15/2021-02-25", .certainlyFollows),
      Pair("2021-02-15/2021-02-25", "2021-02-15", .possible),
      Pair("2021-02/2021-03", "2021-02-20/2021-03-28", .possible),
      Pair("../2021-02-15", "2021-02-16", .certainlyPrecedes),
      Pair("2021-02-15/..", "2021-02-16/..", .certainlyPrecedes),
      Pair("2021-02-15T10:00:00Z", "2021-02-15T10:00:01Z", .certainlyPrecedes),
      Pair("2021-02-15T10:00:01Z", "2021-02-15T10:00:00Z", .certainlyFollows),
    ])
  func onsets(pair: Pair) throws {
    let (first, second) = (try EDTFDate(pair.first), try EDTFDate(pair.second))

    #expect(first.value.orderOfOnsets(relativeTo: second.value) == pair.order)
  }
}

@Suite("Onset")
struct OnsetTests {
  @Test(
    "the start of a span, otherwise the date",
    arguments: [
      Reading("2021-02", "2021-02-01..2021-02-28"),
      Reading("[2021-02-15..2021-02-21]", "2021-02-15..2021-02-21"),
      Reading("2021-02-15T10:00:00Z", "2021-02-15..2021-02-15"),
      Reading("2021-02-15/2021-02-25", "2021-02-15..2021-02-15"),
      Reading("2018~/2021-02-26", "2018-01-01..2018-12-31"),
      Reading("2021-02/..", "2021-02-01..2021-02-28"),
      Reading("2021-02/", "2021-02-01..2021-02-28"),
      Reading("../..", ".."),
      Reading("before 2021-02-15", "..2021-02-14"),
      Reading("before 2021-02-15/2021-02-25", "..2021-02-14"),
    ])
  func onset(reading: Reading) throws {
    #expect(written(try EDTFDate(reading.text).onset) == reading.bounds)
  }

  @Test(
    "nothing begins after it has ended",
    arguments: [
      Reading("../2021-02-25", "..2021-02-25"),
      Reading("/2021-02", "..2021-02-28"),
      Reading("2021/2021-03", "2021-01-01..2021-03-31"),
      Reading("2021-02/2021-02-15", "2021-02-01..2021-02-15"),
    ])
  func clipped(reading: Reading) throws {
    #expect(written(try EDTFDate(reading.text).onset) == reading.bounds)
  }
}

@Suite("House order")
struct HouseOrderTests {
  @Test func `earliest, then latest, unknown dates last`() throws {
    let sorted = [
      "[..2019]", "[..2021-02-15]", "../2021-02-15", "2020", "2021-02-15", "2021-02-15/2021-02-20",
      "2021-02-15/..", "2021-02-16T00:00:00Z", "9999", "../..",
    ]
    var dates = try sorted.reversed().map { try EDTFDate($0) }
    // The two that tie keep the order they come in.
    dates.swapAt(7, 8)

    dates.sort(by: EDTFDate.houseOrder)

    #expect(dates.map(\.text) == sorted)
  }

  @Test func `an unknown date is not before itself`() throws {
    let unknown = try EDTFDate("../..")

    #expect(!EDTFDate.houseOrder(unknown, unknown))
    #expect(unknown.value.houseKey == EDTFDate.Value.unknown.houseKey)
  }
}
