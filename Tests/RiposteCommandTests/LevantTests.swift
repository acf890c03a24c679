import Foundation
import Testing

@Suite("The Levant case agrees with what was counted by hand")
struct LevantTests {
  /// Figures counted apart from this program, from the facts themselves.
  private static func expected() throws -> JSONObject {
    let file = Cases.fixtures.appendingPathComponent("levant-expected.json")
    return try JSONObject(try String(contentsOf: file, encoding: .utf8))
  }

  private func object(_ arguments: String...) throws -> JSONObject {
    let outcome = try RiposteProcess.run(
      [arguments[0], "levant-2017-2024.yaml"] + arguments.dropFirst() + ["--json"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return try JSONObject(outcome.output)
  }

  @Test(arguments: ["asserted", "inclusive", "permissive", "everything"])
  func `the summary under each policy`(_ policy: String) throws {
    let expected = try #require(try Self.expected().object("summary")?.object(policy))

    let summary = try object("summary", "--evidence", policy)

    for key in expected.keys where key != "chains" {
      #expect(summary.number(key) == expected.number(key), "\(key)")
    }
    #expect(summary.text("evidence") == policy)
    let chains = try #require(summary.object("chains"))
    let expectedChains = try #require(expected.object("chains"))
    #expect(chains.text("count") == expectedChains.text("count"))
    #expect(chains.number("longest") == expectedChains.number("longest"))
  }

  @Test(arguments: ["asserted", "inclusive", "permissive", "everything"])
  func `the longest chain under each policy`(_ policy: String) throws {
    let expected = try #require(try Self.expected().object("longestChain")?.texts(policy))

    let chains = try object("chains", "--evidence", policy, "--longest").objects("chains")

    #expect(chains?.count == 1)
    #expect(chains?.first?.texts("events") == expected)
  }

  @Test(arguments: ["erbil-rockets us-strike-feb21", "vessel-attack israel-strikes-28feb"])
  func `the linkages`(_ pair: String) throws {
    let expected = try #require(try Self.expected().object("linkage")?.object(pair))
    let ends = pair.split(separator: " ").map(String.init)

    let linkage = try object("linkage", ends[0], ends[1])

    #expect(linkage.texts("path") == ends)
    #expect(linkage.number("links") == expected.number("links"))
    #expect(linkage.object("elapsed")?.number("min") == expected.object("elapsed")?.number("min"))
    #expect(linkage.object("elapsed")?.number("max") == expected.object("elapsed")?.number("max"))
    let kilometers = try #require(linkage.number("kilometers"))
    #expect(abs(kilometers - (expected.number("kilometers") ?? 0)) < 0.001)
    #expect(
      linkage.object("separation")?.number("plusMinus") == expected.number("plusMinus"))
    #expect(linkage.number("confidence") == expected.number("confidence"))
    #expect(linkage.object("weakest")?.text("basis") == expected.text("basis"))
  }

  @Test(arguments: ["erbil-rockets", "vessel-attack"])
  func `the distances`(_ event: String) throws {
    let expected = try #require(try Self.expected().object("distances")?.object(event))

    let distances = try #require(try object("distances", event).object("distances"))

    #expect(distances.keys == expected.keys)
    for key in expected.keys { #expect(distances.number(key) == expected.number(key), "\(key)") }
  }

  @Test func `the check finds no error`() throws {
    let check = try object("check")

    #expect(check.number("events") == 106)
    #expect(check.number("links") == 61)
    #expect(check.number("errors") == 0)
  }
}
