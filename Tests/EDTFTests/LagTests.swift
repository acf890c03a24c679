import EDTF
import Testing

/// A response, what it answers, and the days between.
struct Lag: Sendable, CustomTestStringConvertible {
  let response: String
  let stimulus: String
  let lower: Double
  let upper: Double?

  init(_ response: String, after stimulus: String, _ lower: Double, _ upper: Double?) {
    self.response = response
    self.stimulus = stimulus
    self.lower = lower
    self.upper = upper
  }

  var testDescription: String { "\(response) after \(stimulus)" }
}

@Suite("Lag")
struct LagTests {
  @Test(
    "worked by hand, in whole days",
    arguments: [
      Lag("2021-02-25", after: "[2021-02-15..2021-02-21]", 4, 10),
      Lag("2021-02-25", after: "2021-02-15", 10, 10),
      Lag("2021-02-15", after: "2021-02-15", 0, 0),
      Lag("2021-02-26", after: "2021-02", 0, 25),
      Lag("2021-03", after: "2021-02", 1, 58),
      Lag("2021-03-01", after: "2020-02-29", 366, 366),
      Lag("[..2021-02-28]", after: "2021-02-15", 0, 13),
      Lag("[2021-02-20..]", after: "2021-02-15", 5, nil),
      Lag("2021-02-20", after: "[..2021-02-15]", 5, nil),
      Lag("2021-02-20", after: "[2021-02-15..]", 0, 5),
      Lag("[..2021-02-20]", after: "[..2021-02-15]", 0, nil),
      Lag("before 2021-02-20", after: "2021-02-10", 0, 9),
    ])
  func wholeDays(lag: Lag) throws { try check(lag, isBetweenInstants: false) }

  @Test(
    "a response is timed by its onset, a stimulus may be answered from its start on",
    arguments: [
      Lag("2021-02-25/2021-03-10", after: "2021-02-15", 10, 10),
      Lag("2021-02-25/..", after: "2021-02-15", 10, 10),
      Lag("2021-02-25", after: "2021-02-15/2021-02-20", 5, 10),
      Lag("2021-02-18", after: "2021-02-15/2021-02-20", 0, 3),
      Lag("2021-02-25", after: "2021-02-15/..", 0, 10),
      Lag("2021-02-25", after: "../2021-02-15", 10, nil),
      Lag("../2021-02-25", after: "2021-02-15", 0, 10),
      Lag("2021-02/2021-06", after: "2021-01/2021-02-10", 0, 58),
    ])
  func spans(lag: Lag) throws { try check(lag, isBetweenInstants: false) }

  @Test(
    "nothing precedes what it answers",
    arguments: [
      Lag("2021-02-14", after: "2021-02-15", 0, 0),
      Lag("2021-01", after: "2021-02", 0, 0),
      Lag("2021-02-10/2021-02-20", after: "2021-02-15", 0, 0),
    ])
  func raised(lag: Lag) throws { try check(lag, isBetweenInstants: false) }

  @Test(
    "fractions of days between two instants",
    arguments: [
      Lag("2021-02-15T16:00:00Z", after: "2021-02-15T10:00:00Z", 0.25, 0.25),
      Lag("2021-02-16T10:00:00Z", after: "2021-02-15T10:00:00Z", 1, 1),
      Lag("2021-02-16T02:00:00+03:00", after: "2021-02-15T11:00:00Z", 0.5, 0.5),
      Lag("2021-02-15T10:00:00Z", after: "2021-02-15T16:00:00Z", 0, 0),
    ])
  func instants(lag: Lag) throws { try check(lag, isBetweenInstants: true) }

  @Test(
    "whole days where only one is an instant",
    arguments: [
      Lag("2021-02-16T23:00:00Z", after: "2021-02-15", 1, 1),
      Lag("2021-02-16", after: "2021-02-15T23:00:00Z", 1, 1),
      Lag("2021-02-16T01:00:00", after: "2021-02-15T23:00:00Z", 1, 1),
    ])
  func mixed(lag: Lag) throws { try check(lag, isBetweenInstants: false) }

  @Test func `there is none where either has no date`() throws {
    let known = try EDTFDate("2021-02-15")
    let unknown = try EDTFDate("../..")

    #expect(known.lag(after: unknown) == nil)
    #expect(unknown.lag(after: known) == nil)
    #expect(known.value.lag(after: .unknown) == nil)
    #expect(EDTFDate.Value.unknown.lag(after: .unknown) == nil)
  }

  @Test(
    "in words",
    arguments: [
      ("2021-02-25", "[2021-02-15..2021-02-21]", "4 to 10 days"),
      ("2021-02-16", "2021-02-15", "1 day"),
      ("2021-02-15", "2021-02-15", "0 days"),
      ("2021-02-16", "2021-02-15/2021-02-16", "0 to 1 day"),
      ("[2021-02-20..]", "2021-02-15", "at least 5 days"),
      ("[2021-02-16..]", "2021-02-15", "at least 1 day"),
      ("[2021-02-15..]", "2021-02-15", "unknown"),
      ("2021-02-15T16:00:00Z", "2021-02-15T10:00:00Z", "0.25 days"),
      ("2021-02-15T22:00:00Z", "2021-02-15T10:00:00Z", "0.5 days"),
      ("2021-02-15T10:44:00Z", "2021-02-15T10:00:00Z", "0.03 days"),
      ("2021-02-17T10:00:00Z", "2021-02-15T10:00:00Z", "2 days"),
    ])
  func words(response: String, stimulus: String, words: String) throws {
    let lag = try EDTFDate(response).lag(after: EDTFDate(stimulus))

    #expect(lag?.description == words)
  }

  /// Checks a lag, and that dates and their values agree on it.
  private func check(_ expected: Lag, isBetweenInstants: Bool) throws {
    let (response, stimulus) = (try EDTFDate(expected.response), try EDTFDate(expected.stimulus))

    let lag = try #require(response.lag(after: stimulus))

    #expect(lag.lower == expected.lower)
    #expect(lag.upper == expected.upper)
    #expect(lag.isBetweenInstants == isBetweenInstants)
    #expect(response.value.lag(after: stimulus.value) == lag)
  }
}
